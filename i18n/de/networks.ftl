# Texts of the feature “networks”.

error-network-kind = Wählen Sie, was für ein Netzwerk es ist.
error-network-name-taken = Ein anderes Netzwerk heißt schon so.
error-network-role = Wählen Sie: adviser, organiser, analyst oder manager.
error-advisers-only = Das dürfen nur Beraterinnen und Berater des Netzwerks.
error-managers-only = Das darf nur die Leitung des Netzwerks.
error-last-manager = Sie sind die letzte Leitung. Machen Sie zuerst jemand anderen dazu.

error-client-state = Wählen Sie: submitted, returned, draft, expired, published oder withdrawn.
error-client-sort = Wählen Sie: need oder name.
error-limit = Fragen Sie nach 1 bis { $most } auf einmal.
error-cursor = Beginnen Sie noch einmal mit der ersten Seite: Hier hat keine Seite dieser Liste geendet.
