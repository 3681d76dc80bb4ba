DROP TABLE saved_search_hits;
DROP TABLE search_digests;
DROP TABLE saved_searches;
