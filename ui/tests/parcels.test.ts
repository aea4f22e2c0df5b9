import { fireEvent } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { p } from "../src/fake/orders";
import { followable } from "../src/parts/parcelsOf";
import { app } from "../src/state/app.svelte";
import { order } from "../src/state/order.svelte";
import { openAt } from "./lists";
import { accessible, all, click, find, get, given, maybe, open, press, settled } from "./window";

const whole = (more = {}) => open({ first: false, whole: true, rows: 2, before: 0, ...more });
const rowOf = (id: number) => {
  const found = all("row").find((row) => row.dataset.order === NUMBERS[id]);
  if (!found) throw new Error(`no row of ${id}`);
  return found;
};
const NUMBERS: Record<number, string> = { 251: "A000DE4217", 252: "#1152", 253: "2231", 254: "#1154" };
const within = (row: HTMLElement, css: string) => {
  const found = row.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`nothing is ${css}`);
  return found;
};
const choose = async (id: number) => {
  await fireEvent.click(within(rowOf(id), ".open"));
  await settled();
};
async function openPage(id: number): Promise<void> {
  await whole();
  await app.openOrder(id);
  await settled();
  await find("order-screen");
}

test("the button of a late parcel's row leads to the text for its customer, and names the order", async () => {
  await whole();
  for (const [id, who] of [
    [252, "a late parcel"],
    [251, "one that waits to be fetched"],
    [253, "one that came back"],
  ] as const) {
    const button = within(rowOf(id), "[data-testid=row-copy_message]");
    expect(button.textContent?.trim(), who).toBe("Copy message");
    expect(button.getAttribute("aria-label")).toBe(`Copy message: ${NUMBERS[id]}`);
    await fireEvent.click(button);
    await settled();
    expect(get("detail").dataset.order, "its order stands beside the list").toBe(NUMBERS[id]);
    await find("ready");
    expect(given("ready_message").at(-1)).toEqual({ finding: id, language: null });
    await accessible();
    await click("message-close");
    expect(maybe("message-dialog")).toBeNull();
  }
});

test("with the keyboard: Enter opens the text, Enter copies it, Escape leads back to the list", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  await whole();
  await choose(252);
  await press("Enter");
  await find("ready");
  expect(document.activeElement).toBe(get("message-copy"));
  await fireEvent.submit(within(get("message-dialog"), "form"));
  await settled();
  expect(writeText).toHaveBeenCalledWith("#1047\n\nHallo,\n\nLA874320193FR");
  expect(get("message-dialog").querySelector("[role=status]")?.textContent).toBe("Copied");
  expect(all("ready-copy"), "one button for one thing").toHaveLength(0);
  await fireEvent(get("message-dialog"), new Event("cancel", { cancelable: true }));
  await settled();
  expect(maybe("message-dialog")).toBeNull();
  vi.unstubAllGlobals();
});

test("a customer's question leads to the answers, from its row and with Enter", async () => {
  await whole();
  await fireEvent.click(within(rowOf(254), "[data-testid=row-copy_message]"));
  await settled();
  expect(given("asks")).toEqual([{ order: 254 }]);
  await find("ready");
  expect(document.activeElement, "Enter pressed twice changes nothing and opens no page").toBe(
    get("asks-close"),
  );
  await click("asks-track");
  expect(given("open")).toEqual([
    { link: { to: "tracking", order: 254, number: "LA874320193FR", also: false } },
  ]);
  await accessible();
  await click("asks-close");
  await press("Enter");
  expect(given("asks")).toEqual([{ order: 254 }, { order: 254 }]);
  expect(get("asks-open").dataset.about).toBe("not_received");
});

test("its carrier's page is the second way, beside the list and on the page of the order", async () => {
  await whole();
  await choose(252);
  expect(get("copy-message").textContent).toContain("Copy message");
  expect(get("track").getAttribute("aria-label")).toBe("Track LA552902411FR");
  await click("track");
  const link = { to: "tracking", order: 252, number: "LA552902411FR", also: false };
  expect(given("open")).toEqual([{ link }]);
  await press("o");
  await find("order-screen");
  await click("track");
  expect(given("open")).toEqual([{ link }, { link }]);
});

