# What a refusal says. It tells what to do. The part after “error-” is the code of the API.

error-not-found = We can’t find this page. If it belongs to another of your roles, switch role at the top.
error-invalid = Some answers need a correction; each says what to write.
error-stale = Somebody changed this since you opened it. Load it again, then change it.
error-version-missing = Say which version you change: send its ETag as If-Match.
error-unauthenticated = Sign in to go on.
error-cross-site = This form came from another page than ours. Open the page again, then send the form.
error-too-large = That is larger than we accept. Send less at once.
error-head-too-large = The address or a header is longer than we accept. Shorten the address; if it stays, delete the cookies of this site.
error-method-not-allowed = This address does not answer that kind of request.
error-too-many = { $seconds ->
    [one] Too many attempts. Try again in one second.
   *[other] Too many attempts. Try again in { $seconds } seconds.
}
error-busy = Too many people ask for something right now. Nothing was saved; try again in a moment.
error-storage-full = Nothing can be saved at the moment. Reading works; try again later.
error-too-slow = The connection was too slow for us to read your request. Nothing was saved; send it again.
error-internal = Something went wrong on our side. Nothing was saved. Try again; if it stays, tell us the reference.
error-malformed = This request can’t be read. Check it against the documentation of the API.
error-want-json = Send JSON: the Content-Type must be application/json.
error-broken-json = This is not valid JSON: look at line { $line }, column { $column }.
error-want-form = Send a form: the Content-Type must be application/x-www-form-urlencoded.
error-broken-form = This form can’t be read. Open the page again, then send it.
error-compressed-body = Send the request uncompressed.
error-field-unknown = There is no such field. Remove it or check its spelling.
error-field-missing = This field is missing. Add it.
error-field-type = This is not the kind of value that belongs here: { $reason }.

error-title = { $status ->
    [404] Not found
   *[other] This did not work
}
error-status = Status { $status }
error-reference = Reference: { $reference }
error-to-start = Go to the start page
error-sign-in = Sign in

# Texts and fields of any form
error-field-empty = Fill in this field.
error-field-long = Write at most { $most } characters.
error-field-control = Remove line breaks and control characters from this line.
error-field-hidden = Remove invisible characters: they hide what one reads. Type the text again instead of pasting it.
error-codes-left = Choose one of these, or empty the field.

# Sending again
error-idempotency-key = The Idempotency-Key must be 1 to 255 visible ASCII characters, sent once.
error-idempotency-reused = This Idempotency-Key was used for another request. Take a new one.
error-idempotency-busy = A request with this Idempotency-Key is under way. Try again in a moment.

# Roles
error-administrators-only = Only administrators may do this.
error-look-no-matches = A recorded look shows the company’s record, not its matches. Only its people and its advisers see those.
error-look-only = You may look at this, not change it. Ask an owner of the company (its page People names them) to let your network change it, under Permissions.
error-own-country = This is your own country; partners are sought abroad. Choose another one, or remove it.
error-owners-only = Only an owner of the company may do this.
