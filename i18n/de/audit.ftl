# Texts of the feature “audit”.

error-not-a-key = Das ist kein Schlüssel von uns wie 01234567-89ab-cdef-0123-456789abcdef.
error-cursor = Das ist kein „next“ dieser Liste. Beginnen Sie mit der ersten Seite.
