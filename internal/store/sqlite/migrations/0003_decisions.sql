-- What people decided by hand, and the state of clustering.
CREATE TABLE decisions (
	number INTEGER PRIMARY KEY AUTOINCREMENT,
	at     TEXT NOT NULL,
	kind   TEXT NOT NULL,
	args   TEXT NOT NULL, -- JSON list
	note   TEXT NOT NULL
) STRICT;

CREATE TABLE state (
	name  TEXT PRIMARY KEY,
	value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
