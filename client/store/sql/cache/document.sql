-- Documents: lists come from the columns alone, the body is read for one document at a time.

-- name: document.state
SELECT row, mine, urgency, outgoing, blob, number, title, summary FROM document WHERE id = ?1;

-- name: document.insert
INSERT INTO document (id, number, title, summary, kind, urgency, sender, issued_on, arrived_at, mine, outgoing, blob, body, generation)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO NOTHING;

-- name: document.update
UPDATE document
SET id = ?1, number = ?2, title = ?3, summary = ?4, kind = ?5, urgency = ?6, sender = ?7, issued_on = ?8, arrived_at = ?9, mine = ?10,
    outgoing = ?11, blob = ?12, body = ?13, generation = ?14
WHERE row = ?15;

-- name: document.remove
DELETE FROM document WHERE row = ?1;

-- name: document.one
SELECT number, title, summary, body FROM document WHERE id = ?1;

-- name: document.old
SELECT id FROM document WHERE generation < ?1;

-- name: document.rights
SELECT row, mine, urgency, outgoing, sender, body FROM document WHERE row > ?1 ORDER BY row LIMIT 500;

-- name: document.set_rights
UPDATE document SET mine = ?2, outgoing = ?3 WHERE row = ?1;

-- name: document.receipts
SELECT row, mine, urgency FROM document WHERE id = ?1;

-- name: document.page.incoming
SELECT id, number, title, kind, urgency, sender, issued_on, arrived_at, mine
FROM document INDEXED BY document_incoming
WHERE mine IS NOT NULL
ORDER BY urgency DESC, arrived_at DESC, row DESC
LIMIT ?1 OFFSET ?2;

-- name: document.page.unsigned
SELECT id, number, title, kind, urgency, sender, issued_on, arrived_at, mine
FROM document INDEXED BY document_unsigned
WHERE mine = 0 AND row NOT IN (SELECT value FROM json_each(?3))
ORDER BY urgency DESC, arrived_at DESC, row DESC
LIMIT ?1 OFFSET ?2;

-- name: document.page.outgoing
SELECT id, number, title, kind, urgency, sender, issued_on, arrived_at, mine
FROM document INDEXED BY document_outgoing
WHERE outgoing = 1
ORDER BY urgency DESC, arrived_at DESC, row DESC
LIMIT ?1 OFFSET ?2;

-- name: document.found
SELECT d.row
FROM document_words w CROSS JOIN document d INDEXED BY document_key ON d.row = w.rowid
WHERE document_words MATCH ?1
  AND CASE ?2 WHEN 0 THEN d.mine IS NOT NULL WHEN 1 THEN d.mine = 0 ELSE d.outgoing = 1 END
  AND d.row NOT IN (SELECT value FROM json_each(?3))
ORDER BY d.urgency DESC, d.arrived_at DESC, d.row DESC;

-- name: document.row
SELECT id, number, title, kind, urgency, sender, issued_on, arrived_at, mine FROM document WHERE row = ?1;

-- name: document.hits
SELECT d.id, d.number, d.title, d.arrived_at
FROM document_words w CROSS JOIN document d ON d.row = w.rowid
WHERE document_words MATCH ?1
ORDER BY w.rowid DESC
LIMIT ?2;

-- name: document.index
INSERT INTO document_words (rowid, number, title, summary) VALUES (?1, ?2, ?3, ?4);

-- name: document.unindex
INSERT INTO document_words (document_words, rowid, number, title, summary) VALUES ('delete', ?1, ?2, ?3, ?4);

-- name: document.index_later
INSERT INTO document_unindexed (row) VALUES (?1);

-- name: document.index_never
DELETE FROM document_unindexed WHERE row = ?1;

-- name: document.unindexed
SELECT d.row, d.number, d.title, d.summary FROM document_unindexed u CROSS JOIN document d ON d.row = u.row ORDER BY u.row LIMIT ?1;

-- name: document.indexed
DELETE FROM document_unindexed WHERE row <= ?1;

-- name: document.count_to_index
SELECT count(*) FROM document_unindexed;

-- name: document.left_to_index
SELECT EXISTS (SELECT 1 FROM document_unindexed);
