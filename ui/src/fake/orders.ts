// The invented orders, and what the window is shown of them.

import type { Arg } from "../bindings/Arg";
import type { Button } from "../bindings/Button";
import type { Goods } from "../bindings/Goods";
import type { Kind } from "../bindings/Kind";
import type { LedgerLine } from "../bindings/LedgerLine";
import type { OrderPage } from "../bindings/OrderPage";
import type { Phase } from "../bindings/Phase";
import type { Phrase } from "../bindings/Phrase";
import type { Platform } from "../bindings/Platform";
import type { OneShot } from "../bindings/OneShot";
import type { Preview } from "../bindings/Preview";
import type { Question } from "../bindings/Question";
import type { RepairView } from "../bindings/RepairView";
import type { Row } from "../bindings/Row";
import type { RowState } from "../bindings/RowState";
import type { Told } from "./parcels";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface FakeOrder {
  id: number;
  number: string;
  who: string;
  pieces: string[];
  byHand: boolean;
  sentAt: number;
  before: boolean;
  /** `watching`: the owner is asked for it later; `settled`: nothing is wrong with it any more. */
  state: "open" | "ignored" | "snoozed" | "watching" | "settled";
  phase: Phase | null;
  mailed: boolean;
  at: number;
  kind: Kind;
  platform: Platform;
  /** The words of its row and its cause, where they are not the usual ones. */
  why: Phrase | null;
  cause: Phrase | null;
  /** What the cause rests on, where it is not the usual cause. */
  basis: Phrase[];
  /** What its carrier tells; null: it was not asked. The shop shows the number then. */
  told: Told | null;
  /** Orders of one card have the same. */
  card: string;
  question: Question | null;
  /** The number of its first parcel, which the shop shows. */
  shown: string[];
  /** A parcel that fits no order: its row. */
  shipment: number | null;
  noneNeeded: Phrase | null;
  method: string;
  /** Its number was typed in on the screen "Look up". */
  entered: boolean;
}

export function p(id: string, args: Record<string, string | number | Arg> = {}): Phrase {
  const arg = (value: string | number | Arg): Arg => {
    if (typeof value === "object") return value;
    return typeof value === "string" ? { kind: "text", value } : { kind: "count", value };
  };
  return { id, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, arg(value)])) };
}

export const time = (at: number): Arg => ({ kind: "time", at, precision: "minute" });

const NAMES = [
  "Anna de Vries",
  "Jeroen Bakker",
  "Céline Moreau",
  "Willem van den Berg",
  "Sabine Hoffmann",
  "Femke Visser",
  "",
  "Katharina Schäfer-Wiedenbrück",
];

/** What most orders are. */
export const USUAL = {
  kind: "tracking_missing",
  platform: "woocommerce",
  why: null,
  cause: null,
  basis: [] as Phrase[],
  told: null,
  card: "",
  question: null,
  shown: [] as string[],
  shipment: null,
  noneNeeded: null,
  method: "Colissimo",
  entered: false,
} satisfies Partial<FakeOrder>;

const BUTTONS: Record<Kind, Button> = {
  tracking_missing: "add_tracking",
  number_incomplete: "add_tracking",
  number_differs: "add_tracking",
  carrier_differs: "add_tracking",
  order_not_closed: "add_tracking",
  number_wanted: "look_up",
  shipment_unmatched: "answer",
  number_reused: "open_order",
  not_shipped: "open_order",
  shipped_though_cancelled: "open_order",
  order_expiring: "open_order",
  promise_at_risk: "open_order",
  late_parcel: "copy_message",
  delivery_problem: "copy_message",
  customer_asks: "copy_message",
};

function button(order: FakeOrder): Button {
  return order.question ? "answer" : BUTTONS[order.kind];
}

const SHOPS: Partial<Record<Platform, string>> = { shopify: "Shopify", bol: "bol" };
const shopName = (order: FakeOrder) => SHOPS[order.platform] ?? "WooCommerce";

export function invent(count: number, before: number, now: number): FakeOrder[] {
  return Array.from({ length: count + before }, (_, i) => ({
    id: i + 1,
    number: String(1043 - i > 0 && i < 1000 ? 1043 - i : 20_000 + i),
    who: NAMES[i % NAMES.length] ?? "",
    pieces: ["LA", String(874 - (i % 700)), "320", "193", "FR"],
    byHand: i % 3 !== 2,
    sentAt: now - (i < count ? 6 : 40) * DAY - i * HOUR,
    before: i >= count,
    state: "open",
    phase: null,
    mailed: false,
    at: 0,
    ...USUAL,
  }));
}

