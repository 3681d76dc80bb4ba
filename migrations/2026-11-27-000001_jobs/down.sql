DROP TABLE client_partners;
DROP TABLE jobs;
