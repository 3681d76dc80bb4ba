# Texts of the feature “organisations”.
