# Texts of the feature “accounts”.

# Was an einer Antwort nicht stimmt
error-sign-in-refused = Adresse und Passwort passen nicht zusammen, oder die Adresse ist noch nicht bestätigt. Versuchen Sie es noch einmal, öffnen Sie den Link in unserer Mail oder lassen Sie sich ein neues Passwort setzen.
error-email = Schreiben Sie eine Adresse wie anna@example.org.
error-email-empty = Schreiben Sie Ihre E-Mail-Adresse.
error-email-taken = Ein anderes Konto hat diese Adresse.
error-password-short = Nehmen Sie mindestens { $least } Zeichen; ein Satz ist in Ordnung.
error-password-long = Nehmen Sie höchstens { $most } Zeichen.
error-password-common = Das wird schnell erraten. Nehmen Sie einen Satz, den nur Sie sagen würden.
error-password-wrong = Das ist nicht Ihr jetziges Passwort.
error-time-zone = Wählen Sie eine Zeitzone aus der Liste, zum Beispiel Europe/Budapest.

# Orte und Rollen
place-today = Heute
place-matches = Treffer
place-search = Suche
place-company = Unternehmen
place-clients = Kunden
place-phone = Am Telefon
place-networks = Netzwerke
place-accounts = Konten
place-duplicates = Doppelte
place-audit = Protokoll
role-at = { $name }: { $role }
role-owner = Inhaber/in
role-representative = Vertretung
role-adviser = Beratung
role-organiser = Veranstalter
role-analyst = Auswerter
role-manager = Leitung
role-administrator = Verwaltung

error-link-ended = Dieser Link wurde schon benutzt oder ist zu alt. Lassen Sie sich einen neuen schicken; das dauert eine Minute.
error-language = Wählen Sie eine der Sprachen aus der Liste.
error-theme = Wählen Sie hell, dunkel oder wie das Gerät es vorgibt.
error-limit = Fragen Sie 1 bis 50 auf einmal ab.
error-last-owner-account = Nach Ihnen hätte { $company } niemanden mehr mit der Rolle „Inhaber/in“. Geben Sie sie zuerst jemand anderem (Unternehmen, Personen) und löschen Sie dann Ihr Konto.
error-last-adviser-account = Um die Kunden von { $network } kümmert sich sonst niemand. Laden Sie zuerst jemanden ein (Netzwerk, Personen) und löschen Sie dann Ihr Konto.
error-last-administrator = Der Dienst hätte dann keine Verwaltung mehr. Geben Sie zuerst einem anderen Konto die Verwaltung.

