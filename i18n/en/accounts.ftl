# Texts of the feature “accounts”.

# What is wrong with an answer
error-sign-in-refused = Address and password don’t fit together, or the address is not confirmed yet. Try again, press the link in our mail, or have a new password set.
error-email = Write an address like anna@example.org.
error-email-empty = Write your e-mail address.
error-email-taken = Another account has this address.
error-password-short = Use at least { $least } characters; a sentence is fine.
error-password-long = Use at most { $most } characters.
error-password-common = This one is guessed soon. Take a sentence that only you would say.
error-password-wrong = This is not your present password.
error-time-zone = Choose a time zone from the list, like Europe/Budapest.

# Places and roles
place-today = Today
place-matches = Matches
place-search = Search
place-company = Company
place-clients = Clients
place-phone = On the phone
place-networks = Networks
place-accounts = Accounts
place-duplicates = Duplicates
place-audit = Audit log
role-at = { $name }: { $role }
role-owner = owner
role-representative = representative
role-adviser = adviser
role-organiser = organiser
role-analyst = analyst
role-manager = manager
role-administrator = Administrator
