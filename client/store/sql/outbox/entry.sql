-- Commands on their way, and the answered ones that are retained.

-- name: entry.insert
INSERT INTO entry (seq, id, command, subject, state, maybe_delivered, not_before) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT DO NOTHING;

-- name: entry.remove
DELETE FROM entry WHERE id = ?1;

-- name: entry.one
SELECT seq, command, subject, state, maybe_delivered, not_before, next_try_at, attempts, failure, failure_detail, answer, seen
FROM entry WHERE id = ?1;

-- name: entry.live
SELECT seq, command, subject, state, maybe_delivered, not_before, next_try_at, attempts, failure, failure_detail, answer, seen
FROM entry WHERE state < 3 OR (state = 4 AND seen = 0) OR (state = 3 AND audit_seq > ?1)
ORDER BY seq;

-- name: entry.all
SELECT seq, command, subject, state, maybe_delivered, not_before, next_try_at, attempts, failure, failure_detail, answer, seen
FROM entry ORDER BY seq;

-- name: entry.of_case
SELECT seq, command, subject, state, maybe_delivered, not_before, next_try_at, attempts, failure, failure_detail, answer, seen
FROM entry INDEXED BY entry_case WHERE json_extract(CAST(command AS TEXT), '$.command.args.caseId') = ?1 ORDER BY seq;

-- name: entry.sent
UPDATE entry SET state = 2 WHERE id = ?1;

-- name: entry.attempt_failed
UPDATE entry
SET state = 1, maybe_delivered = max(maybe_delivered, ?2), attempts = attempts + 1, failure = ?3, failure_detail = ?4, next_try_at = ?5
WHERE id = ?1 AND state = 2;

-- name: entry.hurry
UPDATE entry SET next_try_at = NULL WHERE state = 1;

-- name: entry.answer
UPDATE entry SET state = ?2, answer = ?3, answered_at = ?4, audit_seq = ?5, next_try_at = NULL WHERE id = ?1;

-- name: entry.seen
UPDATE entry SET seen = 1 WHERE id = ?1;

-- name: entry.interrupted
UPDATE entry SET state = 1, maybe_delivered = 1 WHERE state = 2;

-- name: entry.doubt_all
UPDATE entry SET maybe_delivered = 1 WHERE state < 3;

-- name: entry.again
UPDATE entry SET state = 1, maybe_delivered = 1, next_try_at = NULL WHERE state = 3;

-- name: entry.expire
DELETE FROM entry WHERE answered_at < ?1 AND (state = 3 OR (state = 4 AND seen = 1));

-- name: entry.last
SELECT coalesce(max(seq), 0) FROM entry;

-- name: draft.put
INSERT INTO draft (key, text) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET text = excluded.text;

-- name: draft.remove
DELETE FROM draft WHERE key = ?1;

-- name: draft.get
SELECT text FROM draft WHERE key = ?1;

-- name: draft.all
SELECT key, text FROM draft;

-- name: meta.get
SELECT value FROM meta WHERE key = ?1;

-- name: meta.put
INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value;
