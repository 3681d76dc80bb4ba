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

error-link-ended = This link was used already or is too old. Ask for a new one; it takes a minute.
error-language = Choose one of the languages in the list.
error-theme = Choose light, dark or as the device says.
error-limit = Ask for 1 to 50 at once.
error-last-owner = You are the last owner of { $company }. Make a colleague an owner first (Company, People), then delete your account.
error-last-administrator = The service would be left without an administrator. Make another account an administrator first.

# Mails
mail-confirm-subject = Confirm your address: the link works for 3 days
mail-confirm-why = You get this because somebody registered on Kontor with this address. If it was you, press this link and then the button on the page:
mail-confirm-not-you = If it was not you, do nothing: without the link the account cannot be used.
mail-confirm-link = Confirm the address
mail-sign-in-subject = Your link to sign in: it works for 15 minutes
mail-sign-in-why = You get this because somebody asked for a link to sign in to Kontor with this address. If it was you, press it and then the button on the page:
mail-sign-in-not-you = If it was not you, do nothing. Don’t pass the link on: it signs in whoever has it.
mail-sign-in-link = Sign in
mail-reset-subject = Set a new password: the link works for an hour
mail-reset-why = You get this because somebody asked for a new password for your account on Kontor. If it was you, press this link:
mail-reset-not-you = If it was not you, do nothing: your password stays as it is.
mail-reset-link = Set a new password
mail-change-email-subject = Confirm your new address: the link works for a day
mail-change-email-why = You get this because somebody wants to use this address for an account on Kontor. If it was you, press this link and then the button on the page:
mail-change-email-not-you = If it was not you, do nothing: this address will not be used.
mail-change-email-link = Use this address
mail-known-subject = Somebody tried to use your address on Kontor
mail-known-why = You get this because somebody wanted to register with your address or to move an account to it. You have an account already; nothing was changed.
mail-known-what = If it was you, sign in with your password, or have a link or a new password mailed on the page “Sign in”. If it was not you, do nothing.
mail-password-subject = Your password was changed
mail-password-why = You get this because the password of your account on Kontor was changed a moment ago. Other devices were signed out.
mail-password-not-you = If it was not you, have a new password set at once on the page “Sign in”, and tell us.
mail-email-changed-subject = The address of your account was changed
mail-email-changed-why = You get this because your account on Kontor has another e-mail address from now on. This one can’t be used to sign in any more.
mail-email-changed-not-you = If it was not you, tell us at once.

# Answers of the API
register-accepted = We have mailed you. Press the link in the mail to confirm your address.
link-accepted = If an account has this address, we have mailed a link. Look into the mailbox.
