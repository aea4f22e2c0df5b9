// The invented supplier's pages: three orders whose number is wanted, and what a text is.

import type { Commands } from "../bindings/commands";
import type { LookUp } from "../bindings/LookUp";
import type { Recognised } from "../bindings/Recognised";
import { DAY, type FakeOrder, p, time } from "./orders";

const wanted = (orders: FakeOrder[]) =>
  orders.filter((order) => order.kind === "number_wanted" && order.state === "open");

export function lookUp(orders: FakeOrder[], clipboard: boolean, now: number): LookUp {
  const later = orders.filter((order) => order.state === "watching");
  const day = (at: number) => ({ ...time(at), precision: "day" as const });
  return {
    supplier: "tpop",
    items: wanted(orders).map((order, i) => ({
      finding: order.id,
      order: order.id,
      order_number: order.number,
      platform: order.platform,
      account_name: "Studio Wolk",
      who: order.who,
      place: "59000 FR",
      what: ["2 T-shirts “Renard”, M and L", "tote bag", "hoodie and mug"][i % 3] ?? "",
      said: p("lookup-closed-by-hand", {
        platform: order.platform,
        ordered: day(order.sentAt - DAY),
        closed: day(order.sentAt),
      }),
      ask_again: now + 3 * DAY,
    })),
    path: [p("lookup-path-orders"), p("lookup-path-shop", { shop: "Studio Wolk" }), p("lookup-path-details")],
    later: later.length,
    later_from: later.length > 0 ? Math.min(...later.map((order) => order.at)) : null,
    coverage: [p("lookup-only-lacking"), p("lookup-brought", { supplier: "TPOP", brought: 38, of: 41 })],
    clipboard,
    ready: orders.filter((order) => order.entered && order.phase === null).map((order) => order.id),
  };
}

/** Numbers of La Poste only: two letters, nine digits, FR. */
export function recognise({ text, order }: Commands["recognise"]["args"], orders: FakeOrder[]): Recognised {
  const named = wanted(orders).find((one) => text.includes(one.number) || text.includes(one.who));
  const other = named && named.id !== order ? named.id : null;
  const none = { number: "", pieces: [], carrier: "", whole: false, order: other };
  const found = /[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?FR/i.exec(text)?.[0];
  const number = (found ?? text).replaceAll(/\s/g, "").toUpperCase();
  const pieces = [number.slice(0, 2), number.slice(2, 5), number.slice(5, 8), number.slice(8, 11)]
    .concat(number.slice(11))
    .filter(Boolean);
  const carrier = "La Poste";
  if (found) return { ...none, number, pieces, carrier, whole: true, said: p("lookup-carrier", { carrier }) };
  if (named) return { ...none, said: p("lookup-only-order", { order: named.number }) };
  if (text.trim() === "") return { ...none, said: p("lookup-waits") };
  if (/^[A-Z]{2}\d{0,9}F?$/.test(number)) {
    const said = p("lookup-so-far-french", { carrier, left: 13 - number.length });
    return { ...none, number, pieces, carrier, said };
  }
  return { ...none, said: p("lookup-no-number") };
}

export function answer(order: FakeOrder, { answer }: Commands["answer_look_up"]["args"], now: number): void {
  switch (answer.is) {
    case "number":
      order.pieces = [answer.text.replaceAll(/\s/g, "")];
      order.entered = true;
      order.kind = "tracking_missing";
      order.card = "";
      order.cause = null;
      break;
    case "not_yet":
      order.state = "watching";
      order.at = now + 3 * DAY;
      break;
    case "without_tracking":
      order.state = "settled";
      order.noneNeeded = p("none-sent-without");
      break;
    case "not_there":
      order.kind = "not_shipped";
      order.card = "";
      order.why = p("why-not-at-supplier", { supplier: "TPOP" });
      order.cause = p("cause-not-at-supplier", { supplier: "TPOP" });
  }
}
