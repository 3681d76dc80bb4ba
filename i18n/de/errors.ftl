# Was eine Ablehnung sagt: was zu tun ist. Der Teil nach „error-“ ist der Code der API.

error-not-found = Diese Seite finden wir nicht. Gehört sie zu einer anderen Ihrer Rollen, wechseln Sie oben die Rolle.
error-invalid = Einige Angaben sind zu berichtigen; bei jeder steht, was zu schreiben ist.
error-stale = Jemand hat dies geändert, seit Sie es geöffnet haben. Laden Sie es neu, dann ändern Sie es.
error-version-missing = Nennen Sie die Fassung, die Sie ändern: Senden Sie deren ETag als If-Match.
error-unauthenticated = Melden Sie sich an, um weiterzumachen.
error-cross-site = Dieses Formular kam nicht von unserer Seite. Öffnen Sie die Seite neu und senden Sie es dann.
error-too-large = Das ist größer, als wir annehmen. Senden Sie weniger auf einmal.
error-head-too-large = Die Adresse oder eine Kopfzeile ist länger, als wir annehmen. Kürzen Sie die Adresse; bleibt es so, löschen Sie die Cookies dieser Seite.
error-method-not-allowed = Diese Adresse beantwortet diese Art von Anfrage nicht.
error-too-many = { $seconds ->
    [one] Zu viele Versuche. Versuchen Sie es in einer Sekunde wieder.
   *[other] Zu viele Versuche. Versuchen Sie es in { $seconds } Sekunden wieder.
}
error-busy = Gerade fragen zu viele zugleich. Es wurde nichts gespeichert; versuchen Sie es gleich noch einmal.
error-storage-full = Im Augenblick lässt sich nichts speichern. Lesen geht; versuchen Sie es später wieder.
error-too-slow = Die Verbindung war zu langsam, um Ihre Anfrage zu lesen. Es wurde nichts gespeichert; senden Sie sie noch einmal.
error-internal = Bei uns ist etwas schiefgegangen. Es wurde nichts gespeichert. Versuchen Sie es noch einmal; bleibt es so, nennen Sie uns die Kennung.
error-malformed = Diese Anfrage ist nicht lesbar. Vergleichen Sie sie mit der Beschreibung der Schnittstelle.
error-want-json = Senden Sie JSON: Der Content-Type muss application/json sein.
error-broken-json = Das ist kein gültiges JSON: Sehen Sie in Zeile { $line }, Spalte { $column } nach.
error-want-form = Senden Sie ein Formular: Der Content-Type muss application/x-www-form-urlencoded sein.
error-broken-form = Dieses Formular ist nicht lesbar. Öffnen Sie die Seite neu und senden Sie es dann.
error-compressed-body = Senden Sie die Anfrage unkomprimiert.
error-field-unknown = Dieses Feld gibt es nicht. Entfernen Sie es oder prüfen Sie die Schreibweise.
error-field-missing = Dieses Feld fehlt. Ergänzen Sie es.
error-field-type = Ein solcher Wert gehört nicht hierher: { $reason }.

error-title = { $status ->
    [404] Nicht gefunden
   *[other] Das hat nicht geklappt
}
error-status = Status { $status }
error-reference = Kennung: { $reference }
error-to-start = Zur Startseite
error-sign-in = Anmelden

# Texte und Felder aller Formulare
error-field-empty = Bitte füllen Sie dieses Feld aus.
error-field-long = Schreiben Sie höchstens { $most } Zeichen.
error-field-control = Entfernen Sie Zeilenumbrüche und Steuerzeichen aus dieser Zeile.
error-field-hidden = Entfernen Sie unsichtbare Zeichen: Sie verbergen, was man liest. Tippen Sie den Text neu, statt ihn einzufügen.
error-codes-left = Wählen Sie etwas davon aus, oder leeren Sie das Feld.

# Noch einmal senden
error-idempotency-key = Der Idempotency-Key muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen und genau einmal gesendet werden.
error-idempotency-reused = Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt. Nehmen Sie einen neuen.
error-idempotency-busy = Eine Anfrage mit diesem Idempotency-Key läuft gerade. Versuchen Sie es gleich noch einmal.

# Rollen
error-administrators-only = Das darf nur die Verwaltung.
error-look-no-matches = Eine begründete Einsicht zeigt die Angaben des Unternehmens, nicht seine Treffer. Die sehen nur seine Leute und seine Beratung.
error-look-only = Sie dürfen das ansehen, aber nicht ändern. Bitten Sie, wem das Unternehmen gehört (die Seite „Personen“ nennt sie), es Ihrem Netzwerk unter „Erlaubnisse“ zu gestatten.
error-own-country = Das ist Ihr eigenes Land; Partner werden im Ausland gesucht. Wählen Sie ein anderes, oder entfernen Sie es.
error-owners-only = Das darf nur, wer die Rolle „Inhaber/in“ des Unternehmens hat.
