# Texts of the feature “profiles”.