# Mails
mail-confirm-subject = Bestätigen Sie Ihre Adresse: Der Link gilt 3 Tage
mail-confirm-why = Sie bekommen diese Mail, weil sich jemand mit dieser Adresse bei Kontor angemeldet hat. Waren Sie es, öffnen Sie den Link und drücken Sie dann den Knopf auf der Seite:
mail-confirm-not-you = Waren Sie es nicht, tun Sie nichts: Ohne den Link ist das Konto nicht zu benutzen.
mail-confirm-link = Adresse bestätigen
mail-sign-in-subject = Ihr Link zum Anmelden: Er gilt 15 Minuten
mail-sign-in-why = Sie bekommen diese Mail, weil jemand einen Link zum Anmelden bei Kontor mit dieser Adresse verlangt hat. Waren Sie es, öffnen Sie ihn und drücken Sie dann den Knopf auf der Seite:
mail-sign-in-not-you = Waren Sie es nicht, tun Sie nichts. Geben Sie den Link nicht weiter: Er meldet jeden an, der ihn hat.
mail-sign-in-link = Anmelden
mail-reset-subject = Neues Passwort setzen: Der Link gilt eine Stunde
mail-reset-why = Sie bekommen diese Mail, weil jemand ein neues Passwort für Ihr Konto bei Kontor verlangt hat. Waren Sie es, öffnen Sie diesen Link:
mail-reset-not-you = Waren Sie es nicht, tun Sie nichts: Ihr Passwort bleibt, wie es ist.
mail-reset-link = Neues Passwort setzen
mail-change-email-subject = Bestätigen Sie Ihre neue Adresse: Der Link gilt einen Tag
mail-change-email-why = Sie bekommen diese Mail, weil jemand diese Adresse für ein Konto bei Kontor benutzen will. Waren Sie es, öffnen Sie den Link und drücken Sie dann den Knopf auf der Seite:
mail-change-email-not-you = Waren Sie es nicht, tun Sie nichts: Die Adresse wird dann nicht benutzt.
mail-change-email-link = Diese Adresse benutzen
mail-known-subject = Jemand wollte Ihre Adresse bei Kontor benutzen
mail-known-why = Sie bekommen diese Mail, weil sich jemand mit Ihrer Adresse anmelden oder ein Konto auf sie umstellen wollte. Sie haben schon ein Konto; geändert wurde nichts.
mail-known-what = Waren Sie es, melden Sie sich mit Ihrem Passwort an oder lassen Sie sich auf der Seite „Anmelden“ einen Link oder ein neues Passwort schicken. Waren Sie es nicht, tun Sie nichts.
mail-password-subject = Ihr Passwort wurde geändert
mail-password-why = Sie bekommen diese Mail, weil das Passwort Ihres Kontos bei Kontor gerade geändert wurde. Andere Geräte wurden abgemeldet.
mail-password-not-you = Waren Sie es nicht, setzen Sie auf der Seite „Anmelden“ sofort ein neues Passwort und sagen Sie uns Bescheid.
mail-email-changed-subject = Die Adresse Ihres Kontos wurde geändert
mail-email-changed-why = Sie bekommen diese Mail, weil Ihr Konto bei Kontor ab jetzt eine andere E-Mail-Adresse hat. Mit dieser kann man sich nicht mehr anmelden.
mail-email-changed-not-you = Waren Sie es nicht, sagen Sie uns sofort Bescheid.

# Antworten der API
register-accepted = Wir haben Ihnen geschrieben. Öffnen Sie den Link in der Mail, um Ihre Adresse zu bestätigen.
link-accepted = Falls ein Konto diese Adresse hat, haben wir einen Link geschickt. Sehen Sie ins Postfach.

# Felder
field-email = E-Mail-Adresse
field-new-email = Neue E-Mail-Adresse
field-password = Passwort
field-new-password = Neues Passwort
field-present-password = Jetziges Passwort
field-name = Ihr Name
password-rules = Mindestens 12 Zeichen; ein Satz ist in Ordnung. Kein Wort, das andere zuerst raten.
present-password-hint = Falls Sie keines haben, lassen Sie sich auf der Seite „Anmelden“ eines per Mail setzen.

# Registrieren
register-title = Konto anlegen
register-lead = Beschreiben Sie Ihr Unternehmen und sehen Sie, wer im Ausland passt. Niemand erfährt seinen Namen, bevor Sie zustimmen.
register-email-hint = Wir schicken Ihnen einen Link, mit dem Sie sie bestätigen.
register-name-hint = Wie man Sie im Unternehmen und in der Beratung nennt. Darf leer bleiben.
register-button = Konto anlegen
register-have-one = Sie haben schon ein Konto?
register-sent-title = Sehen Sie in Ihr Postfach
register-sent = Wir haben Ihnen geschrieben. Öffnen Sie den Link in der Mail innerhalb von 3 Tagen; dann sind Sie angemeldet. Keine Mail nach zehn Minuten? Sehen Sie in den Spam-Ordner oder legen Sie das Konto noch einmal an.
confirm-title = Adresse bestätigen
confirm-text = Drücken Sie den Knopf, um { $email } zu bestätigen und sich anzumelden.
confirm-button = Bestätigen und anmelden

