# Die besten Partner aller Kunden eines Netzwerks.

partners-what =
    { $count ->
        [one] Wir suchen die zwanzig besten Partner Ihres Kunden, so wie dessen eigene Liste sie zeigt: ohne Namen, mit den Punkten.
       *[other] Wir suchen für jeden Ihrer { $count } Kunden die zwanzig besten Partner, so wie dessen eigene Liste sie zeigt: ohne Namen, mit den Punkten.
    }
partners-preset = Welche Partner?
partners-preset-column = Welche Partner
partners-ask = Partner suchen
partners-former = Früher angefordert, das Neueste zuerst
partners-day = Tag
partners-state = Stand
partners-look = Ansehen
partners-balanced = Die Plätze sind ausgeglichen wie in jeder Liste; die Seite eines Paars sagt, wenn das jemanden verschoben hat.
partners-file = Als Tabelle mitnehmen (CSV)
partners-nobody = Noch ist nichts gefunden
partners-nobody-why = Die Suche hat nicht begonnen, wurde gleich angehalten, oder die Kunden sind inzwischen nicht mehr da.
partners-none = Im Ausland kommt zurzeit niemand nahe.
partners-undescribed = Noch nicht beschrieben: es gibt nichts, wonach zu suchen wäre.
partners-place = Platz { $rank }: { $points } von 100
partners-more =
    { $count ->
        [one] Ein weiterer
       *[other] { $count } weitere
    }
partners-client = Kunde
partners-rank = Platz
partners-points = Punkte von 100
partners-headline = Partner
partners-country = Land
partners-fields = Fachgebiete
partners-page = Warum
