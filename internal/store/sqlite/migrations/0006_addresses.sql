-- The address of an article in the form in which its versions are known.
-- Articles that were read before have none until they are read again
-- (hearsay add --again).
ALTER TABLE articles ADD COLUMN address TEXT NOT NULL DEFAULT '';
CREATE INDEX articles_address ON articles (address) WHERE address <> '';
