# Texte des Bereichs „Profile“.

# Was einem Profil im Weg steht
error-profile-headline = Schreiben Sie eine Überschrift mit mindestens 10 Zeichen: was Sie machen und für wen.
error-profile-summary = Schreiben Sie mindestens 40 Zeichen: worin Sie gut sind, in zwei oder drei Sätzen.
error-profile-sectors = Wählen Sie mindestens ein Tätigkeitsfeld.
error-profile-waits-for-review = Ihr Netzwerk hat das Profil schon zur Prüfung. Sie können weiterschreiben; ziehen Sie es zurück, wenn Sie es neu senden möchten.
error-profile-not-in-review = Dieses Profil wartet nicht mehr auf eine Prüfung.
error-profile-not-shown = Zurzeit liest niemand sonst dieses Profil, es gibt also nichts zurückzuziehen.
error-profile-not-published = Dieses Profil ist nicht veröffentlicht. Prüfen und veröffentlichen Sie es zuerst.
error-validity-day = Schreiben Sie einen Tag zwischen { $first } und { $last }.
error-still-valid-used = Dieser Link wurde schon benutzt, oder das Profil hat sich seitdem geändert. Melden Sie sich an, um den Stand zu sehen.
error-text-language = Wählen Sie die Sprache des Textes.
error-text-same-language = Wählen Sie eine andere Sprache als die des ersten Textes.
error-field-choose = Wählen Sie einen Eintrag der Liste.
error-review-comment = Schreiben Sie, was das Unternehmen ändern soll.

# Was einem Angebot oder Gesuch im Weg steht
error-opportunity-kind = Wählen Sie, was Sie anbieten oder suchen.
error-opportunity-past = Schreiben Sie einen Tag, der noch nicht vorbei ist.
error-opportunity-far = Schreiben Sie einen Tag bis spätestens { $day }.
error-opportunity-over = Dieses Angebot oder Gesuch ist beendet. Ähnliche sind offen.
error-opportunity-is-published = Es ist schon veröffentlicht.
error-opportunity-not-published = Es ist nicht veröffentlicht und kann darum nicht geschlossen werden.
error-opportunities-many = Sie haben { $most } offene Angebote und Gesuche, mehr geht nicht. Schließen Sie zuerst eines.
error-capacity-amount = Schreiben Sie die Menge als Zahl über 0.
error-capacity-elsewhere = Eine Menge gehört nur zu Kapazität, die Sie anbieten oder suchen.
error-capacity-order = Schreiben Sie einen Tag nach dem ersten.
error-review-decision = Wählen Sie: veröffentlichen oder zurückgeben.

# Verräterische Stellen
error-leak-name = Das nennt Ihr Unternehmen: „{ $found }“. Schreiben Sie stattdessen, was Sie machen.
error-leak-name-unsure = Ist „{ $found }“ ein Name Ihres Unternehmens? Schreiben Sie stattdessen, was Sie machen, oder kreuzen Sie an, dass es harmlos ist.
error-leak-web = Das ist eine Internetadresse: „{ $found }“. Lassen Sie sie weg; sie wird sichtbar, wenn beide Seiten zustimmen.
error-leak-web-unsure = Ist „{ $found }“ eine Internetadresse? Lassen Sie sie weg, setzen Sie ein Leerzeichen nach den Punkt, oder kreuzen Sie an, dass es harmlos ist.
error-leak-email = Das ist eine E-Mail-Adresse: „{ $found }“. Lassen Sie sie weg; Kontakte werden sichtbar, wenn beide Seiten zustimmen.
error-leak-phone = Das ist eine Telefonnummer: „{ $found }“. Lassen Sie sie weg; Kontakte werden sichtbar, wenn beide Seiten zustimmen.
error-leak-number = Das ist Ihre Registernummer: „{ $found }“. Lassen Sie sie weg.
error-leak-number-unsure = Verrät „{ $found }“, wer Sie sind? Lassen Sie es weg, oder kreuzen Sie an, dass es harmlos ist.
error-leak-person = Das nennt jemanden aus Ihrem Unternehmen: „{ $found }“. Schreiben Sie stattdessen die Aufgabe, etwa „unsere Vertriebsleitung“.
error-leak-person-unsure = Ist „{ $found }“ der Name eines Menschen? Schreiben Sie stattdessen die Aufgabe, oder kreuzen Sie an, dass es harmlos ist.
error-leak-town-unsure = „{ $found }“ ist Ihr Ort und kann verraten, wer Sie sind. Schreiben Sie die Region, oder kreuzen Sie an, dass es harmlos ist.

