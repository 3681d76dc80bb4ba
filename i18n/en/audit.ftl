# Texts of the feature “audit”.

error-not-a-key = This is not a key of ours, like 01234567-89ab-cdef-0123-456789abcdef.
error-cursor = This is not a “next” of this list. Start with the first page.
