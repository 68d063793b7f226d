-- Stories: which articles belong to each, what was made of them, and the
-- ledgers that they have had.
CREATE TABLE stories (
	id         TEXT PRIMARY KEY,
	num        INTEGER NOT NULL,        -- the number in the id, for a stable order
	stale      INTEGER NOT NULL,
	last       TEXT NOT NULL DEFAULT '',
	changed    TEXT NOT NULL DEFAULT '',
	versions   TEXT NOT NULL DEFAULT '',
	summary    TEXT NOT NULL DEFAULT '', -- JSON; empty until the first record
	body       BLOB                      -- deflated JSON of the record; NULL until the first
) STRICT;
CREATE INDEX stories_list ON stories (last DESC, num);
CREATE INDEX stories_stale ON stories (num) WHERE stale;

CREATE TABLE members (
	story    TEXT NOT NULL REFERENCES stories (id),
	article  INTEGER NOT NULL REFERENCES articles (seq),
	why      TEXT NOT NULL,
	PRIMARY KEY (story, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_article ON members (article);

-- The order in which articles were first placed: the stream that clustering saw.
CREATE TABLE arrivals (
	n       INTEGER PRIMARY KEY,
	article INTEGER NOT NULL UNIQUE
) STRICT;

-- A story that became part of another keeps its address.
CREATE TABLE redirects (
	old TEXT PRIMARY KEY,
	new TEXT NOT NULL,
	at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledgers (
	story TEXT NOT NULL REFERENCES stories (id),
	n     INTEGER NOT NULL,
	at    TEXT NOT NULL,
	body  BLOB NOT NULL,                 -- deflated JSON of the story
	PRIMARY KEY (story, n)
) STRICT;

CREATE TABLE looked (
	story TEXT PRIMARY KEY,
	at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
