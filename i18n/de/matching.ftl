# Ranglisten, Gründe, Merkzeichen und Suche.

# Kriterien
criterion-demand-supply = Bedarf und Angebot
criterion-sector-depth = Belege im Fach
criterion-field-affinity = Verwandte Fächer
criterion-countries = Land
criterion-cooperation-type = Art der Zusammenarbeit
criterion-digital = Digitale Fähigkeiten
criterion-languages = Sprache
criterion-size = Größe
criterion-certificates = Zertifikate
criterion-text = Texte
criterion-trust = Geprüft und aktuell

# Voreinstellungen
preset-supplier = Lieferanten und Unterauftragnehmer
preset-distributor = Händler und Kunden
preset-technology = Technologiepartner
preset-research = Forschungspartner
preset-capacity = Maschinenstunden, Personal, Fläche

# Bezeichnungen
sector-with-code = { $label } ({ $code })
candidate-unnamed = Ein Unternehmen, noch ohne Überschrift
company-size-micro = unter 10 Personen
company-size-small = 10–49 Personen
company-size-medium = 50–249 Personen
company-size-mid-cap = 250–749 Personen
company-size-large = 750 Personen oder mehr
spoken-a1 = A1
spoken-a2 = A2
spoken-b1 = B1
spoken-b2 = B2
spoken-c1 = C1
spoken-c2 = C2
spoken-native = Muttersprache
deal-business-offer = Geschäftsangebot
deal-business-request = Geschäftsgesuch
deal-technology-offer = Technologieangebot
deal-technology-request = Technologiegesuch
deal-research-offer = Forschungsangebot
deal-research-request = Forschungsgesuch
deal-capacity-offer = Kapazitätsangebot
deal-capacity-request = Kapazitätsgesuch

# Gründe
reason-meet-seek = Sie suchen „{ $yours }“; die anderen bieten „{ $theirs }“
reason-meet-offer = Die anderen suchen „{ $theirs }“; Sie bieten „{ $yours }“
reason-meet-both = Beide suchen einen Partner: Sie für „{ $yours }“, die anderen für „{ $theirs }“
reason-meet-unnamed = das Beschriebene
reason-evidence-you = { $count ->
    [one] Eine Referenz der anderen in Ihrem Fach: { $sector }
   *[other] { $count } Referenzen der anderen in Ihrem Fach (eine unbestätigte zählt halb): { $sector }
}
reason-evidence-they = { $count ->
    [one] Sie haben eine Referenz in einem Fach, das die anderen suchen: { $sector }
   *[other] Sie haben { $count } Referenzen in einem Fach, das die anderen suchen (eine unbestätigte zählt halb): { $sector }
}
reason-claim-you = Die anderen nennen Ihr Fach, noch ohne Referenz: { $sector }
reason-claim-they = Sie nennen ein Fach, das die anderen suchen, noch ohne Referenz: { $sector }
reason-fields = Ihr Fach, { $yours }, arbeitet oft mit dem der anderen zusammen: { $theirs }
reason-country-wanted-you = { $what } steht auf Ihrer Liste
reason-country-wanted-they = { $what } steht auf der Liste der anderen
reason-country-active-you = Sie sind in { $what } schon tätig
reason-country-active-they = Die anderen sind in { $what } schon tätig
reason-country-distance = { $minutes ->
    [0] { $what } ist { $kilometres } km entfernt, in derselben Zeitzone
   *[other] { $what } ist { $kilometres } km entfernt; die Uhr geht dort { $minutes } Minuten anders
}
reason-cooperation-shared = Beide wollen { $what }
reason-cooperation-differs-you = Sie wollen { $what }; die anderen nennen andere Arten
reason-cooperation-differs-they = Die anderen wollen { $what }; Sie nennen andere Arten
reason-capability-shared = Beide haben { $what }
reason-capability-found-you = Die anderen haben, was Sie suchen: { $what }
reason-capability-found-they = Sie haben, was die anderen suchen: { $what }
reason-capability-missing-you = Die anderen nennen nicht, was Sie suchen: { $what }
reason-capability-missing-they = Sie nennen nicht, was die anderen suchen: { $what }
reason-dimension-similar = { $what }: Sie { $yours }, die anderen { $theirs } von 100
reason-dimension-complements = { $what }: Sie { $yours }, die anderen { $theirs } von 100; einer kann vom anderen lernen
reason-common-language = { $what }: Sie { $yours }, die anderen { $theirs }
reason-no-common-language = Keine gemeinsame Sprache ist genannt
reason-size-wanted-you = Die anderen haben die gesuchte Größe: { $what }
reason-size-wanted-they = Sie haben die Größe, die die anderen suchen: { $what }
reason-size-near-you = Die anderen liegen neben der gesuchten Größe: { $what }
reason-size-near-they = Sie liegen neben der Größe, die die anderen suchen: { $what }
reason-size-differs-you = Die anderen haben eine andere Größe als gesucht: { $what }
reason-size-differs-they = Sie haben eine andere Größe, als die anderen suchen: { $what }
reason-certificate-held-you = Die anderen haben { $what }
reason-certificate-held-they = Sie haben { $what }
reason-certificate-missing-you = Die anderen nennen { $what } nicht, das Sie verlangen
reason-certificate-missing-they = Sie nennen { $what } nicht, das die anderen verlangen
reason-word-shared = Beide Texte sprechen von „{ $what }“
reason-confirmed-you = { $percent } % der Referenzen der anderen sind von Dritten bestätigt
reason-confirmed-they = { $percent } % Ihrer Referenzen sind von Dritten bestätigt
reason-complete-you = Das Profil der anderen ist zu { $percent } % ausgefüllt
reason-complete-they = Ihr Profil ist zu { $percent } % ausgefüllt
reason-fresh-you = { $days ->
    [0] Heute bestätigt, dass alles noch gilt
    [one] Gestern bestätigt, dass alles noch gilt
   *[other] Vor { $days } Tagen bestätigt, dass alles noch gilt
}
reason-fresh-they = { $days ->
    [0] Sie haben heute bestätigt, dass alles noch gilt
    [one] Sie haben gestern bestätigt, dass alles noch gilt
   *[other] Sie haben vor { $days } Tagen bestätigt, dass alles noch gilt
}
reason-nothing = Nichts Gemeinsames ist genannt
unasked-you = Sie haben hier nicht gesagt, was Sie wollen; es zählt nicht
unasked-they = Die anderen haben hier nicht gesagt, was sie wollen; es zählt nicht
not-said-they = Die anderen haben es nicht gesagt; als niedriger Durchschnitt gezählt, weder dafür noch dagegen
not-said-you = Sie haben es nicht gesagt; als niedriger Durchschnitt gezählt, weder dafür noch dagegen