# Anmelden
sign-in-title = Anmelden
sign-in-led = Melden Sie sich an, um diese Seite zu sehen. Nach 30 Minuten ohne Klick werden Sie abgemeldet.
sign-in-other = Kein Passwort zur Hand?
sign-in-by-password = Mit Passwort anmelden
ask-link-title = Einen Link zum Anmelden schicken lassen
ask-link-lead = Wir schicken Ihnen einen Link. Er gilt einmal und 15 Minuten lang.
ask-link-button = Link schicken
forgotten-title = Ein neues Passwort setzen lassen
forgotten-lead = Wir schicken Ihnen einen Link, unter dem Sie ein neues Passwort setzen. Er gilt einmal und eine Stunde lang.
forgotten-button = Link schicken
link-sent-title = Sehen Sie in Ihr Postfach
link-sent = Falls ein Konto diese Adresse hat, haben wir einen Link geschickt. Keine Mail nach zehn Minuten? Sehen Sie in den Spam-Ordner oder prüfen Sie die Adresse.
by-link-title = Anmelden
by-link-text = Drücken Sie den Knopf, um sich als { $email } anzumelden.
by-link-button = Anmelden
reset-title = Neues Passwort setzen
reset-lead = Für { $email }. Alle Geräte werden abgemeldet, danach sind Sie hier angemeldet.
reset-button = Passwort setzen
new-email-title = Diese Adresse benutzen
new-email-text = Drücken Sie den Knopf, um ab jetzt { $email } für Ihr Konto zu benutzen.
new-email-button = Diese Adresse benutzen
email-changed-title = Ihre Adresse wurde geändert
email-changed = Melden Sie sich ab jetzt mit der neuen Adresse an. An die alte haben wir eine Nachricht geschickt.
email-changed-way = Weiter
deleted-title = Ihr Konto ist gelöscht
deleted = Name, Adresse, Sitzungen und Mails sind gelöscht. Das Protokoll behält, was getan wurde, unter einem Schlüssel, der niemandem mehr gehört.

# Wenn die Anmeldung endet, während jemand tippt
signed-out-title = Sie wurden inzwischen abgemeldet
signed-out-lead = Nach 30 Minuten ohne Klick werden Sie abgemeldet. Melden Sie sich wieder an: Ihre Eingaben sind noch da.
signed-out-kept = Ihre Eingaben sind noch da.
signed-out-link = Melden Sie sich in einem neuen Fenster an, kommen Sie auf diese Seite zurück und senden Sie Ihre Eingaben.
signed-out-link-ask = Link zum Anmelden schicken lassen (öffnet ein neues Fenster)
typed-title = Sie sind wieder angemeldet
typed-lead = Ihre Eingaben sind noch da. Sie wurden noch nicht gesendet.
typed-send = Eingaben senden
typed-leave = Verwerfen

