# Was Besucher lesen: erste Seite, Angebote und Gesuche, anonyme Profile.

landing-title = Finden Sie die Firma im Ausland, die passt. Und sehen Sie, warum.
landing-lead = Sie beschreiben Ihr Unternehmen einmal, in zehn Minuten. Kontor vergleicht es mit Unternehmen in anderen Ländern und zeigt jeden Grund, in beide Richtungen. Namen öffnen sich erst, wenn beide Seiten zustimmen.
landing-start = Unternehmen beschreiben
landing-look = Erst einmal umsehen
landing-open = { $count ->
    [0] Noch keine offenen Angebote und Gesuche
    [one] Ein offenes Angebot oder Gesuch
   *[other] { $count } offene Angebote und Gesuche
}
landing-anonymous = Hier ist alles anonym: keine Namen, keine Kontakte.
landing-search-label = Angebote und Gesuche durchsuchen
landing-search = Suchen
landing-i-want = Ich möchte
landing-want-sell = verkaufen: sie suchen
landing-want-buy = kaufen: sie bieten
landing-want-develop = gemeinsam entwickeln
landing-want-capacity = Kapazität nutzen oder verleihen
landing-where = Wo sie sind
landing-cooperation = Art der Zusammenarbeit
landing-words = „{ $words }“
landing-results = Ergebnisse
landing-found = { $count ->
    [0] Nichts gefunden
    [one] Eines gefunden
   *[other] { $count } gefunden
}
landing-none = Nichts passt zu all dem
landing-none-advice = Lassen Sie ein Wort oder einen Filter weg. Die vollständige Suche durchsucht auch die Profile der Unternehmen.
landing-newest = Die neuesten zuerst.
landing-all = Alle Angebote und Gesuche zeigen
landing-how = So geht es
landing-step-1 = 1. Beschreiben
landing-step-1-text = Fünf kurze Schritte, die unterwegs gespeichert werden. Der öffentliche Text nennt Ihren Namen nicht und wird darauf geprüft.
landing-step-2 = 2. Vergleichen
landing-step-2-text = Jeder Treffer zeigt, was passt, was fehlt und wie Sie auf die anderen wirken. Was zählt, bestimmen Sie.
landing-step-3 = 3. Kennenlernen
landing-step-3-text = Merken Sie sich, wer passt, oder sagen Sie es Ihrer Beratung. Namen bleiben verborgen, bis beide Seiten reden wollen.

opportunity-kind-business-offer = Angebot
opportunity-kind-business-request = Gesuch
opportunity-kind-technology-offer = Technologieangebot
opportunity-kind-technology-request = Technologiegesuch
opportunity-kind-research-request = Gemeinsame Forschung
opportunity-kind-research-offer = Gemeinsame Forschung
opportunity-kind-capacity-offer = Freie Kapazität
opportunity-kind-capacity-request = Kapazität gesucht
opportunity-until = offen bis { $day }
opportunity-all = Alle Angebote und Gesuche
opportunity-words = In eigenen Worten
opportunity-facts = Fakten
opportunity-fields = Tätigkeitsfelder
opportunity-cooperation = Art der Zusammenarbeit
opportunity-countries = Partner aus
opportunity-partner-role = Partner als
opportunity-partner-kind = Art des Partners
opportunity-partner-sizes = Größe des Partners
opportunity-stage = Entwicklungsstand
opportunity-ipr = Schutzrechte
opportunity-capacity = Kapazität
opportunity-open-until = Offen bis
opportunity-similar = Ähnliche
opportunity-next = Nächster Schritt
opportunity-next-text = Das Unternehmen bleibt anonym, bis beide Seiten zustimmen. Sehen Sie, wie gut Ihr Unternehmen passt, und warum.
opportunity-sign-in = Anmelden und sehen, wie Sie passen
opportunity-matches = Ihre Treffer ansehen
opportunity-today = Zu „Heute“
opportunity-over = Dieses Angebot oder Gesuch ist beendet
opportunity-over-text = Es wurde geschlossen, oder sein letzter Tag ist vorbei. Diese sind ähnlich:

capacity-from = ab { $day }
capacity-until = bis { $day }
capacity-site-on-site = vor Ort
capacity-site-remote = aus der Ferne

profile-words = In eigenen Worten
profile-facts = Was sie tun und suchen
profile-fields = Tätigkeitsfelder
profile-certificates = Zertifikate
profile-cooperation = Art der Zusammenarbeit
profile-active = Tätig in
profile-wanted = Möchte arbeiten in
profile-partner = Gesuchter Partner
profile-references = Was sie geliefert haben
profile-reference-confirmed = bestätigt
profile-digital = Digitale Selbsteinschätzung
profile-opportunities = Offene Angebote und Gesuche
profile-partners = Partner für dieses Unternehmen zeigen
profile-paused = Nicht verfügbar bis { $day }.
text-language = Vom Unternehmen auf { $language } geschrieben, ohne seinen Namen.
text-second-language = Vom Unternehmen selbst in diese Sprache übersetzt: { $language }, ohne seinen Namen.
