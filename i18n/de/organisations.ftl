# Texte des Features „organisations“.

# Was an einer Angabe zum Unternehmen nicht stimmt
error-code-unknown = Wählen Sie einen Eintrag der Liste ({ $list }).
error-country-empty = Wählen Sie das Land.
error-country-unknown = Schreiben Sie das Land mit zwei Buchstaben, zum Beispiel HU.
error-region = Wählen Sie eine Region dieses Landes.
error-website = Schreiben Sie eine Adresse wie www.example.com.
error-year = Schreiben Sie ein Jahr zwischen { $first } und { $last }, zum Beispiel 1994.
error-day = Schreiben Sie einen Tag wie 2027-06-30.
error-level = Wählen Sie, wie gut die Sprache gesprochen wird: a1, a2, b1, b2, c1, c2 oder native.
error-stance = Wählen Sie: active, wanted oder not_interested.
error-digital-wish = Wählen Sie: similar oder complementary.
error-named-twice = Das ist zweimal genannt. Behalten Sie eines davon.
error-too-many-entries = { $most ->
    [one] Wählen Sie höchstens einen Eintrag.
   *[other] Wählen Sie höchstens { $most } Einträge.
}
error-pause-day = Schreiben Sie einen Tag zwischen { $first } und { $last }.

# Mails zu doppelten Einträgen
mail-duplicate-subject = Ist das { $name } ein zweites Mal?
mail-duplicate-registration-number = Jemand hat ein Unternehmen mit derselben Registernummer wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-web-domain = Jemand hat ein Unternehmen mit derselben Website wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-name = Jemand hat ein Unternehmen mit fast demselben Namen wie { $name } im selben Land angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-what-to-do = Wenn es jemand aus Ihrem Haus war, laden Sie die Person stattdessen ein; Ihre Beratung oder unsere Verwaltung kann aus beiden Einträgen einen machen. Ist es ein anderes Unternehmen, brauchen Sie nichts zu tun. Sie finden den Fall unter „Heute“.

# Menschen, Einladungen, Fragen nach dem Beitritt
error-role = Wählen Sie: owner oder representative.
error-last-owner = Sie sind der letzte Eigentümer. Machen Sie zuerst jemand anderen dazu, oder nennen Sie, wer Ihnen folgt.
error-no-colleague = Wählen Sie jemand anderen, der hierher gehört.
error-name-colleague = Hier warten offene Aufgaben. Nennen Sie, wer sie bekommt.
error-no-account = Kein bestätigtes Konto hat diese Adresse. Bitten Sie die Person, sich zuerst anzumelden.
error-already-member = Jemand mit dieser Adresse ist schon hier.
error-has-people = Dieses Unternehmen hat schon eigene Leute. Diese laden andere ein.
error-many-invitations = 30 Einladungen sind offen. Ziehen Sie zuerst einige zurück.
error-invitation-gone = Diese Einladung wurde benutzt oder zurückgezogen, oder ihre sieben Tage sind um. Bitten Sie um eine neue.
error-invitation-other-address = Diese Einladung ging an eine andere Adresse als Ihre. Melden Sie sich mit dem Konto jener Adresse an, oder machen Sie sie zuerst zur Adresse Ihres Kontos.
error-already-answered = Das hat vor einem Moment schon jemand beantwortet.
error-reason = Schreiben Sie den Grund in mindestens zehn Zeichen: Das Unternehmen liest ihn.
error-no-such-record = Kein Unternehmen dieses Landes hat diese Nummer oder genau diesen Namen.

# Erlaubnisse
error-network-unknown = Wählen Sie eines der Netzwerke.
error-day-past = Schreiben Sie einen Tag ab heute, zum Beispiel 2027-06-30.
error-mandate-open = Dieses Netzwerk hat schon eine Erlaubnis.
error-mandate-ended = Diese Erlaubnis ist beendet.

# Zwei Einträge eines Unternehmens
error-case-decided = Das hat vor einem Moment schon jemand entschieden.
error-merge-both = Um aus beiden Einträgen einen zu machen, müssen Sie beide ändern dürfen. Bitten Sie die Verwaltung.
error-keep-one = Wählen Sie, welcher von beiden bleibt.

# Mails
mail-invitation-subject = Ihre Einladung: auf Kontor für { $name } handeln
mail-invitation = { $inviter } lädt Sie ein, auf Kontor für { $name } zu handeln. Kontor findet ausländische Partner für Unternehmen.
mail-invitation-good-for = Der Link gilt sieben Tage und einmal, nur für diese E-Mail-Adresse. Wenn Sie nicht wissen, worum es geht, brauchen Sie nichts zu tun.
mail-invitation-link = Einladung ansehen
mail-join-subject = Jemand möchte für { $name } handeln
mail-join = { $email } möchte für { $name } handeln. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind. Sagen Sie nur Ja, wenn Sie die Person kennen.
mail-join-link = Frage beantworten
mail-joined-subject = Sie können jetzt für { $name } handeln
mail-joined = Sie wollten für { $name } handeln. Die Antwort ist Ja.
mail-joined-link = Unternehmen öffnen
mail-removed-subject = Sie handeln nicht mehr für { $name }
mail-removed = Ein Eigentümer von { $name } hat Ihre Rolle dort beendet. Ihr eigenes Konto bleibt.
mail-appointed-subject = { $name } hat wieder einen Eigentümer
mail-appointed = Nach einer festgehaltenen Prüfung hat unsere Verwaltung { $email } zum Eigentümer von { $name } gemacht. Sie erhalten diese Mail, weil Sie für dieses Unternehmen handeln. Wenn das falsch ist, schreiben Sie uns sofort.
mail-glass-subject = Unsere Verwaltung hat in { $name } hineingesehen
mail-glass = Unsere Verwaltung hat den Eintrag von { $name } für eine Stunde geöffnet. Der Grund: { $reason } Sie erhalten diese Mail, weil Ihnen das Unternehmen gehört; jeder solche Blick steht auf Ihrer Seite „Menschen“.
mail-mandate-ended-subject = Die Erlaubnis von { $network } für { $name } ist beendet
mail-mandate-ended = { $network } darf von { $name } nichts mehr sehen oder ändern. Sie erhalten diese Mail, weil Sie diese Erlaubnis gegeben oder genutzt haben.
mail-merged-subject = { $name }: aus zwei Einträgen ist einer geworden
mail-merged = Die Einträge { $former } und { $name } waren dasselbe Unternehmen. Sie sind jetzt einer, mit den Menschen, Referenzen, Erlaubnissen und Angeboten von beiden.

join-asked = Danke. Wenn dieses Unternehmen hier ist, hat die zuständige Person jetzt Ihre Frage; bei einem Ja erhalten Sie eine Mail. Wenn es nicht hier ist, melden Sie es an.