const first = (order: FakeOrder) => order.who.split(" ")[0] ?? "";

export function row(order: FakeOrder): Row {
  let state: RowState = { is: "rest" };
  if (order.phase === "proved") state = { is: "proved", at: order.at, proof: order.id };
  else if (order.phase === "rejected") state = { is: "refused", said: p("fake-refused") };
  else if (order.phase) state = { is: "working", phase: order.phase, change: order.id };
  const watching = order.state === "watching";
  return {
    finding: watching ? null : order.id,
    kind: order.kind,
    order: order.shipment === null ? order.id : null,
    shipment: order.shipment,
    button: button(order),
    platform: order.platform,
    account_name: "Studio Wolk",
    who: order.who,
    order_number: order.number,
    why: aside(order) ?? order.why ?? p(order.byHand ? "fake-why" : "fake-why-program"),
    state,
    since: watching ? order.at : order.sentAt,
  };
}

function aside(order: FakeOrder): Phrase | null {
  if (order.state === "ignored") return p("aside-ignored", { reason: "handed over in person" });
  return order.state === "snoozed" ? p("aside-snoozed", { until: time(order.at) }) : null;
}

function repair(order: FakeOrder): RepairView | null {
  if (!order.phase) return null;
  const proved = order.phase === "proved";
  const lead = proved
    ? "fake-lead-proved"
    : order.phase === "rejected"
      ? "fake-lead-refused"
      : "fake-lead-working";
  const step = (said: Phrase, offset: number, dot: "plain" | "fine" | "none") => ({
    when: { at: order.at + offset, precision: "instant" as const },
    side: dot === "none" ? null : ("shop" as const),
    dot,
    said,
  });
  return {
    change: order.id,
    phase: order.phase,
    lead: p(lead),
    detail: proved ? p("fake-detail", { at: time(order.at) }) : null,
    steps: [
      step(p("fake-step-pressed"), 0, "none"),
      step(p("fake-step-sent"), 1000, "plain"),
      ...(order.mailed ? [step(p("fake-step-mail", { name: first(order) }), 1000, "plain")] : []),
      ...(proved ? [step(p("fake-step-read"), 3000, "fine")] : []),
    ],
    hint: proved ? p("fake-hint") : null,
    proof: proved ? order.id : null,
  };
}

const minute = (at: number) => ({ at, precision: "minute" as const });

/** Who says what of the parcel that is missing, and of the one that is shown. */
function ledger(order: FakeOrder): LedgerLine[] {
  const closed = order.sentAt - DAY;
  const busy = order.phase !== null && order.phase !== "proved" && order.phase !== "rejected";
  const shop = shopName(order);
  const number = (pieces: string[], look: "plain" | "differs" | "busy" | "mended", link = false) => {
    // What La Poste sends abroad is brought by another post.
    const also = link && order.told?.carrier !== "PostNL" ? "PostNL" : null;
    return { is: "number" as const, number: pieces.join(""), pieces, look, link, also };
  };
  const parcel = (pieces: string[], there: LedgerLine["what"], offset: number): LedgerLine[] => [
    {
      side: "supplier",
      name: "TPOP",
      says: p("fake-sent"),
      at: { at: order.sentAt + offset, precision: "day" },
      what: pieces.length > 0 ? number(pieces, "plain") : { is: "said", said: p("ledger-no-number-known") },
    },
    { side: "shop", name: shop, says: p("fake-closed"), at: minute(closed), what: there },
    {
      side: "carrier",
      name: order.told?.carrier ?? (pieces.length > 0 ? "La Poste" : ""),
      says: order.told?.says ?? p(pieces.length > 0 ? "fake-on-its-way" : "ledger-carrier-unknown"),
      at: order.told
        ? minute(order.told.at)
        : pieces.length > 0
          ? { at: order.sentAt + offset + 2 * DAY, precision: "day" }
          : null,
      what: pieces.length > 0 ? number(pieces, "plain", true) : { is: "said", said: p("fake-not-asked") },
    },
  ];
  let there: LedgerLine["what"] = { is: "hole", said: p("fake-hole") };
  if (order.noneNeeded) there = { is: "said", said: p("ledger-none-needed") };
  else if (order.told) there = number(order.pieces, "plain");
  else if (busy) there = number(order.pieces, "busy");
  else if (order.phase === "proved") there = number(order.pieces, "mended");
  else if (order.question) there = number(order.shown, "differs");
  else if (order.pieces.length === 0) there = { is: "said", said: p("ledger-no-number-known") };
  const missing = parcel(order.pieces, there, 0);
  if (order.kind !== "number_incomplete") return missing;
  return [...parcel(order.shown, number(order.shown, "plain"), -DAY), ...missing];
}

