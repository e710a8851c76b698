-- A birthday in a village tells who somebody is, and so may what is written as the relation to the head: both are sealed with the rest of
-- the identity from now on. A key is no matter for SQL, so the columns stay: rows from before are read from them, and are sealed when they
-- are next written. Entries from before keep them in the open, because the chain runs over their text.
ALTER TABLE persons ALTER COLUMN relation DROP NOT NULL;
COMMENT ON COLUMN persons.birth IS 'Only in rows from before 2026-11-28';
COMMENT ON COLUMN persons.relation IS 'Only in rows from before 2026-11-28';
