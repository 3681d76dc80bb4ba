# Texts of the feature “audit”.

error-not-a-key = This is not a key of ours, like 01234567-89ab-cdef-0123-456789abcdef.
error-cursor = This is not a “next” of this list. Start with the first page.

audit-title = Audit log
audit-lead = Who did what to which object, when, and on whose behalf. Entries are only ever added.
audit-caption = Newest first
audit-action = What
audit-action-hint = Like profile.published
audit-account = By whom
audit-account-hint = Key of the account
audit-kind = Kind of object
audit-kind-hint = Like profile
audit-object = Key of the object
audit-from = From
audit-to = Until
audit-show = Show entries
audit-at = When
audit-who = Who
audit-about = About
audit-gone = deleted account
audit-service = the service or a visitor
audit-acting-for = for
audit-none = Nothing was recorded like this
audit-none-hint = Take one filter away, or look at all of it:
audit-all = the whole log
audit-older = Older entries
