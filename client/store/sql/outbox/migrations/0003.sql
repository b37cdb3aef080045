-- What was ordered for one case is found without reading all that is retained.
CREATE INDEX entry_case ON entry (json_extract(CAST(command AS TEXT), '$.command.args.caseId'));
