-- Copies of other offices' registers, as they were last brought in: one row under each key it is asked for by.
CREATE TABLE register_entry (
    register TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    as_of BIGINT NOT NULL,
    PRIMARY KEY (register, key)
);
