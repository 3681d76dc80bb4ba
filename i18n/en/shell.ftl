# What every page shares: header, menu, footer, forms, lists.

product = Kontor
page-title = { $title } – { product }
page-title-error = Error: { $title } – { product }

skip-to-content = Skip to content
nav-label = Main
who-label = Where you are and as whom
who-settings = Settings
sign-in = Sign in
sign-out = Sign out
acting-label = Acting for a client
acting-for = You act for { $name } – both names are recorded.
acting-back = Back to my clients
looking-label = Looking at a company
looking-at = You look at { $name } and can’t change it. Its owners can, and can let your network do so under “Permissions”.
looking-ask = Who they are

footer-label = About this service
footer-help = Help
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-mail = Mail of this demo
footer-free-software = Kontor is free software (EUPL 1.2). Nobody can pay for rank.

# Forms
form-errors = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
form-error-at = “{ $field }”: { $message }
form-error-in-row = “{ $field }” ({ $number }): { $message }
field-choose = Choose
field-required = (required)
password-show = Show
password-hide = Hide
password-show-label = Show the password
undo = Undo
saving = Saving …

# Code search
codes-search = Search
codes-search-in = Search: { $list }
codes-found = { $count ->
    [0] Nothing found for “{ $query }”. Try one word less, or the word a customer would use.
    [one] One entry for “{ $query }”
   *[other] { $count } entries for “{ $query }”
}
codes-also = Also found as: { $names }
codes-live-found = Found: { $count }. Choose with the arrow keys and Enter.
codes-live-none = Nothing found yet. Go on typing, or press Search.
codes-chosen = Chosen
codes-remove = remove

# Lists, filters, pages
filter-summary = { $count ->
    [0] Filter
   *[other] Filter: { $count } chosen
}
filter-show = Show results
filter-remove = remove filter
filter-on = Filters in use
facet-more = { $count } more
pages-label = Pages
pages-range = { $first } to { $last } of { $count }
pages-next = Next { $count }
pages-back = Back
steps-label = Steps
step-done = done
list-go-on = { $start }, { $next }
list-end = { $start } and { $last }

# Weights
level-off = off
level-low = low
level-medium = medium
level-high = high

# Score
of-100 = of 100
percent = { $share } %
for-you = for you
for-them = for them
both-caption = Fit in both directions, by reason
both-reason = Reason
both-you = What you want, and they offer
both-them = What they want: how you look to them
both-weight = weight: { $weight }
both-of = of { $most }
both-total = Fit, of 100
more-reasons = { $count ->
    [one] one more reason
   *[other] { $count } more reasons
}
radar-desc = { $values }. The same numbers are in the table.

# Times
date-with-weekday = { $weekday } { $date }
time-in-zone = { $time } ({ $city })
moment = { $date }, { $time }
