# Texts of the feature “messages”.

mail-signature = Kontor findet Partner im Ausland für kleine und mittlere Unternehmen. Bitte antworten Sie nicht auf diese Mail: Dieses Postfach liest niemand.
