-- The audit chain and the register of licences can only grow; a command's answer is final.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER licence_no_delete BEFORE DELETE ON licence BEGIN SELECT RAISE(ABORT, 'licence is append-only'); END;
CREATE TRIGGER command_final BEFORE UPDATE ON command WHEN OLD.status IS NOT NULL BEGIN SELECT RAISE(ABORT, 'an answer is final'); END;
CREATE TRIGGER command_no_delete BEFORE DELETE ON command BEGIN SELECT RAISE(ABORT, 'command is append-only'); END;
