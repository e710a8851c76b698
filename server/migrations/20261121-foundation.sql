-- The house: townships, their serial journals, tallies and keys, and the tables of the first nouns.
--
-- Every table of a township has `township` first in its keys. Policies read session settings only (no subquery, no function
-- that reads a table), so that the same schema can be distributed by township. `lianfang.township` names the township,
-- `lianfang.units` the grid cells in sight: `*` or a comma-separated list. Unset settings show nothing.

CREATE TABLE townships (
  township        text PRIMARY KEY,
  name            text NOT NULL,
  root            text NOT NULL,                       -- the unit at the top of the tree
  cutoff          text NOT NULL DEFAULT '17:00' CHECK (cutoff ~ '^[0-2][0-9]:[0-5][0-9]$'),
  utc_offset      integer NOT NULL DEFAULT 480,        -- minutes east of UTC; no daylight saving
  version         bigint NOT NULL DEFAULT 0,           -- last sequence number of the journal
  rights_version  bigint NOT NULL DEFAULT 0,           -- sequence number of the last change to units, workers, assignments
  chain_head      bytea NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now()
);

-- What happened, in order. `body` is the exact text the chain runs over; the other columns repeat what queries need.
CREATE TABLE journal (
  township     text NOT NULL REFERENCES townships,
  seq          bigint NOT NULL CHECK (seq > 0),
  command      uuid NOT NULL,
  kind         text NOT NULL,
  unit         text NOT NULL,
  actor        text NOT NULL,
  at           timestamptz NOT NULL,                   -- when it happened
  received_at  timestamptz NOT NULL,                   -- when it was written here
  status       text NOT NULL CHECK (status IN ('applied', 'conflict')),
  fingerprint  text NOT NULL,                          -- keyed hash of what was said: same id, other content is refused
  body         text NOT NULL,
  hash         bytea NOT NULL,
  PRIMARY KEY (township, seq),
  UNIQUE (township, command)
);

-- unit × day × indicator, written in the same transaction as the rows it counts.
CREATE TABLE tallies (
  township   text NOT NULL REFERENCES townships,
  unit       text NOT NULL,
  day        date NOT NULL,
  indicator  text NOT NULL,
  n          bigint NOT NULL,
  PRIMARY KEY (township, indicator, day, unit)
);

-- Rows that left a unit (moved or taken back): a phone of that unit drops them.
CREATE TABLE departures (
  township   text NOT NULL REFERENCES townships,
  version    bigint NOT NULL,
  unit       text NOT NULL,
  table_name text NOT NULL,
  row_id     text NOT NULL,
  PRIMARY KEY (township, version, table_name, row_id)
);

-- One data key per subject (person, household, worker), wrapped by the master key outside the database. Deleting a row erases the subject.
CREATE TABLE subject_keys (
  township  text NOT NULL REFERENCES townships,
  subject   text NOT NULL,
  wrapped   bytea NOT NULL,
  PRIMARY KEY (township, subject)
);

CREATE TABLE units (
  township            text NOT NULL REFERENCES townships,
  id                  text NOT NULL,
  version             bigint NOT NULL,
  parent              text,
  kind                text NOT NULL CHECK (kind IN ('TOWNSHIP', 'DISTRICT', 'VILLAGE', 'GROUP', 'GRID')),
  name                text NOT NULL,
  declared_households integer,
  sort                integer NOT NULL,
  valid_from          date NOT NULL,
  valid_to            date,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, parent) REFERENCES units (township, id)
);

CREATE TABLE workers (
  township    text NOT NULL REFERENCES townships,
  id          uuid NOT NULL,
  version     bigint NOT NULL,
  login       text,
  active      boolean NOT NULL,
  sealed      text,
  phone_index text,
  PRIMARY KEY (township, id),
  UNIQUE (township, login)
);

CREATE TABLE assignments (
  township text NOT NULL,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  worker   uuid NOT NULL,
  unit     text NOT NULL,
  role     text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR', 'AUDITOR')),
  "from"   date NOT NULL,
  "to"     date,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, worker) REFERENCES workers (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id)
);
CREATE INDEX assignments_worker ON assignments (township, worker);
CREATE INDEX assignments_unit ON assignments (township, unit);

