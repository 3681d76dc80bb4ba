# Texts of the feature “audit”.
