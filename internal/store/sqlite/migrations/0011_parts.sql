-- A story of hundreds of articles gains one: of its articles as linked, and of the
-- passages that they share, only what the new one touches is written. Each part has
-- a checksum, by which those that have not changed are passed over.
CREATE TABLE parts (
	story TEXT NOT NULL REFERENCES stories (id),
	kind  TEXT NOT NULL,    -- "text": an article with its capture; "passages": those with articles that came before
	n     INTEGER NOT NULL, -- number of the article
	sum   BLOB NOT NULL,    -- of the body before it is deflated
	body  BLOB NOT NULL,
	PRIMARY KEY (story, kind, n)
) STRICT;
