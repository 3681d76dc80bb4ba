# Texte des Bereichs „Profile“.

# Was einem Profil im Weg steht
error-profile-headline = Schreiben Sie eine Überschrift mit mindestens 10 Zeichen: was Sie machen und für wen.
error-profile-summary = Schreiben Sie mindestens 40 Zeichen: worin Sie gut sind, in zwei oder drei Sätzen.
error-profile-sectors = Wählen Sie mindestens ein Tätigkeitsfeld.
error-profile-waits-for-review = Das Profil wartet schon auf die Prüfung. Sie können weiterschreiben; ziehen Sie es zurück, wenn Sie es neu senden möchten.
error-profile-not-in-review = Dieses Profil wartet nicht mehr auf eine Prüfung.
error-profile-not-shown = Zurzeit liest niemand sonst dieses Profil, es gibt also nichts zurückzuziehen.
error-profile-not-published = Dieses Profil ist nicht veröffentlicht. Prüfen und veröffentlichen Sie es zuerst.
error-validity-day = Wählen Sie einen Tag vom { $first } bis zum { $last }.
error-still-valid-used = Dieser Link wurde schon benutzt, oder das Profil hat sich seitdem geändert. Melden Sie sich an, um den Stand zu sehen.
error-text-language = Wählen Sie die Sprache des Textes.
error-text-same-language = Wählen Sie eine andere Sprache als die des ersten Textes.
error-field-choose = Wählen Sie einen Eintrag der Liste.
error-digital-none = Hier ist etwas angekreuzt und zugleich „nichts davon“. Nehmen Sie eines davon weg.
error-review-comment = Schreiben Sie, was das Unternehmen ändern soll.

# Was einem Angebot oder Gesuch im Weg steht
error-opportunity-kind = Wählen Sie, was Sie anbieten oder suchen.
error-opportunity-past = „Offen bis“ ist schon vorbei. Wählen Sie heute oder einen späteren Tag, oder lassen Sie es leer: dann gilt es ein Jahr.
error-opportunity-far = Wählen Sie einen Tag bis spätestens { $day }.
error-opportunity-over = Dieses Angebot oder Gesuch ist beendet. Ähnliche sind offen.
error-opportunity-is-published = Es ist schon veröffentlicht.
error-opportunity-not-published = Es ist nicht veröffentlicht und kann darum nicht geschlossen werden.
error-opportunity-waits-for-review = Es wartet schon auf die Prüfung.
error-opportunity-not-in-review = Es wartet auf keine Prüfung.
error-opportunity-with-profile = Senden Sie zuerst Ihr Profil zur Prüfung: Die Angebote und Gesuche gehen mit.
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
mail-review-published = Das Profil Ihres Unternehmens wurde geprüft und ist veröffentlicht. Unternehmen im Ausland können es jetzt finden, ohne Ihren Namen.
mail-review-returned-subject = Ihr Profil braucht eine Änderung, bevor andere es sehen
mail-review-returned = Das Profil Ihres Unternehmens wurde geprüft und braucht eine Änderung. Sie bekommen diese Mail, weil Sie sich darum kümmern.
mail-offers-published-subject = Ihre Angebote und Gesuche sind veröffentlicht
mail-offers-published = Was Ihr Unternehmen ergänzt oder geändert hat, wurde geprüft und ist veröffentlicht. Unternehmen im Ausland können es jetzt finden, ohne Ihren Namen.
mail-offers-returned-subject = Ihre Angebote und Gesuche brauchen eine Änderung, bevor andere sie sehen
mail-offers-returned = Was Ihr Unternehmen ergänzt oder geändert hat, wurde geprüft und braucht eine Änderung. Sie bekommen diese Mail, weil Sie sich darum kümmern.
mail-review-comment = Es schreibt: { $comment }
mail-review-link = Zu Ihrem Profil:

# Listen
error-list-limit = Schreiben Sie eine Grenze von 1 bis 50.
error-list-cursor = Nehmen Sie den Cursor aus „next“ der Seite davor.

# Wie vollständig die Angaben sind
completeness-region = Ihre Region
completeness-headcount = die Zahl Ihrer Beschäftigten
completeness-turnover = Ihre Umsatzklasse
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
completeness-why-partner = Sie sehen weniger, aber bessere Treffer.
completeness-why-countries = Unternehmen von dort kommen zuerst.
completeness-why-digital = Digitale Stärken lassen sich vergleichen.
completeness-why-digital-wish = Ranglisten wissen dann, ob Ihnen Ähnlichkeit oder Ergänzung hilft.

