-- Cases: some thousands; lists parse the bodies.

-- name: case.state
SELECT row, number, title, applicant, body FROM case_file WHERE id = ?1;

-- name: case.insert
INSERT INTO case_file (id, number, title, applicant, matter, matter_code, running, received_at, limits, body, generation)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: case.update
UPDATE case_file
SET id = ?1, number = ?2, title = ?3, applicant = ?4, matter = ?5, matter_code = ?6, running = ?7, received_at = ?8, limits = ?9,
    body = ?10, generation = ?11
WHERE row = ?12;

-- name: case.remove
DELETE FROM case_file WHERE row = ?1;

-- name: case.one
SELECT body FROM case_file WHERE id = ?1;

-- name: case.old
SELECT id FROM case_file WHERE generation < ?1;

-- name: case.list
SELECT body FROM case_file
WHERE (?1 = '' OR matter_code = ?1) AND (?2 = 0 OR running = 1)
  AND (?3 = 0 OR row IN (SELECT case_row FROM open_task WHERE mine = 1))
ORDER BY received_at, number;

-- name: case.list_found
SELECT body FROM case_file
WHERE (?1 = '' OR matter_code = ?1) AND (?2 = 0 OR running = 1)
  AND (?3 = 0 OR row IN (SELECT case_row FROM open_task WHERE mine = 1))
  AND row IN (SELECT rowid FROM case_words WHERE case_words MATCH ?4)
ORDER BY received_at, number;

-- name: case.undelivered
SELECT c.body FROM parcel p CROSS JOIN case_file c ON c.row = p.case_row
WHERE p.sent_at < ?1 ORDER BY p.sent_at, c.number;

-- name: case.hits
SELECT c.id, c.number, c.title, c.received_at
FROM case_words w CROSS JOIN case_file c ON c.row = w.rowid
WHERE case_words MATCH ?1
ORDER BY w.rowid DESC
LIMIT ?2;

-- name: case.index
INSERT INTO case_words (rowid, number, title, applicant) VALUES (?1, ?2, ?3, ?4);

-- name: case.unindex
INSERT INTO case_words (case_words, rowid, number, title, applicant) VALUES ('delete', ?1, ?2, ?3, ?4);

-- name: task.clear
DELETE FROM open_task WHERE case_row = ?1;

-- name: task.open
INSERT INTO open_task (case_row, task, matter, column_id, mine) VALUES (?1, ?2, ?3, ?4, ?5);

-- name: task.all
SELECT case_row, task, matter, column_id, mine FROM open_task;

-- name: task.set_mine
UPDATE open_task SET mine = ?3 WHERE case_row = ?1 AND task = ?2;

-- name: task.my_limits
SELECT t.task, c.limits FROM open_task t CROSS JOIN case_file c ON c.row = t.case_row WHERE t.mine = 1;

-- name: parcel.put
INSERT INTO parcel (case_row, sent_at) VALUES (?1, ?2) ON CONFLICT (case_row) DO UPDATE SET sent_at = excluded.sent_at;

-- name: parcel.remove
DELETE FROM parcel WHERE case_row = ?1;
