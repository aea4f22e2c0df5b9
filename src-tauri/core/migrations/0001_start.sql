-- Times are INTEGER milliseconds UTC. A `_how` beside a time says how exactly it is known:
-- 0 instant, 1 minute, 2 day; plus 4 where the source named no zone.
-- Lists that grow (platforms, states, kinds, phases) are TEXT codes without CHECK.

CREATE TABLE accounts (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  platform      TEXT NOT NULL,
  identity      TEXT NOT NULL UNIQUE,   -- what reconnecting finds the same shop by
  name          TEXT NOT NULL,
  profile       TEXT NOT NULL,          -- JSON, the connector's
  starting_line INTEGER,                -- drawn when the first reading begins
  created_at    INTEGER NOT NULL,
  removed_at    INTEGER                 -- its orders and marks stay, for when it comes back
) STRICT;

CREATE TABLE sync_state (
  account    INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  run        TEXT,                      -- JSON: the ask and the page that come next
  bookmark   INTEGER,                   -- where the next run starts; moves only with the records before it
  swept_at   INTEGER,                   -- when the last full sweep began
  checked_at INTEGER,                   -- when the last run ended without trouble
  wanted_at  INTEGER,                   -- somebody asked to read now
  attempts   INTEGER NOT NULL DEFAULT 0,
  retry_at   INTEGER,
  trouble    TEXT                       -- JSON: what stands in the way
) STRICT;

CREATE TABLE leases (
  account INTEGER PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
  holder  TEXT NOT NULL,
  until   INTEGER NOT NULL
) STRICT;