# Das geführte Formular
guide-step-1 = Unternehmen
guide-step-2 = Was Sie machen
guide-step-3 = Bieten und suchen
guide-step-4 = Länder, Sprachen
guide-step-5 = Digitale Selbsteinschätzung
guide-title-1 = Wer sind Sie?
guide-title-2 = Was macht Ihr Unternehmen?
guide-title-3 = Was bieten Sie, was suchen Sie?
guide-title-4 = Wohin möchten Sie?
guide-title-5 = Wie digital sind Sie?
guide-back = Zurück zum vorigen Schritt
guide-save = Speichern und weiter
guide-later = Speichern, später weiter
guide-saved = Gespeichert. Sie können jederzeit weitermachen.
guide-complete = { $points } von 100 vollständig
guide-missing = Das bringt jede fehlende Angabe:
guide-missing-more = { $count ->
    [one] Eine weitere
   *[other] { $count } weitere
}
guide-nothing-missing = Alles ist beantwortet.
guide-others-see = Was andere sehen
guide-nothing-yet = Noch nichts. Hier werden Ihre Überschrift und Ihre Zusammenfassung stehen.
guide-never-shown = Nie gezeigt: Name, Adresse, Website, Personen.
guide-stale = Jemand hat das geändert, während Sie schrieben.
guide-stale-what = Was Sie getippt haben, steht unten. Wenn Sie es jetzt senden, ersetzt es die andere Änderung.
guide-stale-theirs = Ansehen, was jetzt gespeichert ist
guide-returned = Die Prüfung bittet um eine Änderung:
guide-digital-none = nichts davon

# Schritt 1
ask-confidential = Wird anderen Unternehmen nie gezeigt.
ask-not-said = Möchte ich nicht sagen
ask-any = beliebig
ask-name = Name wie im Register
ask-name-hint = Wird anderen erst gezeigt, wenn beide Seiten zustimmen.
ask-kind = Art der Organisation
ask-country = Land
ask-city = Ort
ask-city-hint = Daraus folgt Ihre Region. Der Ort selbst wird nie gezeigt.
ask-region = In welcher Region liegt das?
ask-region-hint = Wir kennen mehrere Orte dieses Namens oder keinen.
ask-region-unknown = Weiß ich nicht
ask-region-found = Ihre Region: { $region }
ask-website = Website
ask-registration-number = Registernummer
ask-registration-number-hint = Aus dem Handelsregister. Sie schützt davor, dass jemand anderes Ihr Unternehmen anmeldet, und wird nie gezeigt.
ask-founded = Gegründet
ask-founded-hint = Gezeigt wird nur eine Zeitspanne, etwa 1990–2004.
ask-headcount = Wie viele Beschäftigte haben Sie?
ask-turnover = Umsatz des letzten Jahres
ask-turnover-hint = Zusammen mit der Zahl der Beschäftigten ergibt er die Größenklasse; nur sie wird gezeigt.
ask-languages = Sprachen Ihrer Leute
ask-languages-hint = Wie gut spricht, wer mit einem Partner reden würde?
ask-language-number = Sprache { $number }
ask-level-number = Stufe { $number }
ask-languages-more = Weitere Sprache

# Schritt 2
ask-headline = Überschrift, die andere sehen
ask-headline-hint = Eine Zeile, keine Namen. Beispiel: „Zerspanung kleiner Serien in Edelstahl, mit Messraum“.
ask-sectors = Ihre Tätigkeitsfelder
ask-sectors-hint = Tippen Sie ein Wort in Ihrer Sprache oder einen Code. Bis zu 5.
ask-summary = In zwei oder drei Sätzen: worin sind Sie gut?
ask-summary-hint = Denken Sie an das, was ein Einkäufer zuerst fragt: Werkstoff, Größe, Toleranz, Losgröße.
ask-propose = Ersten Entwurf aus meinen Angaben schreiben
ask-text-language = Sprache des Textes
ask-second = Auch in einer zweiten Sprache angeben
ask-second-language = Zweite Sprache
ask-second-headline = Überschrift in der zweiten Sprache
ask-second-summary = Zusammenfassung in der zweiten Sprache
ask-second-title = Titel in der zweiten Sprache
ask-second-description = Beschreibung in der zweiten Sprache
ask-references = Was haben Sie geliefert?
ask-references-hint = Bis zu fünf Beispiele. Sie belegen Ihre Tätigkeitsfelder und wiegen mehr als jede Behauptung. Auch hier keine Namen.
ask-reference-number = Beispiel { $number }
ask-reference-remove = Beispiel { $number } entfernen
ask-reference-sector = Tätigkeitsfeld
ask-reference-first-sector = mein erstes Tätigkeitsfeld
ask-reference-country = Geliefert nach
ask-references-more = Weiteres Beispiel
ask-delivered = Was geliefert wurde
ask-delivered-hint = Beispiel: „400 Ventilgehäuse aus Duplexstahl, bearbeitet und vermessen“.
ask-delivered-second-open = Auch in der zweiten Sprache
ask-delivered-second = Was geliefert wurde, in der zweiten Sprache
ask-year = Jahr
ask-contact = Wer es bestätigen kann
ask-certificates = Zertifikate
ask-certificates-hint = Tippen Sie einen Namen, etwa ISO 9001.
ask-certificate-until = { $name } gilt bis

