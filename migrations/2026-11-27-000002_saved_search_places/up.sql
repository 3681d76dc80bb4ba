-- Saved searches ----------------------------------------------------------------------------------------------------------

-- Each search of a person for a company has a place of its own among the few that there are: whoever comes second to a place takes the
-- next. One that came from a record that was merged into this one, or from a node of the version before, has none.
ALTER TABLE saved_searches ADD COLUMN place INTEGER;
UPDATE saved_searches SET place = (
  SELECT COUNT(*) FROM saved_searches AS other
  WHERE other.organisation_id = saved_searches.organisation_id
    AND other.account_id = saved_searches.account_id
    AND (other.created_at < saved_searches.created_at
      OR (other.created_at = saved_searches.created_at AND other.id <= saved_searches.id))
);
CREATE UNIQUE INDEX saved_searches_place ON saved_searches (organisation_id, account_id, place);

-- Taken away by its owner, who can bring it back for a day.
ALTER TABLE saved_searches ADD COLUMN removed_at TIMESTAMP;
