DROP INDEX saved_searches_place;
ALTER TABLE saved_searches DROP COLUMN place;
ALTER TABLE saved_searches DROP COLUMN removed_at;