test("the page of an order leads there, too: its verdict's button, and Enter", async () => {
  await openPage(251);
  expect(get("verdict").dataset.kind).toBe("delivery_problem");
  expect(get("verdict").classList.contains("is-trouble"), "the colour of what is lost").toBe(true);
  expect(get("cause").textContent).toContain("It waits at a pick-up point");
  await accessible();
  await click("copy-message");
  await find("ready");
  await click("message-close");
  await press("Enter");
  await find("message-dialog");
  expect(given("ready_message")).toEqual([
    { finding: 251, language: null },
    { finding: 251, language: null },
  ]);
});

test("ten events of a carrier stand in its lane, in its own words", async () => {
  await openPage(251);
  const history = [...document.querySelectorAll(".history .tl li:not(.key)")];
  const told = history.filter((event) => event.querySelector(".l3"));
  expect(told).toHaveLength(10);
  expect(told[7]?.textContent).toContain("personne n’était présent à l’adresse indiquée");
  expect(told[9]?.textContent, "no place, no comma").toMatch(/retrait$/);
  expect(get("ledger-carrier").textContent).toContain("Waiting to be picked up");
});

test("what was settled meanwhile asks for nothing; what is set aside can still be written about", async () => {
  await openPage(253);
  if (order.page?.verdict) {
    order.page = { ...order.page, verdict: { ...order.page.verdict, state: "resolved" } };
  }
  await settled();
  expect(maybe("copy-message")).toBeNull();
  await press("Enter");
  expect(maybe("message-dialog")).toBeNull();
  if (order.page?.verdict) {
    order.page = { ...order.page, verdict: { ...order.page.verdict, state: "ignored" } };
  }
  await settled();
  expect(get("copy-message")).toBeTruthy();
  expect(get("reopen")).toBeTruthy();
});

test("of several parcels each can be followed; of many, from the ledger alone", async () => {
  await openPage(252);
  const { page } = order;
  if (!page) throw new Error("the page is open");
  const line = page.ledger.find(({ side }) => side === "carrier");
  if (line?.what.is !== "number") throw new Error("its carrier has a number");
  const { what } = line;
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...line, what: { ...what, number: `LA00000000${i}FR` } }));
  expect(followable([...lines(2), ...lines(1), { ...line, what: { ...what, link: false } }])).toEqual([
    "LA000000000FR",
    "LA000000001FR",
  ]);
  order.page = { ...page, ledger: lines(2) };
  await settled();
  expect(all("track").map((button) => button.textContent?.trim())).toEqual([
    "Track LA000000000FR",
    "Track LA000000001FR",
  ]);
  order.page = { ...page, ledger: lines(4) };
  await settled();
  expect(all("track")).toHaveLength(0);
  order.page = { ...page, ledger: [{ ...line, what: { is: "said", said: p("fake-not-asked") } }] };
  await settled();
  expect(all("track"), "without a page there is no button").toHaveLength(0);
});

test("a parcel can be asked about at once, as far as a carrier is connected that knows it", async () => {
  await openPage(252);
  await accessible();
  expect(get("ask-carrier").textContent).toBe("Ask now: LA552902411FR");
  await click("ask-carrier");
  expect(given("ask_parcel")).toEqual([{ order: 252, number: "LA552902411FR" }]);
  expect(get("toast").textContent).toContain("asked about LA552902411FR");
  await app.openOrder(1);
  await settled();
  expect(maybe("ask-carrier"), "nobody follows that one").toBeNull();
});

test("in the list of orders the trouble stands where the parcel is told of", async () => {
  await openAt("orders");
  const late = all("order-row").map((row) => row.querySelector("span.trouble")?.textContent ?? "");
  expect(late.filter(Boolean)).toEqual([
    "Waiting to be picked up",
    "On its way; it may already have arrived",
  ]);
});

test("German words, in the dark, break no rule of axe", async () => {
  await whole({ language: "de", theme: "dark" });
  await choose(251);
  expect(get("copy-message").textContent).toContain("Nachricht kopieren");
  expect(get("track").textContent).toContain("Verfolgen");
  await accessible();
});
