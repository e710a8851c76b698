-- Samples on their way: the number on the tube, the bag and its laboratory, the laboratory's list, and what was said but cannot stand.
-- Where a record comes from (a worker, the person, a neighbour, a call, a sheet of paper). Rows written before know none of these.
ALTER TABLE observations
  ADD COLUMN source text CHECK (source IN ('WORKER', 'SELF', 'HOUSEHOLD', 'NEIGHBOUR', 'PHONE_CALL', 'PAPER')),
  ADD COLUMN tube text CHECK (tube <> ''),
  ADD COLUMN list uuid,
  DROP CONSTRAINT observations_kind_check,
  DROP CONSTRAINT observations_result_check,
  ADD CONSTRAINT observations_kind_check CHECK (kind IN ('TEMPERATURE', 'SYMPTOM', 'SAMPLE', 'SENT', 'RESULT', 'VISIT', 'EXCUSE')),
  -- A mixed tube that is positive says of nobody in it that they are.
  ADD CONSTRAINT observations_result_check CHECK (result IN ('NEGATIVE', 'POSITIVE', 'POOL_POSITIVE', 'INVALID')),
  ADD CONSTRAINT observations_sent_check CHECK (kind <> 'SENT' OR (sample IS NOT NULL AND tube IS NOT NULL AND list IS NOT NULL));
CREATE INDEX observations_tube ON observations (township, tube) WHERE tube IS NOT NULL;
CREATE INDEX observations_list ON observations (township, list) WHERE list IS NOT NULL;
CREATE INDEX observations_person_samples ON observations (township, person, at) WHERE kind = 'SAMPLE';

ALTER TABLE alerts
  DROP CONSTRAINT alerts_cause_check,
  ADD CONSTRAINT alerts_cause_check CHECK (cause IN ('FEVER', 'SYMPTOM', 'POSITIVE_RESULT', 'POSITIVE_POOL'));

-- The seat of a file that waits: a laboratory's workbook is one more kind.
ALTER TABLE imports
  DROP CONSTRAINT imports_kind_check,
  ADD CONSTRAINT imports_kind_check CHECK (kind IN ('referrals', 'grids', 'households', 'results'));

CREATE TABLE sample_batches (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  unit       text NOT NULL,
  laboratory text NOT NULL CHECK (laboratory <> ''),
  label      text NOT NULL,
  sent_at    timestamptz NOT NULL,
  sent_day   date NOT NULL,
  by         text NOT NULL,
  samples    integer NOT NULL CHECK (samples > 0),
  tubes      integer NOT NULL CHECK (tubes BETWEEN 1 AND samples),
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id)
);
CREATE INDEX sample_batches_sent ON sample_batches (township, sent_at, id);
CREATE INDEX sample_batches_pull ON sample_batches (township, unit, version, id);

CREATE TABLE result_lists (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  unit       text NOT NULL,
  laboratory text NOT NULL CHECK (laboratory <> ''),
  title      text NOT NULL,
  file_name  text NOT NULL,
  file_hash  text NOT NULL,
  layout     text NOT NULL,
  mapping    jsonb NOT NULL,
  matched    integer NOT NULL,
  disputed   integer NOT NULL,
  taken_at   timestamptz NOT NULL,
  taken_day  date NOT NULL,
  by         text NOT NULL,
  status     text NOT NULL CHECK (status IN ('ACCEPTED', 'UNDONE')),
  undone_at  timestamptz,
  undone_by  text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id),
  CHECK ((status = 'UNDONE') = (undone_at IS NOT NULL))
);
CREATE INDEX result_lists_taken ON result_lists (township, taken_at, id);
-- One file is one list; undone, it may come again.
CREATE UNIQUE INDEX result_lists_file ON result_lists (township, file_hash) WHERE status = 'ACCEPTED';

CREATE TABLE disputes (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('RESULT', 'TEMPERATURE')),
  reason     text NOT NULL,
  unit       text NOT NULL,
  follow_up  uuid,
  person     uuid,
  list       uuid,
  row_number integer,
  result     text CHECK (result IN ('NEGATIVE', 'POSITIVE', 'POOL_POSITIVE', 'INVALID')),
  -- What was said, however impossible.
  celsius    numeric(6, 1),
  at         timestamptz NOT NULL,
  raised_at  timestamptz NOT NULL,
  raised_day date NOT NULL,
  by         text NOT NULL,
  status     text NOT NULL CHECK (status IN ('OPEN', 'RECORDED', 'DISMISSED', 'WITHDRAWN')),
  settled_at timestamptz,
  settled_by text,
  record     uuid,
  sealed     text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  FOREIGN KEY (township, list) REFERENCES result_lists (township, id),
  CHECK ((status = 'OPEN') = (settled_at IS NULL)),
  CHECK ((status = 'RECORDED') = (record IS NOT NULL))
);
CREATE INDEX disputes_open ON disputes (township, raised_at, id) WHERE status = 'OPEN';
CREATE INDEX disputes_list ON disputes (township, list) WHERE list IS NOT NULL;
CREATE INDEX disputes_follow_up ON disputes (township, follow_up) WHERE follow_up IS NOT NULL;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sample_batches', 'result_lists', 'disputes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (
      township = current_setting(''lianfang.township'', true)
      AND CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true
               ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lianfang_app', t);
  END LOOP;
END $$;
