# Texts of the feature “audit”.

error-not-a-key = Das ist kein Schlüssel von uns wie 01234567-89ab-cdef-0123-456789abcdef.
error-cursor = Das ist kein „next“ dieser Liste. Beginnen Sie mit der ersten Seite.

audit-title = Protokoll
audit-lead = Wer was woran getan hat, wann und in wessen Namen. Einträge kommen nur hinzu.
audit-caption = Das Neueste zuerst
audit-action = Was
audit-action-hint = Zum Beispiel profile.published
audit-account = Von wem
audit-account-hint = Schlüssel des Kontos
audit-kind = Art des Gegenstands
audit-kind-hint = Zum Beispiel profile
audit-object = Schlüssel des Gegenstands
audit-from = Von
audit-to = Bis
audit-show = Einträge zeigen
audit-at = Wann
audit-who = Wer
audit-about = Woran
audit-gone = gelöschtes Konto
audit-service = der Dienst oder ein Besucher
audit-acting-for = für
audit-none = So etwas wurde nicht festgehalten
audit-none-hint = Nehmen Sie einen Filter weg oder sehen Sie alles an:
audit-all = das ganze Protokoll
audit-older = Ältere Einträge
