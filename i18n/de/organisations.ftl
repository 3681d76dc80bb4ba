# Texte des Features „organisations“.

# Was an einer Angabe zum Unternehmen nicht stimmt
error-code-unknown = Wählen Sie einen Eintrag der Liste ({ $list }).
error-country-empty = Wählen Sie das Land.
error-country-unknown = Wählen Sie ein Land der Liste.
error-region = Wählen Sie eine Region dieses Landes.
error-website = Schreiben Sie eine Adresse wie www.example.com.
error-year = Schreiben Sie ein Jahr zwischen { $first } und { $last }, zum Beispiel 1994.
error-day = Schreiben Sie einen Tag wie 2027-06-30.
error-level = Wählen Sie, wie gut die Sprache gesprochen wird.
error-stance = Wählen Sie, wie das Unternehmen zu diesem Land steht.
error-digital-wish = Wählen Sie eine der beiden Antworten.
error-named-twice = Das ist zweimal genannt. Behalten Sie eines davon.
error-too-many-entries = { $most ->
    [one] Wählen Sie höchstens einen Eintrag.
   *[other] Wählen Sie höchstens { $most } Einträge.
}
error-pause-day = Wählen Sie einen Tag vom { $first } bis zum { $last }.

# Mails zu doppelten Einträgen
mail-duplicate-subject = Ist das { $name } ein zweites Mal?
mail-duplicate-registration-number = Jemand hat ein Unternehmen mit derselben Registernummer wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-web-domain = Jemand hat ein Unternehmen mit derselben Website wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-name = Jemand hat ein Unternehmen mit fast demselben Namen wie { $name } im selben Land angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-what-to-do = Wenn es jemand aus Ihrem Haus war, laden Sie die Person stattdessen ein; Ihre Beratung oder unsere Verwaltung kann aus beiden Einträgen einen machen. Ist es ein anderes Unternehmen, brauchen Sie nichts zu tun. Sie finden den Fall unter „Heute“.

# Menschen, Einladungen, Fragen nach dem Beitritt
error-role = Wählen Sie die Rolle: Inhaber/in oder Vertretung.
error-last-owner = Außer Ihnen ist niemand Inhaber/in. Geben Sie die Rolle zuerst jemand anderem, oder nennen Sie, wer Ihnen folgt.
error-no-colleague = Wählen Sie jemand anderen, der hierher gehört.
error-name-colleague = Hier warten offene Aufgaben. Nennen Sie, wer sie bekommt.
error-no-account = Kein bestätigtes Konto hat diese Adresse. Bitten Sie die Person, sich zuerst anzumelden.
error-already-member = Jemand mit dieser Adresse ist schon hier.
error-has-people = Dieses Unternehmen hat schon eigene Leute. Diese laden andere ein.
error-many-invitations = 30 Einladungen sind offen. Ziehen Sie zuerst einige zurück.
error-invitation-gone = Diese Einladung wurde benutzt oder zurückgezogen, oder ihre sieben Tage sind um. Bitten Sie um eine neue.
error-invitation-other-address = Diese Einladung ging an eine andere Adresse als Ihre. Melden Sie sich mit dem Konto jener Adresse an, oder machen Sie sie zuerst zur Adresse Ihres Kontos.
error-already-answered = Das hat vor einem Moment schon jemand beantwortet.
error-reason = Schreiben Sie den Grund in mindestens zehn Zeichen: Das Unternehmen liest ihn.
error-no-such-record = Kein Unternehmen dieses Landes hat diese Nummer oder genau diesen Namen.

# Erlaubnisse
error-network-unknown = Wählen Sie eines der Netzwerke.
error-day-past = Schreiben Sie einen Tag ab heute, zum Beispiel 2027-06-30.
error-mandate-open = Dieses Netzwerk hat schon eine Erlaubnis.
error-mandate-ended = Diese Erlaubnis ist beendet.

# Zwei Einträge eines Unternehmens
error-case-decided = Das hat vor einem Moment schon jemand entschieden.
error-merge-both = Um aus beiden Einträgen einen zu machen, müssen Sie beide ändern dürfen. Bitten Sie die Verwaltung.
error-merge-look-first = Sehen Sie sich zuerst beide Einträge an.
error-keep-one = Wählen Sie, welcher von beiden bleibt.

