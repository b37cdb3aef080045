-- What finding documents by words needs of each hit, close together: without it every hit costs a page of the table.
CREATE INDEX document_key ON document (row, urgency, arrived_at, mine, outgoing);
