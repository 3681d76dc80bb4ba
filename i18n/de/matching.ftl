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
spoken-a1 = A1
spoken-a2 = A2
spoken-b1 = B1
spoken-b2 = B2
spoken-c1 = C1
spoken-c2 = C2
spoken-native = Muttersprache

# Gründe
match-printed = Für { $name }, Stand vom { $day }
reason-meet-seek = Sie suchen „{ $yours }“; die andere Seite bietet „{ $theirs }“
reason-meet-sought = Die andere Seite bietet „{ $theirs }“; Sie suchen „{ $yours }“
reason-meet-offer = Die andere Seite sucht „{ $theirs }“; Sie bieten „{ $yours }“
reason-meet-loose-seek = Sie suchen „{ $yours }“; am nächsten kommt dem das Angebot „{ $theirs }“, es passt nur zum Teil
reason-meet-loose-offer = Die andere Seite sucht „{ $theirs }“; am nächsten kommt dem Ihr Angebot „{ $yours }“, es passt nur zum Teil
reason-meet-both = Beide suchen einen Partner: Sie für „{ $yours }“, die andere Seite für „{ $theirs }“
reason-meet-unnamed = das Beschriebene
reason-evidence-you = { $count ->
    [one] Nachgewiesen in einem Fach, das Sie suchen, { $sector }: eine bestätigte Referenz
   *[other] Nachgewiesen in einem Fach, das Sie suchen, { $sector }: { $count } bestätigte Referenzen
}
reason-evidence-open-you = { $count ->
    [one] Tätig in einem Fach, das Sie suchen, { $sector }: eine Referenz, noch unbestätigt (sie zählt halb)
   *[other] Tätig in einem Fach, das Sie suchen, { $sector }: { $count } Referenzen, alle noch unbestätigt (jede zählt halb)
}
reason-evidence-partly-you = Nachgewiesen in einem Fach, das Sie suchen, { $sector }: { $count } Referenzen, davon { $confirmed } bestätigt
reason-evidence-they = { $count ->
    [one] Sie können ein gesuchtes Fach nachweisen, { $sector }: eine bestätigte Referenz
   *[other] Sie können ein gesuchtes Fach nachweisen, { $sector }: { $count } bestätigte Referenzen
}
reason-evidence-open-they = { $count ->
    [one] Sie sind in einem gesuchten Fach tätig, { $sector }: eine Referenz, noch unbestätigt (sie zählt halb)
   *[other] Sie sind in einem gesuchten Fach tätig, { $sector }: { $count } Referenzen, alle noch unbestätigt (jede zählt halb)
}
reason-evidence-partly-they = Sie können ein gesuchtes Fach nachweisen, { $sector }: { $count } Referenzen, davon { $confirmed } bestätigt
reason-claim-you = Die andere Seite nennt ein Fach, das Sie suchen, { $sector }, noch ohne Referenz
reason-claim-they = Sie nennen ein gesuchtes Fach, { $sector }, noch ohne Referenz
reason-fields = Ihr Fach { $yours } arbeitet oft mit dem Fach der anderen Seite zusammen: { $theirs }
reason-country-wanted-you = { $what } steht auf Ihrer Liste
reason-country-wanted-they = { $what } steht auf der Liste der anderen Seite
reason-country-active-you = Sie sind in { $what } schon tätig
reason-country-active-they = Die andere Seite ist in { $what } schon tätig
reason-country-distance = { $minutes ->
    [0] { $what } ist { $kilometres } km entfernt, in derselben Zeitzone
   *[other] { $what } ist { $kilometres } km entfernt; die Uhr geht dort { $minutes } Minuten anders
}
reason-cooperation-shared = Beide nennen diese Art der Zusammenarbeit: { $what }
reason-cooperation-differs-you = Sie wollen eine andere Art der Zusammenarbeit als die genannte: { $what }
reason-cooperation-differs-they = Die andere Seite will eine andere Art der Zusammenarbeit, als Sie nennen: { $what }
reason-capability-shared = Beide haben { $what }
reason-capability-found-you = Die andere Seite hat, was Sie suchen: { $what }
reason-capability-found-they = Sie haben, was die andere Seite sucht: { $what }
reason-capability-missing-you = Die andere Seite nennt nicht, was Sie suchen: { $what }
reason-capability-missing-they = Sie nennen nicht, was die andere Seite sucht: { $what }
reason-dimension-similar = { $what }: Sie { $yours }, die andere Seite { $theirs } von 100
reason-dimension-complements = { $what }: Sie { $yours }, die andere Seite { $theirs } von 100; einer kann vom anderen lernen
reason-common-language = { $what }: Sie { $yours }, die andere Seite { $theirs }
reason-no-common-language = Eine gemeinsame Sprache ist nicht genannt
reason-size-wanted-you = So groß wie gesucht: { $what }
reason-size-wanted-they = Sie sind so groß wie gesucht: { $what }
reason-size-near-you = Nächste Größe neben der gesuchten: { $what }
reason-size-near-they = Sie haben die nächste Größe neben der gesuchten: { $what }
reason-size-differs-you = Andere Größe als gesucht: { $what }
reason-size-differs-they = Sie haben eine andere Größe als gesucht: { $what }
reason-certificate-held-you = Die andere Seite hat { $what }
reason-certificate-held-they = Sie haben { $what }
reason-certificate-missing-you = Die andere Seite nennt nicht, was Sie verlangen: { $what }
reason-certificate-missing-they = Sie nennen nicht, was die andere Seite verlangt: { $what }
reason-word-shared = Beide Texte sprechen von { $what }
reason-word-quoted = „{ $word }“
reason-confirmed-you = { $percent ->
    [0] Noch keine Referenz der anderen Seite ist von Dritten bestätigt
    [100] Alle Referenzen der anderen Seite sind von Dritten bestätigt
   *[other] { $percent } % der Referenzen der anderen Seite sind von Dritten bestätigt
}
reason-confirmed-they = { $percent ->
    [0] Noch keine Ihrer Referenzen ist von Dritten bestätigt
    [100] Alle Ihre Referenzen sind von Dritten bestätigt
   *[other] { $percent } % Ihrer Referenzen sind von Dritten bestätigt
}
reason-complete-you = { $percent ->
    [100] Das Profil der anderen Seite ist vollständig
   *[other] Das Profil der anderen Seite ist zu { $percent } % ausgefüllt
}
reason-complete-they = { $percent ->
    [100] Ihr Profil ist vollständig
   *[other] Ihr Profil ist zu { $percent } % ausgefüllt
}
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
reason-nothing = Hier gibt es nichts Gemeinsames
unasked-you = Sie verlangen hier nichts; es zählt nicht
unasked-they = Die andere Seite verlangt hier nichts; es zählt nicht
not-said-they = Die andere Seite hat dazu nichts gesagt; dafür steht ein niedriger Mittelwert
not-said-you = Sie haben dazu nichts gesagt; dafür steht ein niedriger Mittelwert

