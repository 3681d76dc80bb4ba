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
role-owner = Eigentümer
role-representative = Vertreter
role-adviser = Berater
role-organiser = Veranstalter
role-analyst = Auswerter
role-manager = Leitung
role-administrator = Verwaltung

error-link-ended = Dieser Link wurde schon benutzt oder ist zu alt. Lassen Sie sich einen neuen schicken; das dauert eine Minute.
error-language = Wählen Sie eine der Sprachen aus der Liste.
error-theme = Wählen Sie hell, dunkel oder wie das Gerät es vorgibt.
error-limit = Fragen Sie 1 bis 50 auf einmal ab.
error-last-owner = Sie sind der letzte Eigentümer von { $company }. Machen Sie zuerst jemanden zum Eigentümer (Unternehmen, Personen) und löschen Sie dann Ihr Konto.
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