# Mails
mail-invitation-subject = Ihre Einladung: auf Kontor für { $name } handeln
mail-invitation = { $inviter } lädt Sie ein, auf Kontor für { $name } zu handeln. Kontor findet ausländische Partner für Unternehmen.
mail-invitation-good-for = Der Link gilt sieben Tage und einmal, nur für diese E-Mail-Adresse. Wenn Sie nicht wissen, worum es geht, brauchen Sie nichts zu tun.
mail-invitation-link = Einladung ansehen
mail-join-subject = Jemand möchte für { $name } handeln
mail-join = { $email } möchte für { $name } handeln. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind. Sagen Sie nur Ja, wenn Sie die Person kennen.
mail-join-link = Frage beantworten
mail-joined-subject = Sie können jetzt für { $name } handeln
mail-joined = Sie wollten für { $name } handeln. Die Antwort ist Ja.
mail-joined-link = Unternehmen öffnen
mail-removed-subject = Sie handeln nicht mehr für { $name }
mail-removed = Wer Inhaber/in von { $name } ist, hat Ihre Rolle dort beendet. Ihr eigenes Konto bleibt.
mail-appointed-subject = { $name } gehört wieder jemandem
mail-appointed = Nach einer festgehaltenen Prüfung hat unsere Verwaltung { $email } als Inhaber/in von { $name } eingesetzt. Sie erhalten diese Mail, weil Sie für dieses Unternehmen handeln. Wenn das falsch ist, schreiben Sie uns sofort.
mail-glass-subject = Unsere Verwaltung hat in { $name } hineingesehen
mail-glass = Unsere Verwaltung hat den Eintrag von { $name } für eine Stunde geöffnet. Der Grund: { $reason } Sie erhalten diese Mail, weil Ihnen das Unternehmen gehört; jeder solche Blick steht auf Ihrer Seite „Personen“.
mail-mandate-ended-subject = Die Erlaubnis von { $network } für { $name } ist beendet
mail-mandate-ended = { $network } darf von { $name } nichts mehr sehen oder ändern. Sie erhalten diese Mail, weil Sie diese Erlaubnis gegeben oder genutzt haben.
mail-merged-subject = { $name }: aus zwei Einträgen ist einer geworden
mail-merged = Die Einträge { $former } und { $name } waren dasselbe Unternehmen. Sie sind jetzt einer, mit den Personen, Referenzen, Erlaubnissen und Angeboten von beiden.

join-asked = Danke. Wenn dieses Unternehmen hier ist, hat die zuständige Person jetzt Ihre Frage; bei einem Ja erhalten Sie eine Mail. Wenn es nicht hier ist, melden Sie es an.

error-name-again = Schreiben Sie den Namen genau so, wie er hier steht.

# Seiten eines Unternehmens
company-tabs = Teile des Unternehmens
company-tab-company = Wie andere Sie sehen
company-tab-people = Personen
company-tab-permissions = Erlaubnisse
company-new-title = Beschreiben Sie Ihr Unternehmen
company-new-lead = Name und Land genügen für den Anfang. Dann folgen fünf kurze Schritte; jeder wird gespeichert, und Sie können nach jedem aufhören.
company-name = Name des Unternehmens
company-name-hint = Wie im Register. Andere Unternehmen sehen ihn erst, wenn Sie beide zustimmen.
company-country = Land
company-city = Ort
company-number = Registernummer
company-website = Website
company-new-press = Speichern und weiter
company-new-else = Ist Ihr Unternehmen schon hier?
join-link = Fragen, ob Sie dafür handeln dürfen
join-title = Für ein Unternehmen handeln, das schon hier ist
join-lead = Schreiben Sie die Registernummer. Wenn das Unternehmen hier ist, bekommt Ihre Frage, wem es gehört oder wer es berät. Auf dieser Seite erfährt niemand, welche Unternehmen hier sind.
join-note = Wer sind Sie dort?
join-note-hint = Ein Satz; nur Inhaber/in und Beratung lesen ihn.
join-press = Fragen

