-- Receipts and licence numbers are never taken back; a number given may become void, once.
CREATE TRIGGER fee_receipt_append_only BEFORE UPDATE OR DELETE ON fee_receipt FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER licence_number_no_delete BEFORE DELETE ON licence_number FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER licence_number_void_once BEFORE UPDATE ON licence_number FOR EACH ROW
    WHEN (OLD.state = 'void' OR NEW.number <> OLD.number OR NEW.serial <> OLD.serial OR NEW.counter <> OLD.counter)
    EXECUTE FUNCTION append_only();
CREATE TRIGGER sheet_no_delete BEFORE DELETE ON sheet FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER stock_range_no_delete BEFORE DELETE ON stock_range FOR EACH ROW EXECUTE FUNCTION append_only();

-- Serials are compared byte by byte, whatever language the database speaks.
ALTER TABLE stock_range ALTER COLUMN first_serial TYPE TEXT COLLATE "C", ALTER COLUMN last_serial TYPE TEXT COLLATE "C";
