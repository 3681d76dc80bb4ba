-- Exposure --------------------------------------------------------------------------------------------------------------

-- A count of who stands among the first of everybody's lists. Whoever inserts the row of an occasion (a night, or a wish)
-- counts; its lease lets another node go on when that one is gone.
CREATE TABLE exposure_revisions (
  revision BIGINT PRIMARY KEY NOT NULL,
  occasion TEXT NOT NULL,
  lease TEXT NOT NULL,
  leased_until TIMESTAMP NOT NULL,
  counted_at TIMESTAMP,
  seekers INTEGER NOT NULL,
  -- How much lower the mean total of a place shown is than in lists as they come, of a whole.
  usual_cost DOUBLE PRECISION NOT NULL,
  strong_cost DOUBLE PRECISION NOT NULL
);
CREATE UNIQUE INDEX exposure_revisions_once ON exposure_revisions (occasion);

-- In how many lists a profile stands under each setting, and how the two that balance move it, in thousand-millionths.
CREATE TABLE exposure_counts (
  revision BIGINT NOT NULL REFERENCES exposure_revisions (revision) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  shown INTEGER NOT NULL,
  usual_shown INTEGER NOT NULL,
  strong_shown INTEGER NOT NULL,
  usual_shift BIGINT NOT NULL,
  strong_shift BIGINT NOT NULL,
  is_copy BOOLEAN NOT NULL,
  PRIMARY KEY (revision, profile_id)
);
CREATE INDEX exposure_counts_profile ON exposure_counts (profile_id);

-- What a network decided for the lists of its clients, and which regions it counts as peripheral against the usual rule.
CREATE TABLE exposure_settings (
  network_id TEXT PRIMARY KEY NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  balancing TEXT NOT NULL,
  version INTEGER NOT NULL
);

CREATE TABLE exposure_regions (
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  region TEXT NOT NULL,
  peripheral BOOLEAN NOT NULL,
  PRIMARY KEY (network_id, region)
);
