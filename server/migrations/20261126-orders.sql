-- Orders, objections, refused attempts and the numbers of papers. Every measure rests on an order and knows when it lapses by itself.
ALTER TABLE journal DROP CONSTRAINT journal_status_check;
ALTER TABLE journal ADD CONSTRAINT journal_status_check CHECK (status IN ('applied', 'conflict', 'refused'));

CREATE TABLE paper_series (
  township  text NOT NULL REFERENCES townships,
  id        text NOT NULL,                                -- ORDER.2022, NOTICE.2022
  version   bigint NOT NULL,
  last      integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (township, id)
);

CREATE TABLE orders (
  township       text NOT NULL,
  id             uuid NOT NULL,
  version        bigint NOT NULL,
  person         uuid NOT NULL,
  unit           text NOT NULL,
  status         text NOT NULL CHECK (status IN ('PROPOSED', 'IN_FORCE', 'DECLINED', 'LIFTED')),
  number         text,
  pack           text NOT NULL,
  pack_version   text NOT NULL,
  category       text NOT NULL,
  counted_from   date NOT NULL,
  credit_days    integer NOT NULL,
  replaces       uuid,
  referral       uuid,
  transferred_in boolean NOT NULL,
  decided_by     text NOT NULL,
  issued_by      text NOT NULL,
  issued_at      timestamptz NOT NULL,
  issued_day     date NOT NULL,
  second_by      text,
  second_at      timestamptz,
  starts_at      timestamptz,
  ends_on        date NOT NULL,
  lapses_on      date NOT NULL,
  kept_until     date NOT NULL,
  served_at      timestamptz,
  served_by      text,
  served_how     text CHECK (served_how IN ('SIGNED', 'SIGNED_BY_FAMILY', 'READ_ALOUD')),
  lifted_at      timestamptz,
  lifted_by      text,
  sealed         text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  -- In force and numbered are one act; who confirms is not who wrote; nothing is planned beyond the ceiling.
  CHECK ((number IS NULL) = (starts_at IS NULL)),
  CHECK ((number IS NULL) = (status IN ('PROPOSED', 'DECLINED'))),
  CHECK (status = 'DECLINED' OR second_by IS DISTINCT FROM issued_by),
  CHECK (ends_on <= lapses_on)
);
CREATE UNIQUE INDEX orders_number ON orders (township, number) WHERE number IS NOT NULL;
CREATE INDEX orders_person ON orders (township, person);
CREATE INDEX orders_waiting ON orders (township, issued_at, id) WHERE status = 'PROPOSED';
CREATE INDEX orders_unserved ON orders (township, starts_at, id) WHERE served_at IS NULL AND starts_at IS NOT NULL;
CREATE INDEX orders_issued ON orders (township, issued_at, id);
CREATE INDEX orders_pull ON orders (township, unit, version, id);

-- Measures from before orders existed get the order they began with, and a ceiling at their planned end.
INSERT INTO orders
  SELECT township, id, version, person, unit, 'IN_FORCE', '〔' || to_char(started_day, 'YYYY') || '〕旧' || row_number() OVER (PARTITION BY township ORDER BY started_at, id) || '号',
         pack, pack_version, category, counted_from, credit_days, previous, referral, transferred_in, decided_by, '', started_at, started_day, NULL, NULL, started_at,
         planned_end, planned_end, planned_end + 14, NULL, NULL, NULL, NULL, NULL, NULL
    FROM follow_ups;

ALTER TABLE follow_ups ADD COLUMN "order" uuid, ADD COLUMN lapses_on date, ADD COLUMN lapses_at timestamptz, ADD COLUMN notice text;
UPDATE follow_ups f SET "order" = id, lapses_on = planned_end,
  lapses_at = ((planned_end + 1)::timestamp - make_interval(mins => t.utc_offset)) AT TIME ZONE 'UTC'
  FROM townships t WHERE t.township = f.township;
ALTER TABLE follow_ups ALTER COLUMN "order" SET NOT NULL, ALTER COLUMN lapses_on SET NOT NULL, ALTER COLUMN lapses_at SET NOT NULL,
  ADD FOREIGN KEY (township, "order") REFERENCES orders (township, id),
  ADD CHECK (planned_end <= lapses_on),
  DROP CONSTRAINT follow_ups_status_check,
  ADD CONSTRAINT follow_ups_status_check CHECK (status IN ('ACTIVE', 'RELEASED', 'TRANSFERRED_OUT', 'BECAME_CASE', 'LEFT', 'DIED', 'LOST', 'CANCELED', 'CHANGED', 'LAPSED', 'LIFTED'));
CREATE UNIQUE INDEX follow_ups_notice ON follow_ups (township, notice) WHERE notice IS NOT NULL;

CREATE TABLE objections (
  township    text NOT NULL,
  id          uuid NOT NULL,
  version     bigint NOT NULL,
  "order"     uuid NOT NULL,
  person      uuid NOT NULL,
  unit        text NOT NULL,
  raised_at   timestamptz NOT NULL,
  raised_day  date NOT NULL,
  raised_by   text NOT NULL,
  due_at      timestamptz NOT NULL,
  status      text NOT NULL CHECK (status IN ('OPEN', 'UPHELD', 'REJECTED')),
  answered_at timestamptz,
  answered_by text,
  sealed      text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, "order") REFERENCES orders (township, id),
  CHECK ((status = 'OPEN') = (answered_at IS NULL)),
  CHECK (answered_at < due_at)
);
CREATE INDEX objections_order ON objections (township, "order");
CREATE INDEX objections_person ON objections (township, person);
CREATE INDEX objections_open ON objections (township, due_at, id) WHERE status = 'OPEN';
CREATE INDEX objections_pull ON objections (township, unit, version, id);

CREATE TABLE attempts (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  person   uuid NOT NULL,
  unit     text NOT NULL,
  kind     text NOT NULL,
  pack     text NOT NULL,
  category text NOT NULL,
  code     text NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  day      date NOT NULL,
  PRIMARY KEY (township, id)
);
CREATE INDEX attempts_day ON attempts (township, day, id);

DO $$
DECLARE
  t text;
  by_township CONSTANT text := 'township = current_setting(''lianfang.township'', true)';
  by_unit CONSTANT text := 'CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END';
BEGIN
  ALTER TABLE paper_series ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY township ON paper_series USING (%s)', by_township);
  FOREACH t IN ARRAY ARRAY['orders', 'objections', 'attempts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (%s AND %s)', t, by_township, by_unit);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON paper_series, orders, objections, attempts TO lianfang_app;