# Was zu ergänzen ist
advice-you = Ergänzen Sie, was die andere Seite unter „{ $what }“ sucht
advice-they = Zu „{ $what }“ hat die andere Seite nichts gesagt. Fragen Sie im ersten Gespräch danach.
cost-you = { $what }: weniger, als Sie suchen
cost-they = { $what }: weniger, als die andere Seite sucht

# Warum nicht in der Liste
removal-own-country = Es sitzt in Ihrem eigenen Land.
removal-country = Es sitzt in keinem der gewählten Länder.
removal-kind = Es ist eine andere Art von Organisation als gewählt.
removal-itself = Das ist Ihr eigenes Unternehmen.
removal-paused = Es nimmt zurzeit keine neuen Partner an.
removal-known = Sie arbeiten schon zusammen; darum wird es nicht noch einmal vorgeschlagen.
removal-put-aside = Einer von beiden hat den anderen beiseitegelegt. Waren Sie es, können Sie es zurücknehmen.
removal-you-refuse = Sie haben gesagt, dass Land, Größe oder Art nicht infrage kommt.
removal-they-refuse = Es sucht keine Partner in Ihrem Land oder von Ihrer Größe oder Art.
removal-sector = Es ist in keinem der gewählten Fächer tätig.
removal-size = Es hat eine andere Größe als gewählt.
removal-language = Es nennt keine der gewählten Sprachen.
removal-certificate = Es nennt nicht alle gewählten Zertifikate.
removal-cooperation = Es nennt keine der gewählten Arten der Zusammenarbeit.
removal-opportunity = Es hat keines der gewählten Angebote oder Gesuche.

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
error-match-one-seeker = Nennen Sie als Suchenden entweder eine Organisation oder ein Profil, nicht beides.
error-match-no-adviser = Für dieses Unternehmen handelt kein Netzwerk, darum gibt es keine Beratung. Merken Sie es sich stattdessen.
error-match-told = Ihre Beratung weiß es schon; eine Nachricht lässt sich nicht zurückholen.
error-search-scope = Wählen Sie opportunities oder profiles.