people-title = Personen von { $name }
people-members = { $count ->
    [one] Eine Person darf für das Unternehmen handeln
   *[other] { $count } Personen dürfen für das Unternehmen handeln
}
people-caption = In der Reihenfolge, in der sie kamen
people-person = Person
people-role = Rolle
people-since = Seit
people-you = Sie
people-change = Ändern
people-none = Vom Unternehmen selbst ist noch niemand hier
people-none-advice = Eine Beratung führt diesen Eintrag. Laden Sie die zuständige Person des Unternehmens ein.
people-only-you = Nur Sie können für das Unternehmen handeln. Laden Sie eine zweite Person ein, damit nichts stehen bleibt, wenn Sie fort sind.
people-questions = Jemand möchte dazukommen
people-question-care = Sagen Sie nur Ja, wenn Sie die Person kennen.
people-yes = Ja, als Vertretung
people-no = Nein
people-said-yes = Die Person kann jetzt für das Unternehmen handeln und erhält eine Mail.
people-said-no = Es ändert sich nichts. Die Person erfährt nichts und kann nach 30 Tagen wieder fragen.
people-invitations = Offene Einladungen
people-revoke = Zurückziehen
people-revoked = Die Einladung ist zurückgezogen. Ihr Link bewirkt nichts mehr.
people-invite = Jemanden einladen
people-email = E-Mail
people-email-hint = Der Link gilt nur für diese Adresse, sieben Tage lang.
people-invite-press = Einladung senden
people-invited = Die Einladung an { $email } ist unterwegs.
people-owners-invite = Personen einladen und ihre Rollen ändern darf, wem das Unternehmen gehört.
people-owner-hint = Alles, auch Personen, Erlaubnisse und Löschen
people-representative-hint = Alles außer Personen, Erlaubnissen und Löschen
people-looks = Unsere Verwaltung hat hineingesehen
people-change-role = Eine andere Rolle
people-change-press = Rolle ändern
people-role-changed = Die Rolle ist geändert. Sie gilt ab jetzt.
people-leave = Das Unternehmen verlassen
people-leave-effect = Sie können vom Unternehmen nichts mehr sehen oder ändern. Ihr Konto bleibt.
people-remove = Rolle beenden
people-remove-effect = Die Person kann ab diesem Moment nichts mehr sehen oder ändern. Sie erhält eine Mail; ihr Konto bleibt.
people-last-alone = Sie sind die einzige Person. Laden Sie zuerst jemanden als Inhaber/in ein, oder löschen Sie das Unternehmen.
people-successor = Wer wird Inhaber/in?
people-successor-hint = Wer als Letzte oder Letzter geht, nennt, wer folgt.
people-tasks-to = Wer bekommt die offenen Aufgaben?
people-tasks-to-hint = Nur nötig, wenn es welche gibt.
people-keep = So lassen
people-ended = Die Rolle ist beendet.
days-left = { $count ->
    [0] letzter Tag
    [one] noch ein Tag
   *[other] noch { $count } Tage
}

permissions-title = Erlaubnisse von { $name }
permissions-lead = Ein Netzwerk mit Ihrer Erlaubnis kann Ihnen helfen: Seine Beratung sieht dieses Unternehmen und tut, was Sie erlauben. Sie können das jederzeit beenden.
permissions-none = Kein Netzwerk hat eine Erlaubnis
permissions-none-advice = Mit einer Erlaubnis kann eine Beratung das Profil mit Ihnen ausfüllen und Fragen zu Treffern beantworten.
permissions-ended = Beendet
permission-may = Darf
permission-may-besides = Was darf es, außer alles vom Unternehmen zu sehen?
permission-see = alles vom Unternehmen sehen
permission-edit = es ändern
permission-edit-hint = Angaben, Profil und Angebote; jede Änderung nennt die Beratung
permission-answer = dafür antworten
permission-answer-hint = In Ihrem Namen Ja oder Nein zu Kontakten sagen
permission-since = Seit
permission-until = Bis
permission-until-hint = Leer lassen für kein Ende
permission-no-end = kein Ende
permission-basis = Gegeben
permission-network = Netzwerk
permission-give = Eine Erlaubnis geben
permission-give-press = Geben
permission-given = { $network } kann Ihnen jetzt helfen.
permission-end = Beenden
permission-end-title = Erlaubnis von { $network } beenden?
permission-end-effect = Ab diesem Moment sieht und ändert bei { $network } niemand mehr etwas vom Unternehmen. Was veröffentlicht ist, bleibt veröffentlicht.
permission-keep = Behalten
permission-ended = Die Erlaubnis ist beendet.
basis-client-link = vom Unternehmen selbst
basis-paper = auf Papier
basis-asserted-by-network = vom Netzwerk angegeben

