# Texts of the feature “today”.

today-title = { $count ->
    [0] Nothing waits for you
    [one] One thing waits for you
   *[other] { $count } things wait for you
}
today-title-alone = Begin with your company
today-answer-part = Answer
today-prepare-part = Prepare
today-places = Go to
today-search = Search companies and opportunities
today-another = Describe another company
today-nothing = All done
today-nothing-advice = New questions and tasks stand here. Meanwhile, look who fits.
today-alone = You don’t belong to a company or a network yet
today-alone-advice = Describe your company, ask to act for one that is here already, or open the link of an invitation.
today-question = { $person } asks to act for { $name }
today-asked = { $count ->
    [0] asked today
    [one] asked yesterday
   *[other] asked { $count } days ago
}
today-invitation = You are invited to { $name }
today-duplicates = { $count ->
    [one] Two records may be one company
   *[other] { $count } pairs of records may be one company each
}
today-match-question = { $name } asks about a match
today-reviews = { $count ->
    [one] One profile waits for a review at { $name }
   *[other] { $count } profiles wait for a review at { $name }
}
today-returned = Correct the profile of { $name }
today-unfinished = Finish the profile of { $name }
today-unfinished-why = Others find the company once it is published.
today-ending = Say that the profile of { $name } is still right
today-ending-when = It goes offline after { $day }.
today-ended = The profile of { $name } has gone offline
today-clients-ending = { $count ->
    [one] The profile of one of your clients at { $name } ends within four weeks
   *[other] The profiles of { $count } of your clients at { $name } end within four weeks
}
today-clients-returned = { $count ->
    [one] The profile of one of your clients at { $name } is to be corrected
   *[other] The profiles of { $count } of your clients at { $name } are to be corrected
}
today-answer = Answer
today-look = Look
today-done = Done
today-correct = Correct it
today-go-on = Go on