# Nachricht an die Beratung
mail-match-subject = { $name } fragt nach einem möglichen Partner: { $headline }
mail-match-why = Sie erhalten diese Nachricht, weil Sie { $name } bei { $network } beraten. { $person } hat einen möglichen Partner gefunden und bittet Sie, ihn anzusehen.
mail-match-what = Der mögliche Partner: { $headline }. Die Seite zeigt, warum beide zueinander passen, in beiden Richtungen. Sprechen Sie danach mit Ihrem Kunden oder mit der Beratung der anderen Seite.
mail-match-link = Möglichen Partner ansehen

# Die Liste
matches-title = { $count ->
    [0] Noch kommt kein Unternehmen im Ausland infrage
    [one] Ein Unternehmen im Ausland könnte passen
   *[other] { $count } Unternehmen im Ausland, die besten zuerst
}
matches-title-home = { $count ->
    [0] Noch kommt kein Unternehmen infrage
    [one] Ein Unternehmen könnte passen
   *[other] { $count } Unternehmen, die besten zuerst
}
matches-weight = { $what }: { $level }
matches-compared = { $count ->
    [one] { $age } ein Unternehmen verglichen
   *[other] { $age } { $count } Unternehmen verglichen
}
matches-age = { $minutes ->
    [0] gerade eben
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
}
matches-kept = Gemerkt und beiseitegelegt
matches-panel = { $count ->
    [0] Filtern und gewichten
   *[other] Filtern und gewichten: { $count } gewählt
}
matches-again = Neu gewichten
matches-silent = Zählt nicht mit, weil dazu nichts gesagt ist: { $what }.
undescribed-title = Sagen Sie zuerst, was Sie tun und suchen
undescribed-lead = Passende Unternehmen findet Kontor über das, was ein Unternehmen von sich sagt. Noch ist nichts gesagt. Drei Antworten genügen für den Anfang:
undescribed-what = was Sie tun: ein Satz und Ihre Fächer
undescribed-whom = was Sie bieten oder suchen, und welche Art von Partner
undescribed-where = die Länder, in die Sie wollen
undescribed-press = Unternehmen beschreiben
founded-before = gegründet vor { $first }
founded-between = gegründet { $first }–{ $last }
founded-after = gegründet nach { $first }
match-spoken = { $language } { $level }
match-valid = gültig bis { $day }
match-folded = { $count ->
    [one] Der weitere Grund
   *[other] Die { $count } weiteren Gründe einzeln
}
aside-title = Nichts für uns
aside-hint = Das lesen nur Sie und Ihre Beratung. Es hilft, besser zu gewichten.
aside-effect = Das Unternehmen verschwindet aus Ihren Listen und Sie aus seinen. Sie können es jederzeit zurücknehmen.
aside-keep = In der Liste lassen
error-phone-unknown = Keines dieser Wörter wird verstanden. Schreiben Sie mit anderen Wörtern, was das Unternehmen herstellt oder braucht, oder wählen Sie ein Fach.
error-phone-nothing = Schreiben Sie, was das Unternehmen bietet oder braucht. Ein paar Wörter genügen.
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
matches-as-shown = Sie sehen, was dieses Unternehmen allen zeigt, ohne seine Erlaubnis: merken oder beiseitelegen lässt sich hier nichts. „Sie“ ist auf diesen Seiten das Unternehmen.
matches-missing = Fehlt jemand?
matches-why-not = Fragen, warum ein Unternehmen nicht in dieser Liste ist
filter-home = Ihr eigenes Land
filter-own-country = Auch das eigene Land
filter-opportunities = Angebote und Gesuche
filter-countries = Wo sie sind
filter-sizes = Wie groß
filter-languages = Sie sprechen
filter-certificates = Sie haben das Zertifikat
filter-cooperation = Art der Zusammenarbeit
filter-sectors = Fach
written-in = Geschrieben auf { $language }

