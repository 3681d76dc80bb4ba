# Texts of the feature “imports”.
