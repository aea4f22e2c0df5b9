// The invented orders, and what the window is shown of them.

import type { Arg } from "../bindings/Arg";
import type { OrderPage } from "../bindings/OrderPage";
import type { Phase } from "../bindings/Phase";
import type { Phrase } from "../bindings/Phrase";
import type { Preview } from "../bindings/Preview";
import type { RepairView } from "../bindings/RepairView";
import type { Row } from "../bindings/Row";
import type { RowState } from "../bindings/RowState";

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
  state: "open" | "ignored" | "snoozed";
  phase: Phase | null;
  mailed: boolean;
  at: number;
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
  }));
}

const first = (order: FakeOrder) => order.who.split(" ")[0] ?? "";

export function row(order: FakeOrder): Row {
  let state: RowState = { is: "rest" };
  if (order.phase === "proved") state = { is: "proved", at: order.at, proof: order.id };
  else if (order.phase === "rejected") state = { is: "refused", said: p("fake-refused") };
  else if (order.phase) state = { is: "working", phase: order.phase, change: order.id };
  return {
    finding: order.id,
    order: order.id,
    platform: "woocommerce",
    account_name: "Studio Wolk",
    who: order.who,
    order_number: order.number,
    why: p(order.byHand ? "fake-why" : "fake-why-program"),
    state,
    since: order.sentAt,
  };
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

export function page(order: FakeOrder, checked: number): OrderPage {
  const number = order.pieces.join("");
  const closed = order.sentAt - DAY;
  const busy = order.phase !== null && order.phase !== "proved" && order.phase !== "rejected";
  const look = order.phase === "proved" ? "mended" : "busy";
  const minute = (at: number) => ({ at, precision: "minute" as const });
  return {
    order: order.id,
    platform: "woocommerce",
    account_name: "Studio Wolk",
    who: order.who,
    number: order.number,
    verdict: {
      finding: order.id,
      state: order.phase === "proved" ? "repaired" : order.state,
      pile: order.before ? "before_you_started" : "now",
      cause: p("fake-cause", { name: "Marie", at: time(closed) }),
      basis: [p("fake-basis")],
      can_add: order.phase === null,
      cannot: null,
    },
    ledger: [
      {
        side: "supplier",
        name: "TPOP",
        says: p("fake-sent"),
        at: { at: order.sentAt, precision: "day" },
        what: { is: "number", number, pieces: order.pieces, look: "plain", link: false },
      },
      {
        side: "shop",
        name: "WooCommerce",
        says: p("fake-closed"),
        at: minute(closed),
        what:
          busy || order.phase === "proved"
            ? { is: "number", number, pieces: order.pieces, look, link: false }
            : { is: "hole", said: p("fake-hole") },
      },
      {
        side: "carrier",
        name: "La Poste",
        says: p("fake-on-its-way"),
        at: { at: order.sentAt + 2 * DAY, precision: "day" },
        what: { is: "number", number, pieces: order.pieces, look: "plain", link: true },
      },
    ],
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
      { when: minute(order.sentAt + 2 * DAY), side: "carrier", dot: "plain", said: p("fake-left") },
      { when: minute(checked), side: "shop", dot: "hole", said: p("fake-read-again") },
    ],
    repair: repair(order),
    has_page: true,
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
    platform: "woocommerce",
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
      ...(chosen ? [{ lasting: true, said: p("fake-fact-mail", { name }) }] : []),
      { lasting: false, said: p("fake-fact-number") },
    ],
  };
}
