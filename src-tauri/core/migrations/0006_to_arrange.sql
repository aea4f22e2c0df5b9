-- Open orders that their owner brings by appointment: she is reminded of them.
CREATE INDEX orders_to_arrange ON orders (account) WHERE state = 'open' AND travel = 'appointment';
