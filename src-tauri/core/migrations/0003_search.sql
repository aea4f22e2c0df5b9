-- Finding orders as one types, and what the activity screen is made of.

-- The words of each order: its row is the order's. Contentless: what the words come from stands in the
-- tables. Beginnings of one to three letters have an index of their own; longer ones are rare enough.
CREATE VIRTUAL TABLE order_text USING fts5(
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- What the list of orders is filtered, counted and sorted by: a narrow row per order. `seq` grows with
-- every change, so that a list in memory reads only what is new.
CREATE TABLE order_list (
  order_id   INTEGER PRIMARY KEY REFERENCES orders(id) ON DELETE CASCADE,
  account    INTEGER NOT NULL,
  ordered_at INTEGER NOT NULL,
  standing   INTEGER NOT NULL,
  number_key TEXT NOT NULL,             -- so that 999 stands before 1000
  name_key   TEXT NOT NULL,             -- without capitals and accents
  seq        INTEGER NOT NULL
) STRICT;
CREATE INDEX order_list_seq ON order_list (seq);
CREATE INDEX order_list_number ON order_list (number_key);
CREATE INDEX order_list_name ON order_list (name_key);
CREATE TRIGGER order_list_gone AFTER DELETE ON order_list BEGIN
  DELETE FROM order_text WHERE rowid = OLD.order_id;
END;

-- Orders whose row above is not up to date. `text`: their words changed too. Filled in the transaction
-- that changed something, whoever did it; emptied many at a time.
CREATE TABLE search_dirty (
  order_id INTEGER PRIMARY KEY REFERENCES orders(id) ON DELETE CASCADE,
  text     INTEGER NOT NULL
) STRICT;
CREATE TRIGGER search_order_new AFTER INSERT ON orders BEGIN
  INSERT INTO search_dirty VALUES (NEW.id, 1) ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_order_changed
AFTER UPDATE OF content, number, name, postcode, ordered_at ON orders
WHEN OLD.content <> NEW.content OR OLD.number <> NEW.number OR OLD.name <> NEW.name
  OR OLD.postcode <> NEW.postcode OR OLD.ordered_at <> NEW.ordered_at
BEGIN
  INSERT INTO search_dirty VALUES (NEW.id, 1) ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_order_stands
AFTER UPDATE OF state, travel, no_tracking, watching, fulfillments, shipping_method ON orders
WHEN OLD.state <> NEW.state OR OLD.travel <> NEW.travel OR OLD.no_tracking IS NOT NEW.no_tracking
  OR (OLD.watching IS NULL) <> (NEW.watching IS NULL) OR OLD.fulfillments <> NEW.fulfillments
  OR OLD.shipping_method <> NEW.shipping_method
BEGIN
  INSERT INTO search_dirty VALUES (NEW.id, 0) ON CONFLICT (order_id) DO NOTHING;
END;
-- Numbers that come with the order itself are part of its `content`.
CREATE TRIGGER search_sighting_new AFTER INSERT ON sightings WHEN NEW.source <> 'order' BEGIN
  INSERT INTO search_dirty VALUES (NEW.order_id, 1) ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_sighting_gone AFTER DELETE ON sightings WHEN OLD.source <> 'order' BEGIN
  INSERT INTO search_dirty SELECT id, 1 FROM orders WHERE id = OLD.order_id
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_link_new AFTER INSERT ON links BEGIN
  INSERT INTO search_dirty VALUES (NEW.order_id, 1) ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_link_moved AFTER UPDATE OF order_id ON links WHEN OLD.order_id <> NEW.order_id BEGIN
  INSERT INTO search_dirty VALUES (OLD.order_id, 1), (NEW.order_id, 1)
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_link_gone AFTER DELETE ON links BEGIN
  INSERT INTO search_dirty SELECT id, 1 FROM orders WHERE id = OLD.order_id
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_number_new AFTER INSERT ON shipment_numbers BEGIN
  INSERT INTO search_dirty SELECT order_id, 1 FROM links WHERE shipment = NEW.shipment
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_number_gone AFTER DELETE ON shipment_numbers BEGIN
  INSERT INTO search_dirty SELECT order_id, 1 FROM links WHERE shipment = OLD.shipment
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_alias_new AFTER INSERT ON aliases BEGIN
  INSERT INTO search_dirty SELECT order_id, 1 FROM links WHERE shipment = NEW.shipment
  ON CONFLICT (order_id) DO UPDATE SET text = 1;
END;
CREATE TRIGGER search_shown_new AFTER INSERT ON shown BEGIN
  INSERT INTO search_dirty VALUES (NEW.order_id, 0) ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_shown_gone AFTER DELETE ON shown BEGIN
  INSERT INTO search_dirty SELECT id, 0 FROM orders WHERE id = OLD.order_id ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_finding_new AFTER INSERT ON findings WHEN NEW.order_id IS NOT NULL BEGIN
  INSERT INTO search_dirty VALUES (NEW.order_id, 0) ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_finding_changed AFTER UPDATE OF state, kind ON findings
WHEN NEW.order_id IS NOT NULL AND (OLD.state <> NEW.state OR OLD.kind <> NEW.kind) BEGIN
  INSERT INTO search_dirty VALUES (NEW.order_id, 0) ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_finding_gone AFTER DELETE ON findings WHEN OLD.order_id IS NOT NULL BEGIN
  INSERT INTO search_dirty SELECT id, 0 FROM orders WHERE id = OLD.order_id ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_method_new AFTER INSERT ON no_tracking_methods BEGIN
  INSERT INTO search_dirty SELECT id, 0 FROM orders WHERE account = NEW.account AND shipping_method <> ''
  ON CONFLICT (order_id) DO NOTHING;
END;
CREATE TRIGGER search_method_gone AFTER DELETE ON no_tracking_methods BEGIN
  INSERT INTO search_dirty SELECT id, 0 FROM orders WHERE account = OLD.account AND shipping_method <> ''
  ON CONFLICT (order_id) DO NOTHING;
END;
INSERT INTO search_dirty SELECT id, 1 FROM orders;

-- One row for each reading of a connection; what stood in its way is a row of its own.
CREATE UNIQUE INDEX readings_one ON readings (account, began) WHERE trouble IS NULL;

-- What the owner said, for the activity screen.
CREATE INDEX history_owner ON history (at, id) WHERE source = 'owner';
CREATE INDEX journal_asked ON journal (asked_at);
CREATE INDEX batches_at ON batches (at);
-- Only the owner sets a verdict aside; a mark that comes back (below) does not change when that was.
CREATE TRIGGER owner_set_aside AFTER UPDATE OF state ON findings
WHEN NEW.state IN ('snoozed', 'ignored') AND OLD.state <> NEW.state AND OLD.changed_at <> NEW.changed_at BEGIN
  INSERT INTO history (at, entity, entity_id, before, after, source)
  VALUES (NEW.changed_at, 'finding', NEW.id, json_object('state', OLD.state),
    json_object('said', NEW.state, 'order', NEW.order_id, 'reason', NEW.reason, 'until', NEW.snoozed_until), 'owner');
END;
CREATE TRIGGER owner_linked AFTER INSERT ON links WHEN NEW.how = 'by_owner' BEGIN
  INSERT INTO history (at, entity, entity_id, before, after, source)
  VALUES (NEW.at, 'link', NEW.shipment, NULL, json_object('order', NEW.order_id, 'said',
    (SELECT CASE WHEN a.platform = 'self' OR s.entered THEN 'entered' ELSE 'linked' END
     FROM shipments s JOIN accounts a ON a.id = s.account WHERE s.id = NEW.shipment)), 'owner');
END;
CREATE TRIGGER owner_linked_again AFTER UPDATE OF order_id ON links
WHEN NEW.how = 'by_owner' AND OLD.order_id <> NEW.order_id BEGIN
  INSERT INTO history (at, entity, entity_id, before, after, source)
  VALUES (NEW.at, 'link', NEW.shipment, json_object('order', OLD.order_id),
    json_object('order', NEW.order_id, 'said', 'linked'), 'owner');
END;

-- What was ignored of shipments that an undone import took along: it comes back with them.
CREATE TABLE kept_marks (
  account      INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  remote_id    TEXT NOT NULL,           -- the shipment's
  order_id     INTEGER REFERENCES orders(id) ON DELETE CASCADE,
  concern      TEXT NOT NULL,
  evidence_key TEXT NOT NULL,
  reason       TEXT NOT NULL
) STRICT;
CREATE INDEX kept_marks_shipment ON kept_marks (account, remote_id);
CREATE TRIGGER marks_come_back AFTER INSERT ON findings WHEN NEW.shipment IS NOT NULL AND NEW.state = 'open' BEGIN
  UPDATE findings SET state = 'ignored', reason = k.reason FROM kept_marks k, shipments s
  WHERE findings.id = NEW.id AND s.id = NEW.shipment AND k.account = s.account AND k.remote_id = s.remote_id
    AND k.order_id IS NEW.order_id AND k.concern = NEW.concern AND k.evidence_key = NEW.evidence_key;
  DELETE FROM kept_marks WHERE order_id IS NEW.order_id AND concern = NEW.concern
    AND (account, remote_id) IN (SELECT account, remote_id FROM shipments WHERE id = NEW.shipment);
END;
