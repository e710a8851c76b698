-- What was typed about people and stood in the open, or under a key that outlives theirs: why somebody looked at a whole identity, why a
-- bulletin was published with somebody unaccounted for, and what a lost device handed over. Rows from before keep what they have.
ALTER TABLE households ADD COLUMN erased_at timestamptz;
ALTER TABLE disclosures ADD COLUMN sealed text, ALTER COLUMN purpose DROP NOT NULL;
COMMENT ON COLUMN disclosures.purpose IS 'Only in rows from before 2026-11-30';
ALTER TABLE reviews ADD COLUMN about uuid[];
ALTER TABLE bulletins ALTER COLUMN gap_notes DROP NOT NULL;
COMMENT ON COLUMN bulletins.gap_notes IS 'Only in rows from before 2026-11-30';

CREATE TABLE gap_notes (
  township  text NOT NULL,
  id        text NOT NULL,                                -- bulletin.follow-up
  version   bigint NOT NULL,
  bulletin  uuid NOT NULL,
  follow_up uuid NOT NULL,
  person    uuid NOT NULL,
  unit      text NOT NULL,
  sealed    text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, bulletin) REFERENCES bulletins (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id)
);
CREATE INDEX gap_notes_bulletin ON gap_notes (township, bulletin);
ALTER TABLE gap_notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY township_and_unit ON gap_notes USING (
  township = current_setting('lianfang.township', true)
  AND CASE WHEN current_setting('lianfang.units', true) = '*' THEN true
           ELSE unit = ANY (string_to_array(current_setting('lianfang.units', true), ',')) END);
GRANT SELECT, INSERT, UPDATE, DELETE ON gap_notes TO lianfang_app;
