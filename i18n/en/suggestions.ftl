# The best partners of all clients of a network.

partners-what =
    { $count ->
        [one] We look for the twenty best partners of your client, as each client’s own list would show them: without names, with the points.
       *[other] We look for the twenty best partners of each of your { $count } clients, as each client’s own list would show them: without names, with the points.
    }
partners-preset = Which partners?
partners-preset-column = Which partners
partners-ask = Look for partners
partners-former = Asked for before, the newest first
partners-day = Day
partners-state = State
partners-look = Look
partners-balanced = Places are balanced as in every list; the page of a pair says when that moved somebody.
partners-file = Take along as a table (CSV)
partners-nobody = Nothing has been found yet
partners-nobody-why = It has not begun, was stopped at once, or the clients have gone since.
partners-none = Nobody abroad comes close at the moment.
partners-undescribed = Not described yet: there is nothing to look for.
partners-place = Place { $rank }: { $points } of 100
partners-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
partners-client = Client
partners-rank = Place
partners-points = Points of 100
partners-headline = Partner
partners-country = Country
partners-fields = Fields
partners-page = Why