# Was zu ergänzen ist
advice-you = Ergänzen Sie, was die anderen unter „{ $what }“ suchen
advice-they = Zu „{ $what }“ haben die anderen nichts gesagt. Fragen Sie im ersten Gespräch danach.
cost-you = { $what }: weniger, als Sie wollen
cost-they = { $what }: weniger, als die anderen wollen

# Warum nicht in der Liste
removal-own-country = Es sitzt in Ihrem eigenen Land. Kreuzen Sie „auch das eigene Land“ an, um es zu sehen.
removal-country = Es sitzt in keinem der gewählten Länder. Nehmen Sie diesen Filter weg.
removal-kind = Es ist eine andere Art von Organisation als gewählt. Nehmen Sie diesen Filter weg.
removal-itself = Das ist Ihr eigenes Unternehmen.
removal-paused = Es nimmt zurzeit keine neuen Partner an.
removal-known = Sie arbeiten schon zusammen; darum wird es nicht noch einmal vorgeschlagen.
removal-put-aside = Einer von beiden hat den anderen beiseitegelegt. Waren Sie es, nehmen Sie es unter „Beiseitegelegt“ zurück.
removal-you-refuse = Sie haben gesagt, dass Land, Größe oder Art nicht infrage kommt.
removal-they-refuse = Es sucht keine Partner in Ihrem Land oder von Ihrer Größe oder Art.
removal-sector = Es ist in keinem der gewählten Fächer tätig. Nehmen Sie diesen Filter weg.
removal-size = Es hat eine andere Größe als gewählt. Nehmen Sie diesen Filter weg.
removal-language = Es nennt keine der gewählten Sprachen. Nehmen Sie diesen Filter weg.
removal-certificate = Es nennt nicht alle gewählten Zertifikate. Nehmen Sie diesen Filter weg.
removal-cooperation = Es nennt keine der gewählten Arten der Zusammenarbeit. Nehmen Sie diesen Filter weg.
removal-opportunity = Es hat keines der gewählten Angebote oder Gesuche. Nehmen Sie diesen Filter weg.

