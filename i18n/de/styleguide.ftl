# Die Seite aller Bausteine, für Entwickler. Ihre Beispiele sind nicht übersetzt.

styleguide-title = Bausteine einer Seite
styleguide-lead = Jeder Baustein mit seinen Zuständen, aus demselben Stylesheet. Den Fokusring zeigt die Tabulatortaste.
styleguide-parts = Bausteine
styleguide-forms = Formulare
styleguide-figures = Bilder
styleguide-year = Schreiben Sie ein Jahr zwischen 1600 und 2026, etwa 1994.
styleguide-choose = Wählen Sie eine Größe.