CREATE TABLE households (
  township text NOT NULL,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  unit     text NOT NULL,
  code     text,
  head     uuid,
  sort     integer NOT NULL,
  revision integer NOT NULL,
  sealed   text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id)
);
CREATE INDEX households_unit ON households (township, unit, sort, id);
CREATE INDEX households_code ON households (township, code);
CREATE INDEX households_head ON households (township, head);

CREATE TABLE persons (
  township        text NOT NULL,
  id              uuid NOT NULL,
  version         bigint NOT NULL,
  unit            text NOT NULL,
  household       uuid,
  relation        text NOT NULL,
  sex             text NOT NULL CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN')),
  birth           date,
  living          text NOT NULL CHECK (living IN ('RESIDENT', 'AWAY', 'LEFT', 'DIED')),
  merged_into     uuid,
  revision        integer NOT NULL,
  sealed          text,
  -- Keyed hashes for search; the key is outside the database. name_index holds the name and its parts of two and more characters.
  id_number_index text,
  phone_index     text[] NOT NULL DEFAULT '{}',
  name_index      text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id),
  FOREIGN KEY (township, household) REFERENCES households (township, id),
  FOREIGN KEY (township, merged_into) REFERENCES persons (township, id)
);
CREATE INDEX persons_unit ON persons (township, unit, id);
CREATE INDEX persons_household ON persons (township, household);
CREATE INDEX persons_id_number ON persons (township, id_number_index) WHERE id_number_index IS NOT NULL;
CREATE INDEX persons_phone ON persons USING gin (phone_index);
CREATE INDEX persons_name ON persons USING gin (name_index);

CREATE TABLE house_visits (
  township  text NOT NULL,
  id        uuid NOT NULL,
  version   bigint NOT NULL,
  household uuid NOT NULL,
  unit      text NOT NULL,
  at        timestamptz NOT NULL,
  day       date NOT NULL,
  by        text NOT NULL,
  result    text NOT NULL CHECK (result IN ('MET', 'AWAY', 'NO_ANSWER', 'REFUSED', 'VACANT')),
  sealed    text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, household) REFERENCES households (township, id)
);
CREATE INDEX house_visits_household ON house_visits (township, household, day);
CREATE INDEX house_visits_day ON house_visits (township, day, id);

CREATE TABLE conflicts (
  township      text NOT NULL,
  id            uuid NOT NULL,
  version       bigint NOT NULL,
  unit          text NOT NULL,
  person        uuid NOT NULL,
  base_revision integer NOT NULL,
  facts         jsonb NOT NULL,                        -- what the late version says beside the identity
  raised_at     timestamptz NOT NULL,
  by            text NOT NULL,
  status        text NOT NULL CHECK (status IN ('OPEN', 'TAKEN', 'DROPPED')),
  settled_at    timestamptz,
  settled_by    text,
  sealed        text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id)
);
CREATE INDEX conflicts_person ON conflicts (township, person);

CREATE TABLE merges (
  township       text NOT NULL,
  id             uuid NOT NULL,
  version        bigint NOT NULL,
  unit           text NOT NULL,
  kept           uuid NOT NULL,
  gone           uuid NOT NULL,
  at             timestamptz NOT NULL,
  by             text NOT NULL,
  undone_at      timestamptz,
  gone_household uuid,
  kept_facts     jsonb NOT NULL,                       -- what the kept record said beside its identity
  sealed         text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, kept) REFERENCES persons (township, id),
  FOREIGN KEY (township, gone) REFERENCES persons (township, id)
);
CREATE INDEX merges_kept ON merges (township, kept);
CREATE INDEX merges_gone ON merges (township, gone);

CREATE TABLE referral_batches (
  township    text NOT NULL REFERENCES townships,
  id          uuid NOT NULL,
  version     bigint NOT NULL,
  sender      text NOT NULL,
  title       text NOT NULL,
  file_name   text NOT NULL,
  file_hash   text NOT NULL,
  layout      text NOT NULL,
  mapping     jsonb NOT NULL,
  claimed     integer,
  accepted    integer NOT NULL,
  bad         integer NOT NULL,
  received_at timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  accepted_by text NOT NULL,
  seconded_by text CHECK (seconded_by <> accepted_by),
  status      text NOT NULL CHECK (status IN ('ACCEPTED', 'UNDONE')),
  columns     jsonb NOT NULL,                          -- the sender's own column names, in order
  undone_at   timestamptz,
  undone_by   text,
  kept        jsonb NOT NULL,                          -- persons who stayed when the list was taken back
  PRIMARY KEY (township, id)
);

