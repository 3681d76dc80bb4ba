# What visitors read: the first page, opportunities, anonymous profiles.

landing-title = Find the company abroad that fits. See why it does.
landing-lead = You describe your firm once, in ten minutes. Kontor compares it with firms in other countries and shows each reason, in both directions. Names open only when both sides agree.
landing-start = Describe your company
landing-look = Look around first
landing-open = { $count ->
    [0] No open opportunities yet
    [one] One open opportunity
   *[other] { $count } open opportunities
}
landing-anonymous = Anonymous here: no names, no contacts.
landing-search-label = Search opportunities
landing-search = Search
landing-i-want = I want to
landing-want-sell = sell: they request
landing-want-buy = buy: they offer
landing-want-develop = develop together
landing-want-capacity = use or lend capacity
landing-where = Where they are
landing-cooperation = Kind of cooperation
landing-words = “{ $words }”
landing-results = Results
landing-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
}
landing-none = No opportunity fits all of this
landing-none-advice = Drop one word or one filter. The full search looks through the companies’ profiles as well.
landing-newest = The newest first.
landing-all = Show all opportunities
landing-how = How it works
landing-step-1 = 1. Describe
landing-step-1-text = Five short steps, saved as you go. The public text is written without your name and checked for leaks.
landing-step-2 = 2. Compare
landing-step-2-text = Each match shows what fits, what is missing and how you look to them. You set what matters.
landing-step-3 = 3. Meet
landing-step-3-text = Keep who fits, or tell your adviser. Names stay closed until both sides want to talk.

opportunity-kind-business-offer = Offer
opportunity-kind-business-request = Request
opportunity-kind-technology-offer = Technology offer
opportunity-kind-technology-request = Technology request
opportunity-kind-research-request = Joint research
opportunity-kind-research-offer = Joint research
opportunity-kind-capacity-offer = Spare capacity
opportunity-kind-capacity-request = Capacity wanted
opportunity-until = open until { $day }
opportunity-all = All opportunities
opportunity-words = In their own words
opportunity-facts = Facts
opportunity-fields = Fields
opportunity-cooperation = Kind of cooperation
opportunity-countries = Partner from
opportunity-partner-role = Partner as
opportunity-partner-kind = Kind of partner
opportunity-partner-sizes = Size of partner
opportunity-stage = Stage
opportunity-ipr = Rights
opportunity-capacity = Capacity
opportunity-open-until = Open until
opportunity-similar = Like this one
opportunity-next = Next step
opportunity-next-text = The company stays anonymous until both sides agree. See how well your company fits, and why.
opportunity-sign-in = Sign in to see how you fit
opportunity-matches = See your matches
opportunity-today = Go to Today
opportunity-over = This opportunity is over
opportunity-over-text = It was closed or its last day has passed. These are like it:

capacity-from = from { $day }
capacity-until = until { $day }
capacity-site-on-site = on site
capacity-site-remote = remote

profile-words = In their own words
profile-facts = What they do and look for
profile-fields = Fields
profile-certificates = Certificates
profile-cooperation = Kind of cooperation
profile-active = Active in
profile-wanted = Wants to work in
profile-partner = Partner sought
profile-references = What they have delivered
profile-reference-confirmed = confirmed
profile-digital = Digital self-check
profile-opportunities = Open opportunities
profile-partners = Show partners for this company
profile-paused = Not available until { $day }.
text-language = Written by the company in { $language }, without its name.
text-second-language = The company’s own translation into { $language }, without its name.
