# Texts of the feature “organisations”.

# What is wrong with an answer about the company
error-code-unknown = Choose an entry of the list ({ $list }).
error-country-empty = Choose the country.
error-country-unknown = Choose a country of the list.
error-region = Choose a region of this country.
error-website = Write an address like www.example.com.
error-year = Write a year between { $first } and { $last }, like 1994.
error-day = Write a day like 2027-06-30.
error-level = Choose how well it is spoken.
error-stance = Choose how the company stands to this country.
error-digital-wish = Choose one of the two answers.
error-named-twice = This is named twice. Keep one of the two.
error-too-many-entries = { $most ->
    [one] Choose one at most.
   *[other] Choose { $most } at most.
}
error-pause-day = Choose a day from { $first } to { $last }.

# Mails about duplicates
mail-duplicate-subject = Is this { $name } a second time?
mail-duplicate-registration-number = Somebody has registered a company with the same registration number as { $name }. You get this mail because you answer for that record.
mail-duplicate-web-domain = Somebody has registered a company with the same web site as { $name }. You get this mail because you answer for that record.
mail-duplicate-name = Somebody has registered a company with nearly the same name as { $name }, in the same country. You get this mail because you answer for that record.
mail-duplicate-what-to-do = If a colleague did it, invite the colleague instead; your adviser or our administration can make one record of the two. If it is another company, you need not do anything. You find the case under Today.

# People, invitations, questions to join
error-role = Choose the role: owner or representative.
error-last-owner = You are the last owner. Make somebody else an owner first, or name who follows you.
error-no-colleague = Choose somebody else who belongs here.
error-name-colleague = Open tasks are waiting here. Name the colleague who gets them.
error-no-account = No confirmed account has this address. Ask the person to register first.
error-already-member = Somebody with this address is here already.
error-has-people = This company has people of its own already. They invite others.
error-many-invitations = 30 invitations are open. Withdraw some first.
error-invitation-gone = This invitation was used or withdrawn, or its seven days are over. Ask for a new one.
error-invitation-other-address = This invitation went to another address than yours. Sign in with the account of that address, or make it the address of your account first.
error-already-answered = Somebody has answered this a moment ago.
error-reason = Write the reason in at least ten characters: the company reads it.
error-no-such-record = No company of this country has this number or exactly this name.

# Permissions
error-network-unknown = Choose one of the networks.
error-day-past = Write a day from today on, like 2027-06-30.
error-mandate-open = This network has a permission already.
error-mandate-ended = This permission has ended.

# Two records of one company
error-case-decided = Somebody has decided this a moment ago.
error-merge-both = To make one record of the two you must be allowed to change both. Ask the administration.
error-merge-look-first = Look at both records first.
error-keep-one = Choose which of the two stays.

# Mails
mail-invitation-subject = Act for { $name } on Kontor: your invitation
mail-invitation = { $inviter } invites you to act for { $name } on Kontor. Kontor finds foreign partners for companies.
mail-invitation-good-for = The link is good for seven days and once, for this e-mail address only. If you don’t know what this is about, you need not do anything.
mail-invitation-link = Look at the invitation
mail-join-subject = Somebody wants to act for { $name }
mail-join = { $email } asks to act for { $name }. You get this mail because you answer for that record. Say yes only if you know the person.
mail-join-link = Answer the question
mail-joined-subject = You can act for { $name } now
mail-joined = You asked to act for { $name }. The answer is yes.
mail-joined-link = Open the company
mail-removed-subject = You don’t act for { $name } any more
mail-removed = An owner of { $name } has ended your role there. Your own account stays.
mail-appointed-subject = { $name } has an owner again
mail-appointed = After a recorded check our administration has made { $email } an owner of { $name }. You get this mail because you act for that company. If this is wrong, write to us at once.
mail-glass-subject = Our administration has looked into { $name }
mail-glass = Our administration has opened the record of { $name } for one hour. The reason: { $reason } You get this mail because you are an owner; each such look is listed on your page People.
mail-mandate-ended-subject = The permission of { $network } for { $name } has ended
mail-mandate-ended = { $network } may no longer see or change anything of { $name }. You get this mail because you gave or used that permission.
mail-merged-subject = { $name }: two records are one now
mail-merged = The records { $former } and { $name } were the same company. They are one now, with the people, references, permissions and opportunities of both.

join-asked = Thank you. If this company is here, whoever answers for it has your question now; you get a mail when the answer is yes. If it is not here, register it.

error-name-again = Write the name exactly as it stands here.

# Pages of a company
company-tabs = Parts of the company
company-tab-company = As others see you
company-tab-people = People
company-tab-permissions = Permissions
company-new-title = Describe your company
company-new-lead = Name and country are enough to begin. Five short steps follow; each is saved, and you can stop after any of them.
company-name = Name of the company
company-name-hint = As in the register. Other companies never see it before you both agree.
company-country = Country
company-city = Town
company-number = Registration number
company-website = Web site
company-new-press = Save and go on
company-new-else = Is your company here already?
join-link = Ask to act for it
join-title = Act for a company that is here already
join-lead = Write the registration number. If the company is here, its owner or adviser gets your question. Nobody learns from this page which companies are here.
join-note = Who are you there?
join-note-hint = One sentence; only the owner or adviser reads it.
join-press = Ask

