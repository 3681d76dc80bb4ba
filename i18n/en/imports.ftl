# Texts of the feature “imports”.
error-list-name-taken = This is the name of a list that comes with Kontor. Choose another one.
