-- The passages of a story apart from its body, packed: a story that copies much
-- has hundreds of thousands. NULL where the body still holds them.
ALTER TABLE stories ADD COLUMN passages BLOB;
