-- Jobs ------------------------------------------------------------------------------------------------------------------

-- Work that takes longer than a page waits. A node takes one on by its lease; where the lease ended without an end of the job,
-- another node goes on. Each time it is taken on counts as an attempt.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  input TEXT NOT NULL,
  state TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  lease TEXT,
  leased_until TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  started_at TIMESTAMP,
  ended_at TIMESTAMP
);
CREATE UNIQUE INDEX jobs_one_open ON jobs (network_id, kind) WHERE ended_at IS NULL;
CREATE INDEX jobs_network ON jobs (network_id, created_at);
CREATE INDEX jobs_account ON jobs (account_id);

-- What the job "client_partners" found for each client: its best partners, or nothing where the client has not described itself.
CREATE TABLE client_partners (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  partners TEXT NOT NULL,
  PRIMARY KEY (job_id, organisation_id)
);
CREATE INDEX client_partners_organisation ON client_partners (organisation_id);
