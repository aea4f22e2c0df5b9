-- What a storefront tells by line, and what the owner is asked.

ALTER TABLE lines ADD COLUMN vendor TEXT NOT NULL DEFAULT '';
ALTER TABLE lines ADD COLUMN ships INTEGER NOT NULL DEFAULT 1;
ALTER TABLE lines ADD COLUMN sent INTEGER;                    -- pieces shown as sent; NULL: not told by line

ALTER TABLE orders ADD COLUMN fulfillments TEXT NOT NULL DEFAULT '[]';  -- JSON: what the storefront shows as sent
ALTER TABLE orders ADD COLUMN open_lines TEXT;                -- JSON: what can still be marked as sent
ALTER TABLE orders ADD COLUMN answer TEXT;                    -- JSON: what the owner found at the supplier
ALTER TABLE orders ADD COLUMN watching INTEGER;               -- when the owner will be asked for its number
CREATE INDEX orders_watching ON orders (watching) WHERE watching IS NOT NULL;
CREATE INDEX orders_recipient ON orders (postcode, ordered_at) WHERE postcode <> '';

ALTER TABLE shipments ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;    -- typed in by the owner
ALTER TABLE shipments ADD COLUMN replaces TEXT;               -- the number that its label replaces
CREATE INDEX shipments_seen ON shipments (first_seen);

-- More numbers of a shipment's parcel, the owner said. They outlive a file that is read again.
CREATE TABLE aliases (
  shipment INTEGER NOT NULL REFERENCES shipments(id) ON DELETE CASCADE,
  number   TEXT NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (shipment, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_number ON aliases (number);

-- A verdict may be about a shipment that has no order.
CREATE TABLE findings_new (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id      INTEGER REFERENCES orders(id) ON DELETE CASCADE,
  shipment      INTEGER REFERENCES shipments(id) ON DELETE CASCADE,
  concern       TEXT NOT NULL,
  kind          TEXT NOT NULL,
  pile          TEXT NOT NULL,
  state         TEXT NOT NULL,
  cause         TEXT NOT NULL,
  confidence    TEXT NOT NULL,
  closer        TEXT NOT NULL,
  closed_at     INTEGER,
  closed_how    INTEGER,
  number        TEXT,
  evidence      TEXT NOT NULL,
  evidence_key  TEXT NOT NULL,
  since         INTEGER NOT NULL,
  due           INTEGER NOT NULL,
  snoozed_until INTEGER,
  reason        TEXT NOT NULL DEFAULT '',
  changed_at    INTEGER NOT NULL
) STRICT;
INSERT INTO findings_new SELECT id, order_id, shipment, concern, kind, pile, state, cause, confidence, closer,
  closed_at, closed_how, number, evidence, evidence_key, since, due, snoozed_until, reason, changed_at FROM findings;
DROP TABLE findings;
ALTER TABLE findings_new RENAME TO findings;
CREATE UNIQUE INDEX findings_concern ON findings (ifnull(order_id, 0), ifnull(shipment, 0), concern);
CREATE INDEX findings_order ON findings (order_id);
CREATE INDEX findings_state ON findings (state, pile, due);

-- Which lines are whose.
CREATE TABLE product_rules (
  id       INTEGER PRIMARY KEY,
  shop     INTEGER REFERENCES accounts(id) ON DELETE CASCADE,
  field    TEXT NOT NULL,
  value    TEXT NOT NULL,
  supplier TEXT NOT NULL
) STRICT;

-- Ways of shipping without tracking that the owner confirmed.
CREATE TABLE no_tracking_methods (
  account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  name    TEXT NOT NULL,              -- lower case
  PRIMARY KEY (account, name)
) STRICT, WITHOUT ROWID;

-- What the owner was notified of: once each, across restarts.
CREATE TABLE notified (
  key TEXT PRIMARY KEY,
  at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Readings that ended, for the activity screen.
CREATE TABLE readings (
  id      INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  began   INTEGER NOT NULL,
  ended   INTEGER NOT NULL,
  orders  INTEGER NOT NULL,
  trouble TEXT                        -- JSON: the sentence, when it did not come to its end
) STRICT;
CREATE INDEX readings_ended ON readings (ended);
