-- Papers made here.

-- name: kept_blob.keep
INSERT INTO kept_blob (sha256, size, media_type, kept_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (sha256) DO UPDATE SET settled = 0;

-- name: kept_blob.drop
DELETE FROM kept_blob WHERE sha256 = ?1;

-- name: kept_blob.settle
UPDATE kept_blob SET settled = 1 WHERE sha256 = ?1;

-- name: kept_blob.all
SELECT sha256, size, media_type, kept_at, settled FROM kept_blob;
