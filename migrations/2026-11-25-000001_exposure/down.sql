DROP TABLE exposure_regions;
DROP TABLE exposure_settings;
DROP TABLE exposure_counts;
DROP TABLE exposure_revisions;
