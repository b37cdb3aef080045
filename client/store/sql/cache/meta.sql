-- Where the cache stands.

-- name: meta.get
SELECT value FROM meta WHERE key = ?1;

-- name: meta.put
INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: counter.add
INSERT INTO counter (name, n) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n;

-- name: counter.get
SELECT n FROM counter WHERE name = ?1;

-- name: objects.others
SELECT (SELECT count(*) FROM case_file) + (SELECT count(*) FROM matter) + (SELECT count(*) FROM meeting)
     + (SELECT count(*) FROM officer) + (SELECT count(*) FROM unit) + (SELECT count(*) FROM thing);

-- name: counter.truth
SELECT count(*), count(*) FILTER (WHERE mine IS NOT NULL), count(*) FILTER (WHERE mine = 0 AND urgency = 0),
       count(*) FILTER (WHERE mine = 0 AND urgency = 1), count(*) FILTER (WHERE mine = 0 AND urgency = 2),
       count(*) FILTER (WHERE outgoing = 1)
FROM document;

-- name: audit.seen
INSERT OR IGNORE INTO audit_head (epoch, seq, hash, seen_at) VALUES (?1, ?2, ?3, ?4);

-- name: audit.all
SELECT epoch, seq, hash FROM audit_head ORDER BY seen_at, seq;
