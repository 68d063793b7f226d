-- When an address was looked at, and what was found there.
CREATE TABLE visits (
	n         INTEGER PRIMARY KEY,
	url       TEXT NOT NULL,
	requested TEXT NOT NULL,        -- '' when it is the url
	at        TEXT NOT NULL,
	status    INTEGER NOT NULL,     -- of the response; 0 when unknown
	header    TEXT,                 -- NULL when it is the capture's
	capture   INTEGER REFERENCES captures (seq)
) STRICT;
CREATE INDEX visits_url ON visits (url, at);
CREATE INDEX visits_requested ON visits (requested, at) WHERE requested <> '';
CREATE INDEX visits_capture ON visits (capture);

INSERT INTO visits (url, requested, at, status, capture)
	SELECT url, '', CASE WHEN captured = '' THEN added ELSE captured END, 0, seq FROM captures WHERE url <> '' ORDER BY seq;
