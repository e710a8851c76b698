-- What the township owes beside the checks: the final disinfection when a quarantine ends, with what and for how long, and the call
-- that asks how somebody bears it. Rows written before have neither.
ALTER TABLE observations
  ADD COLUMN disinfection jsonb,
  DROP CONSTRAINT observations_kind_check,
  DROP CONSTRAINT observations_finding_check,
  ADD CONSTRAINT observations_kind_check CHECK (kind IN ('TEMPERATURE', 'SYMPTOM', 'SAMPLE', 'SENT', 'RESULT', 'VISIT', 'DISINFECTION', 'CALL', 'EXCUSE')),
  ADD CONSTRAINT observations_finding_check
    CHECK (finding IN ('AT_HOME', 'NOT_AT_HOME', 'NO_ANSWER', 'STEADY', 'WORRIED', 'REFERRED', 'NOT_REACHED')),
  ADD CONSTRAINT observations_disinfection_check CHECK ((kind = 'DISINFECTION') = (disinfection IS NOT NULL));
