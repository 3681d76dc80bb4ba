# Die Seiten hinter der Fußzeile.

help-title = Hilfe
help-lead = Kontor vergleicht Ihr Unternehmen mit Unternehmen im Ausland, zeigt jeden Grund und öffnet Namen erst, wenn beide Seiten zustimmen.
help-describe = Ihr Unternehmen beschreiben
help-describe-text = Fünf kurze Schritte, etwa zehn Minuten. Jeder Schritt wird gespeichert, Sie können also unterbrechen und wiederkommen. Was Sie nicht beantworten, zählt weder für noch gegen Sie; die Seite sagt, was jede fehlende Angabe verbessern würde.
help-matches = Ihre Treffer lesen
help-matches-text = Ein Treffer hat eine Zahl von 0 bis 100 aus Gründen, die sich zusammenzählen lassen. Eine Zahl ist die Passung für Sie, die andere, wie Sie auf die andere Seite wirken. Jeden Grund können Sie auf aus, wenig, mittel oder viel stellen, und Sie können fragen, warum ein Unternehmen nicht in Ihrer Liste steht.
help-names = Wer Ihren Namen sieht
help-names-text = Niemand, bevor Sie zustimmen. Andere lesen den Text ohne Namen, den Sie vor der Veröffentlichung geprüft haben. Die Seite Ihres Unternehmens zeigt genau das, was andere sehen.
help-adviser = Beratung und Netzwerk
help-adviser-text = Wer Sie in Ihrem Netzwerk berät, darf für Sie lesen und schreiben, so weit Ihr Unternehmen es erlaubt. Was dabei geschieht, wird mit beiden Namen festgehalten.
help-stuck = Wenn Sie nicht weiterkommen
help-stuck-text = Fragen Sie Ihre Beratung. Haben Sie niemanden, fragen Sie die Verwaltung dieses Dienstes; nennen Sie die Kennung, wenn eine Seite eine zeigt.

accessibility-title = Barrierefreiheit
accessibility-lead = Alle sollen Kontor benutzen können: mit der Tastatur, mit einem Vorleseprogramm, am Telefon, ohne Skript, in großer Schrift.
accessibility-aim = Was wir anstreben
accessibility-aim-text = Die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2, Stufe AA, auf jeder Seite, hell und dunkel.
accessibility-how = Wie wir es prüfen
accessibility-how-text = Jede Änderung wird automatisch geprüft: auf breiten und schmalen Bildschirmen, hell und dunkel, mit der Tastatur und ohne Skript. Automatische Prüfungen finden nur einen Teil der Mängel.
accessibility-limits = Was noch nicht gut genug ist
accessibility-limits-text = Prüfungen mit Menschen, die täglich ein Vorleseprogramm benutzen, gab es noch nicht. Texte von Unternehmen können schwierige Wörter enthalten.
accessibility-tell = Sagen Sie es uns
accessibility-tell-text = Wenn etwas Sie daran hindert, eine Seite zu benutzen, sagen Sie es Ihrer Beratung oder der Verwaltung dieses Dienstes und nennen Sie die Seite. Das wird als Fehler behandelt.

privacy-title = Datenschutz
privacy-lead = Was über Sie und Ihr Unternehmen gespeichert ist, wer es sieht und wie Sie es wieder loswerden.
privacy-stored = Was gespeichert ist
privacy-stored-text = Ihre E-Mail-Adresse, Ihr Name, Ihr Passwort in einer Form, die niemand zurücklesen kann, was Ihr Unternehmen über sich geschrieben hat, und ein Protokoll der Änderungen und der Blicke auf das, was nicht öffentlich ist. Eine andere Quelle über Sie hat der Dienst nicht, außer ein Netzwerk hat Ihr Unternehmen eingespielt; dann steht das Netzwerk dafür ein.
privacy-seen = Wer es sieht
privacy-seen-text = Andere Unternehmen sehen den Text ohne Namen. Die Beratung Ihres Netzwerks sieht, was Ihr Unternehmen erlaubt. Die Verwaltung sieht Namen nur mit einem festgehaltenen Grund. Nichts wird verkauft, und niemand kann sich einen Rang kaufen.
privacy-cookies = Cookies
privacy-cookies-text = Eines hält Sie angemeldet, eines schützt Formulare, zwei merken sich Sprache und Darstellung. Keine andere Website wird um etwas gebeten, und niemand verfolgt Sie von Seite zu Seite.
privacy-gone = Wie es verschwindet
privacy-gone-text = In den Einstellungen können Sie Ihr Konto löschen. Das technische Protokoll des Dienstes enthält keine persönlichen Daten.
privacy-operator = Wer verantwortlich ist
privacy-operator-text = Die Organisation, die diesen Dienst betreibt. Sie bestimmt, wie lange Sicherungskopien bleiben, und beantwortet Ihre Fragen zu Ihren Daten.

api-title = Die Schnittstelle
api-lead = Was Programme tun können, Vorgang für Vorgang. Alles liegt unter /api/v1, spricht JSON und lehnt mit Worten ab (RFC 9457), die das Feld nennen und was zu tun ist.
api-groups = Gruppen
api-shapes = Formen der Inhalte
api-token = Token
api-token-yes = Bearer-Token nötig
api-token-no = Geht ohne Token
api-required = erforderlich
api-body = Inhalt
footer-api = API
api-refusals = Kann ablehnen mit
api-sign-in = Ein Token gibt es mit POST /api/v1/tokens; senden Sie es als „Authorization: Bearer …“. Es gilt 15 Minuten; mit dem Refresh-Token holen Sie das nächste.
api-document = Das Dokument als Datei (OpenAPI 3.1)
