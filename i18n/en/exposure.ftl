# Who is shown in everybody's lists.

place-exposure = Exposure
exposure-title = Who is shown: { $name }
exposure-counted =
    Counted on { $day } over { $count ->
        [one] one list
       *[other] { $count } lists
    }
exposure-nothing = There is nothing to show yet
exposure-nothing-why = Exposure is counted every night, once at least five companies can be listed.
exposure-says = In plain words
exposure-ten = The ten most shown companies have { $after } of all places; by points alone they would have { $before }.
exposure-ten-alike = The ten most shown companies have { $before } of all places.
exposure-never = { $after } of companies stand in nobody’s list; by points alone it would be { $before }.
exposure-never-alike = { $before } of companies stand in nobody’s list.
exposure-place-means = A place is one of the first ten in the list of some company. Everybody's list is counted, by the usual weights for suppliers.
exposure-tenths = How places go to companies
exposure-tenth =
    { $number ->
        [1] The most shown tenth
        [10] The least shown tenth
       *[other] Tenth number { $number }
    }
exposure-companies = Companies
exposure-before = By points alone
exposure-after = As lists are balanced
exposure-by-size = By size
exposure-by-region = By kind of region
exposure-group = Kind
exposure-places-before = Places by points alone
exposure-places-after = Places as balanced
exposure-never-column = In nobody’s list
exposure-few = Not told: it could tell of fewer than five companies.
exposure-size-micro = Under 10 people
exposure-size-small = 10–49 people
exposure-size-medium = 50–249 people
exposure-size-larger = 250 people or more
exposure-size-unknown = Size not said
exposure-region-central = Central regions
exposure-region-peripheral = Peripheral regions
exposure-region-unknown = Region not said
exposure-settings = What each setting does, and what it costs
exposure-setting = Setting
exposure-ten-column = Places of the ten most shown
exposure-cost-column = Points a place loses on average, of 100
exposure-ours = Yours
exposure-decide = Decide for your clients
exposure-balancing = Balance their lists
balancing-off = Not at all
balancing-usual = Usual
balancing-strong = Strong
balancing-hint-off = Lists go by points alone.
balancing-hint-usual = Costs at most 1 % of quality, measured on real partnerships.
balancing-hint-strong = Costs at most 5 % of quality.
exposure-peripheral = Also count as peripheral
exposure-peripheral-hint = NUTS codes with a space between, such as DE40 or AT11. A code speaks for all regions inside.
exposure-central = Don't count as peripheral
exposure-central-hint = The usual rule: far from people, less developed, or outermost.
exposure-decide-press = Save
exposure-decided = Saved. New lists follow it at once.
exposure-rule = How balancing works
exposure-rule-text = Who stands in very many lists loses a little in each; who has a complete profile and stands in hardly any gains a little where it fits best. Only the first 200 of a list change places, points never do, and a match that was moved says so.
exposure-rule-money = Nobody can pay for a place.
error-balancing = Choose off, usual or strong.
error-region-code = { $code } is no NUTS code.
error-region-twice = { $code } can't be both.