-- Rows that could not be taken in, as they came: they go back to the sender with their reasons.
CREATE TABLE returned_rows (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  batch      uuid NOT NULL,
  row_number integer NOT NULL,
  unit       text NOT NULL,
  reasons    jsonb NOT NULL,
  sealed     text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, batch) REFERENCES referral_batches (township, id)
);
CREATE INDEX returned_rows_batch ON returned_rows (township, batch, row_number);
CREATE INDEX referral_batches_sender ON referral_batches (township, sender, received_at);
CREATE INDEX referral_batches_file ON referral_batches (township, file_hash);

CREATE TABLE sender_layouts (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  sender   text NOT NULL,
  layout   text NOT NULL,
  mapping  jsonb NOT NULL,
  rows     integer NOT NULL,
  PRIMARY KEY (township, id)
);
CREATE INDEX sender_layouts_sender ON sender_layouts (township, sender);
CREATE INDEX sender_layouts_layout ON sender_layouts (township, layout);

CREATE TABLE referrals (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  batch        uuid NOT NULL,
  row_number   integer NOT NULL,
  person       uuid NOT NULL,
  unit         text NOT NULL,
  placed_by    text NOT NULL CHECK (placed_by IN ('CODE', 'ADDRESS', 'HOUSEHOLD', 'HAND', 'NONE')),
  category     text NOT NULL,
  code_color   text CHECK (code_color IN ('GREEN', 'YELLOW', 'RED', 'UNKNOWN')),
  returned_on  date,
  received_at  timestamptz NOT NULL,
  received_day date NOT NULL,
  due_at       timestamptz NOT NULL,
  status       text NOT NULL CHECK (status IN ('TRIAGE', 'OPEN', 'CLOSED')),
  result       text,
  closed_at    timestamptz,
  closed_day   date,
  closed_by    text,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, batch) REFERENCES referral_batches (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  CHECK ((status = 'CLOSED') = (result IS NOT NULL AND closed_at IS NOT NULL))
);
CREATE INDEX referrals_batch ON referrals (township, batch, row_number);
CREATE INDEX referrals_person ON referrals (township, person);
CREATE INDEX referrals_open ON referrals (township, due_at, id) WHERE status <> 'CLOSED';
CREATE INDEX referrals_received ON referrals (township, received_at, id);
CREATE INDEX referrals_closed ON referrals (township, closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE follow_ups (
  township        text NOT NULL,
  id              uuid NOT NULL,
  version         bigint NOT NULL,
  person          uuid NOT NULL,
  unit            text NOT NULL,
  pack            text NOT NULL,
  pack_version    text NOT NULL,
  category        text NOT NULL,
  counted_from    date NOT NULL,
  started_at      timestamptz NOT NULL,
  started_day     date NOT NULL,
  phases          jsonb NOT NULL,
  credit_days     integer NOT NULL,                      -- days of measure already spent elsewhere
  previous        uuid,                                  -- the follow-up this one took over from
  planned_end     date NOT NULL,
  fever_threshold numeric(3, 1) NOT NULL,
  decided_by      text NOT NULL,
  referral        uuid,
  transferred_in  boolean NOT NULL,
  status          text NOT NULL CHECK (status IN ('ACTIVE', 'RELEASED', 'TRANSFERRED_OUT', 'BECAME_CASE', 'LEFT', 'DIED', 'LOST', 'CANCELED', 'CHANGED')),
  ended_at        timestamptz,
  ended_day       date,
  ended_by        text,
  sealed          text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  CHECK ((status = 'ACTIVE') = (ended_at IS NULL))
);
-- One measure at a time per person: the database refuses what must never be.
CREATE UNIQUE INDEX follow_ups_one_active ON follow_ups (township, person) WHERE status = 'ACTIVE';
CREATE INDEX follow_ups_person ON follow_ups (township, person);
CREATE INDEX follow_ups_active ON follow_ups (township, planned_end, id) WHERE status = 'ACTIVE';
CREATE INDEX follow_ups_started ON follow_ups (township, started_at, id);
CREATE INDEX follow_ups_ended ON follow_ups (township, ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE observations (
  township    text NOT NULL,
  id          uuid NOT NULL,
  version     bigint NOT NULL,
  follow_up   uuid NOT NULL,
  person      uuid NOT NULL,
  unit        text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('TEMPERATURE', 'SYMPTOM', 'SAMPLE', 'RESULT', 'VISIT', 'EXCUSE')),
  slot        text,
  at          timestamptz NOT NULL,
  day         date NOT NULL,
  recorded_at timestamptz NOT NULL,
  by          text NOT NULL,
  celsius     numeric(3, 1) CHECK (celsius BETWEEN 30 AND 45),
  symptoms    jsonb NOT NULL,
  sample      uuid,
  result      text CHECK (result IN ('NEGATIVE', 'POSITIVE', 'INVALID')),
  finding     text CHECK (finding IN ('AT_HOME', 'NOT_AT_HOME', 'NO_ANSWER')),
  corrects    uuid,
  superseded  boolean NOT NULL,
  sealed      text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id),
  -- A result cannot be typed without its sample.
  CHECK (kind <> 'RESULT' OR (sample IS NOT NULL AND result IS NOT NULL))
);
CREATE INDEX observations_follow_up ON observations (township, follow_up, at);
CREATE INDEX observations_sample ON observations (township, sample) WHERE sample IS NOT NULL;
CREATE INDEX observations_day ON observations (township, day, id);

