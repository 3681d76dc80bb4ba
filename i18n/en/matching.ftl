# Rankings, reasons, marks and search.

# Criteria
criterion-demand-supply = Demand and offer
criterion-sector-depth = Proof in the field
criterion-field-affinity = Neighbouring fields
criterion-countries = Country
criterion-cooperation-type = Kind of cooperation
criterion-digital = Digital capabilities
criterion-languages = Language
criterion-size = Size
criterion-certificates = Certificates
criterion-text = Texts
criterion-trust = Checked and fresh

# Presets
preset-supplier = Suppliers and subcontractors
preset-distributor = Distributors and customers
preset-technology = Technology partners
preset-research = Research partners
preset-capacity = Machine hours, people, space

# Labels
sector-with-code = { $label } ({ $code })
candidate-unnamed = A company without a headline yet
spoken-a1 = A1
spoken-a2 = A2
spoken-b1 = B1
spoken-b2 = B2
spoken-c1 = C1
spoken-c2 = C2
spoken-native = mother tongue

# Reasons
match-printed = For { $name }, as it stood on { $day }
reason-meet-seek = You seek “{ $yours }”; they offer “{ $theirs }”
reason-meet-sought = They offer “{ $theirs }”; you seek “{ $yours }”
reason-meet-offer = They seek “{ $theirs }”; you offer “{ $yours }”
reason-meet-loose-seek = You seek “{ $yours }”; the nearest that they offer is “{ $theirs }”, which answers it only in part
reason-meet-loose-offer = They seek “{ $theirs }”; the nearest that you offer is “{ $yours }”, which answers it only in part
reason-meet-both = You both seek a partner: you for “{ $yours }”, they for “{ $theirs }”
reason-meet-unnamed = what was described
reason-evidence-you = { $count ->
    [one] They have proof in { $sector }, a field that you look for: one confirmed reference
   *[other] They have proof in { $sector }, a field that you look for: { $count } confirmed references
}
reason-evidence-open-you = { $count ->
    [one] They work in { $sector }, a field that you look for: one reference, not confirmed yet (it counts half)
   *[other] They work in { $sector }, a field that you look for: { $count } references, none confirmed yet (each counts half)
}
reason-evidence-partly-you = They have proof in { $sector }, a field that you look for: { $count } references, { $confirmed } of them confirmed
reason-evidence-they = { $count ->
    [one] You have proof in a field that they look for, { $sector }: one confirmed reference
   *[other] You have proof in a field that they look for, { $sector }: { $count } confirmed references
}
reason-evidence-open-they = { $count ->
    [one] You work in a field that they look for, { $sector }: one reference, not confirmed yet (it counts half)
   *[other] You work in a field that they look for, { $sector }: { $count } references, none confirmed yet (each counts half)
}
reason-evidence-partly-they = You have proof in a field that they look for, { $sector }: { $count } references, { $confirmed } of them confirmed
reason-claim-you = They name { $sector }, a field that you look for, without a reference yet
reason-claim-they = You name a field that they look for, { $sector }, without a reference yet
reason-fields = Your field, { $yours }, often works together with theirs: { $theirs }
reason-country-wanted-you = { $what } is on your list
reason-country-wanted-they = { $what } is on their list
reason-country-active-you = You are active in { $what } already
reason-country-active-they = They are active in { $what } already
reason-country-distance = { $minutes ->
    [0] { $what } is { $kilometres } km away, in the same time zone
   *[other] { $what } is { $kilometres } km away; its clock differs by { $minutes } minutes
}
reason-cooperation-shared = Both name this way of working together: { $what }
reason-cooperation-differs-you = You want another way of working together than they name: { $what }
reason-cooperation-differs-they = They want another way of working together than you name: { $what }
reason-capability-shared = Both have { $what }
reason-capability-found-you = They have what you look for: { $what }
reason-capability-found-they = You have what they look for: { $what }
reason-capability-missing-you = They don’t name what you look for: { $what }
reason-capability-missing-they = You don’t name what they look for: { $what }
reason-dimension-similar = { $what }: you { $yours }, they { $theirs } of 100
reason-dimension-complements = { $what }: you { $yours }, they { $theirs } of 100; one can learn from the other
reason-common-language = { $what }: you { $yours }, they { $theirs }
reason-no-common-language = No common language is named
reason-size-wanted-you = They are the size that you look for: { $what }
reason-size-wanted-they = You are the size that they look for: { $what }
reason-size-near-you = They are next to the size that you look for: { $what }
reason-size-near-they = You are next to the size that they look for: { $what }
reason-size-differs-you = They are another size than you look for: { $what }
reason-size-differs-they = You are another size than they look for: { $what }
reason-certificate-held-you = They hold { $what }
reason-certificate-held-they = You hold { $what }
reason-certificate-missing-you = They don’t name { $what }, which you ask for
reason-certificate-missing-they = You don’t name { $what }, which they ask for
reason-word-shared = Both texts speak of { $what }
reason-word-quoted = “{ $word }”
reason-confirmed-you = { $percent ->
    [0] None of their references is confirmed by somebody else yet
    [100] All their references are confirmed by somebody else
   *[other] { $percent } % of their references are confirmed by somebody else
}
reason-confirmed-they = { $percent ->
    [0] None of your references is confirmed by somebody else yet
    [100] All your references are confirmed by somebody else
   *[other] { $percent } % of your references are confirmed by somebody else
}
reason-complete-you = { $percent ->
    [100] Their profile is complete
   *[other] Their profile is { $percent } % filled in
}
reason-complete-they = { $percent ->
    [100] Your profile is complete
   *[other] Your profile is { $percent } % filled in
}
reason-fresh-you = { $days ->
    [0] They said today that all of it holds
    [one] They said yesterday that all of it holds
   *[other] They said { $days } days ago that all of it holds
}
reason-fresh-they = { $days ->
    [0] You said today that all of it holds
    [one] You said yesterday that all of it holds
   *[other] You said { $days } days ago that all of it holds
}
reason-nothing = Nothing in common here
unasked-you = You ask for nothing here, so it is not counted
unasked-they = They ask for nothing here, so it is not counted
not-said-they = They have not said it; a low average stands in for it
not-said-you = You have not said it; a low average stands in for it

