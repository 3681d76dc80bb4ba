# Texts of the feature “profiles”.

# What stands in the way of a profile
error-profile-headline = Write a headline of at least 10 characters: what you make, for whom.
error-profile-summary = Write at least 40 characters: what you are good at, in two or three sentences.
error-profile-sectors = Choose at least one field of activity.
error-profile-waits-for-review = It waits for review already. You can go on writing; withdraw it first if you want to send it anew.
error-profile-not-in-review = This profile does not wait for a review any more.
error-profile-not-shown = Nobody else reads this profile at the moment, so there is nothing to withdraw.
error-profile-not-published = This profile is not published. Check it and publish it first.
error-validity-day = Choose a day from { $first } to { $last }.
error-still-valid-used = This link has been used, or the profile has changed since. Sign in to see how it stands.
error-text-language = Choose the language of the text.
error-text-same-language = Choose another language than that of the first text.
error-field-choose = Choose an entry of the list.
error-digital-none = You ticked something here, and “nothing of this” too. Take one of them away.
error-review-comment = Write what the company should change.

# What stands in the way of an opportunity
error-opportunity-kind = Choose what you offer or seek.
error-opportunity-past = “Open until” has passed. Choose a day from today on, or leave it empty for a year from now.
error-opportunity-far = Choose a day until { $day } at the latest.
error-opportunity-over = This opportunity is over. Similar ones are open.
error-opportunity-is-published = It is published already.
error-opportunity-not-published = It is not published, so it cannot be closed.
error-opportunity-waits-for-review = It waits for review already.
error-opportunity-not-in-review = It does not wait for a review.
error-opportunity-with-profile = Send your profile for review first: its opportunities go with it.
error-opportunities-many = You have { $most } open opportunities, which is the most. Close one first.
error-capacity-amount = Write how much, as a number above 0.
error-capacity-elsewhere = Say how much only for capacity that you offer or seek.
error-capacity-order = Write a day after the first one.
error-review-decision = Choose: publish or return.

# Leaks
error-leak-name = This names your company: “{ $found }”. Write what you make instead.
error-leak-name-unsure = Is “{ $found }” a name of your company? Write what you make instead, or tick that it is harmless.
error-leak-web = This is a web address: “{ $found }”. Leave it out; it opens when both sides agree.
error-leak-web-unsure = Is “{ $found }” a web address? Leave it out, or put a blank after the full stop, or tick that it is harmless.
error-leak-email = This is an e-mail address: “{ $found }”. Leave it out; contacts open when both sides agree.
error-leak-phone = This is a telephone number: “{ $found }”. Leave it out; contacts open when both sides agree.
error-leak-number = This is your registration number: “{ $found }”. Leave it out.
error-leak-number-unsure = Does “{ $found }” tell who you are? Leave it out, or tick that it is harmless.
error-leak-person = This names one of your people: “{ $found }”. Write the role instead, like “our head of sales”.
error-leak-person-unsure = Is “{ $found }” a person’s name? Write the role instead, or tick that it is harmless.
error-leak-town-unsure = “{ $found }” is your town and may tell who you are. Write the region, or tick that it is harmless.

# A public face made from the facts
proposal-fields = Fields of work: { $list }.
proposal-offers = On offer: { $list }.
proposal-certificates = Certified by { $list }.
proposal-cooperation = Open for: { $list }.
proposal-countries = Partners wanted in { $list }.

# Mails
mail-validity-subject = Is your profile still right? It ends on { $day }
mail-validity-why = { $days ->
    [one] Your company’s profile is shown to partners until { $day }, which is tomorrow. You get this mail because you look after it.
   *[other] Your company’s profile is shown to partners until { $day }, { $days } days from now. You get this mail because you look after it.
}
mail-validity-what = If all of it still holds, one press keeps it for another year. If something has changed, sign in and change it first.
mail-validity-link = Say that it is still right:
mail-review-published-subject = Your profile is published
mail-review-published = Your company’s profile was reviewed and is published. Companies abroad can find it now, without your name.
mail-review-returned-subject = Your profile needs a change before others see it
mail-review-returned = Your company’s profile was reviewed and needs a change. You get this mail because you look after it.
mail-offers-published-subject = Your opportunities are published
mail-offers-published = What your company added or changed was reviewed and is published. Companies abroad can find it now, without your name.
mail-offers-returned-subject = Your opportunities need a change before others see them
mail-offers-returned = What your company added or changed was reviewed and needs a change. You get this mail because you look after it.
mail-review-comment = They write: { $comment }
mail-review-link = Go to your profile:

