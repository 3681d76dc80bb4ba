# Texts of the feature “profiles”.

# What stands in the way of a profile
error-profile-headline = Write a headline of at least 10 characters: what you make, for whom.
error-profile-summary = Write at least 40 characters: what you are good at, in two or three sentences.
error-profile-sectors = Choose at least one field of activity.
error-profile-waits-for-review = It waits for your network already. You can go on writing; withdraw it first if you want to send it anew.
error-profile-not-in-review = This profile does not wait for a review any more.
error-profile-not-shown = Nobody else reads this profile at the moment, so there is nothing to withdraw.
error-profile-not-published = This profile is not published. Check it and publish it first.
error-validity-day = Write a day between { $first } and { $last }.
error-still-valid-used = This link has been used, or the profile has changed since. Sign in to see how it stands.
error-text-language = Choose the language of the text.
error-text-same-language = Choose another language than that of the first text.
error-field-choose = Choose an entry of the list.
error-review-comment = Write what the company should change.

# What stands in the way of an opportunity
error-opportunity-kind = Choose what you offer or seek.
error-opportunity-past = Write a day that has not passed.
error-opportunity-far = Write a day until { $day } at the latest.
error-opportunity-over = This opportunity is over. Similar ones are open.
error-opportunity-is-published = It is published already.
error-opportunity-not-published = It is not published, so it cannot be closed.
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
mail-review-published = Your network has read your company’s profile and published it. Companies abroad can find it now, without your name.
mail-review-returned-subject = Your profile needs a change before others see it
mail-review-returned = Your network has read your company’s profile and asks for a change. You get this mail because you look after it.
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
