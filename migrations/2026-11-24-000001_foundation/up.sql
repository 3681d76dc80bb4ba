-- Facts about this database itself: whether it is a demo, when it was made.
CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

-- Accounts -----------------------------------------------------------------------------------------------------------

CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  password_hash TEXT,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  theme TEXT NOT NULL,
  digest BOOLEAN NOT NULL,
  is_administrator BOOLEAN NOT NULL,
  confirmed_at TIMESTAMP,
  disabled_at TIMESTAMP,
  failed_sign_ins INTEGER NOT NULL,
  locked_until TIMESTAMP,
  token_version INTEGER NOT NULL,
  created_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
-- The address is stored in its comparable form: domain by IDNA, all lower case, NFKC.
CREATE UNIQUE INDEX accounts_email ON accounts (email);

CREATE TABLE email_links (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  -- The new address of a change of address.
  new_email TEXT,
  -- The password chosen in the registration that this link confirms: nobody else's registration can slip in its own.
  password_hash TEXT,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE UNIQUE INDEX email_links_token ON email_links (token_hash);
CREATE INDEX email_links_account ON email_links (account_id, purpose);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY NOT NULL,
  token_hash TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  flash TEXT,
  created_at TIMESTAMP NOT NULL,
  last_seen_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_account ON sessions (account_id);

CREATE TABLE refresh_tokens (
  id TEXT PRIMARY KEY NOT NULL,
  family_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP,
  revoked_at TIMESTAMP
);
CREATE UNIQUE INDEX refresh_tokens_token ON refresh_tokens (token_hash);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family_id);
CREATE INDEX refresh_tokens_account ON refresh_tokens (account_id);

-- A retried POST answers what the first one answered; kept for a day, written in the same transaction as the effect.
CREATE TABLE idempotency_keys (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  location TEXT,
  body TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  PRIMARY KEY (account_id, key)
);

-- Networks -----------------------------------------------------------------------------------------------------------