CREATE TABLE alerts (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  follow_up  uuid NOT NULL,
  person     uuid NOT NULL,
  unit       text NOT NULL,
  cause      text NOT NULL CHECK (cause IN ('FEVER', 'SYMPTOM', 'POSITIVE_RESULT')),
  raised_at  timestamptz NOT NULL,
  raised_day date NOT NULL,
  due_at     timestamptz NOT NULL,
  status     text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
  outcome    text CHECK (outcome IN ('REFERRED_TO_CLINIC', 'CLEARED')),
  closed_at  timestamptz,
  closed_by  text,
  sealed     text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id)
);
CREATE INDEX alerts_follow_up ON alerts (township, follow_up);
CREATE INDEX alerts_open ON alerts (township, due_at, id) WHERE status = 'OPEN';
CREATE INDEX alerts_raised ON alerts (township, raised_at, id);

CREATE TABLE daily_reports (
  township     text NOT NULL,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  unit         text NOT NULL,
  day          date NOT NULL,
  submitted_at timestamptz NOT NULL,
  by           text NOT NULL,
  zero         boolean NOT NULL,
  seen         jsonb NOT NULL,
  corrects     uuid,
  superseded   boolean NOT NULL,
  sealed       text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, unit) REFERENCES units (township, id)
);
CREATE INDEX daily_reports_day ON daily_reports (township, day, unit);
CREATE INDEX daily_reports_unit ON daily_reports (township, unit, day);

CREATE TABLE bulletins (
  township     text NOT NULL REFERENCES townships,
  id           uuid NOT NULL,
  version      bigint NOT NULL,
  day          date NOT NULL,
  window_from  timestamptz NOT NULL,
  cutoff_at    timestamptz NOT NULL,
  sealed_at    timestamptz NOT NULL,
  sealed_by    text NOT NULL,
  figures      jsonb NOT NULL,
  balance      jsonb NOT NULL,
  silent_units jsonb NOT NULL,
  gap_notes    jsonb NOT NULL,
  PRIMARY KEY (township, id),
  UNIQUE (township, day)
);

CREATE TABLE bulletin_corrections (
  township  text NOT NULL,
  id        uuid NOT NULL,
  version   bigint NOT NULL,
  bulletin  uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  reason    text NOT NULL,
  figures   jsonb NOT NULL,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, bulletin) REFERENCES bulletins (township, id)
);
CREATE INDEX bulletin_corrections_bulletin ON bulletin_corrections (township, bulletin);

-- Who looked at a whole identity or took a list out, and what for.
CREATE TABLE disclosures (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('UNMASK', 'EXPORT')),
  person   uuid,
  list     text NOT NULL,
  rows     integer NOT NULL,
  hash     text NOT NULL,
  at       timestamptz NOT NULL,
  by       text NOT NULL,
  purpose  text NOT NULL,
  PRIMARY KEY (township, id)
);
CREATE INDEX disclosures_person ON disclosures (township, person) WHERE person IS NOT NULL;

