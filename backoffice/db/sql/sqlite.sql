-- Statements in SQLite's own words: locks, and lists of scopes.
-- name: begin
BEGIN IMMEDIATE
-- name: head.lock
SELECT pos, audit_seq, audit_hash FROM head WHERE one = 1
-- name: object.lock
-- the object and whether one of these scopes sees it
SELECT o.version, o.body, EXISTS (SELECT 1 FROM audience a WHERE a.kind = o.kind AND a.id = o.id AND a.scope IN (SELECT value FROM json_each($3)))
FROM object o WHERE o.kind = $1 AND o.id = $2 AND o.removed = 0
-- name: feed.objects
-- $1 position, $2 scopes, $3 how many
SELECT o.pos, o.kind, o.id, o.removed, o.body FROM object o
WHERE o.pos > $1 AND EXISTS (SELECT 1 FROM audience a WHERE a.kind = o.kind AND a.id = o.id AND a.scope IN (SELECT value FROM json_each($2)))
ORDER BY o.pos LIMIT $3
-- name: feed.tombstones
SELECT DISTINCT t.pos, t.kind, t.id FROM tombstone t
WHERE t.pos > $1 AND t.scope IN (SELECT value FROM json_each($2))
  AND NOT EXISTS (SELECT 1 FROM audience a WHERE a.kind = t.kind AND a.id = t.id AND a.scope IN (SELECT value FROM json_each($2)))
ORDER BY t.pos LIMIT $3
-- name: blob.seen
-- $1 digest, $2 scopes, $3 officer: there, and referred to by something these scopes see or stored by the officer himself
SELECT b.size, b.media_type FROM blob b WHERE b.sha256 = $1 AND (b.stored_by = $3 OR EXISTS (
    SELECT 1 FROM blob_reference r JOIN audience a ON a.kind = r.kind AND a.id = r.id WHERE r.sha256 = b.sha256 AND a.scope IN (SELECT value FROM json_each($2))))
-- name: audience.add_all
-- $3 scopes
INSERT INTO audience (kind, id, scope) SELECT $1, $2, value FROM json_each($3) WHERE true ON CONFLICT DO NOTHING
