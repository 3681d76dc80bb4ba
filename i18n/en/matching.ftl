# Texts of the feature “matching”.
