-- Units, officers, matters, meetings: small tables, read whole.

-- name: unit.put
INSERT INTO unit (id, body, generation) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, generation = excluded.generation;

-- name: unit.remove
DELETE FROM unit WHERE id = ?1;

-- name: unit.all
SELECT body FROM unit;

-- name: unit.old
SELECT id FROM unit WHERE generation < ?1;

-- name: unit.one
SELECT body FROM unit WHERE id = ?1;

-- name: officer.put
INSERT INTO officer (id, body, generation) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, generation = excluded.generation;

-- name: officer.remove
DELETE FROM officer WHERE id = ?1;

-- name: officer.all
SELECT body FROM officer;

-- name: officer.old
SELECT id FROM officer WHERE generation < ?1;

-- name: officer.one
SELECT body FROM officer WHERE id = ?1;

-- name: matter.put
INSERT INTO matter (id, body, generation) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, generation = excluded.generation;

-- name: matter.remove
DELETE FROM matter WHERE id = ?1;

-- name: matter.all
SELECT body FROM matter ORDER BY id;

-- name: matter.old
SELECT id FROM matter WHERE generation < ?1;

-- name: matter.one
SELECT body FROM matter WHERE id = ?1;

-- name: meeting.put
INSERT INTO meeting (id, starts_at, ends_at, body, generation) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE
SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, body = excluded.body, generation = excluded.generation;

-- name: meeting.remove
DELETE FROM meeting WHERE id = ?1;

-- name: meeting.between
SELECT body FROM meeting WHERE starts_at >= ?1 AND starts_at < ?2 ORDER BY starts_at, id;

-- name: meeting.old
SELECT id FROM meeting WHERE generation < ?1;
