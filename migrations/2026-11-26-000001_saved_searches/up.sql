-- Saved searches ----------------------------------------------------------------------------------------------------------

-- What a person wants to be told of for a company: the address query of its list of matches. Whoever moves next_due on looks.
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  next_due DATE NOT NULL,
  last_sent_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX saved_searches_due ON saved_searches (next_due);
CREATE INDEX saved_searches_organisation ON saved_searches (organisation_id, account_id);
CREATE INDEX saved_searches_account ON saved_searches (account_id);

-- A mail with new matches. Its link answers without signing in, for a while.
CREATE TABLE search_digests (
  id TEXT PRIMARY KEY NOT NULL,
  search_id TEXT NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX search_digests_token ON search_digests (token_hash);
CREATE INDEX search_digests_search ON search_digests (search_id, created_at);

-- Who has stood among the first of a search. Told in a digest, or seen without being told: when the search was saved.
CREATE TABLE saved_search_hits (
  search_id TEXT NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  found_at TIMESTAMP NOT NULL,
  digest_id TEXT REFERENCES search_digests (id) ON DELETE CASCADE,
  PRIMARY KEY (search_id, profile_id)
);
CREATE INDEX saved_search_hits_profile ON saved_search_hits (profile_id);
CREATE INDEX saved_search_hits_digest ON saved_search_hits (digest_id);