# Ablehnungen
error-match-preset = Diese Suche gibt es nicht. Wählen Sie supplier, distributor, technology, research oder capacity.
error-match-criterion = Ein Kriterium „{ $word }“ gibt es nicht. GET /presets nennt alle.
error-match-weight = Schreiben Sie off, low, medium, high oder eine Zahl von 0 bis 1000000 für „{ $word }“.
error-match-weights-zero = Alles ist ausgeschaltet, darum lässt sich nichts vergleichen. Geben Sie wenigstens einem Grund ein Gewicht.
error-match-code = „{ $code }“ steht nicht in der Liste. Suchen Sie nach den Wörtern.
error-match-many = Wählen Sie höchstens { $most }.
error-match-limit = Fragen Sie nach 1 bis { $most } auf einmal.
error-match-cursor = Das ist keine Stelle dieser Liste. Beginnen Sie auf der ersten Seite.
error-match-rank = Schreiben Sie einen Rang von 1 bis 1000000.
error-match-no-profile = Dieses Unternehmen hat noch kein Profil. Beschreiben Sie es zuerst; dann lässt es sich vergleichen.
error-match-no-adviser = Für dieses Unternehmen handelt kein Netzwerk, darum gibt es keinen Berater. Merken Sie es sich stattdessen.
error-match-told = Ihr Berater weiß es schon; eine Nachricht lässt sich nicht zurückholen.
error-search-scope = Wählen Sie opportunities oder profiles.

# Nachricht an den Berater
mail-match-subject = { $name } fragt nach einem möglichen Partner: { $headline }
mail-match-why = Sie erhalten diese Nachricht, weil Sie { $name } bei { $network } beraten. { $person } hat einen möglichen Partner gefunden und bittet Sie, ihn anzusehen.
mail-match-what = Der mögliche Partner: { $headline }. Die Seite zeigt, warum beide zueinander passen, in beiden Richtungen. Sprechen Sie danach mit Ihrem Kunden oder mit dem Berater der anderen Seite.
mail-match-link = Möglichen Partner ansehen

# Die Liste
matches-title = { $count ->
    [0] Noch kommt kein Unternehmen im Ausland infrage
    [one] Ein Unternehmen im Ausland könnte passen
   *[other] { $count } Unternehmen im Ausland, die besten zuerst
}
matches-compared = { $count ->
    [one] ein Unternehmen verglichen
   *[other] { $count } Unternehmen verglichen
}
matches-age = { $minutes ->
    [0] gerade eben
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
}
matches-kept = Gemerkt und beiseitegelegt
matches-preset = Wen suchen Sie?
matches-weights = Was für Sie zählt
matches-more-weights = { $count } weitere
matches-only = Nur zeigen
matches-reset = Alles zurücksetzen
matches-hint = { $count ->
    [one] Eines dieser Unternehmen fragt nach etwas, das Sie nicht gesagt haben: { $what }.
   *[other] { $count } dieser Unternehmen fragen nach etwas, das Sie nicht gesagt haben: { $what }.
}
matches-none = Kein weiteres Unternehmen kommt nahe.
matches-none-helps = Meist hilft eines davon:
matches-none-seek = Sagen, was Sie suchen und bieten
matches-none-countries = Zwei Länder ergänzen
matches-none-filters = Alle Filter wegnehmen
matches-missing = Fehlt jemand?
matches-why-not = Fragen, warum ein Unternehmen nicht in dieser Liste ist
filter-home = Ihr eigenes Land
filter-own-country = Auch das eigene Land
filter-opportunities = Sie haben
filter-countries = Wo sie sind
filter-sizes = Wie groß
filter-languages = Sie sprechen
filter-certificates = Sie haben das Zertifikat
filter-cooperation = Art der Zusammenarbeit
filter-sectors = Fach
written-in = Geschrieben auf { $language }

