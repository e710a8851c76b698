-- Care teams (四包一/五包一) and what people at home need. Who sat in a team from when to when are rows of their own, so that a change
-- of member keeps its history and completeness can be counted for any moment.
CREATE TABLE care_templates (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  name     jsonb NOT NULL,
  places   jsonb NOT NULL,
  lead     integer NOT NULL,
  caller   integer NOT NULL,
  source   text NOT NULL,
  set_at   timestamptz NOT NULL,
  set_by   text NOT NULL,
  PRIMARY KEY (township, id)
);

-- People outside the township's workers: name, office and telephone, sealed under a key of their own.
CREATE TABLE care_contacts (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  unit     text NOT NULL,
  role     text NOT NULL,
  active   boolean NOT NULL,
  sealed   text,
  PRIMARY KEY (township, id)
);

CREATE TABLE care_teams (
  township  text NOT NULL,
  id        uuid NOT NULL,
  version   bigint NOT NULL,
  person    uuid NOT NULL,
  unit      text NOT NULL,
  follow_up uuid NOT NULL,
  template  text NOT NULL,
  places    jsonb NOT NULL,
  lead      integer NOT NULL,
  caller    integer NOT NULL,
  formed_at timestamptz NOT NULL,
  formed_by text NOT NULL,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id)
);
-- One team a measure: the database refuses what must never be.
CREATE UNIQUE INDEX care_teams_follow_up ON care_teams (township, follow_up);
CREATE INDEX care_teams_person ON care_teams (township, person);

CREATE TABLE care_seats (
  township    text NOT NULL,
  id          uuid NOT NULL,
  version     bigint NOT NULL,
  team        uuid NOT NULL,
  person      uuid NOT NULL,
  unit        text NOT NULL,
  place       integer NOT NULL,
  worker      uuid,
  contact     uuid,
  stand_in    boolean NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz,
  seated_by   text NOT NULL,
  answer      text NOT NULL CHECK (answer IN ('ASKED', 'ACCEPTED', 'DECLINED')),
  answered_at timestamptz,
  answered_by text,
  sealed      text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, team) REFERENCES care_teams (township, id),
  CHECK ((worker IS NULL) <> (contact IS NULL)),
  CHECK ((answer = 'ASKED') = (answered_at IS NULL))
);
CREATE INDEX care_seats_team ON care_seats (township, team);
CREATE INDEX care_seats_worker ON care_seats (township, worker) WHERE worker IS NOT NULL;

CREATE TABLE care_needs (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  person     uuid NOT NULL,
  unit       text NOT NULL,
  follow_up  uuid,
  kind       text NOT NULL,
  way        text NOT NULL CHECK (way IN ('WORKER', 'PHONE_CALL', 'PORTAL')),
  asked_at   timestamptz NOT NULL,
  asked_day  date NOT NULL,
  asked_by   text NOT NULL,
  due_at     timestamptz NOT NULL,
  worker     uuid,
  contact    uuid,
  status     text NOT NULL CHECK (status IN ('OPEN', 'TAKEN', 'DONE', 'NOT_POSSIBLE', 'WITHDRAWN')),
  taken_at   timestamptz,
  taken_by   text,
  closed_at  timestamptz,
  closed_day date,
  closed_by  text,
  sealed     text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  CHECK ((status IN ('OPEN', 'TAKEN')) = (closed_at IS NULL))
);
CREATE INDEX care_needs_person ON care_needs (township, person, asked_at);
-- The open list: urgent care first, then by clock.
CREATE INDEX care_needs_waiting ON care_needs (township, (kind <> 'URGENT_CARE'), due_at, id) WHERE closed_at IS NULL;
CREATE INDEX care_needs_asked ON care_needs (township, asked_at, id);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['care_templates', 'care_contacts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township ON %I USING (township = current_setting(''lianfang.township'', true))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['care_teams', 'care_seats', 'care_needs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (
      township = current_setting(''lianfang.township'', true)
      AND CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true
               ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON care_templates, care_contacts, care_teams, care_seats, care_needs TO lianfang_app;
