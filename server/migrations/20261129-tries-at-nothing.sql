-- Wrong answers at links that nobody made are kept like those at links that exist, by the same statements, so that neither a clock nor a
-- restart tells them apart. They belong to no township (`-`) and take one of a fixed number of places; `hash` says whose the place is.
ALTER TABLE portal_tries ADD COLUMN hash text NOT NULL DEFAULT '';
UPDATE portal_tries t SET hash = l.hash FROM portal_links l WHERE l.township = t.township AND l.id = t.link;
ALTER TABLE portal_tries ALTER COLUMN hash DROP DEFAULT;
ALTER TABLE portal_tries DROP CONSTRAINT portal_tries_township_link_fkey;
