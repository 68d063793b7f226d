-- What was made of a story stands apart from the story's line, which changes
-- whenever an article comes: SQLite writes the whole row again, and a record of
-- hundreds of articles takes megabytes. What making a story again has no need of
-- is in columns of its own.
CREATE TABLE records (
	story    TEXT PRIMARY KEY REFERENCES stories (id),
	body     BLOB NOT NULL, -- deflated JSON of the record
	texts    BLOB,          -- deflated JSON of its articles and captures; NULL where the body still holds them
	passages BLOB           -- its passages, packed; NULL where the body still holds them
) STRICT;
INSERT INTO records SELECT id, body, NULL, passages FROM stories WHERE body IS NOT NULL;
ALTER TABLE stories DROP COLUMN body;
ALTER TABLE stories DROP COLUMN passages;
