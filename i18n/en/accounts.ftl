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
error-last-owner-account = You are the last owner of { $company }. Make a colleague an owner first (Company, People), then delete your account.
error-last-adviser-account = Nobody else looks after the clients of { $network }. Invite a colleague first (Network, People), then delete your account.
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

# Fields
field-email = E-mail address
field-new-email = New e-mail address
field-password = Password
field-new-password = New password
field-present-password = Present password
field-name = Your name
password-rules = At least 12 characters; a sentence is fine. Not a word that others guess first.
present-password-hint = If you have none, have one set by mail on the page “Sign in”.

# Registering
register-title = Create an account
register-lead = Describe your company and see who fits abroad. Nobody sees its name before you agree.
register-email-hint = We mail you a link to confirm it.
register-name-hint = What colleagues and advisers call you. May stay empty.
register-button = Create account
register-have-one = You have an account?
register-sent-title = Look into your mailbox
register-sent = We have mailed you. Press the link in the mail within 3 days; then you are signed in. No mail after ten minutes? Look into the spam folder, or register once more.
confirm-title = Confirm your address
confirm-text = Press the button to confirm { $email } and to sign in.
confirm-button = Confirm and sign in

# Signing in
sign-in-title = Sign in
sign-in-led = Sign in to see that page. After 30 minutes without a click you are signed out.
sign-in-other = No password at hand?
sign-in-by-password = Sign in by password
ask-link-title = Have a link mailed that signs you in
ask-link-lead = We mail you a link. It works once and for 15 minutes.
ask-link-button = Mail me a link
forgotten-title = Have a new password set
forgotten-lead = We mail you a link on which you set a new password. It works once and for an hour.
forgotten-button = Mail me a link
link-sent-title = Look into your mailbox
link-sent = If an account has this address, we have mailed a link. No mail after ten minutes? Look into the spam folder, or check the address.
by-link-title = Sign in
by-link-text = Press the button to sign in as { $email }.
by-link-button = Sign in
reset-title = Set a new password
reset-lead = For { $email }. Every device is signed out, then you are signed in here.
reset-button = Set the password
new-email-title = Use this address
new-email-text = Press the button to use { $email } for your account from now on.
new-email-button = Use this address
email-changed-title = Your address was changed
email-changed = Sign in with the new address from now on. We have told the old one.
email-changed-way = Go on
deleted-title = Your account is deleted
deleted = Your name, address, sessions and mails are gone. The audit log keeps what was done under a key that belongs to nobody any more.

# When the session has ended while somebody typed
signed-out-title = You were signed out meanwhile
signed-out-lead = After 30 minutes without a click you are signed out. Sign in again: what you typed is kept.
signed-out-kept = What you typed is kept.
signed-out-link = Sign in in a new window, come back to this page, and send what you typed.
signed-out-link-ask = Have a sign-in link sent (opens a new window)
typed-title = You are signed in again
typed-lead = What you typed is still here. It has not been sent yet.
typed-send = Send what I typed
typed-leave = Leave it

# Settings
settings-title = Settings
settings-lead = For { $email }.
settings-back = All settings
settings-you = You
settings-you-hint = Name, language, time zone, light or dark, the daily mail
settings-email = E-mail address
settings-email-hint = Where mails go, and what you sign in with
settings-password = Password
settings-password-hint = Take a new one; other devices are signed out
settings-sessions = Where you are signed in
settings-sessions-hint = Devices, and signing out of them
settings-data = My data
settings-data-hint = Everything that is kept about you, as a file
settings-delete = Delete my account
settings-delete-hint = For good, with all that belongs to you alone
settings-language = Language
settings-language-hint = Of pages and of mails
settings-zone = Time zone
settings-zone-hint = In which times are shown
settings-theme = Light or dark
theme-auto = as the device says
theme-light = light
theme-dark = dark
settings-digest = Mail me once a day what waits
settings-digest-hint = Nothing waits, no mail. What can’t wait is mailed at once.
settings-save = Save
settings-saved = Saved.
settings-password-lead = After that, other devices and programs are signed out.
settings-password-button = Change the password
settings-password-saved = Your password is changed. Other devices and programs are signed out.
settings-email-lead = Now it is { $email }. We mail a link to the new address; the change happens when you press it.
settings-email-button = Mail the link
settings-email-sent = We have mailed a link to the new address. Press it within a day; until then nothing changes.
settings-data-lead = A file (JSON) with your account, roles, sessions, mails and what the audit log says of you. What belongs to a company stays with the company.
settings-data-button = Get the file
settings-delete-title = Delete the account?
settings-delete-lead = The account { $email } ends at once and for good: name, address, sessions, roles and mails are deleted. What you wrote for a company stays with the company.
settings-delete-button = Delete my account
settings-delete-keep = Keep it
sessions-caption = Newest first
sessions-device = Device
sessions-since = Since
sessions-seen = Last seen
sessions-what = End it
sessions-this = this one
sessions-end = Sign out there
sessions-unknown = Unknown device
sessions-ended = Signed out there.
sessions-everywhere-text = Lost a device, or not sure? Sign out everywhere, here too. Programs with access to your account are signed out as well.
sessions-everywhere = Sign out everywhere

# Administration
accounts-title = Accounts
accounts-search = Find an account
accounts-search-hint = The whole e-mail address, or a part of the name
accounts-caption = In the order of names
accounts-standing = State
accounts-since = Since
accounts-open = in use
accounts-waiting = address not confirmed
accounts-disabled = disabled
accounts-none = No account with this name or address
accounts-none-hint = An address must be whole, like anna@example.org. Of a name, a part is enough.
accounts-next = Next page
accounts-back = All accounts
accounts-facts = { $email }, since { $since }: { $standing }.
accounts-disable = Disable this account
accounts-disable-text = Nobody can sign in with it any more; sessions and programs end at once. Its companies keep what it wrote.
accounts-enable = Let it in again
accounts-enable-text = This account is disabled: nobody can sign in with it.
accounts-make-administrator = Make it an administrator
accounts-make-administrator-text = Administrators see networks, accounts, duplicates and the audit log, and no company’s name without a recorded reason.
accounts-end-administrator = End its administration
accounts-end-administrator-text = This account is an administrator.
accounts-audit = What this account did
accounts-said-disabled = Disabled. Its sessions have ended.
accounts-said-enabled = It may sign in again.
accounts-said-administrator = It is an administrator from now on.
accounts-said-no-administrator = It is no administrator any more.