function goods(name: string, sku: string, quantity: number, sent: number | null, from = "TPOP"): Goods {
  const unnumbered = sent === null ? 0 : quantity - sent;
  return { line: sku, name, sku, quantity, from, supplied: from !== "", sent, unnumbered };
}

const GOODS: Goods[] = [
  goods("T-shirt Vosje, 128", "VOS-128", 2, 2),
  goods("Mug Noordzee", "MUG-NZ", 1, null),
];

/** What a shop that tells its lines still waits for: one of the supplier's, two of the owner's. */
const UNNUMBERED: Goods[] = [
  goods("T-shirt Vosje, 128", "VOS-128", 1, 0),
  goods("Schaal van essenhout", "ESS-1", 1, 0, ""),
  goods("Sjaal indigo", "IND-1", 2, 0, ""),
];

export function page(order: FakeOrder, checked: number): OrderPage {
  const closed = order.sentAt - DAY;
  const settled = order.state === "settled" || order.state === "watching";
  const toAdd = button(order) === "add_tracking";
  const platform = order.platform;
  return {
    order: order.id,
    platform,
    account_name: "Studio Wolk",
    who: order.who,
    number: order.number,
    verdict: settled
      ? null
      : {
          finding: order.id,
          state: order.phase === "proved" ? "repaired" : (order.state as "open" | "ignored" | "snoozed"),
          kind: order.kind,
          button: button(order),
          question: order.question,
          pile: order.before ? "before_you_started" : "now",
          cause: order.cause ?? p("fake-cause", { name: "Marie", at: time(closed) }),
          basis: order.cause ? order.basis : [p("fake-basis")],
          can_add: order.phase === null && toAdd,
          cannot: null,
          wants_number: order.kind === "not_shipped",
        },
    ledger: ledger(order),
    can_ask: order.told ? [order.pieces.join("")] : [],
    timeline: [
      {
        when: minute(closed - 6 * DAY),
        side: "shop",
        dot: "plain",
        said: p("fake-ordered", { name: first(order), count: 2 }),
      },
      { when: minute(closed), side: "shop", dot: "plain", said: p("fake-marked", { name: "Marie" }) },
      {
        when: { at: order.sentAt, precision: "day" },
        side: "supplier",
        dot: "plain",
        said: p("fake-supplier-sent"),
      },
      ...(order.told?.events ?? [
        {
          when: minute(order.sentAt + 2 * DAY),
          side: "carrier" as const,
          dot: "plain" as const,
          said: p("fake-left"),
        },
        { when: minute(checked), side: "shop" as const, dot: "hole" as const, said: p("fake-read-again") },
      ]),
    ],
    repair: repair(order),
    has_page: true,
    goods: order.kind === "not_shipped" ? UNNUMBERED : GOODS,
    none_needed: order.noneNeeded,
    shipping_method: order.method,
  };
}

export function preview(order: FakeOrder, mail: boolean | null, now: number): Preview {
  const days = Math.round((now - order.sentAt) / DAY);
  const suggested = days <= 10;
  const chosen = mail ?? suggested;
  const name = first(order);
  const line = (label: string, text: string, pieces: string[] = []) => {
    return { label: p(label), old: null, new: text, pieces };
  };
  return {
    finding: order.id,
    order_number: order.number,
    who: order.who,
    first_name: name,
    platform: order.platform,
    account_name: "Studio Wolk",
    lines: [
      line("fake-label-number", order.pieces.join(""), order.pieces),
      line("fake-label-carrier", "La Poste Colissimo"),
      line("fake-label-link", "laposte.fr"),
    ],
    mail_choice: true,
    mail: chosen,
    mail_reason: suggested ? "under_way" : "sent_long_ago",
    mail_why: p(suggested ? "fake-mail-why" : "fake-mail-why-no", { days }),
    facts: [
      ...(chosen ? [{ lasting: true, said: p("preview-fact-mail", { name }) }] : []),
      { lasting: false, said: p("fake-fact-number") },
    ],
    for_good: order.platform === "bol" ? forGood(order.pieces.join("")) : null,
  };
}

/** Of bol: its number can never be changed. */
function forGood(number: string): OneShot {
  return {
    start: number.slice(0, -4),
    missing: 4,
    checks: [
      { fine: true, said: p("fake-fact-number") },
      { fine: false, said: p("fake-test-remedy") },
    ],
  };
}
