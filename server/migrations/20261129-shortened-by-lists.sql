-- A measure is shortened by a switch of rules or by a list of areas: the note of what was done stands beside either act, so it no longer
-- points at switches alone. Acts are never deleted, and the note is written in the act's own transaction.
ALTER TABLE switched_measures DROP CONSTRAINT switched_measures_township_switch_fkey;
