-- A resident may ask for somebody behind the same door; how a need reached us says which of the two it was.
ALTER TABLE care_needs DROP CONSTRAINT care_needs_way_check;
ALTER TABLE care_needs ADD CONSTRAINT care_needs_way_check CHECK (way IN ('WORKER', 'PHONE_CALL', 'PORTAL', 'HOUSEHOLD_PORTAL'));
