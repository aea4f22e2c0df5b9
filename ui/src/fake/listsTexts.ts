// Sentences that only the invented lists say.

export const listsEn = `
fake-orders-missing = No tracking
fake-orders-look-up = look up at TPOP
fake-orders-with-tpop = with TPOP
fake-orders-none-needed = no tracking needed
fake-orders-not-known = not known
fake-orders-on-its-way = On its way
fake-orders-delivered = Delivered
fake-orders-open = Unfulfilled
fake-orders-closed = Fulfilled
fake-did-sync = Studio Wolk was read: 14 orders, 2 changed
fake-did-added = Tracking added to { $order }
fake-did-import = 36 shipments from sent-november.xlsx
fake-did-ignored = You set { $order } aside: handed over in person
fake-did-again = I try again by myself.
fake-shopify-answers = Shopify answers, and the shop is Studio Wolk
fake-shopify-orders = May read orders
fake-shopify-no-write = May not add tracking
fake-shopify-no-write-remedy =
    In the Dev Dashboard open Trackmend › Versions › New version.
    Under “Access scopes” add write_merchant_managed_fulfillment_orders.
    Press “Release”, then come back and test again.
`;

export const listsDe = `
fake-orders-missing = Ohne Sendungsnummer
fake-orders-look-up = bei TPOP nachschlagen
fake-orders-with-tpop = bei TPOP
fake-orders-none-needed = keine Sendungsnummer nötig
fake-orders-on-its-way = Unterwegs
fake-orders-delivered = Zugestellt
fake-orders-open = Nicht ausgeführt
fake-orders-closed = Ausgeführt
`;