# Lists
error-list-limit = Write a limit from 1 to 50.
error-list-cursor = Take the cursor from “next” of the page before.

# How complete the answers are
completeness-region = your region
completeness-headcount = how many people work for you
completeness-turnover = your turnover band
completeness-languages = your people’s languages
completeness-headline = a headline
completeness-sectors = your fields of activity
completeness-summary = a summary
completeness-references = references
completeness-certificates = certificates
completeness-opportunities = what you offer or seek now
completeness-cooperation = kinds of cooperation
completeness-partner = the partner you look for
completeness-countries = the countries you want
completeness-digital = the digital self-check
completeness-digital-wish = the digital strengths you wish for
completeness-why-region = Distance and time zone can be counted.
completeness-why-headcount = Partners who look for your size find you.
completeness-why-turnover = Your size class becomes certain.
completeness-why-languages = Partners see in which language you can talk.
completeness-why-headline = It is what partners read first.
completeness-why-sectors = Without a field nobody can find you.
completeness-why-summary = Search and rankings read its words.
completeness-why-references = They are the evidence behind your fields, and weigh most.
completeness-why-certificates = Some partners must have them.
completeness-why-opportunities = Rankings compare what you seek with what others offer.
completeness-why-cooperation = Partners who want the same kind come first.
completeness-why-partner = You see fewer, better matches.
completeness-why-countries = Companies there come first.
completeness-why-digital = Digital strengths can be compared.
completeness-why-digital-wish = Rankings know whether likeness or difference helps you.

# The guided form
guide-step-1 = Company
guide-step-2 = What you do
guide-step-3 = Offer and seek
guide-step-4 = Countries, languages
guide-step-5 = Digital self-check
guide-title-1 = Who are you?
guide-title-2 = What does your company do?
guide-title-3 = What do you offer, what do you seek?
guide-title-4 = Where do you want to go?
guide-title-5 = How digital are you?
guide-back = Back to the step before
guide-save = Save and go on
guide-later = Save, continue later
guide-saved = Saved. You can go on at any time.
guide-complete = { $points } of 100 complete
guide-missing = What each missing answer adds:
guide-missing-more = { $count ->
    [one] One more
   *[other] { $count } more
}
guide-nothing-missing = Everything is answered.
guide-others-see = What others see
guide-nothing-yet = Nothing yet. Your headline and summary will stand here.
guide-never-shown = Never shown: name, address, web site, people.
guide-stale = Somebody changed this while you wrote.
guide-stale-what = What you typed is below. Sending it now replaces the other change.
guide-stale-theirs = See what is stored now
guide-returned = The review asks for a change:
guide-digital-none = nothing of this

# Step 1
ask-confidential = Never shown to other companies.
ask-not-said = I would rather not say
ask-any = any
ask-name = Name as in the register
ask-name-hint = Never shown to other companies before both sides agree.
ask-kind = Kind of organisation
ask-country = Country
ask-city = Town
ask-city-hint = Your region follows from it. The town itself is never shown.
ask-region = In which region is that?
ask-region-hint = We know several towns of this name, or none.
ask-region-unknown = I don’t know
ask-region-found = Your region: { $region }
ask-website = Web site
ask-registration-number = Registration number
ask-registration-number-hint = From the business register. It keeps others from registering your company, and is never shown.
ask-founded = Founded in
ask-founded-hint = Only a span of years is shown, such as 1990–2004.
ask-headcount = How many people work for you?
ask-turnover = Turnover of the last year
ask-turnover-hint = It makes your size class together with the number of people; only the class is shown.
ask-languages = Your people’s languages
ask-languages-hint = How well does the person speak who would talk to a partner?
ask-language-number = Language { $number }
ask-level-number = Level { $number }
ask-languages-more = Add a language

# Step 2
ask-headline = Headline that others see
ask-headline-hint = One line, no names. Example: “Machining of small series in stainless steel, with measuring room”.
ask-sectors = Your fields of activity
ask-sectors-hint = Type a word in your language, or a code. Choose up to 5.
ask-summary = In two or three sentences: what are you good at?
ask-summary-hint = Think of what a buyer asks first: material, size, tolerance, lot.
ask-propose = Write a first draft from my answers
ask-text-language = Language of the text
ask-second = Give it in a second language too
ask-second-language = Second language
ask-second-headline = Headline in the second language
ask-second-summary = Summary in the second language
ask-second-title = Title in the second language
ask-second-description = Description in the second language
ask-references = What have you delivered?
ask-references-hint = Up to five examples. They are the evidence behind your fields, and weigh more than any claim. No names here either.
ask-reference-number = Example { $number }
ask-reference-remove = Remove example { $number }
ask-reference-sector = Field
ask-reference-first-sector = my first field
ask-reference-country = Delivered to
ask-references-more = Add an example
ask-delivered = What was delivered
ask-delivered-hint = Example: “400 valve bodies in duplex steel, machined and measured”.
ask-delivered-second-open = In the second language too
ask-delivered-second = What was delivered, in the second language
ask-year = Year
ask-contact = Who can confirm it
ask-certificates = Certificates
ask-certificates-hint = Type a name, like ISO 9001.
ask-certificate-until = { $name } is valid until

