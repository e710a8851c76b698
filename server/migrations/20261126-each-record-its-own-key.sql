-- What identifies a record is sealed with that record's own key. A merge used to keep both identities under the kept person's key;
-- now the kept row is sealed with the keys of all the records it takes from, and the merge says only what was taken.
ALTER TABLE persons ADD COLUMN also_of uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE persons ADD COLUMN erased_at timestamptz;
ALTER TABLE conflicts ADD COLUMN also_of uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE merges DROP COLUMN gone_household;
ALTER TABLE merges DROP COLUMN kept_facts;
ALTER TABLE merges ADD COLUMN took jsonb NOT NULL DEFAULT '{"document": false, "phones": [], "address": false, "sex": false, "birth": false}';
