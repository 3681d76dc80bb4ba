# Texts of the feature “imports”.
error-list-name-taken = So heißt eine Liste, die Kontor mitbringt. Wählen Sie einen anderen Namen.
