-- Feedback; devices that were revoked; and the records of such devices, which wait for a person.

-- What somebody says about the program, sealed under the author's key with what was answered.
CREATE TABLE feedback (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  by       uuid NOT NULL,
  at       timestamptz NOT NULL,
  screen   text NOT NULL,
  release  text NOT NULL,
  status   text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'CLOSED')),
  sealed   text,
  PRIMARY KEY (township, id)
);
CREATE INDEX feedback_pull ON feedback (township, by, version, id);

-- A row here and nothing else makes a device revoked: rights are read from it as from the roster. `by` revoked it.
CREATE TABLE device_revocations (
  township text NOT NULL REFERENCES townships,
  id       uuid NOT NULL,
  version  bigint NOT NULL,
  device   uuid NOT NULL,
  at       timestamptz NOT NULL,
  by       uuid NOT NULL,
  sealed   text,
  PRIMARY KEY (township, id),
  UNIQUE (township, device)
);
-- A revoked device comes without a session, so its township is not known yet.
CREATE INDEX device_revocations_device ON device_revocations (device);

-- Records of a revoked device: whole and sealed under their author's key, never applied by themselves, never deleted.
CREATE TABLE reviews (
  township    text NOT NULL REFERENCES townships,
  id          uuid NOT NULL,                           -- the record's own id
  version     bigint NOT NULL,
  device      uuid NOT NULL,
  author      uuid NOT NULL,
  kind        text NOT NULL,
  at          timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  status      text NOT NULL CHECK (status IN ('WAITING', 'ACCEPTED', 'REJECTED')),
  settled_at  timestamptz,
  settled_by  uuid,
  sealed      text,
  PRIMARY KEY (township, id),
  CHECK ((status = 'WAITING') = (settled_at IS NULL))
);
CREATE INDEX reviews_device ON reviews (township, device);
CREATE INDEX reviews_status ON reviews (township, status, id);

-- What a device calls itself, and when each of its workers was last on it. A device is revoked whole, so a worker's part of it is not.
ALTER TABLE device_workers DROP COLUMN revoked_at;
ALTER TABLE device_workers ADD COLUMN label text NOT NULL DEFAULT '';
ALTER TABLE device_workers ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY township ON feedback USING (township = current_setting('lianfang.township', true));
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
CREATE POLICY township ON reviews USING (township = current_setting('lianfang.township', true));
ALTER TABLE device_revocations ENABLE ROW LEVEL SECURITY;
CREATE POLICY township_or_device ON device_revocations
  USING (township = current_setting('lianfang.township', true) OR device::text = current_setting('lianfang.device', true));
GRANT SELECT, INSERT, UPDATE ON feedback, device_revocations, reviews TO lianfang_app;
