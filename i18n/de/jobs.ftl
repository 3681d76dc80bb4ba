# Aufträge, die länger dauern, als eine Seite wartet.

job-kind-client-partners = Beste Partner für alle Kunden
job-asked = Beauftragt am { $day }
job-under-way = In Arbeit
job-queued = Wartet, bis die Reihe daran ist.
job-begun = Hat begonnen.
job-running = { $done } von { $total } fertig.
job-done = Alle { $total } sind fertig.
job-cancelled =
    { $total ->
        [0] Angehalten, bevor etwas fertig war.
       *[other] Angehalten; { $done } von { $total } sind fertig.
    }
job-failed =
    { $total ->
        [0] Das hat nicht geklappt. Fordern Sie es noch einmal an; hilft das nicht, sagen Sie es denen, die diesen Dienst betreiben.
       *[other] Zu früh geendet; { $done } von { $total } sind fertig. Fordern Sie es noch einmal an; hilft das nicht, sagen Sie es denen, die diesen Dienst betreiben.
    }
job-stop = Anhalten und Fertiges behalten
job-stopped = Angehalten. Was bis dahin fertig war, bleibt.
job-leave = Weggehen: es läuft ohne Sie weiter
job-stays = Sie können diese Seite schließen. Auftrag und Ergebnis finden Sie unter „Beste Partner für alle Kunden“ wieder.
job-reload = Zeigen, wie weit es ist
job-result = Ergebnis ansehen
job-back = Zurück zu den Kunden
error-job-ended = Dieser Auftrag ist schon beendet.
error-job-open = Ihr Netzwerk hat das schon angefordert, und es ist in Arbeit. Warten Sie darauf, oder halten Sie es erst an.