# Step 3
ask-opportunities = Offers and requests
ask-opportunities-hint = One for each thing that you offer or seek now: goods, technology, research partners, spare or missing capacity.
ask-opportunities-none = None yet. Companies with an offer or a request get better matches.
ask-opportunities-more = Save and add an offer or a request
ask-cooperation = Kinds of cooperation you would enter
ask-cooperation-hint = Choose all that you would talk about.
ask-partner-role = The partner should be
ask-partner-kind = Kind of organisation you look for
ask-partner-sizes = Size of partner
ask-partner-sizes-hint = None ticked means any size.
opportunity-change = Change
opportunity-close = Close
opportunity-remove = Remove
opportunity-closed = Closed. Who has its address learns that it is over.
opportunity-removed = Removed.
opportunity-saved = Saved. It is published together with your profile.
opportunity-published = Published. Others see it while your profile is published.
opportunity-sent = Sent for review. Others can read it as soon as it has been looked at.
opportunity-taken-back = Taken back. It is a draft again.
opportunity-state-draft = draft
opportunity-state-submitted = waits for review
opportunity-state-returned = needs a change
opportunity-state-published = published
opportunity-state-closed = closed
opportunity-state-expired = over

# An opportunity
opportunity-new = An offer or a request
opportunity-back = Back to step 3: Offer and seek
opportunity-save = Save
opportunity-save-published = Save and publish the change
opportunity-publish = Save and publish
opportunity-save-sent = Save and send the change
opportunity-send = Save and send for review
opportunity-review = It is reviewed before others can read it, after each change too.
opportunity-with-profile = It is reviewed together with your profile.
opportunity-take-back = Take back
ask-opportunity-kind = What is it?
opportunity-says-business-offer = I offer goods or services
opportunity-says-business-request = I seek goods or services
opportunity-says-technology-offer = I offer a technology
opportunity-says-technology-request = I seek a technology
opportunity-says-research-request = I seek partners for research or development
opportunity-says-capacity-offer = I have spare machines, people or space
opportunity-says-capacity-request = I need machines, people or space
ask-opportunity-title = Title
ask-opportunity-title-hint = One line, no names. Example: “Turned valve bodies in small series, 200 to 2 000 pieces”.
ask-opportunity-description = Description
ask-opportunity-description-hint = What, how much, how often, to what standard; what the partner should bring.
ask-opportunity-sectors = Fields and products
ask-technology = Only for technology: stage and rights
ask-opportunity-more = More details: cooperation, countries, partner
ask-capacity = Only for capacity: how much, when and where
ask-capacity-amount = How much
ask-capacity-unit = Unit
ask-capacity-from = From
ask-capacity-until = Until
ask-capacity-site = Where it can be used
ask-target-countries = Countries of the partner
ask-target-countries-hint = Type a country. None chosen means anywhere.
ask-stage = Stage of development
ask-ipr = Rights
ask-valid-until = Open until
ask-valid-until-hint = A year from now when you leave it empty; two years at most.
ask-opportunity-public = Visitors may read it without signing in

# Step 4
ask-countries = Countries
ask-countries-hint = Where you work already, where you want to go, and from where you want no partners. The last is never shown.
ask-country-number = Country { $number }
ask-country-remove = Remove country { $number }
ask-country-remove-named = Remove { $name }
ask-countries-more = Add a country
ask-stance = You and this country
ask-motive = Why there
ask-first-step = First step
ask-working-languages = Working languages
ask-working-none = You have not said any.
ask-working-change = Change them in step 1
stance-active = we work there
stance-wanted = we want to go there
stance-not-interested = no partners from there
language-level-a1 = A1: a few words
language-level-a2 = A2: simple talk
language-level-b1 = B1: everyday talk
language-level-b2 = B2: business talk with some effort
language-level-c1 = C1: negotiates
language-level-c2 = C2: as good as native
language-level-native = mother tongue

