# Texts of the feature “messages”.

mail-signature = Kontor finds partners abroad for small and medium-sized companies. Please don’t answer this mail: nobody reads that mailbox.

mailbox-title = Mail of this demo
mailbox-lead = Every mail that this demo would send, to whomever. Nothing leaves this machine.
mailbox-to = Only mails to
mailbox-show = Show mails
mailbox-caption = Newest first
mailbox-subject = Subject
mailbox-for = To
mailbox-at = When
mailbox-none = No mail yet
mailbox-none-hint = A mail appears a second or two after what causes it: have a link mailed, for instance, then load this page again.
mailbox-back = All mails
mailbox-head = From { $from } to { $to }, { $at }