# What to add
advice-you = Add what they ask for under “{ $what }”
advice-they = They have not said anything on “{ $what }”. Ask it in your first talk.
cost-you = { $what }: less than you want
cost-they = { $what }: less than they want

# Why not in the list
removal-own-country = It is in your own country.
removal-country = It is in none of the countries that you chose.
removal-kind = It is another kind of organisation than you chose.
removal-itself = This is your own company.
removal-paused = It takes no new partners for now.
removal-known = You work together already, so it is not suggested again.
removal-put-aside = One of you has put the other aside. If it was you, you can take it back.
removal-you-refuse = You said that its country, size or kind is out of the question.
removal-they-refuse = It does not look for partners in your country, or of your size or kind.
removal-sector = It is in none of the fields that you chose.
removal-size = It is another size than you chose.
removal-language = It names none of the languages that you chose.
removal-certificate = It does not name every certificate that you chose.
removal-cooperation = It names none of the kinds of cooperation that you chose.
removal-opportunity = It has none of the offers or requests that you chose.

# Refusals
error-match-preset = There is no such search. Choose supplier, distributor, technology, research or capacity.
error-match-criterion = There is no criterion “{ $word }”. GET /presets names all of them.
error-match-weight = Write off, low, medium, high or a number from 0 to 1000000 for “{ $word }”.
error-match-weights-zero = Everything is off, so nothing can be compared. Give at least one reason a weight.
error-match-code = “{ $code }” is not in the list. Look it up by its words.
error-match-many = Choose at most { $most }.
error-match-limit = Ask for 1 to { $most } at once.
error-match-cursor = This is not a place in this list. Begin at its first page.
error-match-rank = Write a rank from 1 to 1000000.
error-match-no-profile = This company has no profile yet. Describe it first; then it can be compared.
error-match-one-seeker = Name either an organisation or a profile as the one who seeks, not both.
error-match-no-adviser = No network acts for this company, so there is no adviser to tell. Keep it instead.
error-match-told = Your adviser was told; a mail can’t be called back.
error-search-scope = Choose opportunities or profiles.