-- Who may sign in. Not part of the journal: a password's hash has no business in it.
CREATE TABLE credentials (
  township      text NOT NULL,
  worker        uuid NOT NULL,
  login         text NOT NULL,
  password_hash text,
  failures      integer NOT NULL DEFAULT 0,
  locked_until  timestamptz,
  link_hash     text,                                  -- one-time link that sets a password
  link_until    timestamptz,
  PRIMARY KEY (township, worker),
  UNIQUE (township, login)
);
CREATE INDEX credentials_login ON credentials (login);
CREATE INDEX credentials_link ON credentials (link_hash) WHERE link_hash IS NOT NULL;

CREATE TABLE sessions (
  township   text NOT NULL REFERENCES townships,
  id         text NOT NULL,                            -- SHA-256 of the token; the token itself is only in the cookie
  worker     uuid NOT NULL,
  device     uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at    timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (township, id)
);
CREATE INDEX sessions_id ON sessions (id);

-- Which workers have signed in on which device: a device may send what they wrote while it was offline.
CREATE TABLE device_workers (
  township   text NOT NULL REFERENCES townships,
  device     uuid NOT NULL,
  worker     uuid NOT NULL,
  since      timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (township, device, worker)
);

-- Uploaded lists between upload and acceptance; sealed by the master key and swept after 72 hours.
CREATE TABLE imports (
  township   text NOT NULL REFERENCES townships,
  id         uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('referrals', 'grids', 'households')),
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  state      jsonb NOT NULL,                           -- nothing personal: sheet, header row, mapping, counts, who has agreed
  content    bytea NOT NULL,                           -- sealed sheets
  PRIMARY KEY (township, id)
);
CREATE INDEX imports_created ON imports (created_at);

-- Indexes for the phones' pull: what changed in a unit since a version.
CREATE INDEX units_pull ON units (township, version, id);
CREATE INDEX workers_pull ON workers (township, version, id);
CREATE INDEX assignments_pull ON assignments (township, version, id);
CREATE INDEX households_pull ON households (township, unit, version, id);
CREATE INDEX persons_pull ON persons (township, unit, version, id);
CREATE INDEX house_visits_pull ON house_visits (township, unit, version, id);
CREATE INDEX referrals_pull ON referrals (township, unit, version, id);
CREATE INDEX follow_ups_pull ON follow_ups (township, unit, version, id);
CREATE INDEX observations_pull ON observations (township, unit, version, id);
CREATE INDEX alerts_pull ON alerts (township, unit, version, id);
CREATE INDEX daily_reports_pull ON daily_reports (township, unit, version, id);
CREATE INDEX departures_pull ON departures (township, unit, version);

-- Row-level security: the second lock. The program's role is neither owner nor superuser.
DO $$
DECLARE
  t text;
  by_township CONSTANT text := 'township = current_setting(''lianfang.township'', true)';
  by_unit CONSTANT text := '(current_setting(''lianfang.units'', true) = ''*'' OR %I = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')))';
BEGIN
  -- A township's own tables without a unit: all of its signed-in people.
  FOREACH t IN ARRAY ARRAY['townships', 'subject_keys', 'workers', 'units', 'assignments', 'referral_batches', 'sender_layouts',
                           'bulletins', 'bulletin_corrections', 'device_workers', 'imports', 'journal', 'disclosures'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township ON %I USING (%s)', t, by_township);
  END LOOP;
  -- Tables of a grid cell: those in sight.
  FOREACH t IN ARRAY ARRAY['tallies', 'departures', 'households', 'persons', 'house_visits', 'conflicts', 'merges', 'referrals', 'returned_rows',
                           'follow_ups', 'observations', 'alerts', 'daily_reports'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY township_and_unit ON %I USING (%s AND ' || format(by_unit, 'unit') || ')', t, by_township);
  END LOOP;
  -- Signing in happens before the township is known: a session is found by its own secret, a credential by its login or link.
  ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY own_session ON sessions USING (%s OR id = current_setting(''lianfang.session'', true))', by_township);
  ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY own_credential ON credentials USING (%s OR login = current_setting(''lianfang.login'', true) OR link_hash = current_setting(''lianfang.link'', true))', by_township);
END $$;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO lianfang_app;
-- Deleting is for undo, key destruction, sign-out and sweeping; the journal is never deleted from, nor rewritten.
GRANT DELETE ON units, workers, assignments, households, persons, house_visits, conflicts, merges, referral_batches, sender_layouts, referrals, returned_rows,
  follow_ups, observations, alerts, daily_reports, subject_keys, sessions, imports TO lianfang_app;
REVOKE UPDATE ON journal, departures FROM lianfang_app;