# Schritt 3
ask-opportunities = Angebote und Gesuche
ask-opportunities-hint = Je eines für das, was Sie jetzt bieten oder suchen: Waren, Technologie, Forschungspartner, freie oder fehlende Kapazität.
ask-opportunities-none = Noch keines. Mit einem Angebot oder Gesuch werden die Treffer besser.
ask-opportunities-more = Speichern und Angebot oder Gesuch hinzufügen
ask-cooperation = Arten der Zusammenarbeit, die für Sie infrage kommen
ask-cooperation-hint = Wählen Sie alles, worüber Sie reden würden.
ask-partner-role = Der Partner soll sein
ask-partner-kind = Gesuchte Art der Organisation
ask-partner-sizes = Größe des Partners
ask-partner-sizes-hint = Nichts angekreuzt heißt: jede Größe.
opportunity-change = Ändern
opportunity-close = Schließen
opportunity-remove = Entfernen
opportunity-closed = Geschlossen. Wer die Adresse hat, erfährt, dass es beendet ist.
opportunity-removed = Entfernt.
opportunity-saved = Gespeichert. Es wird mit Ihrem Profil veröffentlicht.
opportunity-published = Veröffentlicht. Andere sehen es, solange Ihr Profil veröffentlicht ist.
opportunity-sent = Zur Prüfung gesendet. Andere können es lesen, sobald es geprüft ist.
opportunity-taken-back = Zurückgenommen. Es ist wieder ein Entwurf.
opportunity-state-draft = Entwurf
opportunity-state-submitted = wartet auf die Prüfung
opportunity-state-returned = braucht eine Änderung
opportunity-state-published = veröffentlicht
opportunity-state-closed = geschlossen
opportunity-state-expired = beendet

# Ein Angebot oder Gesuch
opportunity-new = Ein Angebot oder Gesuch
opportunity-back = Zurück zu Schritt 3: Bieten und suchen
opportunity-save = Speichern
opportunity-save-published = Speichern und Änderung veröffentlichen
opportunity-publish = Speichern und veröffentlichen
opportunity-save-sent = Speichern und Änderung senden
opportunity-send = Speichern und zur Prüfung senden
opportunity-review = Es wird geprüft, bevor andere es lesen können, auch nach jeder Änderung.
opportunity-with-profile = Es wird zusammen mit Ihrem Profil geprüft.
opportunity-take-back = Zurücknehmen
ask-opportunity-kind = Worum geht es?
opportunity-says-business-offer = Ich biete Waren oder Leistungen
opportunity-says-business-request = Ich suche Waren oder Leistungen
opportunity-says-technology-offer = Ich biete eine Technologie
opportunity-says-technology-request = Ich suche eine Technologie
opportunity-says-research-request = Ich suche Partner für Forschung oder Entwicklung
opportunity-says-capacity-offer = Ich habe Maschinen, Personal oder Platz frei
opportunity-says-capacity-request = Mir fehlen Maschinen, Personal oder Platz
ask-opportunity-title = Titel
ask-opportunity-title-hint = Eine Zeile, keine Namen. Beispiel: „Gedrehte Ventilgehäuse in kleinen Serien, 200 bis 2 000 Stück“.
ask-opportunity-description = Beschreibung
ask-opportunity-description-hint = Was, wie viel, wie oft, nach welcher Norm; was der Partner mitbringen soll.
ask-opportunity-sectors = Tätigkeitsfelder und Produkte
ask-technology = Nur für Technologie: Stand und Rechte
ask-opportunity-more = Weitere Angaben: Zusammenarbeit, Länder, Partner
ask-capacity = Nur für Kapazität: wie viel, wann und wo
ask-capacity-amount = Wie viel
ask-capacity-unit = Einheit
ask-capacity-from = Von
ask-capacity-until = Bis
ask-capacity-site = Wo sie nutzbar ist
ask-target-countries = Länder des Partners
ask-target-countries-hint = Tippen Sie ein Land. Keines gewählt heißt: überall.
ask-stage = Stand der Entwicklung
ask-ipr = Rechte
ask-valid-until = Offen bis
ask-valid-until-hint = Leer heißt: ein Jahr ab heute; höchstens zwei Jahre.
ask-opportunity-public = Besucher dürfen es lesen, ohne sich anzumelden

