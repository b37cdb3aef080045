-- Objects of the window: desks, tickets, stock ranges, sheets, closed days. A few thousand at most, read by kind.
CREATE TABLE thing (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    generation INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
