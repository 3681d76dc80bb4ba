# Texts of the feature “messages”.

mail-signature = Kontor finds partners abroad for small and medium-sized companies. Please don’t answer this mail: nobody reads that mailbox.
