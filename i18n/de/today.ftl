# Texte des Features „today“.

today-title = { $count ->
    [0] Nichts wartet auf Sie
    [one] Eine Sache wartet auf Sie
   *[other] { $count } Dinge warten auf Sie
}
today-title-alone = Beginnen Sie mit Ihrem Unternehmen
today-answer-part = Antworten
today-prepare-part = Vorbereiten
today-places = Direkt zu
today-search = Unternehmen und Angebote suchen
today-another = Weiteres Unternehmen beschreiben
today-nothing = Alles erledigt
today-nothing-advice = Neue Fragen und Aufgaben erscheinen hier. Sehen Sie inzwischen, wer zu Ihnen passt.
today-alone = Sie gehören noch zu keinem Unternehmen oder Netzwerk
today-alone-advice = Beschreiben Sie Ihr Unternehmen, fragen Sie, ob Sie für eines handeln dürfen, das schon hier ist, oder öffnen Sie den Link einer Einladung.
today-question = { $person } möchte für { $name } handeln
today-asked = { $count ->
    [0] heute angefragt
    [one] gestern angefragt
   *[other] vor { $count } Tagen angefragt
}
today-invitation = Sie sind zu { $name } eingeladen
today-duplicates = { $count ->
    [one] Zwei Einträge können ein Unternehmen sein
   *[other] { $count } Paare von Einträgen können je ein Unternehmen sein
}
today-match-question = { $name } fragt nach einem Treffer
today-reviews = { $count ->
    [one] Ein Profil wartet bei { $name } auf Prüfung
   *[other] { $count } Profile warten bei { $name } auf Prüfung
}
today-returned = Berichtigen Sie das Profil von { $name }
today-unfinished = Stellen Sie das Profil von { $name } fertig
today-unfinished-why = Andere finden das Unternehmen, sobald es veröffentlicht ist.
today-ending = Sagen Sie, dass das Profil von { $name } noch stimmt
today-ending-when = Nach dem { $day } wird es nicht mehr gezeigt.
today-ended = Das Profil von { $name } wird nicht mehr gezeigt
today-clients-ending = { $count ->
    [one] Bei { $name } endet das Profil eines Ihrer Kunden innerhalb von vier Wochen
   *[other] Bei { $name } enden die Profile von { $count } Ihrer Kunden innerhalb von vier Wochen
}
today-clients-returned = { $count ->
    [one] Bei { $name } ist das Profil eines Ihrer Kunden zu berichtigen
   *[other] Bei { $name } sind die Profile von { $count } Ihrer Kunden zu berichtigen
}
today-answer = Antworten
today-look = Ansehen
today-done = Erledigt
today-correct = Berichtigen
today-go-on = Weiter
