-- One measure at a time per person, judged when a batch commits. A change of measure ends one follow-up and begins another in one
-- act, and the lane writes new rows before it mends old ones: a unique index, which judges row by row, refused what is lawful.
DROP INDEX follow_ups_one_active;
ALTER TABLE follow_ups ADD CONSTRAINT follow_ups_one_active
  EXCLUDE USING btree (township WITH =, person WITH =) WHERE (status = 'ACTIVE') DEFERRABLE INITIALLY DEFERRED;
