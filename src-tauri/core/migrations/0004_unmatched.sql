-- Shipments that fit no order, or several, and when to look at them again although nothing changed: their
-- waiting time has to end and the shops have to be read before anything is said.
CREATE TABLE unmatched (
  shipment INTEGER PRIMARY KEY REFERENCES shipments(id) ON DELETE CASCADE,
  look_at  INTEGER,
  read_for INTEGER,                     -- when every shop has been read to its end after this
  postcode TEXT NOT NULL                -- in capitals without spaces: an order to the same may be its own
) STRICT;
CREATE INDEX unmatched_postcode ON unmatched (postcode) WHERE postcode <> '';
CREATE INDEX unmatched_look ON unmatched (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX unmatched_read ON unmatched (read_for) WHERE read_for IS NOT NULL;
INSERT INTO dirty_shipments SELECT s.id FROM shipments s
WHERE NOT EXISTS (SELECT 1 FROM links l WHERE l.shipment = s.id)
  AND NOT EXISTS (SELECT 1 FROM dirty_shipments d WHERE d.shipment = s.id);
CREATE INDEX findings_shipment ON findings (shipment);
-- Orders without a shipment are judged too.
INSERT OR IGNORE INTO dirty_orders SELECT id FROM orders WHERE travel = 'ships' AND state IN ('open', 'closed');

-- One number at several orders: when that ends at one of them, it may have ended at the others.
CREATE INDEX findings_reused ON findings (number) WHERE concern = 'reused';
CREATE TRIGGER reused_no_more AFTER UPDATE OF state ON findings
WHEN NEW.concern = 'reused' AND NEW.state = 'resolved' AND OLD.state <> 'resolved' BEGIN
  INSERT OR IGNORE INTO dirty_orders SELECT order_id FROM findings
  WHERE concern = 'reused' AND number = NEW.number AND order_id IS NOT NULL AND state IN ('open', 'snoozed', 'ignored');
END;
CREATE TRIGGER reused_gone AFTER DELETE ON findings WHEN OLD.concern = 'reused' BEGIN
  INSERT OR IGNORE INTO dirty_orders SELECT f.order_id FROM findings f JOIN orders o ON o.id = f.order_id
  WHERE f.concern = 'reused' AND f.number = OLD.number AND f.state IN ('open', 'snoozed', 'ignored');
END;
