-- What the server knows and this officer may see. Instants are UTC milliseconds, days Julian day numbers. `generation` tells rows of an
-- unfinished full resync from older ones.
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;

CREATE TABLE counter (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE unit (id TEXT PRIMARY KEY, body TEXT NOT NULL, generation INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE officer (id TEXT PRIMARY KEY, body TEXT NOT NULL, generation INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE matter (
    id TEXT PRIMARY KEY, -- code@version
    body TEXT NOT NULL,
    generation INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    generation INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX meeting_time ON meeting (starts_at);

CREATE TABLE document (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    kind INTEGER NOT NULL,
    urgency INTEGER NOT NULL,
    sender TEXT NOT NULL,
    issued_on INTEGER,
    arrived_at INTEGER NOT NULL,
    mine INTEGER,              -- receipt state of the unit the officer acts for; null: not addressed to it
    outgoing INTEGER NOT NULL, -- sent by the officer's unit
    blob TEXT NOT NULL,        -- SHA-256, empty without one
    body TEXT NOT NULL,        -- JSON without number, title and summary
    generation INTEGER NOT NULL
);
CREATE INDEX document_incoming ON document (urgency DESC, arrived_at DESC, row DESC) WHERE mine IS NOT NULL;
CREATE INDEX document_unsigned ON document (urgency DESC, arrived_at DESC, row DESC) WHERE mine = 0;
CREATE INDEX document_outgoing ON document (urgency DESC, arrived_at DESC, row DESC) WHERE outgoing = 1;

CREATE TABLE case_file (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    applicant TEXT NOT NULL,
    matter TEXT NOT NULL, -- code@version
    matter_code TEXT NOT NULL,
    running INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    limits TEXT NOT NULL, -- JSON
    body TEXT NOT NULL,
    generation INTEGER NOT NULL
);
CREATE INDEX case_running ON case_file (matter_code, received_at) WHERE running = 1;
CREATE INDEX case_all ON case_file (matter_code, received_at);

CREATE TABLE open_task (
    case_row INTEGER NOT NULL REFERENCES case_file (row) ON DELETE CASCADE,
    task TEXT NOT NULL,
    matter TEXT NOT NULL,
    column_id TEXT NOT NULL,
    mine INTEGER NOT NULL DEFAULT 0, -- this officer may tick it
    PRIMARY KEY (case_row, task)
) WITHOUT ROWID;
CREATE INDEX open_task_mine ON open_task (case_row) WHERE mine = 1;

CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    rank INTEGER NOT NULL,             -- larger is fetched sooner
    refs INTEGER NOT NULL,             -- objects that name it
    have INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX blob_unnamed ON blob (sha256) WHERE refs <= 0;
CREATE INDEX blob_wanted ON blob (rank DESC) WHERE have = 0 AND refs > 0;

CREATE TABLE audit_head (epoch TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, seen_at INTEGER NOT NULL, PRIMARY KEY (epoch, seq, hash)) WITHOUT ROWID;

CREATE VIRTUAL TABLE document_words USING fts5 (
    number, title, summary, content = 'document', content_rowid = 'row', tokenize = 'bigram');
CREATE VIRTUAL TABLE case_words USING fts5 (
    number, title, applicant, content = 'case_file', content_rowid = 'row', tokenize = 'bigram');
-- Documents of a great many that are not in document_words yet.
CREATE TABLE document_unindexed (row INTEGER PRIMARY KEY);