# Ein möglicher Partner
criterion-not-said = { $what }: nichts gesagt, dafür steht ein niedriger Mittelwert
match-unknown = Nicht bekannt: { $what }.
match-them-unknown = Die andere Seite hat nicht gesagt, wen sie sucht; darum zählt nur, was sie Ihnen bietet.
match-you-unknown = Sie haben nicht gesagt, wen Sie suchen; darum zählt nur, wie Sie auf die andere Seite wirken.
match-look = Genauer ansehen
match-is-kept = ✓ gemerkt
match-not-for-us = Nichts für uns
match-why = Warum?
match-put-aside-button = Beiseitelegen
match-moved-up =
    { $count ->
        [one] Um einen Platz nach vorn gerückt
       *[other] Um { $count } Plätze nach vorn gerückt
    }, weil es in wenigen Listen steht; allein nach Punkten wäre es Nummer { $rank }.
match-moved-down =
    { $count ->
        [one] Um einen Platz nach hinten gerückt
       *[other] Um { $count } Plätze nach hinten gerückt
    }, damit auch selten gezeigte Unternehmen zu sehen sind; allein nach Punkten wäre es Nummer { $rank }.
match-moved-copy = Steht hinter den anderen, weil seine Texte die eines anderen Unternehmens sind; allein nach Punkten wäre es Nummer { $rank }.
match-place = { $rank } von { $of }
match-not-listed = Es ist nicht in Ihrer Liste:
match-how-both = Gewichtetes Mittel aus { $you } für Sie und { $them } für die andere Seite: { $seeker } × { $you } + { $candidate } × { $them } = { $first } + { $second }. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-you = Die andere Seite hat nicht gesagt, wen sie sucht; die Summe ist darum, was sie Ihnen bietet. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-them = Sie haben nicht gesagt, wen Sie suchen; die Summe ist darum, wie Sie auf die andere Seite wirken. Sonst zählt nichts: keine Bezahlung, keine Beliebtheit.
match-how-nothing = Keiner von beiden hat gesagt, wen er sucht; noch lässt sich nichts vergleichen.
match-why-both = Warum: beide Richtungen
match-improve = Was noch fehlt, um mehr zu wissen
match-add = Ergänzen
match-said = In eigenen Worten
match-said-by = Vom Unternehmen geschrieben, ohne seinen Namen.
match-said-until = Vom Unternehmen geschrieben, ohne seinen Namen. Gültig bis { $day }.
match-whole-profile = Das ganze Profil
match-next = Nächster Schritt
match-tell-text = Ihre Beratung bekommt eine Nachricht mit diesem Treffer und spricht mit der anderen Seite. Ihren Namen erfährt diese erst, wenn Sie zustimmen.
match-tell = Meiner Beratung sagen
match-told = Ihre Beratung weiß von diesem Treffer.
match-keep-text = Merken Sie sich diesen Treffer, um ihn wiederzufinden.
match-keep = Merken
match-keep-no-more = Nicht mehr merken
match-is-aside = Sie haben dieses Unternehmen beiseitegelegt; es ist in keiner Ihrer Listen.
match-show-again = Wieder zeigen
match-look-only = Sie dürfen dies ansehen, nicht ändern.
match-as-shown = Gefunden für ein Unternehmen, dessen Erlaubnis Sie nicht haben, aus dem, was es allen zeigt. Um den Treffer zu behalten, nehmen Sie das Unternehmen als Kunden auf.
match-data = Jede Zahl dieser Seite gibt es auch als Daten:
match-kept = Gemerkt. Sie finden es unter „Gemerkt und beiseitegelegt“.
match-put-aside = Beiseitegelegt. Es ist in keiner Ihrer Listen mehr.
match-taken-back = Zurückgenommen.