delete-link = Unternehmen löschen
delete-title = { $name } löschen?
delete-effect = Das Profil, alle Angebote, Referenzen, Personen und Erlaubnisse verschwinden sofort und kommen nicht wieder. Nur das Protokoll weiß noch, dass das Unternehmen hier war.
delete-name = Schreiben Sie zur Sicherheit den Namen des Unternehmens
delete-press = Löschen
delete-keep = Behalten
delete-done = { $name } ist gelöscht.

cases-title = Einträge, die ein Unternehmen sein können
cases-lead = Jedes Paar hat etwas gemeinsam. Aus beiden kann ein Eintrag werden, mit allem, was beide enthalten; oder es bleiben zwei Unternehmen.
cases-none = Kein Paar wartet
cases-none-advice = Wenn zwei Einträge wie ein Unternehmen aussehen, stehen sie hier.
cases-alike = zu { $share } von 100 gleich
cases-older = Vorher hier
cases-newer = Neu oder geändert
cases-since = hier seit { $day }
cases-hidden = Ein Unternehmen, das Sie nicht sehen dürfen
cases-merge-older = Einen daraus machen, den früheren behalten
cases-merge-newer = Einen daraus machen, den neuen behalten
cases-merge-effect = Alles zieht zu dem Eintrag um, der bleibt. Wem der andere gehörte, wird dort zur Vertretung, wenn der bleibende schon jemandem gehört; offene Einladungen des anderen erlöschen. Das lässt sich nicht zurücknehmen.
cases-cannot-merge = Unsere Verwaltung kann aus beiden einen Eintrag machen. Wenn es zwei Unternehmen sind, sagen Sie es.
cases-dismiss = Das sind zwei Unternehmen
cases-merged = Ein Eintrag ist übrig. Alle Beteiligten erhalten eine Mail.
cases-dismissed = Notiert: zwei Unternehmen. Nach diesem Paar wird nicht wieder gefragt.
cases-look = Beide ansehen
case-title = Ein Unternehmen oder zwei?
case-look-lead = Sehen Sie sich beide Einträge an, bevor einer aus ihnen wird. Der Blick wird festgehalten.
case-look = Beide Einträge ansehen
case-side-by-side = Beide Einträge nebeneinander
case-what = Was
case-differs = verschieden
case-founded = Gegründet
case-headcount = Beschäftigte
case-references = Referenzen
case-people = Personen
case-since = Hier seit
case-registration-number = Dieselbe Registernummer
case-web-domain = Dieselbe Website
case-name = Fast derselbe Name im selben Land
task-finished = Erledigt.

glass-title = In ein Unternehmen hineinsehen
glass-lead = Der Eintrag öffnet sich für eine Stunde. Wem das Unternehmen gehört, erhält eine Mail mit Ihrem Grund, und der Blick steht auf ihrer Seite „Personen“.
glass-sought = Registernummer oder genauer Name
glass-sought-hint = Akzente und Rechtsform zählen nicht
glass-reason = Grund
glass-reason-hint = Mindestens zehn Zeichen; das Unternehmen liest ihn
glass-press = Für eine Stunde öffnen
glass-press-owner = Öffnen und jemanden als Inhaber/in einsetzen
glass-done = Für eine Stunde geöffnet. Wem das Unternehmen gehört, hat eine Mail erhalten.
appoint-title = Jemanden als Inhaber/in einsetzen
appoint-lead = Nur nach einer Prüfung außerhalb dieses Dienstes. Alle im Unternehmen und seine Beratung erhalten eine Mail.
appoint-note = Was wurde geprüft?
appoint-note-hint = Von wem, wie, und wo das aufbewahrt wird
appoint-press = Als Inhaber/in einsetzen
appoint-done = Das Unternehmen gehört jetzt jemandem. Alle Beteiligten haben eine Mail erhalten.