# Schritt 4
ask-countries = Länder
ask-countries-hint = Wo Sie schon arbeiten, wohin Sie möchten, und woher Sie keine Partner möchten. Letzteres wird nie gezeigt.
ask-country-number = Land { $number }
ask-country-remove = Land { $number } entfernen
ask-country-remove-named = { $name } entfernen
ask-countries-more = Weiteres Land
ask-stance = Sie und dieses Land
ask-motive = Warum dort
ask-first-step = Erster Schritt
ask-working-languages = Arbeitssprachen
ask-working-none = Sie haben noch keine genannt.
ask-working-change = In Schritt 1 ändern
stance-active = wir arbeiten dort
stance-wanted = wir möchten dorthin
stance-not-interested = keine Partner von dort
language-level-a1 = A1: ein paar Wörter
language-level-a2 = A2: einfache Gespräche
language-level-b1 = B1: Alltagsgespräche
language-level-b2 = B2: Geschäftsgespräche mit etwas Mühe
language-level-c1 = C1: verhandelt
language-level-c2 = C2: fast wie die Muttersprache
language-level-native = Muttersprache

# Schritt 5
ask-digital-lead = Kreuzen Sie an, was Sie nutzen. Es dauert zwei Minuten und darf übersprungen werden. Es ist eine Selbsteinschätzung, kein amtliches Ergebnis.
ask-digital-wish = Ein Partner soll haben
ask-digital-result = Ihre Selbsteinschätzung
ask-digital-sought-open = Angeben, was ein Partner mitbringen soll
ask-digital-sought = Ein Partner soll mitbringen
ask-digital-sought-hint = Kreuzen Sie nur an, wonach Sie einen Partner auswählen würden.
ask-digital-note = Nur gespeicherte Antworten. Andere sehen die Stufen, nicht die einzelnen Kreuze; ein Treffer nennt eine Fähigkeit nur, wo beide sie haben oder einer sie sucht.
digital-wish-similar = dieselben Stärken wie wir
digital-wish-complementary = die Stärken, die uns fehlen

# Prüfen und veröffentlichen
check-title = Prüfen und veröffentlichen
check-lead = Das sind alle Ihre Texte, die andere lesen werden; Ihre übrigen Angaben stehen daneben, ohne Ihren Namen. Was verraten würde, wer Sie sind, ist markiert.
check-missing = Vor der Veröffentlichung fehlt noch
answer-region = Region
check-answers = Ihre Angaben
check-all-said = alles beantwortet
check-not-said = noch offen: { $list }
check-change = Ändern
check-read = Was andere lesen werden
check-nothing = Es gibt noch keinen Text. Schreiben Sie in Schritt 2 eine Überschrift und eine Zusammenfassung.
check-text-headline = Überschrift
check-text-summary = Zusammenfassung
check-text-second = Zweite Sprache
check-text-reference = Beispiel einer Lieferung
check-text-opportunity = Angebot oder Gesuch
check-unsure = Ist das harmlos?
check-harmless = Das ist harmlos: es verrät nicht, wer wir sind.
check-clear = ✓ Nichts hier nennt Ihr Unternehmen.
check-not-clear = Einige Stellen könnten Ihr Unternehmen verraten. Sie sind markiert: Ändern Sie sie, oder kreuzen Sie dort, wo Sie gefragt werden, an, dass sie harmlos sind.
check-valid-until = Sichtbar bis
check-valid-until-hint = 30 Tage vorher bekommen Sie eine Mail; ein Klick genügt, damit es bleibt.
check-public = Besucher dürfen es lesen, ohne sich anzumelden
check-public-hint = Sonst nur angemeldete Unternehmen und Beratende.
check-publish = Veröffentlichen
check-send = Zur Prüfung senden
check-later = Noch nicht
check-published = Veröffentlicht. Unternehmen im Ausland können Sie jetzt finden, ohne Ihren Namen.
check-sent = Zur Prüfung gesendet. Sie bekommen eine Mail, wenn es veröffentlicht ist oder eine Änderung braucht.
check-stale-what = Unten stehen die neuesten Texte. Lesen Sie sie, dann veröffentlichen Sie.