# Gemerkt und beiseitegelegt
kept-title = Gemerkt und beiseitegelegt
kept-kept = Für später gemerkt
kept-none = Noch nichts gemerkt und nichts beiseitegelegt
kept-none-helps = „Merken“ und „Nichts für uns“ stehen bei jedem Treffer.
kept-look = Treffer ansehen
kept-told = Ihre Beratung weiß davon
kept-aside = Beiseitegelegt
kept-since = seit { $day }
kept-since-why = seit { $day }: { $why }

# Warum nicht
why-not-title = Warum ist ein Unternehmen nicht in meiner Liste?
why-not-lead = Fügen Sie die Adresse seiner Seite hier ein, oder schreiben Sie, was das Unternehmen tut, und wählen Sie es aus.
why-not-field = Welches Unternehmen?
why-not-without = Sonst käme es auf { $points } von 100 Punkten.
why-not-ask = Fragen
why-not-place = Es ist Nummer { $rank } von { $of }, mit { $points } von 100 Punkten.
why-not-missing = { $points } Punkte fehlen zum letzten auf der ersten Seite.
why-not-shown = Das ist auf der ersten Seite.
why-not-costs = Wie seine Punkte entstehen
why-not-full = im besten Fall
why-not-left = Punkte bleiben
why-not-look = Beide Richtungen ansehen
why-not-drop = Filter wegnehmen
why-not-home = Auch das eigene Land zeigen
why-not-refusal = Angabe ändern
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
phone-lead = Schreiben Sie mit, und lesen Sie vor, wer passt. Nichts wird gespeichert, niemand wird genannt.
phone-offers = Das bieten sie
phone-offers-hint = In ihren Worten, in einer von sieben Sprachen: gedrehte Ventilgehäuse in Kleinserien
phone-needs = Das brauchen sie
phone-needs-hint = Etwa: geschmiedete Rohlinge aus Edelstahl
phone-want = Wozu
phone-want-usual = wie es die Wörter sagen
phone-want-sell = Kunden finden
phone-want-buy = Lieferanten finden
phone-want-develop = gemeinsam eine Technologie entwickeln
phone-want-research = gemeinsam forschen
phone-want-capacity = Maschinenstunden, Personal oder Fläche finden
phone-more = Mehr: Fächer, Sprachen, Größe des Partners
phone-sectors = Was sie tun
phone-sectors-hint = Nur wenn es die Wörter oben nicht sagen
phone-partner-sectors = Was der Partner tut
phone-country = Wo sie sind
phone-target = Wohin sie wollen
phone-target-hint = Ein Land oder mehrere. Keines: überall im Ausland
phone-language = Sie sprechen
phone-size = Größe des Partners
phone-any = nicht gesagt
phone-again = Neu beginnen
phone-save = Als Kunden aufnehmen
phone-show = Jetzt Partner zeigen
phone-partners = { $count ->
    [0] Kein Partner
    [one] Ein Partner
   *[other] { $count } Partner, die besten zuerst
}
phone-understood = · verstanden als: { $what }
phone-none-helps = Nehmen Sie weniger Wörter, oder lassen Sie Länder und Größe weg.

