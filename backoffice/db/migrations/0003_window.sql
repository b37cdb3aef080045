-- Where the numbered sheets are, beside the objects of the feed: what the rules look for by serial, case and desk.
CREATE TABLE stock_range (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    first_serial TEXT NOT NULL,
    last_serial TEXT NOT NULL,
    sheets BIGINT NOT NULL,
    desk_id TEXT NOT NULL
);
CREATE INDEX stock_range_by_serial ON stock_range (kind, first_serial);
CREATE INDEX stock_range_by_desk ON stock_range (desk_id);

-- Sheets that have left the pile; a serial exists once for ever.
CREATE TABLE sheet (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    serial TEXT NOT NULL,
    range_id TEXT NOT NULL,
    state TEXT NOT NULL,
    case_id TEXT NOT NULL,
    day TEXT NOT NULL,
    UNIQUE (kind, serial)
);
CREATE INDEX sheet_by_case ON sheet (case_id);
CREATE INDEX sheet_by_range ON sheet (range_id);

-- Fees taken at the windows.
CREATE TABLE fee_receipt (
    number TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    desk_id TEXT NOT NULL,
    day TEXT NOT NULL,
    amount_fen BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX fee_receipt_by_desk ON fee_receipt (desk_id, day);

-- Every licence number ever given: to a case, or void with its reason. Numbers of a counter run without gap.
CREATE TABLE licence_number (
    number TEXT PRIMARY KEY,
    counter TEXT NOT NULL,
    serial BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('given', 'void')),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (counter, serial),
    CHECK (state = 'given' OR reason <> '')
);
INSERT INTO licence_number (number, counter, serial, case_id, state, reason, at)
SELECT number, 'before', ROW_NUMBER() OVER (ORDER BY issued_on, number), case_id, 'given', '', 0 FROM licence;
