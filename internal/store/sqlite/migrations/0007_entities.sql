-- The people, organisations and places of all stories. Rows stay for ever, so
-- that no number is given twice.
CREATE TABLE entities (
	number  INTEGER PRIMARY KEY,
	key     TEXT NOT NULL,
	kind    TEXT NOT NULL,
	name    TEXT NOT NULL,
	aliases TEXT NOT NULL, -- JSON
	of      INTEGER NOT NULL -- 0 for none
) STRICT;
CREATE INDEX entities_key ON entities (key) WHERE key <> '';
CREATE INDEX entities_name ON entities (name);
CREATE TABLE entity_stories (
	story  TEXT NOT NULL,
	local  TEXT NOT NULL,
	entity INTEGER NOT NULL REFERENCES entities (number),
	PRIMARY KEY (story, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_stories_entity ON entity_stories (entity);
CREATE TABLE entity_redirects (
	old INTEGER PRIMARY KEY,
	new INTEGER NOT NULL REFERENCES entities (number)
) STRICT;
