# Wer in den Listen aller gezeigt wird.

place-exposure = Sichtbarkeit
exposure-title = Wer gezeigt wird: { $name }
exposure-counted =
    Gezählt am { $day } über { $count ->
        [one] eine Liste
       *[other] { $count } Listen
    }
exposure-nothing = Es gibt noch nichts zu zeigen
exposure-nothing-why = Gezählt wird jede Nacht, sobald mindestens fünf Unternehmen in Listen stehen können.
exposure-says = In einfachen Worten
exposure-ten = Die zehn meistgezeigten Unternehmen haben { $after } aller Plätze; allein nach Punkten wären es { $before }.
exposure-ten-alike = Die zehn meistgezeigten Unternehmen haben { $before } aller Plätze.
exposure-never = { $after } der Unternehmen stehen in keiner Liste; allein nach Punkten wären es { $before }.
exposure-never-alike = { $before } der Unternehmen stehen in keiner Liste.
exposure-place-means = Ein Platz ist einer der ersten zehn in der Liste irgendeines Unternehmens. Gezählt werden die Listen aller, mit den üblichen Gewichten für Lieferanten.
exposure-tenths = Wie sich die Plätze auf Unternehmen verteilen
exposure-tenth =
    { $number ->
        [1] Das meistgezeigte Zehntel
        [10] Das am wenigsten gezeigte Zehntel
       *[other] Zehntel Nummer { $number }
    }
exposure-companies = Unternehmen
exposure-before = Allein nach Punkten
exposure-after = Wie ausgeglichen wird
exposure-by-size = Nach Größe
exposure-by-region = Nach Art der Region
exposure-group = Art
exposure-places-before = Plätze allein nach Punkten
exposure-places-after = Plätze ausgeglichen
exposure-never-column = In keiner Liste
exposure-few = Keine Angabe: Sie könnte etwas über weniger als fünf Unternehmen verraten.
exposure-size-micro = Unter 10 Personen
exposure-size-small = 10–49 Personen
exposure-size-medium = 50–249 Personen
exposure-size-larger = 250 Personen oder mehr
exposure-size-unknown = Größe nicht angegeben
exposure-region-central = Zentrale Regionen
exposure-region-peripheral = Periphere Regionen
exposure-region-unknown = Region nicht angegeben
exposure-settings = Was jede Einstellung bewirkt und was sie kostet
exposure-setting = Einstellung
exposure-ten-column = Plätze der zehn meistgezeigten
exposure-cost-column = Punkte, die ein Platz im Schnitt verliert, von 100
exposure-ours = Ihre
exposure-decide = Für Ihre Kunden entscheiden
exposure-balancing = Ihre Listen ausgleichen
balancing-off = Gar nicht
balancing-usual = Üblich
balancing-strong = Stark
balancing-hint-off = Die Listen richten sich allein nach Punkten.
balancing-hint-usual = Kostet höchstens 1 % der Güte, gemessen an wirklichen Partnerschaften.
balancing-hint-strong = Kostet höchstens 5 % der Güte.
exposure-peripheral = Auch als peripher zählen
exposure-peripheral-hint = NUTS-Codes mit Leerzeichen dazwischen, etwa DE40 oder AT11. Ein Code gilt für alle Regionen darin.
exposure-central = Nicht als peripher zählen
exposure-central-hint = Die übliche Regel: weit weg von Menschen, weniger entwickelt oder in äußerster Randlage.
exposure-decide-press = Speichern
exposure-decided = Gespeichert. Neue Listen richten sich sofort danach.
exposure-rule = Wie ausgeglichen wird
exposure-rule-text = Wer in sehr vielen Listen steht, verliert in jeder ein wenig; wer ein vollständiges Profil hat und in kaum einer steht, gewinnt ein wenig dort, wo es am besten passt. Nur die ersten 200 einer Liste tauschen Plätze, Punkte ändern sich nie, und wo etwas verschoben wurde, steht es dabei.
exposure-rule-money = Für einen Platz kann niemand bezahlen.
error-balancing = Wählen Sie aus, üblich oder stark.
error-region-code = { $code } ist kein NUTS-Code.
error-region-twice = { $code } kann nicht beides sein.
