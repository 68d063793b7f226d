-- Which captures other versions of the stages have read is asked for at every
-- addition: without an index all captures of the store were gone through, with
-- their bytes.
CREATE INDEX captures_versions ON captures (versions, id) WHERE status <> 'new' AND content IS NOT NULL;
