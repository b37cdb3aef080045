-- Statements for both databases. Parameters are $1, $2 …; where a type cannot be inferred it is cast.
-- name: commit
COMMIT
-- name: rollback
ROLLBACK
-- name: migration.last
SELECT COALESCE(MAX(number), 0) FROM migration
-- name: ping
SELECT 1

-- name: head.create
INSERT INTO head (one, epoch, pos, audit_seq, audit_hash) VALUES (1, $1, 0, 0, $2) ON CONFLICT DO NOTHING
-- name: head.read
SELECT epoch, pos, audit_seq, audit_hash FROM head
-- name: head.new_epoch
UPDATE head SET epoch = $1
-- name: head.write
UPDATE head SET pos = $1, audit_seq = $2, audit_hash = $3 WHERE one = 1
-- name: head.next
UPDATE head SET pos = pos + 1 WHERE one = 1 RETURNING pos
-- name: head.take
UPDATE head SET pos = pos + $1 WHERE one = 1 RETURNING pos

-- name: object.read
SELECT version, body FROM object WHERE kind = $1 AND id = $2 AND removed = 0
-- name: object.all
SELECT id, body FROM object WHERE kind = $1 AND removed = 0
-- name: object.store
UPDATE object SET version = $3, body = $4, pos = $5 WHERE kind = $1 AND id = $2
-- name: object.make
INSERT INTO object (kind, id, version, body, pos, removed) VALUES ($1, $2, $3, $4, $5, 0)
-- name: object.insert
INSERT INTO object (kind, id, version, pos, removed, body) VALUES ($1, $2, $3, $4, 0, $5)
-- name: object.put
INSERT INTO object (kind, id, version, pos, removed, body) VALUES ($1, $2, $3, $4, 0, $5)
ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, pos = excluded.pos, removed = 0, body = excluded.body
-- name: object.remove
UPDATE object SET removed = 1, body = '', pos = (SELECT pos FROM head WHERE one = 1) WHERE kind = $1 AND id = $2
-- name: audience.of
SELECT scope FROM audience WHERE kind = $1 AND id = $2
-- name: audience.add
INSERT INTO audience (kind, id, scope) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
-- name: audience.drop
DELETE FROM audience WHERE kind = $1 AND id = $2 AND scope = $3
-- name: tombstone.add
INSERT INTO tombstone (pos, scope, kind, id) VALUES ((SELECT pos FROM head WHERE one = 1), $1, $2, $3)