# Ein möglicher Partner
criterion-not-said = { $what }: nicht gesagt, als niedriger Durchschnitt gezählt
match-unknown = Nicht bekannt: { $what }.
match-them-unknown = Die anderen haben nicht gesagt, wen sie suchen; darum zählt nur Ihre Seite.
match-you-unknown = Sie haben nicht gesagt, wen Sie suchen; darum zählt nur die andere Seite.
match-look = Genauer ansehen
match-is-kept = ✓ gemerkt
match-not-for-us = Nichts für uns
match-why = Warum? (das wissen nur Sie und die Rangliste)
match-put-aside-button = Beiseitelegen
match-place = { $rank } von { $of }
match-not-listed = Es ist nicht in Ihrer Liste:
match-how-both = Ein gewichtetes Mittel aus { $you } für Sie und { $them } für die anderen: { $seeker } × { $you } + { $candidate } × { $them } = { $first } + { $second }. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-you = Die anderen haben nicht gesagt, wen sie suchen; die Summe ist darum, was sie Ihnen bieten. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-them = Sie haben nicht gesagt, wen Sie suchen; die Summe ist darum, wie Sie auf die anderen wirken. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-nothing = Keiner von beiden hat gesagt, wen er sucht; noch lässt sich nichts vergleichen.
match-why-both = Warum: beide Richtungen
match-improve = Was dies verbessern würde
match-add = Ergänzen
match-said = In eigenen Worten
match-said-by = Vom Unternehmen geschrieben, ohne seinen Namen.
match-whole-profile = Das ganze Profil
match-next = Nächster Schritt
match-tell-text = Ihr Berater bekommt eine Nachricht mit diesem möglichen Partner und spricht mit der anderen Seite. Ihren Namen erfährt sie erst, wenn Sie zustimmen.
match-tell = Meinem Berater sagen
match-told = Ihr Berater weiß von diesem möglichen Partner.
match-keep-text = Merken Sie sich diesen möglichen Partner, um ihn wiederzufinden.
match-keep = Merken
match-keep-no-more = Nicht mehr merken
match-is-aside = Sie haben dieses Unternehmen beiseitegelegt; es ist in keiner Ihrer Listen.
match-show-again = Wieder zeigen
match-look-only = Sie dürfen dies ansehen, nicht ändern.
match-data = Jede Zahl dieser Seite gibt es auch als Daten:
match-kept = Gemerkt. Sie finden es unter „Gemerkt und beiseitegelegt“.
match-put-aside = Beiseitegelegt. Es ist in keiner Ihrer Listen mehr.
match-taken-back = Zurückgenommen.

# Gemerkt und beiseitegelegt
kept-title = Gemerkt und beiseitegelegt
kept-kept = Für später gemerkt
kept-none = Noch nichts gemerkt. „Merken“ steht bei jedem möglichen Partner.
kept-told = Ihr Berater weiß davon
kept-none-told = Noch nichts gesagt.
kept-aside = Beiseitegelegt
kept-none-aside = Nichts beiseitegelegt. „Nichts für uns“ steht bei jedem möglichen Partner.
kept-since = seit { $day }
kept-since-why = seit { $day }: { $why }

# Warum nicht
why-not-title = Warum ist ein Unternehmen nicht in meiner Liste?
why-not-lead = Fügen Sie die Adresse seines Profils ein, oder suchen Sie nach dem, was es tut.
why-not-field = Adresse eines Profils oder Wörter
why-not-ask = Fragen
why-not-place = Es ist Nummer { $rank } von { $of }, mit { $points } von 100 Punkten.
why-not-missing = { $points } Punkte fehlen zum letzten auf der ersten Seite.
why-not-shown = Das ist auf der ersten Seite.
why-not-costs = Was am meisten kostet
why-not-change = Filter und Gewichte ändern
why-not-choose = Welches meinen Sie?

# Suche
search-title = Suche
search-field = Wörter oder der Code eines Fachs
search-button = Suchen
search-tabs = Was zu suchen ist
search-scope-opportunities = Angebote und Gesuche
search-scope-profiles = Unternehmen
search-results = Ergebnisse
search-found = { $count ->
    [0] Nichts gefunden
    [one] Eins gefunden
   *[other] { $count } gefunden
}
search-understood = „{ $typed }“ als „{ $meant }“ verstanden.
search-field-meant = Als Fach:
search-none = Von alldem spricht niemand
search-none-helps = Nehmen Sie ein Wort weg, oder nehmen Sie das Wort, das ein Kunde gebrauchen würde.
search-nearest = Das nächste Fach zeigen: { $field }
search-all = Alles zeigen

# Am Telefon
phone-title = Ein Unternehmen am Telefon
phone-lead = Schreiben Sie, was gesagt wird. Nichts wird gespeichert, niemand wird genannt.
phone-text = Was machen oder brauchen sie?
phone-text-hint = In ihren Worten, in einer von sieben Sprachen: gedrehte Ventilgehäuse in Kleinserien
phone-want = Sie wollen
phone-want-sell = verkaufen: Kunden finden
phone-want-buy = einkaufen: Lieferanten finden
phone-want-develop = gemeinsam eine Technologie entwickeln
phone-want-research = gemeinsam forschen
phone-want-capacity = Maschinenstunden, Personal oder Fläche finden
phone-country = Wo sie sind
phone-target = Wohin
phone-language = Sie sprechen
phone-size = Größe des Partners
phone-any = beliebig
phone-show = Jetzt Partner zeigen
phone-partners = { $count ->
    [0] Kein Partner
    [one] Ein Partner
   *[other] { $count } Partner
}
phone-of = { $count ->
    [one] Der beste von einem,
   *[other] Die besten von { $count },
}
phone-understood = · verstanden als: { $what }
phone-none-helps = Nehmen Sie weniger Wörter, oder lassen Sie Land und Größe offen.
