-- Shops that hold their seller to dates, writes that a platform carries out later, suppliers that programs can ask.

ALTER TABLE orders ADD COLUMN promise TEXT NOT NULL DEFAULT '{}';      -- JSON: what the shop holds its seller to
-- What a supplier that is connected to the shop names the order by.
ALTER TABLE orders ADD COLUMN external_id TEXT NOT NULL DEFAULT '';
UPDATE orders SET external_id = replace(remote_id, 'gid://shopify/Order/', '');
CREATE INDEX orders_external ON orders (external_id) WHERE external_id <> '';
ALTER TABLE shipments ADD COLUMN external_id TEXT NOT NULL DEFAULT '';
CREATE INDEX shipments_external ON shipments (external_id) WHERE external_id <> '';

-- What the platform only promised to carry out: the question that tells what became of it.
ALTER TABLE journal ADD COLUMN process TEXT;

-- A supplier's orders. What it sent of them are shipments.
CREATE TABLE makings (
  id            INTEGER PRIMARY KEY,
  account       INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  remote_id     TEXT NOT NULL,
  external_id   TEXT NOT NULL,
  making        TEXT NOT NULL,          -- JSON
  changed_at    INTEGER NOT NULL,       -- when it was first read as it is
  read_at       INTEGER NOT NULL,
  UNIQUE (account, remote_id)
) STRICT;
CREATE INDEX makings_external ON makings (external_id) WHERE external_id <> '';

-- Orders that a page told of without telling them whole: they are read next.
CREATE TABLE wanted (
  account   INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  page      TEXT,                       -- JSON: where the reading starts, knowing what was told
  PRIMARY KEY (account, remote_id)
) STRICT, WITHOUT ROWID;
