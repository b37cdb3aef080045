-- What only this device knows. Instants are UTC milliseconds.
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;

CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,                 -- deviceSeq of the command
    id TEXT NOT NULL UNIQUE,
    command TEXT NOT NULL,                   -- JSON of the signed command
    subject TEXT NOT NULL,
    state INTEGER NOT NULL,                  -- OutboxState
    maybe_delivered INTEGER NOT NULL,        -- an attempt was made whose outcome is not known
    not_before INTEGER,
    next_try_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT NOT NULL DEFAULT '',        -- code of the last attempt's failure
    failure_detail TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',         -- JSON
    answered_at INTEGER,                     -- by this device's clock
    audit_seq INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entry_live ON entry (seq) WHERE state < 3 OR (state = 4 AND seen = 0);
CREATE INDEX entry_effective ON entry (audit_seq) WHERE state = 3;

CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
