# Texts of the feature “networks”.

error-network-kind = Wählen Sie, was für ein Netzwerk es ist.
error-network-name-taken = Ein anderes Netzwerk heißt schon so.
error-network-role = Wählen Sie: adviser, organiser, analyst oder manager.
error-advisers-only = Das dürfen nur Beraterinnen und Berater des Netzwerks.
error-managers-only = Das darf nur die Leitung des Netzwerks.
error-last-manager = Sie sind die letzte Leitung. Machen Sie zuerst jemand anderen dazu.
