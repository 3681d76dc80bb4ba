# Texts of the feature “codelists”.

codes-for-example = For example: { $what }
error-codes-limit = Ask for 1 to 50 results.
error-codes-long = The text has more than 200 characters. Search with fewer words.
error-codes-country = We do not know this country. Give its ISO code of two letters, for example AT.
