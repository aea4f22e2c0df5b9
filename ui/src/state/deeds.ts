// What the owner can do with an order, a parcel or several: each asks Rust, then the lists are read again.

import type { Card } from "../bindings/Card";
import type { FindingId } from "../bindings/FindingId";
import type { Kind } from "../bindings/Kind";
import type { Link } from "../bindings/Link";
import type { OrderId } from "../bindings/OrderId";
import type { ParcelAnswer } from "../bindings/ParcelAnswer";
import type { ProofId } from "../bindings/ProofId";
import type { Row } from "../bindings/Row";
import type { ShipmentId } from "../bindings/ShipmentId";
import { t } from "../i18n/messages.svelte";
import { mutate, query, trigger } from "../ipc/call";
import { app } from "./app.svelte";
import { showAsks } from "./asks";
import { attention, type Subject } from "./attention.svelte";
import { ended } from "./lines";

/** What Enter does with what is chosen. */
export async function act(): Promise<void> {
  if (attention.card) return pressCard(attention.card);
  if (!attention.chosen) return;
  const row = attention.current(attention.chosen);
  if (ended(row)) return attention.goOn();
  if (row.state.is === "working") return;
  if (row.state.is === "refused" && !attention.page?.verdict?.can_add) return;
  if (attention.data?.aside.some((aside) => aside.finding === row.finding)) return back(row);
  await press(row);
}

/** What the button of a row does. */
export async function press(row: Row): Promise<void> {
  if (row.finding === null) {
    if (row.order !== null) await app.openOrder(row.order);
    return;
  }
  switch (row.button) {
    case "add_tracking":
      // What cannot be written from here says why beside the list.
      if (attention.page?.order === row.order && attention.page.verdict?.can_add === false) return show(row);
      await attention.choose(row);
      return add(row.finding);
    case "look_up":
      app.wanted = row.order;
      return app.go("lookup");
    case "open_order":
      if (row.order !== null) return open({ to: "order_page", order: row.order });
      return show(row);
    case "answer":
      return show(row);
    case "copy_message":
      if (row.order === null) return show(row);
      await attention.choose(row);
      return write(row.kind, row.finding, row.order, row.order_number);
  }
}

/** What the button of a card does with all of its orders. */
export async function pressCard(card: Card): Promise<void> {
  const waiting = waitingOf(card);
  if (card.button === "add_tracking" && waiting.length > 0) return addAll(waiting);
  if (card.button === "look_up") {
    app.wanted = card.rows[0]?.order ?? null;
    return app.go("lookup");
  }
  attention.toggle(card);
}

/** The verdicts of a card that wait. */
export function waitingOf(card: Card): FindingId[] {
  return card.rows.flatMap((row) => (row.state.is === "rest" && row.finding !== null ? [row.finding] : []));
}

/** Shows what a row asks. */
export async function show(row: Row): Promise<void> {
  attention.reading = true;
  await attention.choose(row);
  const detail = document.querySelector(".detail");
  const asked = detail?.querySelector<HTMLElement>("[data-question]");
  (asked ?? detail?.querySelector<HTMLElement>("h2"))?.focus();
}

/** The text for the customer, ready to copy. A customer's own question has more to it than a text. */
export async function write(kind: Kind, finding: FindingId, order: OrderId, number: string): Promise<void> {
  if (kind === "customer_asks") return showAsks(order, number);
  attention.dialog = { is: "message", finding };
}

/** The page of a parcel at its carrier. */
export async function track(order: OrderId, number: string, also = false): Promise<void> {
  return open({ to: "tracking", order, number, also });
}

/** Its carrier is asked about a parcel next, whatever that costs of a budget. */
export async function askCarrier(order: OrderId, number: string): Promise<void> {
  await app.attempt(async () => {
    await mutate("ask_parcel", { order, number });
    told(t("window-ask-carrier-noted", { number }), null);
  });
}

