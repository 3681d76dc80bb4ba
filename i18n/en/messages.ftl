# Texts of the feature “messages”.