-- name: command.claim
INSERT INTO command (id, device_id, device_seq, officer_id, body_hash, signed) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT DO NOTHING RETURNING id
-- name: command.stored
SELECT c.body_hash, c.status, c.code, c.detail, c.current, c.answered_at, a.seq, a.entry_digest, a.hash
FROM command c LEFT JOIN audit a ON a.seq = c.audit_seq WHERE c.id = $1
-- name: command.answer
UPDATE command SET status = $2, code = $3, detail = $4, current = $5, answered_at = $6, audit_seq = $7 WHERE id = $1
-- name: audit.append
INSERT INTO audit (seq, at, officer_id, device_id, command_id, signed_digest, status, code, entry_digest, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
-- name: audit.range
SELECT seq, entry_digest, hash FROM audit WHERE seq >= $1 AND seq <= $2 ORDER BY seq LIMIT 10000

-- name: credential.add
INSERT INTO credential (officer_id, user_name, encoded) VALUES ($1, $2, $3)
-- name: credential.of
SELECT officer_id, encoded FROM credential WHERE user_name = $1
-- name: device.enrol
INSERT INTO device (id, officer_id, name, algorithm, public_key, enrolled_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
-- name: device.read
SELECT officer_id, algorithm, public_key FROM device WHERE id = $1 AND revoked_at IS NULL
-- name: access.add
INSERT INTO access_record (id, at, officer_id, deed, detail) VALUES ($1, $2, $3, $4, $5)

-- name: counter.next
INSERT INTO counter (name, value) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value
-- name: counter.read
SELECT value FROM counter WHERE name = $1
-- name: counter.write
INSERT INTO counter (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value
-- name: licence.add
INSERT INTO licence (number, case_id, matter, name, holder, issued_on, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
-- name: licence.find
SELECT number, case_id, name, holder, issued_on, valid_until FROM licence
WHERE (number LIKE $1 ESCAPE '\' OR holder LIKE $1 ESCAPE '\') AND number > $2 ORDER BY number LIMIT 51
-- name: register.put
INSERT INTO register_entry (register, key, body, as_of) VALUES ($1, $2, $3, $4)
ON CONFLICT (register, key) DO UPDATE SET body = excluded.body, as_of = excluded.as_of
-- name: register.find
SELECT body, as_of FROM register_entry WHERE register = $1 AND key = $2
-- name: sms.add
INSERT INTO sms (id, case_id, phone, body, state, queued_at) VALUES ($1, $2, $3, $4, 'queued', $5)
-- name: sms.queue
SELECT id, case_id, phone, body, state, queued_at FROM sms WHERE state = 'queued' ORDER BY queued_at, id LIMIT 1000

-- name: blob.add
INSERT INTO blob (sha256, size, media_type, stored_by, stored_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
-- name: blob.refer
INSERT INTO blob_reference (sha256, kind, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING

-- name: setting.read
SELECT value FROM setting WHERE name = $1
-- name: setting.write
INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: range.put
INSERT INTO stock_range (id, kind, first_serial, last_serial, sheets, desk_id) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE SET first_serial = excluded.first_serial, last_serial = excluded.last_serial, sheets = excluded.sheets,
    desk_id = excluded.desk_id
-- name: range.overlapping
-- $1 kind, $2 first and $3 last serial, of one length: the ranges that hold one of them
SELECT r.id, o.body FROM stock_range r JOIN object o ON o.kind = 'stock_range' AND o.id = r.id
WHERE r.kind = $1 AND length(r.first_serial) = length($2) AND r.first_serial <= $3 AND r.last_serial >= $2
-- name: sheet.put
INSERT INTO sheet (id, kind, serial, range_id, state, case_id, day, copy_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE SET range_id = excluded.range_id, state = excluded.state, case_id = excluded.case_id, day = excluded.day,
    copy_id = excluded.copy_id
-- name: sheet.of_case
-- those that stand in the way of another one for this copy
SELECT id FROM sheet WHERE case_id = $1 AND copy_id = $2 AND state IN ('reserved', 'printing', 'issued')
-- name: sheet.issued_to
-- the licence itself, not a copy of it
SELECT id FROM sheet WHERE case_id = $1 AND copy_id = '' AND state = 'issued'
-- name: sheet.used_for
SELECT o.body FROM sheet s JOIN object o ON o.kind = 'sheet' AND o.id = s.id WHERE s.case_id = $1 ORDER BY s.id
-- name: sheet.of_range
SELECT s.serial, s.state, o.body FROM sheet s JOIN object o ON o.kind = 'sheet' AND o.id = s.id WHERE s.range_id = $1
-- name: desk.ranges
SELECT kind, SUM(sheets) FROM stock_range WHERE desk_id = $1 GROUP BY kind ORDER BY kind
-- name: desk.sheets
SELECT r.kind, s.state, COUNT(*) FROM sheet s JOIN stock_range r ON r.id = s.range_id WHERE r.desk_id = $1 GROUP BY r.kind, s.state
-- name: desk.takings
SELECT COALESCE(SUM(amount_fen), 0), COUNT(*) FROM fee_receipt WHERE desk_id = $1 AND day = $2
-- name: receipt.add
INSERT INTO fee_receipt (number, case_id, desk_id, day, amount_fen, at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: licence_number.add
INSERT INTO licence_number (number, counter, serial, case_id, state, reason, at) VALUES ($1, $2, $3, $4, 'given', '', $5)
-- name: licence_number.count
SELECT COUNT(*), COALESCE(MAX(serial), 0) FROM licence_number WHERE counter = $1
-- name: licence_number.void
UPDATE licence_number SET state = 'void', reason = $2 WHERE number = $1
-- name: licence_number.add_void
-- a number that was leased and came back; it belonged to no case
INSERT INTO licence_number (number, counter, serial, case_id, state, reason, at) VALUES ($1, $2, $3, '', 'void', $4, $5)
-- name: licence_number.counters
-- how the numbers of each counter add up: how far it has counted, given, void, the last in the ledger
SELECT c.name, c.value, COALESCE(SUM(CASE WHEN n.state = 'given' THEN 1 ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN n.state = 'void' THEN 1 ELSE 0 END), 0), COALESCE(MAX(n.serial), 0)
FROM counter c LEFT JOIN licence_number n ON n.counter = c.name
WHERE c.name LIKE 'licence/%' GROUP BY c.name, c.value ORDER BY c.name
-- name: licence_number.page
-- $1 counter, $2 the serial before the page
SELECT serial, number, state, case_id, reason, at FROM licence_number WHERE counter = $1 AND serial > $2 ORDER BY serial LIMIT 501
-- name: licence_number.gaps
-- stretches between two numbers of a counter that are in no ledger: after which serial, before which
SELECT n.counter, n.prior, n.serial FROM (
    SELECT counter, serial, LAG(serial, 1, 0) OVER (PARTITION BY counter ORDER BY serial) AS prior
    FROM licence_number WHERE counter LIKE 'licence/%') AS n
WHERE n.serial > n.prior + 1 ORDER BY n.counter, n.serial LIMIT 1000
-- name: lease.put
INSERT INTO licence_lease (id, counter, first_serial, numbers, device_id, closed_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE SET closed_at = excluded.closed_at
-- name: lease.open
-- with how many of its numbers are in the ledger
SELECT l.counter, l.first_serial, l.numbers, (SELECT COUNT(*) FROM licence_number n
    WHERE n.counter = l.counter AND n.serial >= l.first_serial AND n.serial < l.first_serial + l.numbers)
FROM licence_lease l WHERE l.closed_at = 0 ORDER BY l.counter, l.first_serial
