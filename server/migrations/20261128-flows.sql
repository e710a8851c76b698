-- Flows out of and between measures: rides to a site and back, letters to other townships, the search for somebody who cannot be
-- reached, and who was around a case. None of them ends or begins a measure by itself.
CREATE TABLE transports (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  trip       uuid NOT NULL,
  person     uuid NOT NULL,
  unit       text NOT NULL,
  follow_up  uuid NOT NULL,
  way        text NOT NULL CHECK (way IN ('TO_SITE', 'TO_HOME', 'TO_HOSPITAL')),
  status     text NOT NULL CHECK (status IN ('ON_THE_WAY', 'ARRIVED', 'TURNED_BACK')),
  left_at    timestamptz NOT NULL,
  left_day   date NOT NULL,
  left_by    text NOT NULL,
  arrived_at timestamptz,
  arrived_by text,
  sealed     text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  CHECK ((status = 'ON_THE_WAY') = (arrived_at IS NULL)),
  CHECK (arrived_at >= left_at)
);
CREATE INDEX transports_person ON transports (township, person, left_at);
CREATE INDEX transports_trip ON transports (township, trip);
CREATE INDEX transports_open ON transports (township, left_at, id) WHERE status = 'ON_THE_WAY';

-- What we sent. The row is the message: it stays open until the other township has answered, and the courier looks at the open ones.
CREATE TABLE handovers (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  person       uuid NOT NULL,
  unit         text NOT NULL,
  follow_up    uuid NOT NULL,
  to_township  text,
  status       text NOT NULL CHECK (status IN ('IN_TRANSIT', 'ACKNOWLEDGED', 'REFUSED', 'WITHDRAWN')),
  sent_at      timestamptz NOT NULL,
  sent_day     date NOT NULL,
  sent_by      text NOT NULL,
  due_at       timestamptz NOT NULL,
  delivered_at timestamptz,
  withdrawn_at timestamptz,
  answered_at  timestamptz,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  CHECK (status <> 'IN_TRANSIT' OR answered_at IS NULL)
);
-- Nobody is handed to two townships at once.
CREATE UNIQUE INDEX handovers_one_in_transit ON handovers (township, follow_up) WHERE status = 'IN_TRANSIT';
CREATE INDEX handovers_person ON handovers (township, person);
CREATE INDEX handovers_follow_up ON handovers (township, follow_up);
CREATE INDEX handovers_open ON handovers (township, due_at, id) WHERE status IN ('IN_TRANSIT', 'REFUSED');

-- What we received, under the message's own id: the second delivery finds the row.
CREATE TABLE inbound_handovers (
  township      text NOT NULL,
  id            uuid NOT NULL,
  version       bigint NOT NULL,
  from_township text,
  person        uuid NOT NULL,
  unit          text NOT NULL,
  referral      uuid NOT NULL,
  received_at   timestamptz NOT NULL,
  received_day  date NOT NULL,
  due_at        timestamptz NOT NULL,
  "order"       uuid,
  refused_at    timestamptz,
  refused_by    text,
  refusal       text CHECK (refusal IN ('NOT_OURS', 'NOT_FOUND', 'PERIOD_OVER', 'CANNOT')),
  recalled_at   timestamptz,
  sealed        text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  CHECK ((refused_at IS NULL) = (refusal IS NULL))
);
CREATE INDEX inbound_handovers_person ON inbound_handovers (township, person);
CREATE INDEX inbound_handovers_received ON inbound_handovers (township, received_at, id);

CREATE TABLE searches (
  township  text NOT NULL,
  id        uuid NOT NULL,
  version   bigint NOT NULL,
  person    uuid NOT NULL,
  unit      text NOT NULL,
  follow_up uuid NOT NULL,
  status    text NOT NULL CHECK (status IN ('SEARCHING', 'FOUND', 'GIVEN_UP')),
  began_at  timestamptz NOT NULL,
  began_day date NOT NULL,
  began_by  text NOT NULL,
  ended_at  timestamptz,
  ended_by  text,
  sealed    text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  CHECK ((status = 'SEARCHING') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX searches_one_at_a_time ON searches (township, follow_up) WHERE status = 'SEARCHING';
CREATE INDEX searches_person ON searches (township, person);
CREATE INDEX searches_follow_up ON searches (township, follow_up);

CREATE TABLE search_steps (
  township text NOT NULL,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  search   uuid NOT NULL,
  person   uuid NOT NULL,
  unit     text NOT NULL,
  step     text NOT NULL CHECK (step IN ('CALL', 'VISIT', 'RELATIVES', 'POLICE_ASSIST')),
  at       timestamptz NOT NULL,
  by       text NOT NULL,
  sealed   text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, search) REFERENCES searches (township, id)
);
CREATE INDEX search_steps_search ON search_steps (township, search, at);

CREATE TABLE case_contacts (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  follow_up    uuid NOT NULL,
  person       uuid NOT NULL,
  unit         text NOT NULL,
  "as"         text NOT NULL CHECK ("as" IN ('EXPOSED', 'NOT_EXPOSED')),
  last_contact date,
  at           timestamptz NOT NULL,
  day          date NOT NULL,
  by           text NOT NULL,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  CHECK (("as" = 'EXPOSED') = (last_contact IS NOT NULL))
);
CREATE UNIQUE INDEX case_contacts_once ON case_contacts (township, follow_up, person);
CREATE INDEX case_contacts_person ON case_contacts (township, person);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['transports', 'handovers', 'inbound_handovers', 'searches', 'search_steps', 'case_contacts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (
      township = current_setting(''lianfang.township'', true)
      AND CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true
               ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END)', t);
    EXECUTE format('CREATE INDEX %I ON %I (township, unit, version, id)', t || '_pull', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON transports, handovers, inbound_handovers, searches, search_steps, case_contacts TO lianfang_app;
