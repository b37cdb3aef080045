-- Which papers the cached objects name, and which of them are here.

-- name: blob.name
INSERT INTO blob (sha256, size, media_type, rank, refs) VALUES (?1, ?2, ?3, ?4, 1)
ON CONFLICT (sha256) DO UPDATE SET refs = refs + 1, rank = max(rank, excluded.rank);

-- name: blob.unname
UPDATE blob SET refs = refs - 1 WHERE sha256 = ?1;

-- name: blob.wanted
SELECT sha256, size, media_type FROM blob WHERE have = 0 AND refs > 0 ORDER BY rank DESC LIMIT ?1;

-- name: blob.wanted_count
SELECT count(*) FROM blob WHERE have = 0 AND refs > 0;

-- name: blob.set_have
UPDATE blob SET have = ?2 WHERE sha256 = ?1;

-- name: blob.is_named
SELECT 1 FROM blob WHERE sha256 = ?1 AND refs > 0;

-- name: blob.have
SELECT sha256 FROM blob WHERE have = 1;

-- name: blob.unnamed
SELECT sha256 FROM blob WHERE refs <= 0;

-- name: blob.forget
DELETE FROM blob WHERE sha256 = ?1 AND refs <= 0;
