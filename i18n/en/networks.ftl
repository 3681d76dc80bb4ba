# Texts of the feature “networks”.
