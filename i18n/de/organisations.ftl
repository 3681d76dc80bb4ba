# Texte des Features „organisations“.

# Was an einer Angabe zum Unternehmen nicht stimmt
error-code-unknown = Wählen Sie einen Eintrag der Liste ({ $list }).
error-country-empty = Wählen Sie das Land.
error-country-unknown = Schreiben Sie das Land mit zwei Buchstaben, zum Beispiel HU.
error-region = Wählen Sie eine Region dieses Landes.
error-website = Schreiben Sie eine Adresse wie www.example.com.
error-year = Schreiben Sie ein Jahr zwischen { $first } und { $last }, zum Beispiel 1994.
error-day = Schreiben Sie einen Tag wie 2027-06-30.
error-level = Wählen Sie, wie gut die Sprache gesprochen wird: a1, a2, b1, b2, c1, c2 oder native.
error-stance = Wählen Sie: active, wanted oder not_interested.
error-digital-wish = Wählen Sie: similar oder complementary.
error-named-twice = Das ist zweimal genannt. Behalten Sie eines davon.
error-too-many-entries = { $most ->
    [one] Wählen Sie höchstens einen Eintrag.
   *[other] Wählen Sie höchstens { $most } Einträge.
}
error-pause-day = Schreiben Sie einen Tag zwischen { $first } und { $last }.

# Mails zu doppelten Einträgen
mail-duplicate-subject = Ist das { $name } ein zweites Mal?
mail-duplicate-registration-number = Jemand hat ein Unternehmen mit derselben Registernummer wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-web-domain = Jemand hat ein Unternehmen mit derselben Website wie { $name } angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-name = Jemand hat ein Unternehmen mit fast demselben Namen wie { $name } im selben Land angemeldet. Sie erhalten diese Mail, weil Sie für diesen Eintrag zuständig sind.
mail-duplicate-what-to-do = Wenn es jemand aus Ihrem Haus war, laden Sie die Person stattdessen ein; Ihre Beratung oder unsere Verwaltung kann aus beiden Einträgen einen machen. Ist es ein anderes Unternehmen, brauchen Sie nichts zu tun. Sie finden den Fall unter „Heute“.
