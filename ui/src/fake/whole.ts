// A day with something of everything: every list, cards, banners, piles. The usual shop of the fake has only rows
// of one kind, so that tests can count them.

import type { Attention } from "../bindings/Attention";
import type { Banner } from "../bindings/Banner";
import type { Item } from "../bindings/Item";
import type { Kind } from "../bindings/Kind";
import type { List } from "../bindings/List";
import type { ListView } from "../bindings/ListView";
import type { Row } from "../bindings/Row";
import type { UnmatchedPage } from "../bindings/UnmatchedPage";
import { DAY, type FakeOrder, HOUR, p, row, time, USUAL } from "./orders";
import { parcelOrders } from "./parcels";

const PEERS = [
  "Peeters",
  "Schmitz",
  "Lefèvre",
  "Janssens",
  "Öztürk",
  "Aerts",
  "Claes",
  "Krüger",
  "Moreau",
  "de Boer",
  "Verhoeven",
  "von und zu Hohenstein-Ragenfels",
];

/** The row of the parcel that fits two orders. */
export const UNMATCHED = 900;

export function wholeOrders(now: number): FakeOrder[] {
  const made = (id: number, more: Partial<FakeOrder>): FakeOrder => ({
    ...USUAL,
    id,
    number: `#${900 + id}`,
    who: "",
    pieces: ["LA", String(300 + id), "902", "411", "FR"],
    byHand: true,
    sentAt: now - 4 * DAY - (id % 40) * HOUR,
    before: false,
    state: "open",
    phase: null,
    mailed: false,
    at: 0,
    platform: "shopify",
    ...more,
  });
  const shopify = { platform: "shopify" };
  const wanted = (id: number, who: string) =>
    made(id, {
      who,
      kind: "number_wanted",
      pieces: [],
      card: "wanted",
      why: p("why-closed-by-hand", shopify),
      cause: p("cause-wanted", { ...shopify, supplier: "TPOP" }),
    });
  return [
    made(201, {
      who: "Jeroen Bakker",
      number: "#1039",
      kind: "number_incomplete",
      shown: ["LA", "874", "315", "445", "FR"],
      why: p("why-incomplete", { shown: 1, parcels: 2 }),
      cause: p("cause-incomplete-no-date"),
      method: "Briefpost",
    }),
    made(202, {
      who: "Céline Moreau",
      number: "2207",
      platform: "woocommerce",
      kind: "number_differs",
      shown: ["LA", "874", "329", "100", "FR"],
      question: { is: "parcels", shown: "LA874329100FR", known: "LA502902411FR" },
      why: p("why-differs"),
      cause: p("cause-differs", { shown: "LA874329100FR", number: "LA502902411FR", supplier: "TPOP" }),
    }),
    ...PEERS.map((who, i) =>
      made(210 + i, {
        who,
        card: "setting",
        why: p("why-closed-by-setting", shopify),
        cause: p("cause-closed-by-setting", {
          ...shopify,
          supplier: "TPOP",
          closed: time(now - 5 * DAY),
        }),
      }),
    ),
    wanted(230, "Manon Dubois"),
    wanted(231, "Tim Hendriks"),
    wanted(232, "Katrin Vogel"),
    made(240, {
      who: "T. Willems",
      number: "",
      platform: "tpop",
      kind: "shipment_unmatched",
      shipment: UNMATCHED,
      why: p("why-none-fits"),
    }),
    made(241, {
      who: "Noor Verhoeven",
      kind: "not_shipped",
      pieces: [],
      why: p("why-not-at-supplier", { supplier: "TPOP" }),
      cause: p("cause-not-at-supplier", { supplier: "TPOP" }),
    }),
    made(250, {
      who: "Hannah Krüger",
      kind: "shipped_though_cancelled",
      why: p("why-cancelled"),
      cause: p("cause-cancelled", { supplier: "TPOP" }),
    }),
    ...parcelOrders(made, now),
    ...["Femke Visser", "Rik Aerts"].map((who, i) =>
      made(260 + i, {
        who,
        kind: "number_wanted",
        state: "watching",
        pieces: [],
        at: now + (4 + i) * DAY,
        why: p("why-closed-by-hand", shopify),
      }),
    ),
    made(270, { who: "Julien Lambert", state: "ignored" }),
    made(271, { who: "Émilie Rousseau", state: "snoozed", at: now + DAY }),
    made(280, {
      who: "Fatima Benali",
      number: "#1012",
      state: "settled",
      noneNeeded: p("none-method", { method: "Briefpost" }),
      method: "Briefpost",
    }),
  ];
}

const LISTS: Record<Kind, List> = {
  tracking_missing: "customer_has_no_tracking",
  number_incomplete: "customer_has_no_tracking",
  number_differs: "customer_has_no_tracking",
  carrier_differs: "customer_has_no_tracking",
  order_not_closed: "customer_has_no_tracking",
  number_wanted: "i_need_to_know",
  shipment_unmatched: "i_need_to_know",
  number_reused: "i_need_to_know",
  not_shipped: "i_need_to_know",
  shipped_though_cancelled: "parcel_trouble",
  order_expiring: "parcel_trouble",
  promise_at_risk: "parcel_trouble",
  late_parcel: "parcel_trouble",
  delivery_problem: "parcel_trouble",
  customer_asks: "parcel_trouble",
};
const ORDER: List[] = ["customer_has_no_tracking", "i_need_to_know", "parcel_trouble"];

