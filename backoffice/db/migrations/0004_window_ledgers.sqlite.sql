-- Receipts and licence numbers are never taken back; a number given may become void, once.
CREATE TRIGGER fee_receipt_no_update BEFORE UPDATE ON fee_receipt BEGIN SELECT RAISE(ABORT, 'fee_receipt is append-only'); END;
CREATE TRIGGER fee_receipt_no_delete BEFORE DELETE ON fee_receipt BEGIN SELECT RAISE(ABORT, 'fee_receipt is append-only'); END;
CREATE TRIGGER licence_number_no_delete BEFORE DELETE ON licence_number BEGIN SELECT RAISE(ABORT, 'licence_number is append-only'); END;
CREATE TRIGGER licence_number_void_once BEFORE UPDATE ON licence_number WHEN OLD.state = 'void' OR NEW.number <> OLD.number
    OR NEW.serial <> OLD.serial OR NEW.counter <> OLD.counter
BEGIN SELECT RAISE(ABORT, 'a void number stays void'); END;
CREATE TRIGGER sheet_no_delete BEFORE DELETE ON sheet BEGIN SELECT RAISE(ABORT, 'sheet is append-only'); END;
CREATE TRIGGER stock_range_no_delete BEFORE DELETE ON stock_range BEGIN SELECT RAISE(ABORT, 'stock_range is append-only'); END;