people-title = People of { $name }
people-members = { $count ->
    [one] One person may act for the company
   *[other] { $count } people may act for the company
}
people-caption = In the order in which they came
people-person = Person
people-role = Role
people-since = Since
people-you = you
people-change = Change
people-none = Nobody of the company itself is here yet
people-none-advice = An adviser keeps this record. Invite the person who answers for the company.
people-only-you = Only you can act for the company. Invite a second person, so that nothing stops when you are away.
people-questions = Somebody wants to join
people-question-care = Say yes only if you know the person.
people-yes = Yes, as representative
people-no = No
people-said-yes = The person can act for the company now and gets a mail.
people-said-no = Nothing changes. The person hears nothing and can ask again after 30 days.
people-invitations = Open invitations
people-revoke = Withdraw
people-revoked = The invitation is withdrawn. Its link does nothing any more.
people-invite = Invite somebody
people-email = E-mail
people-email-hint = The link works for this address only, for seven days.
people-invite-press = Send the invitation
people-invited = The invitation to { $email } is on its way.
people-owners-invite = An owner invites people and changes their roles.
people-owner-hint = Everything, also people, permissions and deleting
people-representative-hint = Everything but people, permissions and deleting
people-looks = Our administration has looked in
people-change-role = Another role
people-change-press = Change the role
people-role-changed = The role is changed. It counts from now on.
people-leave = Leave the company
people-leave-effect = You can’t see or change anything of the company any more. Your account stays.
people-remove = End the role
people-remove-effect = The person can’t see or change anything from that moment on. The person gets a mail; the account stays.
people-last-alone = You are the only one. Invite somebody as owner first, or delete the company.
people-successor = Who becomes owner?
people-successor-hint = The last owner names who follows.
people-tasks-to = Who gets the open tasks?
people-tasks-to-hint = Only needed when there are some.
people-keep = Keep it as it is
people-ended = The role has ended.
days-left = { $count ->
    [0] last day
    [one] one day left
   *[other] { $count } days left
}

permissions-title = Permissions of { $name }
permissions-lead = A network with your permission can help you: its advisers see this company and do what you allow. You can end it at any time.
permissions-none = No network has a permission
permissions-none-advice = With one, an adviser can fill in your profile with you and answer questions about matches.
permissions-ended = Ended
permission-may = May
permission-may-besides = What may it do, besides seeing everything of the company?
permission-see = see everything of the company
permission-edit = change it
permission-edit-hint = Record, profile and offers; each change names the adviser
permission-answer = answer for it
permission-answer-hint = Say yes or no to introductions in your name
permission-since = Since
permission-until = Until
permission-until-hint = Leave it empty for no end
permission-no-end = no end
permission-basis = Given
permission-network = Network
permission-give = Give a permission
permission-give-press = Give it
permission-given = { $network } can help you now.
permission-end = End it
permission-end-title = End the permission of { $network }?
permission-end-effect = From that moment on nobody at { $network } sees or changes anything of the company. What was published stays published.
permission-keep = Keep it
permission-ended = The permission has ended.
basis-client-link = by the company itself
basis-paper = on paper
basis-asserted-by-network = said by the network

delete-link = Delete the company
delete-title = Delete { $name }?
delete-effect = The profile, all offers, references, people and permissions go at once and don’t come back. Only the audit log remembers that the company was here.
delete-name = To be sure, write the name of the company
delete-press = Delete it
delete-keep = Keep it
delete-done = { $name } is deleted.

cases-title = Records that may be one company
cases-lead = Each pair has something in common. One record can be made of the two, with everything that both hold; or they stay two companies.
cases-none = No pair waits
cases-none-advice = When two records look like one company, they are shown here.
cases-alike = { $share } of 100 alike
cases-older = Here before
cases-newer = New or changed
cases-since = here since { $day }
cases-hidden = A company that you may not see
cases-merge-older = Make one, keep the one here before
cases-merge-newer = Make one, keep the new one
cases-merge-effect = Everything moves to the record that stays. Owners of the other one become representatives where the one that stays has an owner; its open invitations are withdrawn. This can’t be undone.
cases-cannot-merge = Our administration can make one record of the two. If they are two companies, say so.
cases-dismiss = These are two companies
cases-merged = One record is left. Everybody concerned gets a mail.
cases-dismissed = Noted: two companies. The pair is not asked about again.
cases-look = Look at both
case-title = One company or two?
case-look-lead = Look at both records before one is made of them. The look is recorded.
case-look = Look at both records
case-side-by-side = Both records side by side
case-what = What
case-differs = differs
case-founded = Founded
case-headcount = People employed
case-references = References
case-people = People
case-since = Here since
case-registration-number = The same registration number
case-web-domain = The same web site
case-name = Nearly the same name in the same country
task-finished = Done.

glass-title = Look into a company
glass-lead = The record opens for one hour. Its owners get a mail with your reason, and the look is listed on their page People.
glass-sought = Registration number or exact name
glass-sought-hint = Accents and the legal form don’t count
glass-reason = Reason
glass-reason-hint = At least ten characters; the company reads it
glass-press = Open for one hour
glass-press-owner = Open, and make somebody an owner
glass-done = Open for one hour. The owners got a mail.
appoint-title = Make somebody an owner
appoint-lead = Only after a check outside this service. Everybody of the company and its advisers gets a mail.
appoint-note = What was checked?
appoint-note-hint = By whom, how, and where that is kept
appoint-press = Make the person an owner
appoint-done = The company has an owner. Everybody concerned got a mail.