# Step 5
ask-digital-lead = Tick what you have in use. It takes two minutes and may be skipped. It is a self-check, not an official result.
ask-digital-wish = A partner should have
ask-digital-result = Your self-check
ask-digital-sought-open = Name what a partner should bring along
ask-digital-sought = A partner should bring along
ask-digital-sought-hint = Tick only what you would choose a partner for.
ask-digital-note = Saved answers only. Others see the stages, not the single ticks; a match names a capability only where both have it or one looks for it.
digital-wish-similar = the same strengths as we have
digital-wish-complementary = the strengths that we lack

# Check and publish
check-title = Check and publish
check-lead = These are all the words of yours that others will read; your other answers stand beside them, without your name. Whatever would tell who you are is marked.
check-missing = Before it can be published
answer-region = Region
check-answers = Your answers
check-all-said = all answered
check-not-said = still open: { $list }
check-change = Change
check-read = What others will read
check-nothing = There is no text yet. Write a headline and a summary in step 2.
check-text-headline = Headline
check-text-summary = Summary
check-text-second = Second language
check-text-reference = Example of what you delivered
check-text-opportunity = Offer or request
check-unsure = Is this harmless?
check-harmless = This is harmless: it does not tell who we are.
check-clear = ✓ Nothing here names your company.
check-not-clear = Some words could give your company away. They are marked: change them, or tick that they are harmless where you are asked.
check-valid-until = Shown until
check-valid-until-hint = You get a mail 30 days before, with one press to keep it.
check-public = Visitors may read it without signing in
check-public-hint = Otherwise only companies and advisers who are signed in.
check-publish = Publish
check-send = Send for review
check-later = Not yet
check-published = Published. Companies abroad can find you now, without your name.
check-sent = Sent for review. You get a mail when it is published or needs a change.
check-stale-what = The texts below are the newest ones. Read them, then publish.

# The company as others see it
company-title = Your company as others see it
company-actions = What you can do
company-check = Check and publish
company-matches = See your matches
company-change = Change the answers
company-nothing = Nobody sees anything yet
company-nothing-what = Write a headline and a summary; then this page shows exactly what others see.
company-never-shown = Never shown
company-never-shown-people = Nor are your people, their addresses, the countries you do not want, or who can confirm an example.
company-registration-number = Registration number
company-founded = Founded in (others read a span of years)
company-languages = Languages
company-state-draft = A draft: nobody else sees it yet.
company-state-submitted = It waits for review. Nobody else sees it yet.
company-state-change-submitted = Others read the former text until { $day }; the change waits for review.
company-state-returned = The review has sent it back with a comment.
company-reviewer = It is reviewed by { $network }.
company-state-published = Published: others read it until { $day }.
company-state-expired = It ran out on { $day }. Say that it is still right, and others read it again.
company-state-withdrawn = Withdrawn: nobody else sees it.
company-still-valid-title = Still right?
company-still-valid = All of it is still right
company-confirmed = Thank you. It is good for another year.
company-pause-title = Full order book or holidays?
company-pause-until = Take us out of rankings until
company-pause-reason = Why
company-pause-reason-hint = For you and your adviser; never shown to others.
company-pause = Pause
company-paused = Paused. You are out of rankings until that day.
company-paused-until = Paused until { $day }: you are out of rankings, and your page says so.
company-resume = End the pause
company-resumed = You are in rankings again.
company-withdraw = Withdraw the profile
company-withdrawn = Withdrawn. Nobody else sees it any more.
withdraw-title = Withdraw your profile?
withdraw-what = Nobody else will see your profile or your offers and requests. Your texts are kept; you can publish them again at any time.
withdraw-do = Withdraw it
withdraw-keep = Keep it

# The link of a reminder
still-valid-title = Is your profile still right?
still-valid-what = It is shown until { $day }. One press keeps it for another year.
still-valid-done = Thank you
still-valid-done-what = Your profile is shown until { $day }.
still-valid-else = If something has changed, sign in and change it first.

# Reviews
reviews-title = Profiles to review
reviews-none = No profile waits
reviews-none-what = When a company of yours sends its profile, it stands here and can be published or sent back.
reviews-order = Waiting profiles, the oldest first
reviews-company = Company
reviews-headline = Headline
reviews-sent = Sent on
reviews-hits = Marked places
review-title = Review a profile
review-stale = The company changed the text while you read. Read it again before you decide.
review-settled = { $advice } The company has said that it is harmless.
review-answers = The company’s answers
review-former = What others read now
review-decide = Your decision
review-comment = What should be changed?
review-comment-hint = Needed when you send it back. The company reads it.
review-publish = Publish
review-return = Send it back
review-published = Published. The company gets a mail.
review-returned = Sent back. The company gets a mail with your comment.
