-- What became of the parcels of the last weeks is looked for after each reading.
CREATE INDEX orders_ordered ON orders (ordered_at);
