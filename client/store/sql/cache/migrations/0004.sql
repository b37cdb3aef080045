-- Licences that went to a courier and have not arrived.
CREATE TABLE parcel (
    case_row INTEGER PRIMARY KEY REFERENCES case_file (row) ON DELETE CASCADE,
    sent_at INTEGER NOT NULL
);
INSERT INTO parcel (case_row, sent_at)
SELECT row, CAST(strftime('%s', json_extract(CAST(body AS TEXT), '$.handOver.at')) AS INTEGER) * 1000 FROM case_file
WHERE running = 0 AND json_extract(CAST(body AS TEXT), '$.handOver.courier') IS NOT NULL
  AND json_extract(CAST(body AS TEXT), '$.handOver.at') IS NOT NULL
  AND json_extract(CAST(body AS TEXT), '$.handOver.deliveredAt') IS NULL;