# Ein öffentliches Gesicht aus den Angaben
proposal-fields = Tätigkeitsfelder: { $list }.
proposal-offers = Im Angebot: { $list }.
proposal-certificates = Zertifiziert nach { $list }.
proposal-cooperation = Offen für: { $list }.
proposal-countries = Partner gesucht in: { $list }.

# Mails
mail-validity-subject = Stimmt Ihr Profil noch? Es endet am { $day }
mail-validity-why = { $days ->
    [one] Das Profil Ihres Unternehmens wird Partnern bis { $day } gezeigt, also bis morgen. Sie bekommen diese Mail, weil Sie sich darum kümmern.
   *[other] Das Profil Ihres Unternehmens wird Partnern bis { $day } gezeigt, noch { $days } Tage. Sie bekommen diese Mail, weil Sie sich darum kümmern.
}
mail-validity-what = Wenn alles noch stimmt, bleibt es mit einem Druck ein weiteres Jahr. Wenn sich etwas geändert hat, melden Sie sich an und ändern Sie es zuerst.
mail-validity-link = Sagen, dass es noch stimmt:
mail-review-published-subject = Ihr Profil ist veröffentlicht
mail-review-published = Ihr Netzwerk hat das Profil Ihres Unternehmens gelesen und veröffentlicht. Unternehmen im Ausland können es jetzt finden, ohne Ihren Namen.
mail-review-returned-subject = Ihr Profil braucht eine Änderung, bevor andere es sehen
mail-review-returned = Ihr Netzwerk hat das Profil Ihres Unternehmens gelesen und bittet um eine Änderung. Sie bekommen diese Mail, weil Sie sich darum kümmern.
mail-review-comment = Es schreibt: { $comment }
mail-review-link = Zu Ihrem Profil:

# Listen
error-list-limit = Schreiben Sie eine Grenze von 1 bis 50.
error-list-cursor = Nehmen Sie den Cursor aus „next“ der Seite davor.

# Wie vollständig die Angaben sind
completeness-region = Ihre Region
completeness-headcount = wie viele Menschen bei Ihnen arbeiten
completeness-turnover = Ihr Umsatzband
completeness-languages = die Sprachen Ihrer Leute
completeness-headline = eine Überschrift
completeness-sectors = Ihre Tätigkeitsfelder
completeness-summary = eine Zusammenfassung
completeness-references = Referenzen
completeness-certificates = Zertifikate
completeness-opportunities = was Sie jetzt anbieten oder suchen
completeness-cooperation = Arten der Zusammenarbeit
completeness-partner = der Partner, den Sie suchen
completeness-countries = die Länder, in die Sie möchten
completeness-digital = die digitale Selbsteinschätzung
completeness-digital-wish = die digitalen Stärken, die Sie sich wünschen
completeness-why-region = Entfernung und Zeitzone lassen sich einrechnen.
completeness-why-headcount = Wer Ihre Größe sucht, findet Sie.
completeness-why-turnover = Ihre Größenklasse wird sicher.
completeness-why-languages = Partner sehen, in welcher Sprache man mit Ihnen reden kann.
completeness-why-headline = Sie wird als Erstes gelesen.
completeness-why-sectors = Ohne Tätigkeitsfeld findet Sie niemand.
completeness-why-summary = Suche und Ranglisten lesen ihre Wörter.
completeness-why-references = Sie belegen Ihre Tätigkeitsfelder und wiegen am meisten.
completeness-why-certificates = Manche Partner müssen sie haben.
completeness-why-opportunities = Ranglisten vergleichen, was Sie suchen, mit dem, was andere anbieten.
completeness-why-cooperation = Wer dieselbe Art möchte, kommt zuerst.
completeness-why-partner = Sie sehen weniger und bessere Treffer.
completeness-why-countries = Unternehmen von dort kommen zuerst.
completeness-why-digital = Digitale Stärken lassen sich vergleichen.
completeness-why-digital-wish = Ranglisten wissen, ob Ähnlichkeit oder Ergänzung Ihnen hilft.
