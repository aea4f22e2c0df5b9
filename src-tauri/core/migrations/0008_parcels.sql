-- Parcels that are followed at carriers: a row for each number that an order has or shows.
CREATE TABLE parcels (
  id         INTEGER PRIMARY KEY,
  number     TEXT NOT NULL UNIQUE,
  carrier    TEXT NOT NULL,             -- whose number it probably is; blank: not known
  postcode   TEXT NOT NULL,
  country    TEXT NOT NULL,
  sent_at    INTEGER NOT NULL,          -- when it was sent at the latest
  following  INTEGER NOT NULL,          -- 0: its storefront knows its end, or its order is over
  matters    INTEGER NOT NULL,          -- late or disputed: worth a question that costs
  chosen     INTEGER NOT NULL DEFAULT 0,-- the owner wants it asked about
  account    INTEGER REFERENCES accounts(id) ON DELETE SET NULL,  -- who answered last
  announced  INTEGER NOT NULL DEFAULT 0,-- that account was asked about it before
  asked_at   INTEGER,                   -- when that was
  known_at   INTEGER,                   -- when a carrier was first seen to know it
  refused    TEXT,                      -- JSON: why nobody will tell of it
  next_at    INTEGER,                   -- when it is asked about next; NULL: never
  told       TEXT NOT NULL DEFAULT '',  -- fingerprint of the last answer, to tell a change
  journey    TEXT NOT NULL DEFAULT '{}',-- JSON: how far it has come
  status     TEXT NOT NULL DEFAULT 'unknown',
  expected_from INTEGER,
  expected_to   INTEGER,
  held_until    INTEGER                 -- until when it waits at a pick-up point
) STRICT;
CREATE INDEX parcels_next ON parcels (next_at) WHERE next_at IS NOT NULL;

-- What carriers told of a parcel, in the order in which it came. Append-only, as long as the parcel is known.
CREATE TABLE parcel_events (
  id       INTEGER PRIMARY KEY,
  parcel   INTEGER NOT NULL REFERENCES parcels(id) ON DELETE CASCADE,
  platform TEXT NOT NULL,               -- who told it
  at       INTEGER NOT NULL,
  how      INTEGER NOT NULL,
  code     TEXT NOT NULL,
  said     TEXT NOT NULL,
  place    TEXT NOT NULL,
  means    TEXT NOT NULL,               -- JSON
  came_at  INTEGER NOT NULL,
  UNIQUE (parcel, platform, at, code, place, said)
) STRICT;

-- How much of a key's budget was used in which time (a day or a month, by UTC).
CREATE TABLE budgets (
  account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  period  TEXT NOT NULL,
  spent   INTEGER NOT NULL,
  PRIMARY KEY (account, period)
) STRICT, WITHOUT ROWID;

-- What is under way is followed from now on.
INSERT OR IGNORE INTO dirty_orders SELECT id FROM orders WHERE travel = 'ships' AND state IN ('open', 'closed');
