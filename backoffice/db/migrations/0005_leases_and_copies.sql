-- Licence numbers leased to one device; each stands in licence_number once it is used or has come back.
CREATE TABLE licence_lease (
    id TEXT PRIMARY KEY,
    counter TEXT NOT NULL,
    first_serial BIGINT NOT NULL,
    numbers BIGINT NOT NULL,
    device_id TEXT NOT NULL,
    closed_at BIGINT NOT NULL,
    UNIQUE (counter, first_serial)
);

-- Which copy of the licence a sheet is: empty for the licence itself. Each has one issued sheet at most.
ALTER TABLE sheet ADD COLUMN copy_id TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX sheet_issued_once ON sheet (case_id, copy_id) WHERE state = 'issued';
