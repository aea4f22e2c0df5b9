-- What customers ask about their orders, as the owner noted it. One question of an order at a time.
CREATE TABLE asks (
  id       INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
  about    TEXT NOT NULL,
  at       INTEGER NOT NULL,
  outcome  TEXT,                        -- how it was settled; NULL: not yet
  ended_at INTEGER
) STRICT;
CREATE INDEX asks_order ON asks (order_id);
CREATE UNIQUE INDEX asks_open ON asks (order_id) WHERE outcome IS NULL;
