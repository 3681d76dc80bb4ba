# Was alle Seiten gemeinsam haben: Kopf, Menü, Fuß, Formulare, Listen.

product = Kontor
page-title = { $title } – { product }
page-title-error = Fehler: { $title } – { product }

skip-to-content = Zum Inhalt springen
nav-label = Hauptmenü
who-label = Wo Sie sind und für wen
who-settings = Einstellungen
sign-in = Anmelden
sign-out = Abmelden
acting-label = Sie handeln für einen Kunden
acting-for = Sie handeln für { $name } – beide Namen werden festgehalten.
acting-back = Zurück zu meinen Kunden
looking-label = Ansicht eines Unternehmens
looking-at = Sie sehen { $name } an und können nichts ändern. Das kann, wem das Unternehmen gehört, und es Ihrem Netzwerk unter „Erlaubnisse“ gestatten.
looking-ask = Wer das ist

footer-label = Über diesen Dienst
footer-help = Hilfe
footer-accessibility = Barrierefreiheit
footer-privacy = Datenschutz
footer-mail = Postfach dieser Demo
footer-free-software = Kontor ist freie Software (EUPL 1.2). Niemand kann sich einen Rang kaufen.

# Formulare
form-errors = { $count ->
    [one] Bitte berichtigen Sie eine Angabe
   *[other] Bitte berichtigen Sie { $count } Angaben
}
form-error-at = „{ $field }“: { $message }
form-error-in-row = „{ $field }“ ({ $number }): { $message }
field-choose = Bitte wählen
field-required = (Pflichtangabe)
password-show = Zeigen
password-hide = Verbergen
password-show-label = Passwort zeigen
undo = Rückgängig machen
saving = Wird gespeichert …

# Codesuche
codes-search = Suchen
codes-search-in = Suchen: { $list }
codes-found = { $count ->
    [0] Nichts gefunden zu „{ $query }“. Versuchen Sie es mit einem Wort weniger oder mit dem Wort, das ein Kunde benutzen würde.
    [one] Ein Eintrag zu „{ $query }“
   *[other] { $count } Einträge zu „{ $query }“
}
codes-also = Auch zu finden als: { $names }
codes-live-found = Gefunden: { $count }. Wählen Sie mit den Pfeiltasten und der Eingabetaste.
codes-live-none = Noch nichts gefunden. Schreiben Sie weiter oder drücken Sie Suchen.
codes-chosen = Gewählt
codes-remove = entfernen

# Listen, Filter, Seiten
filter-summary = { $count ->
    [0] Filter
   *[other] Filter: { $count } gewählt
}
filter-show = Ergebnisse zeigen
filter-remove = Filter entfernen
filter-on = Gesetzte Filter
facet-more = { $count } weitere
pages-label = Seiten
pages-range = { $first } bis { $last } von { $count }
pages-next = Die nächsten { $count }
pages-back = Zurück
steps-label = Schritte
step-done = erledigt
list-go-on = { $start }, { $next }
list-end = { $start } und { $last }

# Gewichte
level-off = aus
level-low = wenig
level-medium = mittel
level-high = viel

# Punkte
of-100 = von 100
percent = { $share } %
for-you = für Sie
for-them = andere Seite
both-caption = Passung in beiden Richtungen, nach Gründen
both-reason = Grund
both-you = Was Sie suchen, und was die andere Seite bietet
both-them = Was die andere Seite sucht: wie Sie dort wirken
both-weight = zählt { $weight }
both-of = von { $most }
both-total = Passung, von 100
more-reasons = { $count ->
    [one] ein weiterer Grund
   *[other] { $count } weitere Gründe
}
radar-desc = { $values }. Dieselben Zahlen stehen in der Tabelle.

# Zeiten
date-with-weekday = { $weekday }, { $date }
time-in-zone = { $time } ({ $city ->
    [Athens] Athen
    [Brussels] Brüssel
    [Bucharest] Bukarest
    [Copenhagen] Kopenhagen
    [Lisbon] Lissabon
    [Prague] Prag
    [Rome] Rom
    [Vienna] Wien
    [Warsaw] Warschau
    [Zurich] Zürich
   *[other] { $city }
})
moment = { $date }, { $time }
