-- Statements in PostgreSQL's own words: locks, and lists of scopes.
-- name: begin
BEGIN
-- name: head.lock
-- first of all locks of a writing transaction: none can wait for another in a circle
SELECT pos, audit_seq, audit_hash FROM head WHERE one = 1 FOR UPDATE
-- name: object.lock
-- the object and whether one of these scopes sees it; whoever holds the head's lock needs no other
SELECT o.version, o.body, EXISTS (SELECT 1 FROM audience a WHERE a.kind = o.kind AND a.id = o.id AND a.scope = ANY (CAST($3 AS TEXT[])))
FROM object o WHERE o.kind = $1 AND o.id = $2 AND o.removed = 0
-- name: feed.objects
-- $1 position, $2 scopes, $3 how many
SELECT o.pos, o.kind, o.id, o.removed, o.body FROM object o
WHERE o.pos > $1 AND EXISTS (SELECT 1 FROM audience a WHERE a.kind = o.kind AND a.id = o.id AND a.scope = ANY (CAST($2 AS TEXT[])))
ORDER BY o.pos LIMIT $3
-- name: feed.tombstones
SELECT DISTINCT t.pos, t.kind, t.id FROM tombstone t
WHERE t.pos > $1 AND t.scope = ANY (CAST($2 AS TEXT[]))
  AND NOT EXISTS (SELECT 1 FROM audience a WHERE a.kind = t.kind AND a.id = t.id AND a.scope = ANY (CAST($2 AS TEXT[])))
ORDER BY t.pos LIMIT $3
-- name: blob.seen
-- $1 digest, $2 scopes, $3 officer: there, and referred to by something these scopes see or stored by the officer himself
SELECT b.size, b.media_type FROM blob b WHERE b.sha256 = $1 AND (b.stored_by = $3 OR EXISTS (
    SELECT 1 FROM blob_reference r JOIN audience a ON a.kind = r.kind AND a.id = r.id WHERE r.sha256 = b.sha256 AND a.scope = ANY (CAST($2 AS TEXT[]))))
-- name: audience.add_all
-- $3 scopes
INSERT INTO audience (kind, id, scope) SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), s.scope FROM unnest(CAST($3 AS TEXT[])) AS s (scope)
ON CONFLICT DO NOTHING