# Mail to the adviser
mail-match-subject = { $name } asks about a match: { $headline }
mail-match-why = You get this because you advise { $name } at { $network }. { $person } found a possible partner and asks you to look at it.
mail-match-what = The match: { $headline }. The page shows why they fit, in both directions. Then talk to your client, or to the adviser on the other side.
mail-match-link = Look at the match

# The list
matches-title = { $count ->
    [0] No company abroad comes close yet
    [one] One company abroad may fit
   *[other] { $count } companies abroad, the best first
}
matches-title-home = { $count ->
    [0] No company comes close yet
    [one] One company may fit
   *[other] { $count } companies, the best first
}
matches-weight = { $what }: { $level }
matches-compared = { $count ->
    [one] one company compared { $age }
   *[other] { $count } companies compared { $age }
}
matches-age = { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
}
matches-kept = Kept and put aside
matches-panel = { $count ->
    [0] Filter and weigh
   *[other] Filter and weigh: { $count } chosen
}
matches-again = Weigh again
matches-silent = Not counted, because nothing is said about it: { $what }.
undescribed-title = First say what you do and seek
undescribed-lead = Matches are found by what a company says of itself. Nothing is said yet. Three answers are enough for the first ones:
undescribed-what = what you do: a sentence and your fields
undescribed-whom = what you offer or seek, and what kind of partner
undescribed-where = the countries where you want to go
undescribed-press = Describe the company
founded-before = founded before { $first }
founded-between = founded { $first }–{ $last }
founded-after = founded after { $first }
match-spoken = { $language } { $level }
match-valid = valid until { $day }
match-folded = { $count ->
    [one] The other reason
   *[other] The other { $count } reasons, one by one
}
aside-title = Not for us
aside-hint = Only you read it, and your adviser. It helps to weigh better.
aside-effect = The company goes out of your lists, and you out of theirs. You can take it back at any time.
aside-keep = Leave it in the list
error-phone-unknown = None of these words is understood. Write what it makes or needs in other words, or choose a field.
error-phone-nothing = Write what they offer or what they need. A few words are enough.
matches-preset = Whom are you looking for?
matches-weights = What counts for you
matches-more-weights = { $count } more
matches-only = Only show
matches-reset = Reset all
matches-hint = { $count ->
    [one] One of these companies asks for something that you have not said: { $what }.
   *[other] { $count } of these companies ask for something that you have not said: { $what }.
}
matches-none = No further company comes close.
matches-none-helps = Most often one of these helps:
matches-none-seek = Say what you seek and offer
matches-none-countries = Add two countries
matches-none-filters = Take all filters away
matches-as-shown = You see what this company shows to everybody, without its permission: nothing can be kept or put aside here. “You” on these pages is this company.
matches-missing = Missing somebody?
matches-why-not = Ask why a company is not in this list
filter-home = Your own country
filter-own-country = Own country too
filter-opportunities = Offers and requests
filter-countries = Where they are
filter-sizes = How large
filter-languages = They speak
filter-certificates = They hold
filter-cooperation = Kind of cooperation
filter-sectors = Field
written-in = Written in { $language }

