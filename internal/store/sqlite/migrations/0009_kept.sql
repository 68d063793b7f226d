-- What a stage keeps of an article, to do less when the article's story gains
-- another. All of it can be made again.
CREATE TABLE kept (
	article INTEGER NOT NULL REFERENCES articles (seq),
	stage   TEXT NOT NULL,
	body    BLOB NOT NULL,
	PRIMARY KEY (article, stage)
) STRICT;
