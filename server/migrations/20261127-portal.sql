-- Residents' own pages: the links to them (only a hash of each), who has one open, and how often a link was answered wrongly.
CREATE TABLE portal_links (
  township   text NOT NULL,
  id         uuid NOT NULL,
  version    bigint NOT NULL,
  person     uuid NOT NULL,
  unit       text NOT NULL,
  follow_up  uuid NOT NULL,
  hash       text NOT NULL,
  made_at    timestamptz NOT NULL,
  made_by    text NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, person) REFERENCES persons (township, id),
  FOREIGN KEY (township, follow_up) REFERENCES follow_ups (township, id)
);
-- A link is found by its hash before its township is known.
CREATE INDEX portal_links_hash ON portal_links (hash);
CREATE INDEX portal_links_person ON portal_links (township, person);

CREATE TABLE portal_sessions (
  township   text NOT NULL,
  id         text NOT NULL,                               -- SHA-256 of the token; the token itself is only in the cookie
  link       uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (township, id),
  FOREIGN KEY (township, link) REFERENCES portal_links (township, id)
);
CREATE INDEX portal_sessions_id ON portal_sessions (id);
CREATE INDEX portal_sessions_link ON portal_sessions (township, link, created_at);

-- Wrong answers at a link: in a row, and in all.
CREATE TABLE portal_tries (
  township     text NOT NULL,
  link         uuid NOT NULL,
  in_a_row     integer NOT NULL,
  in_all       integer NOT NULL,
  closed_until timestamptz,
  PRIMARY KEY (township, link),
  FOREIGN KEY (township, link) REFERENCES portal_links (township, id)
);

DO $$
DECLARE
  by_township CONSTANT text := 'township = current_setting(''lianfang.township'', true)';
  by_unit CONSTANT text := 'CASE WHEN current_setting(''lianfang.units'', true) = ''*'' THEN true ELSE unit = ANY (string_to_array(current_setting(''lianfang.units'', true), '','')) END';
BEGIN
  ALTER TABLE portal_links ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY township_and_unit ON portal_links USING ((%s AND %s) OR hash = current_setting(''lianfang.link'', true))', by_township, by_unit);
  ALTER TABLE portal_sessions ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY own_session ON portal_sessions USING (%s OR id = current_setting(''lianfang.session'', true))', by_township);
  ALTER TABLE portal_tries ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY township ON portal_tries USING (%s)', by_township);
END $$;
GRANT SELECT, INSERT, UPDATE ON portal_links, portal_sessions, portal_tries TO lianfang_app;
GRANT DELETE ON portal_sessions TO lianfang_app;
