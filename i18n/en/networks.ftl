# Texts of the feature “networks”.

error-network-kind = Choose what kind of network it is.
error-network-name-taken = Another network has this name.
error-network-role = Choose: adviser, organiser, analyst or manager.
error-advisers-only = Only advisers of the network may do this.
error-managers-only = Only a manager of the network may do this.
error-last-manager = You are the last manager. Make somebody else a manager first.

error-client-state = Choose: submitted, returned, draft, expired, published or withdrawn.
error-client-sort = Choose: need or name.
error-limit = Ask for 1 to { $most } at once.
error-cursor = Begin again with the first page: this is not where a page of this list ended.
