-- Papers made on this machine that the back office does not have yet. Their bytes are in blobs/.
CREATE TABLE kept_blob (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    kept_at INTEGER NOT NULL,                -- by this device's clock
    settled INTEGER NOT NULL DEFAULT 0       -- no command need wait for it any more
) WITHOUT ROWID;