# A match
criterion-not-said = { $what }: not said, counted as a low average
match-unknown = Not known: { $what }.
match-them-unknown = They have not said whom they look for, so only your side counts.
match-you-unknown = You have not said whom you look for, so only their side counts.
match-look = Look closer
match-is-kept = ✓ kept
match-not-for-us = Not for us
match-why = Why?
match-put-aside-button = Put it aside
match-moved-up =
    { $count ->
        [one] Moved up one place
       *[other] Moved up { $count } places
    } because few lists show it; by its points alone it would be number { $rank }.
match-moved-down =
    { $count ->
        [one] Moved down one place
       *[other] Moved down { $count } places
    } to make room for companies that are seldom shown; by its points alone it would be number { $rank }.
match-moved-copy = Stands behind the others because its texts are those of another company; by its points alone it would be number { $rank }.
match-place = { $rank } of { $of }
match-not-listed = It is not in your list:
match-how-both = A weighted mean of { $you } for you and { $them } for them: { $seeker } × { $you } + { $candidate } × { $them } = { $first } + { $second }. Nothing else counts: no payment, no popularity.
match-how-you = They have not said whom they look for, so the total is what they offer you. Nothing else counts: no payment, no popularity.
match-how-them = You have not said whom you look for, so the total is how you look to them. Nothing else counts: no payment, no popularity.
match-how-nothing = Neither of you has said whom you look for, so there is nothing to compare yet.
match-why-both = Why: both directions
match-improve = What to add to know more
match-add = Add it
match-said = In their own words
match-said-by = Written by the company, without its name.
match-said-until = Written by the company, without its name. Valid until { $day }.
match-whole-profile = Its whole profile
match-next = Next step
match-tell-text = Your adviser gets a mail with this match and talks to the other side. They don’t learn your name before you agree.
match-tell = Tell my adviser
match-told = Your adviser knows of this match.
match-keep-text = Keep this match, so that you find it again.
match-keep = Keep
match-keep-no-more = Keep no longer
match-is-aside = You put this company aside; it is in none of your lists.
match-show-again = Show it again
match-look-only = You may look at this, not change it.
match-as-shown = Found for a company whose permission you don’t have, from what it shows to everybody. To keep it, take the company in as a client.
match-data = Every number on this page can be had as data:
match-kept = Kept. You find it under “Kept and put aside”.
match-put-aside = Put aside. It is in none of your lists any more.
match-taken-back = Taken back.

# Kept and put aside
kept-title = Kept and put aside
kept-kept = Kept for later
kept-none = Nothing kept and nothing put aside yet
kept-none-helps = “Keep” and “Not for us” stand beside each match.
kept-look = Look at the matches
kept-told = Your adviser knows
kept-aside = Put aside
kept-since = since { $day }
kept-since-why = since { $day }: { $why }

# Why not
why-not-title = Why is a company not in my list?
why-not-lead = Paste the address of its page here, or write what the company does and choose it.
why-not-field = Which company?
why-not-without = Without that it would have { $points } of 100 points.
why-not-ask = Ask
why-not-place = It is number { $rank } of { $of }, with { $points } of 100 points.
why-not-missing = { $points } points are missing to the last one on the first page.
why-not-shown = That is on the first page.
why-not-costs = How its points arise
why-not-full = at best
why-not-left = points are left
why-not-look = See both directions
why-not-drop = Take the filter away
why-not-home = Show your own country too
why-not-refusal = Change what you said
why-not-change = Change filters and weights
why-not-choose = Which one do you mean?

# Search
search-title = Search
search-field = Words, or a code of a field
search-button = Search
search-tabs = What to search
search-scope-opportunities = Offers and requests
search-scope-profiles = Companies
search-results = Results
search-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
}
search-understood = Understood “{ $typed }” as “{ $meant }”.
search-field-meant = As a field:
search-none = Nothing speaks of all of that
search-none-helps = Take one word away, or use the word that a customer would use.
search-nearest = Show the nearest field: { $field }
search-all = Show everything

