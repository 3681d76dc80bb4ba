# Texts of the feature “codelists”.
