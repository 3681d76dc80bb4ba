# Texts of the feature “organisations”.

# What is wrong with an answer about the company
error-code-unknown = Choose an entry of the list ({ $list }).
error-country-empty = Choose the country.
error-country-unknown = Write the country as two letters, like HU.
error-region = Choose a region of this country.
error-website = Write an address like www.example.com.
error-year = Write a year between { $first } and { $last }, like 1994.
error-day = Write a day like 2027-06-30.
error-level = Choose how well it is spoken: a1, a2, b1, b2, c1, c2 or native.
error-stance = Choose: active, wanted or not_interested.
error-digital-wish = Choose: similar or complementary.
error-named-twice = This is named twice. Keep one of the two.
error-too-many-entries = { $most ->
    [one] Choose one at most.
   *[other] Choose { $most } at most.
}
error-pause-day = Write a day between { $first } and { $last }.

# Mails about duplicates
mail-duplicate-subject = Is this { $name } a second time?
mail-duplicate-registration-number = Somebody has registered a company with the same registration number as { $name }. You get this mail because you answer for that record.
mail-duplicate-web-domain = Somebody has registered a company with the same web site as { $name }. You get this mail because you answer for that record.
mail-duplicate-name = Somebody has registered a company with nearly the same name as { $name }, in the same country. You get this mail because you answer for that record.
mail-duplicate-what-to-do = If a colleague did it, invite the colleague instead; your adviser or our administration can make one record of the two. If it is another company, you need not do anything. You find the case under Today.

# People, invitations, questions to join
error-role = Choose: owner or representative.
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
