# Texts of the feature “messages”.

mail-signature = Kontor findet Partner im Ausland für kleine und mittlere Unternehmen. Bitte antworten Sie nicht auf diese Mail: Dieses Postfach liest niemand.

mailbox-title = Postfach dieser Demo
mailbox-lead = Jede Mail, die diese Demo verschicken würde, an wen auch immer. Nichts verlässt diesen Rechner.
mailbox-to = Nur Mails an
mailbox-show = Mails zeigen
mailbox-caption = Das Neueste zuerst
mailbox-subject = Betreff
mailbox-for = An
mailbox-at = Wann
mailbox-none = Noch keine Mail
mailbox-none-hint = Eine Mail erscheint ein, zwei Sekunden nach ihrem Anlass: Lassen Sie sich zum Beispiel einen Link schicken und laden Sie diese Seite noch einmal.
mailbox-back = Alle Mails
mailbox-head = Von { $from } an { $to }, { $at }
