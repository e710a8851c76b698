-- Who is taken off the list of outside people leaves their seats: the seats are found by the contact, as they are by the worker.
CREATE INDEX care_seats_contact ON care_seats (township, contact) WHERE contact IS NOT NULL;
