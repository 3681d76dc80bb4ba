# The page of all parts, for developers. Its samples are not translated.

styleguide-title = Parts of a page
styleguide-lead = Every part and its states, by the same stylesheet. To see the focus ring, press Tab.
styleguide-parts = Parts
styleguide-forms = Forms
styleguide-figures = Figures
styleguide-year = Write a year between 1600 and 2026, like 1994.
styleguide-choose = Choose a size.