/** The preview of one repair. */
export async function add(finding: FindingId): Promise<void> {
  await app.attempt(async () => {
    const preview = await query("preview", { finding, mail: null });
    attention.dialog = { is: "preview", preview };
  });
}

/** One preview for several repairs. */
export async function addAll(findings: FindingId[]): Promise<void> {
  const [only] = findings;
  if (only !== undefined && findings.length === 1) return add(only);
  await app.attempt(async () => {
    const previews = await query("preview_many", { findings });
    if (previews.length > 0) {
      attention.dialog = { is: "many", previews, asked: findings.length };
      return;
    }
    await attention.load();
    told(t("window-many-none"), null);
  });
}

export async function showProof(proof: ProofId): Promise<void> {
  await app.attempt(async () => {
    attention.dialog = { is: "proof", proof: await query("proof", { proof }) };
  });
}

/** Opens a page in the browser. */
export async function open(link: Link): Promise<void> {
  await app.attempt(() => trigger("open", { link }));
}

export async function ignore(about: Subject[], reason: string): Promise<void> {
  const [first] = about;
  if (!first) return;
  const done = await eachOf(about, ({ finding }) => mutate("ignore", { finding, reason }));
  const text =
    about.length === 1
      ? t("window-ignored", { order: first.order_number, reason })
      : t("window-ignored-many", { count: about.length, reason });
  if (done) await setAside(about, text);
}

export async function later(about: Subject[], until: number): Promise<void> {
  const [first] = about;
  if (!first) return;
  const done = await eachOf(about, ({ finding }) => mutate("snooze", { finding, until }));
  const text =
    about.length === 1
      ? t("window-snoozed", { order: first.order_number })
      : t("window-snoozed-many", { count: about.length });
  if (done) await setAside(about, text);
}

async function eachOf(about: Subject[], work: (subject: Subject) => Promise<unknown>): Promise<boolean> {
  return app.attempt(async () => {
    for (const subject of about) await work(subject);
  });
}

async function setAside(about: Subject[], text: string): Promise<void> {
  attention.dialog = null;
  attention.unmark();
  await app.attempt(() => attention.load());
  attention.reveal = { focus: true };
  told(text, async () => {
    const done = await eachOf(about, ({ finding }) => mutate("reopen", { finding }));
    if (done) await app.attempt(() => attention.load());
  });
}

/** Back on the list. */
export async function reopen(finding: FindingId): Promise<void> {
  await app.attempt(async () => {
    await mutate("reopen", { finding });
    await attention.load();
  });
}

async function back(row: Row): Promise<void> {
  if (row.finding !== null) await reopen(row.finding);
}

/** How two numbers belong together. */
export async function sayParcel(finding: FindingId, answer: ParcelAnswer): Promise<void> {
  await app.attempt(async () => {
    await mutate("say_parcel", { finding, answer });
    await attention.load();
    told(t("window-question-answered"), null);
  });
}

/** The order needs no tracking; with a `method`, none that is sent in this way does. */
export async function noTracking(order: OrderId, number: string, method: string): Promise<void> {
  await app.attempt(async () => {
    await mutate("no_tracking", { order, method: method !== "" });
    await attention.load();
    const text =
      method === ""
        ? t("window-none-needed-said", { order: number })
        : t("window-none-needed-method-said", { method });
    told(text, () => needsTracking(order));
  });
}

/** It needs tracking after all. */
export async function needsTracking(order: OrderId): Promise<void> {
  await app.attempt(async () => {
    await mutate("needs_tracking", { order });
    await attention.load();
  });
}

/** The shipment belongs to this order. */
export async function link(shipment: ShipmentId, order: OrderId, number: string): Promise<void> {
  await app.attempt(async () => {
    await mutate("link", { shipment, order });
    await attention.load();
    attention.reveal = { focus: true };
    told(t("window-unmatched-linked", { order: number }), null);
  });
}

function told(text: string, undo: (() => Promise<void>) | null): void {
  app.toast = { text, undo };
  app.announce(text);
}