CREATE TABLE networks (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  reviews_profiles BOOLEAN NOT NULL,
  -- Reviews the profiles of companies that joined without a network; at most one network does.
  reviews_independent BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
CREATE UNIQUE INDEX networks_name ON networks (name);
CREATE UNIQUE INDEX one_network_reviews_independent ON networks (reviews_independent) WHERE reviews_independent;

CREATE TABLE network_members (
  id TEXT PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX network_members_once ON network_members (network_id, account_id, role);
CREATE INDEX network_members_account ON network_members (account_id);

-- Organisations ------------------------------------------------------------------------------------------------------

CREATE TABLE organisations (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  -- Comparable forms for the search for duplicates.
  name_key TEXT NOT NULL,
  web_domain TEXT,
  registration_key TEXT,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT,
  website TEXT,
  registration_number TEXT,
  founded_year INTEGER,
  headcount_band TEXT,
  turnover_band TEXT,
  -- Dimensions of the digital self-check that were answered (JSON list of codes): answered "nothing" is not "not said".
  digital_answered TEXT NOT NULL,
  -- Whether a partner with similar or with complementary digital strengths is wished.
  digital_wish TEXT,
  partner_role TEXT,
  partner_kind TEXT,
  -- Size classes of the partner sought (JSON list).
  partner_sizes TEXT NOT NULL,
  -- Who brought the record in and under which number.
  source_network_id TEXT REFERENCES networks (id),
  external_id TEXT,
  paused_until DATE,
  pause_reason TEXT,
  merged_into TEXT REFERENCES organisations (id),
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX organisations_name_key ON organisations (name_key);
CREATE INDEX organisations_web_domain ON organisations (web_domain);
CREATE INDEX organisations_registration ON organisations (country, registration_key);
CREATE UNIQUE INDEX organisations_external ON organisations (source_network_id, external_id);

-- Sectors, certificates, cooperation types, digital capabilities: each a code of a list, with the evidence behind it.
CREATE TABLE organisation_codes (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  facet TEXT NOT NULL,
  list TEXT NOT NULL,
  list_version TEXT NOT NULL,
  code TEXT NOT NULL,
  -- Number of references behind it that came with the record (imports); 0 for a claim.
  evidence DOUBLE PRECISION NOT NULL,
  valid_until DATE,
  position INTEGER NOT NULL
);
CREATE UNIQUE INDEX organisation_codes_once ON organisation_codes (organisation_id, facet, list, code);

CREATE TABLE organisation_languages (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  level TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, language)
);

CREATE TABLE organisation_countries (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  country TEXT NOT NULL,
  stance TEXT NOT NULL,
  motive TEXT,
  first_step TEXT,
  PRIMARY KEY (organisation_id, country)
);

CREATE TABLE delivered_references (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  delivered TEXT NOT NULL,
  language TEXT NOT NULL,
  -- The same in a second language, where it is given.
  second_delivered TEXT,
  second_language TEXT,
  sector_list TEXT NOT NULL,
  sector_version TEXT NOT NULL,
  sector_code TEXT NOT NULL,
  year INTEGER NOT NULL,
  country TEXT NOT NULL,
  -- Who can confirm it; shown to the company and its adviser only.
  contact TEXT,
  confirmed_by TEXT,
  confirmed_at TIMESTAMP,
  -- Others read it: it went through the check before publication in these words.
  shown BOOLEAN NOT NULL,
  position INTEGER NOT NULL
);
CREATE INDEX delivered_references_organisation ON delivered_references (organisation_id);

CREATE TABLE memberships (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX memberships_once ON memberships (organisation_id, account_id);
CREATE INDEX memberships_account ON memberships (account_id);

-- An invitation into an organisation or into a network; exactly one of the two is set.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE CASCADE,
  network_id TEXT REFERENCES networks (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  invited_by TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  accepted_at TIMESTAMP,
  revoked_at TIMESTAMP,
  CHECK ((organisation_id IS NULL) <> (network_id IS NULL))
);
CREATE UNIQUE INDEX invitations_token ON invitations (token_hash);
CREATE INDEX invitations_organisation ON invitations (organisation_id);

CREATE TABLE join_requests (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  created_at TIMESTAMP NOT NULL,
  decided_at TIMESTAMP
);
CREATE UNIQUE INDEX one_waiting_join_request ON join_requests (organisation_id, account_id) WHERE state = 'waiting';

CREATE TABLE mandates (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  may_edit BOOLEAN NOT NULL,
  may_answer BOOLEAN NOT NULL,
  basis TEXT NOT NULL,
  note TEXT NOT NULL,
  text_version TEXT NOT NULL,
  since TIMESTAMP NOT NULL,
  until TIMESTAMP,
  ended_at TIMESTAMP,
  adviser_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  deputy_id TEXT REFERENCES accounts (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX one_open_mandate ON mandates (organisation_id, network_id) WHERE ended_at IS NULL;
CREATE INDEX mandates_network ON mandates (network_id);

CREATE TABLE duplicate_cases (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  similarity DOUBLE PRECISION NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  created_at TIMESTAMP NOT NULL,
  decided_at TIMESTAMP
);
CREATE UNIQUE INDEX duplicate_cases_once ON duplicate_cases (organisation_id, other_id);

-- What waits for a person and cannot be read off another table's state.
CREATE TABLE tasks (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE CASCADE,
  network_id TEXT REFERENCES networks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  note TEXT NOT NULL,
  due_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  done_at TIMESTAMP
);
CREATE INDEX tasks_account ON tasks (account_id);
CREATE INDEX tasks_organisation ON tasks (organisation_id);
CREATE INDEX tasks_network ON tasks (network_id);

-- Profiles and opportunities -------------------------------------------------------------------------------------------

-- The profile's id is its public address; the organisation's id never leaves the circle of those who may know its name.
CREATE TABLE profiles (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  -- Shown to visitors who are not signed in.
  is_public BOOLEAN NOT NULL,
  valid_until DATE,
  reviewing_network_id TEXT REFERENCES networks (id),
  submitted_at TIMESTAMP,
  published_at TIMESTAMP,
  confirmed_at TIMESTAMP,
  reminded_at TIMESTAMP,
  reviewed_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  -- Why a reviewer returned it.
  review_note TEXT,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
CREATE UNIQUE INDEX profiles_organisation ON profiles (organisation_id);
CREATE INDEX profiles_state ON profiles (state);

-- The links "still valid" of reminders: each is for one reader, and good while that person may answer for the profile.
CREATE TABLE confirm_links (
  token_hash TEXT PRIMARY KEY NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE
);
CREATE INDEX confirm_links_profile ON confirm_links (profile_id);

-- What somebody said to be harmless in a text: the hash covers text and words, so that a changed text is asked about again.
CREATE TABLE settled_leaks (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  settled_at TIMESTAMP NOT NULL,
  PRIMARY KEY (organisation_id, hash)
);

-- The text being written ('draft') and the text that others read ('published'), each in one or two languages.
CREATE TABLE profile_texts (
  profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  edition TEXT NOT NULL,
  language TEXT NOT NULL,
  is_original BOOLEAN NOT NULL,
  headline TEXT NOT NULL,
  summary TEXT NOT NULL,
  PRIMARY KEY (profile_id, edition, language)
);

CREATE TABLE opportunities (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  is_public BOOLEAN NOT NULL,
  -- JSON lists of codes.
  cooperation_types TEXT NOT NULL,
  target_countries TEXT NOT NULL,
  partner_sizes TEXT NOT NULL,
  partner_role TEXT,
  partner_kind TEXT,
  stage TEXT,
  ipr TEXT,
  capacity_amount DOUBLE PRECISION,
  capacity_unit TEXT,
  capacity_from DATE,
  capacity_until DATE,
  capacity_site TEXT,
  valid_until DATE,
  published_at TIMESTAMP,
  -- Why a reviewer returned it.
  review_note TEXT,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX opportunities_organisation ON opportunities (organisation_id);
CREATE INDEX opportunities_state ON opportunities (state);

CREATE TABLE opportunity_texts (
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  is_original BOOLEAN NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (opportunity_id, language)
);

CREATE TABLE opportunity_codes (
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id) ON DELETE CASCADE,
  list TEXT NOT NULL,
  list_version TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (opportunity_id, list, code)
);

-- Matching -------------------------------------------------------------------------------------------------------------

-- Every change that a ranking must see, in commit order. The counter's row lock makes it so on PostgreSQL.
CREATE TABLE change_counter (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  value BIGINT NOT NULL
);
INSERT INTO change_counter (id, value) VALUES (1, 0);

CREATE TABLE changes (
  sequence BIGINT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL,
  at TIMESTAMP NOT NULL
);

-- What a company said to a suggestion: kept, told to the adviser, not for us; with the rank at which it was shown.
CREATE TABLE match_marks (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  mark TEXT NOT NULL,
  reason TEXT,
  rank INTEGER,
  account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX match_marks_once ON match_marks (organisation_id, profile_id, mark);

-- Who has already worked with whom (imports): such pairs are not suggested again. Stored once, the smaller id first.
CREATE TABLE known_partners (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  PRIMARY KEY (organisation_id, other_id)
);
CREATE INDEX known_partners_other ON known_partners (other_id);

-- Code lists of a network's own -----------------------------------------------------------------------------------------

CREATE TABLE codelists (
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  imported_at TIMESTAMP NOT NULL,
  PRIMARY KEY (name, version)
);

CREATE TABLE codelist_entries (
  list TEXT NOT NULL,
  list_version TEXT NOT NULL,
  code TEXT NOT NULL,
  parent TEXT,
  label TEXT NOT NULL,
  PRIMARY KEY (list, list_version, code)
);

-- Messages and audit ----------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  dedup_key TEXT NOT NULL,
  recipient TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  due_at TIMESTAMP NOT NULL,
  attempts INTEGER NOT NULL,
  lease TEXT,
  leased_until TIMESTAMP,
  last_error TEXT,
  created_at TIMESTAMP NOT NULL,
  done_at TIMESTAMP,
  failed_at TIMESTAMP
);
CREATE UNIQUE INDEX outbox_dedup ON outbox (dedup_key);
CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;

CREATE TABLE audit_entries (
  id TEXT PRIMARY KEY NOT NULL,
  at TIMESTAMP NOT NULL,
  account_id TEXT,
  -- The organisation on whose behalf an adviser acted.
  acting_for TEXT,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX audit_entries_at ON audit_entries (at);
CREATE INDEX audit_entries_object ON audit_entries (object_kind, object_id);
CREATE INDEX audit_entries_acting_for ON audit_entries (acting_for);

-- An administrator sees an organisation's identity only through such a row: reason, one hour, shown to the organisation.
CREATE TABLE break_glass (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX break_glass_account ON break_glass (account_id, organisation_id);
