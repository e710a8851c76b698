-- What is known of people that rules may speak about, the township's own editions of rules, lists of risk areas, and the switches from
-- one edition to another. Measures follow from these by computation; none of these rows restrains anybody.
CREATE TABLE exposures (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  person       uuid NOT NULL,
  unit         text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('STAY', 'CONTACT', 'SECONDARY_CONTACT', 'HOUSEHOLD_MEMBER', 'ENTRY', 'WORK', 'ANIMAL', 'COUNTY_CODE')),
  disease      text NOT NULL,
  day          date NOT NULL,
  arrived_on   date,
  area         text,
  color        text CHECK (color IN ('RED', 'YELLOW')),
  credit_days  integer NOT NULL CHECK (credit_days >= 0),
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  referral     uuid,
  corrects     uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  CHECK ((kind = 'STAY') = (area IS NOT NULL)),
  CHECK ((kind = 'COUNTY_CODE') = (color IS NOT NULL))
);
CREATE INDEX exposures_person ON exposures (township, person);
-- A level changes: everybody who left that area, by the first digits of its code.
CREATE INDEX exposures_area ON exposures (township, area text_pattern_ops, day) WHERE withdrawn_at IS NULL;
CREATE INDEX exposures_day ON exposures (township, day, id) WHERE withdrawn_at IS NULL;

CREATE TABLE packs (
  township     text NOT NULL REFERENCES townships,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  shelf        text NOT NULL,
  line         text NOT NULL,
  edition      text NOT NULL,
  pack         jsonb NOT NULL,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  PRIMARY KEY (township, id)
);
CREATE UNIQUE INDEX packs_edition ON packs (township, line, edition) WHERE withdrawn_at IS NULL;

CREATE TABLE area_lists (
  township      text NOT NULL REFERENCES townships,
  id            uuid NOT NULL,
  version       bigint NOT NULL,
  shelf         text NOT NULL,
  disease       text NOT NULL,
  "from"        date NOT NULL,
  document      text NOT NULL,
  document_date date,
  areas         jsonb NOT NULL,
  at            timestamptz NOT NULL,
  by            text NOT NULL,
  undone_at     timestamptz,
  undone_by     text,
  PRIMARY KEY (township, id)
);
CREATE INDEX area_lists_from ON area_lists (township, disease, "from");

CREATE TABLE pack_switches (
  township     text NOT NULL REFERENCES townships,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  shelf        text NOT NULL,
  line         text NOT NULL,
  edition      text,
  "from"       date NOT NULL,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  decided_by   text NOT NULL,
  reason       text NOT NULL,
  undone_at    timestamptz,
  undone_by    text,
  undone_why   text NOT NULL,
  PRIMARY KEY (township, id)
);

-- What a switch did to one measure, so that an undo gives back exactly that.
CREATE TABLE switched_measures (
  township  text NOT NULL,
  id        uuid NOT NULL,
  version   bigint NOT NULL,
  switch    uuid NOT NULL,
  follow_up uuid NOT NULL,
  unit      text NOT NULL,
  before    jsonb NOT NULL,
  after     jsonb NOT NULL,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, switch) REFERENCES pack_switches (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id)
);
CREATE INDEX switched_measures_switch ON switched_measures (township, switch);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['packs', 'area_lists', 'pack_switches'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township ON %I USING (township = current_setting(''lianfang.township'', true))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['exposures', 'switched_measures'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (
      township = current_setting(''lianfang.township'', true)
      AND CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true
               ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON exposures, packs, area_lists, pack_switches, switched_measures TO lianfang_app;
