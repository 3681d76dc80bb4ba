# Texts of the feature “searches”.

searches-title = Saved searches
searches-what = Each search looks for companies that are new among its first twenty matches, and mails them to you. Only you see this list.
searches-none = No search saved yet
searches-none-helps = Set the filters of your list of matches as you like them. Then press “Mail me what is new” above the list.
searches-wait = Nothing is mailed as long as other companies cannot find yours: its profile is not published, or it pauses.
searches-told = { $count ->
    [one] Last mail on { $day }, with one match.
   *[other] Last mail on { $day }, with { $count } matches.
}
searches-next = No mail yet. It looks for new matches again on { $day }.
searches-never-told = No mail yet, and none will come: the mails are off.
search-save = Mail me what is new
search-saved = Saved. New matches come by mail every week, if there are any. Here you change the name and how often.
search-changed = Changed.
search-brought-back = The search is there again, with all that it found.
search-removed = Removed. No more mails come about this search.
search-name = Name
search-rhythm = How often
search-keep-changes = Save
search-remove = Remove
rhythm-weekly = Every week
rhythm-monthly = Every month
rhythm-off = No mails

digest-title = { $count ->
    [0] Nothing to see any more
    [one] One new match
   *[other] { $count } new matches
}
digest-of = Saved search: { $name }
digest-what = One press tells us whether a suggestion is good. The company does not learn of it, and you can take it back.
digest-good = Good suggestion
digest-why-not = Why not? (may stay empty)
digest-look = See why it fits, after signing in
digest-said-good = Good suggestion: kept for later
digest-said-not = Not for us
digest-said-why-not = Not for us: { $why }
digest-stop-title = These mails
digest-stop = Stop these mails
digest-stopped = Stopped. No more mails come about this search.
digest-change = Sign in and change how often they come

mail-digest-subject = { $count ->
    [one] One new match: { $name }
   *[other] { $count } new matches: { $name }
}
mail-digest-why = You get this because you saved a search for { $company }: “{ $name }”. New among its first twenty matches:
mail-digest-match = { $headline }
    { $country }, { $points } of 100 points
mail-digest-more = { $count ->
    [one] One more is on the page.
   *[other] { $count } more are on the page.
}
mail-digest-stop = You can stop these mails on the same page, without signing in.
mail-digest-link = Look at them and say with one press whether they are good suggestions:

error-search-rhythm = Choose weekly, monthly or off.
error-search-long = This search asks too much at once to be saved. Take some filters away.
error-searches-many = You have saved { $most } searches for this company, and there can be no more. Remove one first.
error-digest-over = This link has ended: it works for 30 days. Sign in to see your saved searches.