# Wie die Reihenfolge entsteht
order-title = Wie die Reihenfolge einer Liste entsteht
order-lead = Oben steht, wessen Antworten am besten zu Ihren passen. Sonst zählt nichts, und Sie können jeden Punkt nachprüfen.
order-sum = Bis zu elf Gründe werden gemessen, jeder von 0 bis 100. Die Art der Suche gibt jedem Grund ein Gewicht; neben jeder Liste können Sie die Gewichte ändern. Die Summe ist das Mittel aller Gründe, zu denen Sie etwas gesagt haben.
order-both = Beide Seiten werden betrachtet: wie gut ein Unternehmen Ihren Wunsch erfüllt, und wie gut Sie seinen erfüllen.
order-silence = Wer nichts sagt, steht nicht hinten: Ein niedriger Mittelwert vertritt die Antwort, und die Liste sagt es.
order-money = Niemand kann für einen besseren Platz bezahlen. Wo ein Netzwerk seine Listen ausgleicht, damit selten gezeigte Unternehmen gesehen werden, steht es bei jedem Unternehmen, das dadurch einen anderen Platz hat.
order-reasons = Was jeder Grund fragt
order-reason = Grund
order-weight = Gewicht
order-half = Punkte für halb so gut
order-weights = Gewichte
order-join = Die Summe: zu { $you }, wie gut jene Ihren Wunsch erfüllen, zu { $them }, wie gut Sie deren Wunsch erfüllen.
order-origin = Woher die Zahlen kommen (Englisch)
order-file = Alle Zahlen, bis zur letzten Stelle
order-link = Wie die Reihenfolge entsteht
criterion-asks-demand-supply = Bietet die eine Seite, was die andere sucht?
criterion-asks-sector-depth = Wie viel in Ihren Gebieten ist durch erledigte Arbeit belegt und nicht nur behauptet?
criterion-asks-field-affinity = Arbeiten deren Gebiete oft mit Ihren zusammen?
criterion-asks-countries = Sind sie dort, wo Sie arbeiten oder hinmöchten, und möchten sie zu Ihnen?
criterion-asks-cooperation-type = Wünschen beide dieselbe Art der Zusammenarbeit?
criterion-asks-digital = Passen deren digitale Fähigkeiten zu Ihrem Wunsch: ähnlich, oder was Ihnen fehlt?
criterion-asks-languages = In welcher Sprache könnten Sie miteinander sprechen, und wie gut?
criterion-asks-size = Sind sie so groß, wie Sie sich den Partner wünschen?
criterion-asks-certificates = Haben sie die Zertifikate, die Sie verlangen?
criterion-asks-text = Beschreiben beide mit eigenen Worten dasselbe?
criterion-asks-trust = Hat jemand die Angaben geprüft, und sind sie frisch?
preset-meaning-supplier = Sie suchen jemanden, der etwas für Sie herstellt oder erledigt. Zuerst zählt, was angeboten wird, dann der Beleg, dass es schon getan wurde.
preset-meaning-distributor = Sie suchen jemanden, der bei Ihnen kauft oder Ihre Ware weiterverkauft. Nach dem Gesuchten zählen der Markt, die Art der Zusammenarbeit und eine gemeinsame Sprache.
preset-meaning-technology = Sie haben eine Technologie oder brauchen eine. Der Gegenstand und die digitalen Fähigkeiten wiegen mehr als der Markt.
preset-meaning-research = Sie suchen Partner für gemeinsame Forschung. Wer viel in Ihrem Gebiet getan hat, und wessen Gebiete zu Ihren passen: Diese Gewichte sind aus wirklichen Projekten gelernt.
preset-meaning-capacity = Sie haben Maschinenstunden, Leute oder Fläche übrig oder brauchen welche. Das passende Angebot entscheidet; Zertifikate und Nähe folgen.
origin-origin = Herkunft
origin-checked = Geprüft an
origin-not-from = Nicht aus
origin-data = Daten
origin-data-sha256 = Prüfsumme der Daten
origin-command = Befehl
origin-learned = Gelernt
origin-cross-fitted-companies = Güte für Unternehmen, an Fällen, aus denen nicht gelernt wurde
origin-cross-fitted-newcomers = Güte für Neulinge, an Fällen, aus denen nicht gelernt wurde
origin-set-by-hand = Von Hand gesetzt
origin-calibrated = Maßstab der Punkte