# On the phone
phone-title = A company on the phone
phone-lead = Type what they say and read out who fits. Nothing is stored, nobody is named.
phone-offers = They offer
phone-offers-hint = In their words, in any of seven languages: turned valve bodies in small series
phone-needs = They need
phone-needs-hint = Like: forged blanks in stainless steel
phone-want = What for
phone-want-usual = as the words say
phone-want-sell = to find customers
phone-want-buy = to find suppliers
phone-want-develop = to develop a technology together
phone-want-research = to do research together
phone-want-capacity = to find machine hours, people or space
phone-more = More: fields, languages, size of the partner
phone-sectors = What they do
phone-sectors-hint = Only if the words above don’t say it
phone-partner-sectors = What the partner does
phone-country = Where they are
phone-target = Where they want to go
phone-target-hint = One or several countries. None: anywhere abroad
phone-language = They speak
phone-size = Size of the partner
phone-any = not said
phone-again = Begin anew
phone-save = Take them in as a client
phone-show = Show partners now
phone-partners = { $count ->
    [0] No partner
    [one] One partner
   *[other] { $count } partners, the best first
}
phone-understood = · understood as: { $what }
phone-none-helps = Use fewer words, or leave out the countries and the size.

# How the order comes about
order-title = How the order of a list comes about
order-lead = Each list puts those first whose answers fit yours best. Nothing else counts, and you can check every point.
order-sum = Up to eleven reasons are measured, each from 0 to 100. The kind of search gives each reason a weight; you can change the weights beside every list. The total is the mean of all reasons of which you have said something.
order-both = Both sides are looked at: how well a company answers what you want, and how well you answer what it wants.
order-silence = Who says nothing is not put last: a low average stands in for the answer, and the list says so.
order-money = Nobody can pay for a better place. Where a network balances its lists, so that companies that are seldom shown are seen, each company that was moved says so.
order-reasons = What each reason asks
order-reason = Reason
order-weight = Weight
order-half = Points for half as good
order-weights = Weights
order-join = The total: { $you } how well they answer you, { $them } how well you answer them.
order-origin = Where the numbers come from
order-file = All numbers, to the last digit
order-link = How the order comes about
criterion-asks-demand-supply = Does one side offer what the other one asks for?
criterion-asks-sector-depth = How much of your fields have they proved by finished work, rather than claimed?
criterion-asks-field-affinity = Do their fields often work together with yours?
criterion-asks-countries = Are they where you work or want to go, and do they want to come to you?
criterion-asks-cooperation-type = Do both want the same kind of cooperation?
criterion-asks-digital = Do their digital capabilities fit your wish: alike, or what you lack?
criterion-asks-languages = Which language could you speak with each other, and how well?
criterion-asks-size = Are they as large as the partner that you wish for?
criterion-asks-certificates = Do they hold the certificates that you ask for?
criterion-asks-text = Do both describe the same things in their own words?
criterion-asks-trust = Has somebody checked the record, and is it fresh?
preset-meaning-supplier = You look for somebody who makes or does something for you. What is offered comes first, then proof that it was done before.
preset-meaning-distributor = You look for somebody who buys from you or sells on. After what is sought come the market, the kind of cooperation and a common language.
preset-meaning-technology = You have a technology or need one. The subject and the digital capabilities weigh more than the market.
preset-meaning-research = You look for partners in joint research. Who has done much in your field, and whose fields go with yours: these weights are learned from real projects.
preset-meaning-capacity = You have machine hours, people or space to spare, or need some. The matching offer decides; certificates and nearness follow.
origin-origin = Origin
origin-checked = Checked by
origin-not-from = Not from
origin-data = Data
origin-data-sha256 = Fingerprint of the data
origin-command = Command
origin-learned = Learned
origin-cross-fitted-companies = Quality for companies, on cases that were not learned from
origin-cross-fitted-newcomers = Quality for newcomers, on cases that were not learned from
origin-set-by-hand = Set by hand
origin-calibrated = Scale of the points