/** Rows and cards, and how many jobs they are. */
function items(orders: FakeOrder[]): { items: Item[]; count: number } {
  const items: Item[] = [];
  let count = 0;
  for (const order of orders) {
    const alike = order.card === "" ? [] : orders.filter((other) => other.card === order.card);
    if (alike.length < 3) {
      const one = row(order);
      items.push({ is: "row", ...one });
      if (one.state.is !== "proved") count += 1;
    } else if (alike[0] === order) {
      const rows = alike.map(row);
      items.push({ is: "card", ...card(order.card, rows) });
      if (rows.some((row) => row.state.is !== "proved")) count += 1;
    }
  }
  return { items, count };
}

function card(key: string, rows: Row[]) {
  const wanted = key === "wanted";
  const names = rows.slice(0, 3).map((row) => row.who);
  return {
    key,
    platform: "shopify" as const,
    title: wanted
      ? p("card-numbers", { numbers: rows.length, supplier: "TPOP" })
      : p("card-orders", { orders: rows.length }),
    why: wanted
      ? p("card-numbers-why", { supplier: "TPOP" })
      : p("why-closed-by-setting", { platform: "shopify" }),
    who: p("card-who", { names: names.join(", "), more: rows.length - names.length }),
    button: wanted ? ("look_up" as const) : ("add_tracking" as const),
    rows,
  };
}

/** What the lists are made of. */
export function listsOf(
  orders: FakeOrder[],
): Pick<Attention, "to_do" | "look_up" | "lists" | "watching" | "aside" | "before"> {
  const open = orders.filter((order) => order.state === "open");
  const now = open.filter((order) => !order.before);
  const lists: ListView[] = ORDER.map((list) => ({
    list,
    ...items(now.filter((order) => LISTS[order.kind] === list)),
  })).filter((list) => list.items.length > 0);
  const inState = (...states: FakeOrder["state"][]) =>
    orders.filter((order) => states.includes(order.state)).map(row);
  return {
    to_do: lists.reduce((sum, list) => sum + list.count, 0),
    look_up: now.filter((order) => order.kind === "number_wanted").length,
    lists,
    watching: inState("watching"),
    aside: inState("ignored", "snoozed"),
    before: open.filter((order) => order.before).map(row),
  };
}

export function banners(now: number): Banner[] {
  return [
    {
      kind: "auto_fulfil_setting",
      account: 1,
      platform: "shopify",
      said: p("banner-auto-fulfil", { platform: "Shopify", orders: 6, of: 10 }),
      means: p("banner-auto-fulfil-means"),
      steps: [
        p("banner-auto-fulfil-shopify-open"),
        p("banner-auto-fulfil-shopify-choose"),
        p("banner-auto-fulfil-shopify-save"),
      ],
      orders: [],
      has_page: true,
    },
    {
      kind: "supplier_silent",
      account: 2,
      platform: "woocommerce",
      said: p("banner-silent", { supplier: "TPOP", orders: 4, since: time(now - 2 * DAY) }),
      means: p("banner-silent-means", { supplier: "TPOP" }),
      steps: [
        p("banner-silent-open", { supplier: "TPOP" }),
        p("banner-silent-connect", { supplier: "TPOP", platform: "WooCommerce" }),
      ],
      orders: [],
      has_page: false,
    },
    {
      kind: "to_arrange",
      account: 3,
      platform: "bol",
      said: p("banner-arrange", { orders: 2 }),
      means: p("banner-arrange-means"),
      steps: [],
      orders: [
        {
          order: 1,
          number: "A2K8304X7Q",
          who: "Lotte van den Berg",
          by: { at: now + 2 * DAY, precision: "day" },
        },
        { order: 2, number: "A7V6SX6RHS", who: "Maaike de Groot", by: null },
      ],
      has_page: false,
    },
  ];
}

/** The parcel that may belong to two orders. */
export function unmatched(orders: FakeOrder[], now: number): UnmatchedPage {
  const candidates = orders.filter((order) => order.shipment === null).slice(0, 2);
  const finding = orders.find((order) => order.shipment === UNMATCHED)?.id ?? 0;
  return {
    shipment: UNMATCHED,
    finding,
    supplier: "TPOP",
    reference: "WLK-2018",
    who: "T. Willems",
    shipped: { at: now - 2 * DAY, precision: "day" },
    number: "LA540902411FR",
    candidates: candidates.map((order, i) => ({
      order: order.id,
      platform: order.platform,
      account_name: "Studio Wolk",
      number: order.number,
      who: order.who,
      ordered: { at: order.sentAt - 7 * DAY, precision: "minute" },
      reasons:
        i === 0
          ? [p("match-sku"), p("match-dates"), p("match-not-recipient", { who: "T. Willems" })]
          : [p("match-dates"), p("match-has-parcel")],
    })),
  };
}