# Das Unternehmen, wie andere es sehen
company-title = Ihr Unternehmen, wie andere es sehen
company-actions = Was Sie tun können
company-check = Prüfen und veröffentlichen
company-matches = Treffer ansehen
company-change = Angaben ändern
company-nothing = Noch sieht niemand etwas
company-nothing-what = Schreiben Sie eine Überschrift und eine Zusammenfassung; dann zeigt diese Seite genau, was andere sehen.
company-never-shown = Nie gezeigt
company-never-shown-people = Auch Ihre Leute, deren Adressen, die Länder, die Sie nicht möchten, und wer ein Beispiel bestätigen kann, werden nie gezeigt.
company-registration-number = Registernummer
company-founded = Gegründet (andere lesen eine Zeitspanne)
company-languages = Sprachen
company-state-draft = Ein Entwurf: niemand sonst sieht ihn.
company-state-submitted = Es wartet auf die Prüfung. Noch sieht es niemand sonst.
company-state-change-submitted = Andere lesen bis { $day } den früheren Text; die Änderung wartet auf die Prüfung.
company-state-returned = Die Prüfung hat es mit einer Bemerkung zurückgegeben.
company-reviewer = Es prüft: { $network }.
company-state-published = Veröffentlicht: andere lesen es bis { $day }.
company-state-expired = Es ist am { $day } abgelaufen. Sagen Sie, dass es noch stimmt, dann lesen es andere wieder.
company-state-withdrawn = Zurückgezogen: niemand sonst sieht es.
company-still-valid-title = Stimmt es noch?
company-still-valid = Alles stimmt noch
company-confirmed = Danke. Es gilt ein weiteres Jahr.
company-pause-title = Auftragsbuch voll oder Urlaub?
company-pause-until = Aus den Ranglisten nehmen bis
company-pause-reason = Warum
company-pause-reason-hint = Für Sie und Ihre Beratung; anderen nie gezeigt.
company-pause = Pausieren
company-paused = Pausiert. Bis zu diesem Tag stehen Sie in keiner Rangliste.
company-paused-until = Pausiert bis { $day }: Sie stehen in keiner Rangliste, und Ihre Seite sagt es.
company-resume = Pause beenden
company-resumed = Sie stehen wieder in den Ranglisten.
company-withdraw = Profil zurückziehen
company-withdrawn = Zurückgezogen. Niemand sonst sieht es noch.
withdraw-title = Ihr Profil zurückziehen?
withdraw-what = Niemand sonst sieht dann Ihr Profil und Ihre Angebote und Gesuche. Ihre Texte bleiben; Sie können sie jederzeit wieder veröffentlichen.
withdraw-do = Zurückziehen
withdraw-keep = Behalten

# Der Link einer Erinnerung
still-valid-title = Stimmt Ihr Profil noch?
still-valid-what = Es wird bis { $day } gezeigt. Mit einem Druck bleibt es ein weiteres Jahr.
still-valid-done = Danke
still-valid-done-what = Ihr Profil wird bis { $day } gezeigt.
still-valid-else = Wenn sich etwas geändert hat, melden Sie sich an und ändern Sie es zuerst.

# Prüfungen
reviews-title = Profile zur Prüfung
reviews-none = Kein Profil wartet
reviews-none-what = Wenn ein Unternehmen von Ihnen sein Profil sendet, steht es hier und lässt sich veröffentlichen oder zurückgeben.
reviews-order = Wartende Profile, die ältesten zuerst
reviews-company = Unternehmen
reviews-headline = Überschrift
reviews-sent = Gesendet am
reviews-hits = Markierte Stellen
review-title = Ein Profil prüfen
review-stale = Das Unternehmen hat den Text geändert, während Sie lasen. Lesen Sie ihn noch einmal, bevor Sie entscheiden.
review-settled = { $advice } Das Unternehmen hat gesagt, dass es unbedenklich ist.
review-answers = Die Angaben des Unternehmens
review-former = Was andere jetzt lesen
review-decide = Ihre Entscheidung
review-comment = Was soll geändert werden?
review-comment-hint = Nötig, wenn Sie es zurückgeben. Das Unternehmen liest es.
review-publish = Veröffentlichen
review-return = Zurückgeben
review-published = Veröffentlicht. Das Unternehmen bekommt eine Mail.
review-returned = Zurückgegeben. Das Unternehmen bekommt eine Mail mit Ihrer Bemerkung.
