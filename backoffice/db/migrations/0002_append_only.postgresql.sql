-- The audit chain and the register of licences can only grow; a command's answer is final.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER licence_append_only BEFORE DELETE ON licence FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER command_no_delete BEFORE DELETE ON command FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER command_final BEFORE UPDATE ON command FOR EACH ROW WHEN (OLD.status IS NOT NULL) EXECUTE FUNCTION append_only();

-- The next hash of the audit chain, as domain::auditHash.
CREATE FUNCTION audit_link(previous text, entry text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT encode(sha256(decode(previous, 'hex') || decode(entry, 'hex')), 'hex') $$;

-- The head row and the objects change all the time: leave room on their pages for the next version.
ALTER TABLE head SET (fillfactor = 10);
ALTER TABLE object SET (fillfactor = 80);
ALTER TABLE command SET (fillfactor = 70);
