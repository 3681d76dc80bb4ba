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
