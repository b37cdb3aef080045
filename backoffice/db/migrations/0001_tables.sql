-- The one row that orders everything: the feed's last position, and the head of the audit chain.
CREATE TABLE head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL,
    pos BIGINT NOT NULL,
    audit_seq BIGINT NOT NULL,
    audit_hash TEXT NOT NULL
);

-- Every object of the feed as it is now; body is the JSON of the wire.
CREATE TABLE object (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    pos BIGINT NOT NULL,
    removed BIGINT NOT NULL DEFAULT 0,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE UNIQUE INDEX object_by_pos ON object (pos);

-- Who may see an object: 'all', a unit, or 'role:NAME'.
CREATE TABLE audience (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    PRIMARY KEY (kind, id, scope)
);

-- A scope that lost sight of an object, at the position where it did.
CREATE TABLE tombstone (
    pos BIGINT NOT NULL,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (pos, scope)
);

-- Every command ever claimed, with its final answer.
CREATE TABLE command (
    id TEXT PRIMARY KEY,
    device_id TEXT NOT NULL,
    device_seq BIGINT NOT NULL,
    officer_id TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    signed TEXT NOT NULL,
    status TEXT,
    code TEXT,
    detail TEXT,
    current TEXT,
    answered_at BIGINT,
    audit_seq BIGINT,
    UNIQUE (device_id, device_seq)
);

-- The audit chain: accepted and refused commands, also those whose signature or device was wrong.
CREATE TABLE audit (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    officer_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    signed_digest TEXT NOT NULL,
    status TEXT NOT NULL,
    code TEXT NOT NULL,
    entry_digest TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE credential (
    officer_id TEXT PRIMARY KEY,
    user_name TEXT NOT NULL UNIQUE,
    encoded TEXT NOT NULL
);

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    officer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    public_key TEXT NOT NULL,
    enrolled_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- Gapless numbers, taken inside the transaction that uses them.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE licence (
    number TEXT PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    valid_until TEXT NOT NULL
);

CREATE TABLE sms (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    queued_at BIGINT NOT NULL
);

CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    stored_by TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);

CREATE TABLE blob_reference (
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (sha256, kind, id)
);

-- Who looked up what and why, and who signed in.
CREATE TABLE access_record (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    officer_id TEXT NOT NULL,
    deed TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
