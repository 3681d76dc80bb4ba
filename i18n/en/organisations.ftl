# Texts of the feature “organisations”.

# What is wrong with an answer about the company
error-code-unknown = Choose an entry of the list ({ $list }).
error-country-empty = Choose the country.
error-country-unknown = Write the country as two letters, like HU.
error-region = Choose a region of this country.
error-website = Write an address like www.example.com.
error-year = Write a year between { $first } and { $last }, like 1994.
error-day = Write a day like 2027-06-30.
error-level = Choose how well it is spoken: a1, a2, b1, b2, c1, c2 or native.
error-stance = Choose: active, wanted or not_interested.
error-digital-wish = Choose: similar or complementary.
error-named-twice = This is named twice. Keep one of the two.
error-too-many-entries = { $most ->
    [one] Choose one at most.
   *[other] Choose { $most } at most.
}
error-pause-day = Write a day between { $first } and { $last }.

# Mails about duplicates
mail-duplicate-subject = Is this { $name } a second time?
mail-duplicate-registration-number = Somebody has registered a company with the same registration number as { $name }. You get this mail because you answer for that record.
mail-duplicate-web-domain = Somebody has registered a company with the same web site as { $name }. You get this mail because you answer for that record.
mail-duplicate-name = Somebody has registered a company with nearly the same name as { $name }, in the same country. You get this mail because you answer for that record.
mail-duplicate-what-to-do = If a colleague did it, invite the colleague instead; your adviser or our administration can make one record of the two. If it is another company, you need not do anything. You find the case under Today.
