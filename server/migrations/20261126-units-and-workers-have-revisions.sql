-- Two who change one unit or one worker at the same time must not overwrite each other in silence.
ALTER TABLE units ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE workers ADD COLUMN revision integer NOT NULL DEFAULT 1;
