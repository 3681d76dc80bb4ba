# Texte der Funktion „searches“.

searches-title = Gespeicherte Suchen
searches-what = Jede Suche achtet auf Unternehmen, die neu unter ihren ersten zwanzig Treffern sind, und schickt sie Ihnen per Mail. Diese Liste sehen nur Sie.
searches-none = Noch keine Suche gespeichert
searches-none-helps = Stellen Sie die Filter Ihrer Trefferliste so ein, wie Sie es brauchen. Drücken Sie dann über der Liste auf „Neues per Mail schicken“.
searches-wait = Es kommt keine Mail, solange andere Unternehmen Ihres nicht finden: Sein Profil ist nicht veröffentlicht, oder es pausiert.
searches-told = { $count ->
    [one] Letzte Mail am { $day }, mit einem Treffer.
   *[other] Letzte Mail am { $day }, mit { $count } Treffern.
}
searches-next = Noch keine Mail. Am { $day } wird wieder nach neuen Treffern gesucht.
searches-never-told = Noch keine Mail, und es kommt auch keine: Die Mails sind abgestellt.
search-save = Neues per Mail schicken
search-saved = Gespeichert. Neue Treffer kommen jede Woche per Mail, wenn es welche gibt. Hier ändern Sie den Namen und wie oft.
search-changed = Geändert.
search-brought-back = Die Suche ist wieder da, mit allem, was sie gefunden hat.
search-removed = Entfernt. Zu dieser Suche kommen keine Mails mehr.
search-name = Name
search-rhythm = Wie oft
search-keep-changes = Speichern
search-remove = Entfernen
rhythm-weekly = Jede Woche
rhythm-monthly = Jeden Monat
rhythm-off = Keine Mails

digest-title = { $count ->
    [0] Hier ist nichts mehr zu sehen
    [one] Ein neuer Treffer
   *[other] { $count } neue Treffer
}
digest-of = Gespeicherte Suche: { $name }
digest-what = Ein Druck sagt uns, ob ein Vorschlag gut ist. Das Unternehmen erfährt davon nichts, und Sie können es zurücknehmen.
digest-good = Guter Vorschlag
digest-why-not = Warum nicht? (darf leer bleiben)
digest-look = Ansehen, warum es passt (nach dem Anmelden)
digest-said-good = Guter Vorschlag: für später gemerkt
digest-said-not = Nichts für uns
digest-said-why-not = Nichts für uns: { $why }
digest-stop-title = Diese Mails
digest-stop = Diese Mails abstellen
digest-stopped = Abgestellt. Zu dieser Suche kommen keine Mails mehr.
digest-change = Anmelden und ändern, wie oft sie kommen

mail-digest-subject = { $count ->
    [one] Ein neuer Treffer: { $name }
   *[other] { $count } neue Treffer: { $name }
}
mail-digest-why = Sie erhalten diese Nachricht, weil Sie die Suche „{ $name }“ für { $company } gespeichert haben. Neu unter den ersten zwanzig Treffern:
mail-digest-match = { $headline }
    { $country }, { $points } von 100 Punkten
mail-digest-more = { $count ->
    [one] Ein weiterer steht auf der Seite.
   *[other] { $count } weitere stehen auf der Seite.
}
mail-digest-stop = Auf derselben Seite können Sie diese Mails abstellen, ohne sich anzumelden.
mail-digest-link = Ansehen und mit einem Druck sagen, ob es gute Vorschläge sind:

error-search-rhythm = Wählen Sie jede Woche, jeden Monat oder keine Mails.
error-search-long = Diese Suche verlangt zu viel auf einmal, um gespeichert zu werden. Nehmen Sie einige Filter weg.
error-searches-many = Sie haben für dieses Unternehmen { $most } Suchen gespeichert, mehr sind nicht möglich. Entfernen Sie zuerst eine.
error-digest-over = Dieser Link gilt nicht mehr: Er arbeitet 30 Tage lang. Melden Sie sich an, um Ihre gespeicherten Suchen zu sehen.
