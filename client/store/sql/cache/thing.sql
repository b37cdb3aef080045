-- Objects of the window, read whole by kind.

-- name: thing.put
INSERT INTO thing (kind, id, body, generation) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, generation = excluded.generation;

-- name: thing.remove
DELETE FROM thing WHERE kind = ?1 AND id = ?2;

-- name: thing.all
SELECT body FROM thing WHERE kind = ?1 ORDER BY id;

-- name: thing.sweep
DELETE FROM thing WHERE generation < ?1;
