-- Captures, the article of each, and the search index over the articles.
CREATE TABLE captures (
	seq        INTEGER PRIMARY KEY,   -- the article of capture 7 is a7
	id         TEXT NOT NULL UNIQUE,  -- sha256:…
	name       TEXT NOT NULL,
	url        TEXT NOT NULL,
	media_type TEXT NOT NULL,
	charset    TEXT NOT NULL,
	header     TEXT NOT NULL,         -- lines of a fetched capture's response header
	captured   TEXT NOT NULL,
	bytes      INTEGER NOT NULL,
	content    BLOB,                  -- deflated; NULL when it was too large to keep
	added      TEXT NOT NULL,
	status     TEXT NOT NULL,         -- new, read, rejected
	reason     TEXT NOT NULL DEFAULT '',
	versions   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX captures_new ON captures (seq) WHERE status = 'new';

CREATE TABLE articles (
	seq      INTEGER PRIMARY KEY REFERENCES captures (seq),
	headline TEXT NOT NULL,
	outlet   TEXT NOT NULL,
	date     TEXT NOT NULL,
	placed   INTEGER NOT NULL DEFAULT 0,
	body     BLOB NOT NULL            -- deflated JSON of the annotated article, before linking
) STRICT;
CREATE INDEX articles_unplaced ON articles (seq) WHERE placed = 0;

-- The index holds no copy of the text: what it finds is read from articles.
CREATE VIRTUAL TABLE search USING fts5 (
	headline, outlet, body,
	content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
