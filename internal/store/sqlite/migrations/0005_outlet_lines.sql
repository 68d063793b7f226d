-- What the lines of each article's capture are remembered by, to tell what an
-- outlet repeats on every page.
CREATE TABLE outlet_lines (
	seq    INTEGER PRIMARY KEY REFERENCES captures (seq),
	outlet TEXT NOT NULL,
	lines  BLOB NOT NULL
) STRICT;
CREATE INDEX outlet_lines_outlet ON outlet_lines (outlet, seq);