# Einstellungen
settings-title = Einstellungen
settings-lead = Für { $email }.
settings-back = Alle Einstellungen
settings-you = Sie
settings-you-hint = Name, Sprache, Zeitzone, hell oder dunkel, tägliche Mail
settings-email = E-Mail-Adresse
settings-email-hint = Wohin Mails gehen und womit Sie sich anmelden
settings-password = Passwort
settings-password-hint = Ein neues nehmen; andere Geräte werden abgemeldet
settings-sessions = Wo Sie angemeldet sind
settings-sessions-hint = Geräte, und wie man sich dort abmeldet
settings-data = Meine Daten
settings-data-hint = Alles, was über Sie gespeichert ist, als Datei
settings-delete = Mein Konto löschen
settings-delete-hint = Für immer, mit allem, was nur Ihnen gehört
settings-language = Sprache
settings-language-hint = Der Seiten und der Mails
settings-zone = Zeitzone
settings-zone-hint = In der Zeiten angezeigt werden
settings-theme = Hell oder dunkel
theme-auto = wie das Gerät es vorgibt
theme-light = hell
theme-dark = dunkel
settings-digest = Einmal am Tag mailen, was wartet
settings-digest-hint = Wartet nichts, kommt keine Mail. Was nicht warten kann, kommt sofort.
settings-save = Speichern
settings-saved = Gespeichert.
settings-password-lead = Danach sind andere Geräte und Programme abgemeldet.
settings-password-button = Passwort ändern
settings-password-saved = Ihr Passwort ist geändert. Andere Geräte und Programme sind abgemeldet.
settings-email-lead = Jetzt ist es { $email }. Wir schicken einen Link an die neue Adresse; geändert wird, wenn Sie ihn öffnen.
settings-email-button = Link schicken
settings-email-sent = Wir haben einen Link an die neue Adresse geschickt. Öffnen Sie ihn innerhalb eines Tages; bis dahin ändert sich nichts.
settings-data-lead = Eine Datei (JSON) mit Ihrem Konto, Ihren Rollen, Sitzungen, Mails und dem, was das Protokoll über Sie sagt. Was einem Unternehmen gehört, bleibt bei ihm.
settings-data-button = Datei holen
settings-delete-title = Konto löschen?
settings-delete-lead = Das Konto { $email } endet sofort und für immer: Name, Adresse, Sitzungen, Rollen und Mails werden gelöscht. Was Sie für ein Unternehmen geschrieben haben, bleibt bei ihm.
settings-delete-button = Mein Konto löschen
settings-delete-keep = Behalten
sessions-caption = Das Neueste zuerst
sessions-device = Gerät
sessions-since = Seit
sessions-seen = Zuletzt gesehen
sessions-what = Beenden
sessions-this = dieses
sessions-end = Dort abmelden
sessions-unknown = Unbekanntes Gerät
sessions-ended = Dort abgemeldet.
sessions-everywhere-text = Ein Gerät verloren, oder nicht sicher? Melden Sie sich überall ab, auch hier. Auch Programme mit Zugang zu Ihrem Konto werden abgemeldet.
sessions-everywhere = Überall abmelden

# Verwaltung
accounts-title = Konten
accounts-search = Ein Konto finden
accounts-search-hint = Die ganze E-Mail-Adresse oder ein Teil des Namens
accounts-caption = Nach Namen geordnet
accounts-standing = Zustand
accounts-since = Seit
accounts-open = in Gebrauch
accounts-waiting = Adresse nicht bestätigt
accounts-disabled = gesperrt
accounts-none = Kein Konto mit diesem Namen oder dieser Adresse
accounts-none-hint = Eine Adresse muss ganz sein, wie anna@example.org. Von einem Namen reicht ein Teil.
accounts-next = Nächste Seite
accounts-back = Alle Konten
accounts-facts = { $email }, seit { $since }: { $standing }.
accounts-disable = Dieses Konto sperren
accounts-disable-text = Niemand kann sich mehr damit anmelden; Sitzungen und Programme enden sofort. Seine Unternehmen behalten, was es geschrieben hat.
accounts-enable = Wieder zulassen
accounts-enable-text = Dieses Konto ist gesperrt: Niemand kann sich damit anmelden.
accounts-make-administrator = Zur Verwaltung machen
accounts-make-administrator-text = Die Verwaltung sieht Netzwerke, Konten, Doppelte und das Protokoll, und keinen Namen eines Unternehmens ohne festgehaltenen Grund.
accounts-end-administrator = Verwaltung beenden
accounts-end-administrator-text = Dieses Konto gehört zur Verwaltung.
accounts-audit = Was dieses Konto getan hat
accounts-said-disabled = Gesperrt. Seine Sitzungen sind beendet.
accounts-said-enabled = Es darf sich wieder anmelden.
accounts-said-administrator = Es gehört ab jetzt zur Verwaltung.
accounts-said-no-administrator = Es gehört nicht mehr zur Verwaltung.
