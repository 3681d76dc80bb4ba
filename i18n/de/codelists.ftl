# Texts of the feature “codelists”.

codes-for-example = Zum Beispiel: { $what }
error-codes-limit = Fragen Sie nach 1 bis 50 Ergebnissen.
error-codes-long = Der Text hat mehr als 200 Zeichen. Suchen Sie mit weniger Wörtern.
error-codes-country = Dieses Land kennen wir nicht. Geben Sie den ISO-Code mit zwei Buchstaben an, zum Beispiel AT.
