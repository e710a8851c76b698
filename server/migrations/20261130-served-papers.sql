-- A picture of the signed paper, where somebody took one. It is sealed like everything personal and does not travel to phones.
CREATE TABLE served_papers (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  "order"      uuid NOT NULL,
  person       uuid NOT NULL,
  unit         text NOT NULL,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, "order") REFERENCES orders (township, id)
);
CREATE INDEX served_papers_order ON served_papers (township, "order");
CREATE INDEX served_papers_person ON served_papers (township, person);

ALTER TABLE served_papers ENABLE ROW LEVEL SECURITY;
CREATE POLICY township_and_unit ON served_papers USING (
  township = current_setting('lianfang.township', true)
  AND CASE WHEN current_setting('lianfang.units', true) = '*' THEN true ELSE unit = ANY (string_to_array(current_setting('lianfang.units', true), ',')) END
);
GRANT SELECT, INSERT, UPDATE ON served_papers TO lianfang_app;
