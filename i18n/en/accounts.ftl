# Texts of the feature “accounts”.