CREATE TABLE orders (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  account              INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  remote_id            TEXT NOT NULL,
  number               TEXT NOT NULL,
  number_key           TEXT NOT NULL,   -- as it is compared
  state                TEXT NOT NULL,
  remote_state         TEXT NOT NULL,
  ordered_at           INTEGER NOT NULL,
  ordered_how          INTEGER NOT NULL,
  paid_at              INTEGER,
  paid_how             INTEGER,
  closed_at            INTEGER,
  closed_how           INTEGER,
  modified_at          INTEGER,
  modified_how         INTEGER,
  name                 TEXT NOT NULL,
  postcode             TEXT NOT NULL,
  country              TEXT NOT NULL,
  shipping_method      TEXT NOT NULL,
  travel               TEXT NOT NULL,
  content              TEXT NOT NULL,   -- fingerprint of what was read, to tell a change
  read_at              INTEGER,
  fulfillments_read_at INTEGER,
  notes_read_at        INTEGER,
  gone_at              INTEGER,
  closer               TEXT,            -- JSON: who closed it, how sure, resting on what
  no_tracking          TEXT,            -- the owner said that none is needed
  not_known            TEXT,            -- why nothing can be said of numbers here
  recheck_at           INTEGER,
  UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX orders_number ON orders (number_key);
CREATE INDEX orders_recheck ON orders (recheck_at) WHERE recheck_at IS NOT NULL;
CREATE INDEX orders_closed ON orders (account, closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE lines (
  order_id  INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  sku       TEXT NOT NULL,
  name      TEXT NOT NULL,
  quantity  INTEGER NOT NULL,
  refunded  INTEGER NOT NULL,
  PRIMARY KEY (order_id, remote_id)
) STRICT, WITHOUT ROWID;

-- Numbers that a storefront shows. `source` is the reading they came with: each replaces its own.
CREATE TABLE sightings (
  id        INTEGER PRIMARY KEY,
  order_id  INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  source    TEXT NOT NULL,
  number    TEXT NOT NULL,
  home      TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  carrier   TEXT NOT NULL,
  url       TEXT NOT NULL,
  at        INTEGER,
  how       INTEGER,
  by        TEXT NOT NULL
) STRICT;
CREATE INDEX sightings_order ON sightings (order_id);
CREATE INDEX sightings_number ON sightings (number);

-- Text in which a number may stand, capitals and digits only.
CREATE TABLE traces (
  id       INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  source   TEXT NOT NULL,
  home     TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT;
CREATE INDEX traces_order ON traces (order_id);

CREATE TABLE batches (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  account   INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  file      TEXT NOT NULL,
  at        INTEGER NOT NULL,
  created   INTEGER NOT NULL DEFAULT 0,
  changed   INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  whole_at  INTEGER,                    -- a batch is seen only when it is whole
  undone_at INTEGER
) STRICT;

CREATE TABLE shipments (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  account       INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  remote_id     TEXT NOT NULL,
  role          TEXT NOT NULL,
  shipped_at    INTEGER,
  shipped_how   INTEGER,
  first_seen    INTEGER NOT NULL,
  order_ref     TEXT NOT NULL,
  order_ref_key TEXT NOT NULL,
  name          TEXT NOT NULL,
  postcode      TEXT NOT NULL,
  country       TEXT NOT NULL,
  lines         TEXT NOT NULL,          -- JSON: stock keeping units and pieces
  batch         INTEGER REFERENCES batches(id) ON DELETE SET NULL,
  UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX shipments_ref ON shipments (order_ref_key);
CREATE INDEX shipments_batch ON shipments (batch) WHERE batch IS NOT NULL;

CREATE TABLE shipment_numbers (
  shipment INTEGER NOT NULL REFERENCES shipments(id) ON DELETE CASCADE,
  number   TEXT NOT NULL,
  carrier  TEXT NOT NULL,
  url      TEXT NOT NULL,
  PRIMARY KEY (shipment, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_numbers_number ON shipment_numbers (number);

-- Which order a shipment belongs to, and how that was found.
CREATE TABLE links (
  shipment INTEGER PRIMARY KEY REFERENCES shipments(id) ON DELETE CASCADE,
  order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  how      TEXT NOT NULL,
  at       INTEGER NOT NULL
) STRICT;
CREATE INDEX links_order ON links (order_id);

CREATE TABLE findings (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id      INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  shipment      INTEGER REFERENCES shipments(id) ON DELETE CASCADE,
  concern       TEXT NOT NULL,
  kind          TEXT NOT NULL,
  pile          TEXT NOT NULL,
  state         TEXT NOT NULL,
  cause         TEXT NOT NULL,
  confidence    TEXT NOT NULL,
  closer        TEXT NOT NULL,          -- JSON
  closed_at     INTEGER,
  closed_how    INTEGER,
  number        TEXT,
  evidence      TEXT NOT NULL,          -- JSON: sentences as codes
  evidence_key  TEXT NOT NULL,          -- what an ignored finding stays ignored for
  since         INTEGER NOT NULL,
  due           INTEGER NOT NULL,
  snoozed_until INTEGER,
  reason        TEXT NOT NULL DEFAULT '',
  changed_at    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX findings_concern ON findings (order_id, ifnull(shipment, 0), concern);
CREATE INDEX findings_state ON findings (state, pile, due);

-- Readings that a verdict waits for.
CREATE TABLE needs (
  account  INTEGER NOT NULL,
  need     TEXT NOT NULL,
  order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  PRIMARY KEY (account, need, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_order ON needs (order_id);

-- Filled in the transaction that changed a fact; emptied by reconcile.
CREATE TABLE dirty_orders (order_id INTEGER PRIMARY KEY REFERENCES orders(id) ON DELETE CASCADE) STRICT;
CREATE TABLE dirty_shipments (shipment INTEGER PRIMARY KEY REFERENCES shipments(id) ON DELETE CASCADE) STRICT;

-- Where each order shows the number that a supplier named: what a shop's own home is learned from.
CREATE TABLE shown (
  order_id INTEGER PRIMARY KEY REFERENCES orders(id) ON DELETE CASCADE,
  home     TEXT NOT NULL
) STRICT;

-- How many orders of a shop show their number in which home: kept by the triggers below.
CREATE TABLE homes (
  account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  home    TEXT NOT NULL,
  orders  INTEGER NOT NULL,
  PRIMARY KEY (account, home)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER shown_there AFTER INSERT ON shown BEGIN
  INSERT INTO homes (account, home, orders) SELECT account, NEW.home, 1 FROM orders WHERE id = NEW.order_id
  ON CONFLICT (account, home) DO UPDATE SET orders = orders + 1;
END;
CREATE TRIGGER shown_no_more AFTER DELETE ON shown BEGIN
  UPDATE homes SET orders = orders - 1
  WHERE home = OLD.home AND account = (SELECT account FROM orders WHERE id = OLD.order_id);
END;

-- The journal of writes. No foreign keys and no personal data: it outlives accounts and orders.
CREATE TABLE journal (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  key       TEXT NOT NULL,              -- shop, order there, number: what prevents a second write
  account   INTEGER NOT NULL,
  order_id  INTEGER NOT NULL,
  finding   INTEGER NOT NULL,
  phase     TEXT NOT NULL,
  ended     INTEGER NOT NULL DEFAULT 0,
  change    TEXT NOT NULL,              -- JSON, exactly as confirmed
  asked_by  TEXT NOT NULL,
  asked_at  INTEGER NOT NULL,
  sent_at   INTEGER,
  phase_at  INTEGER NOT NULL,
  absences  INTEGER NOT NULL DEFAULT 0,
  absent_at INTEGER
) STRICT;
CREATE UNIQUE INDEX journal_one_at_a_time ON journal (key) WHERE ended = 0;
CREATE INDEX journal_key ON journal (key);
CREATE INDEX journal_finding ON journal (finding);

-- What happened to each write, in order.
CREATE TABLE journal_steps (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  phase  TEXT NOT NULL,
  said   TEXT                           -- JSON: what the shop answered, as a sentence
) STRICT;
CREATE INDEX journal_steps_change ON journal_steps (change);

-- The evidence. Append-only.
CREATE TABLE proofs (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  change    INTEGER NOT NULL,
  key       TEXT NOT NULL,
  result    TEXT NOT NULL,
  asked_by  TEXT NOT NULL,
  asked_at  INTEGER NOT NULL,
  sent_at   INTEGER,
  before    TEXT NOT NULL,              -- JSON: the numbers that the order showed
  after     TEXT NOT NULL,              -- JSON: the same, read back
  read_at   INTEGER NOT NULL
) STRICT;
CREATE TRIGGER proofs_stay BEFORE UPDATE ON proofs BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END;
CREATE TRIGGER proofs_last BEFORE DELETE ON proofs BEGIN SELECT RAISE(ABORT, 'a proof is never deleted'); END;

-- Changes of the fields that a verdict uses. Append-only; undo, evidence and activity come from it.
CREATE TABLE history (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  at        INTEGER NOT NULL,
  entity    TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  before    TEXT,
  after     TEXT,
  source    TEXT NOT NULL
) STRICT;
CREATE INDEX history_entity ON history (entity, entity_id);

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
