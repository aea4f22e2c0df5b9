import { fireEvent, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import type { OrdersQuery } from "../src/bindings/OrdersQuery";
import { fake } from "../src/fake/host";
import { lists } from "../src/fake/lists";
import { p } from "../src/fake/orders";
import { app } from "../src/state/app.svelte";
import { orders } from "../src/state/orders.svelte";
import { openAt } from "./lists";
import { accessible, all, click, get, given, maybe, press, settled, type } from "./window";

const rows = () => all("order-row");
const numbers = () => rows().map((row) => row.dataset.order);
const asked = () => given("find_orders").map((args) => (args as { query: OrdersQuery }).query);

async function choose(id: string, value: string): Promise<void> {
  await fireEvent.change(get(id), { target: { value } });
  await settled();
}

async function scrollTo(px: number): Promise<void> {
  const table = get("orders");
  table.scrollTop = px;
  await fireEvent.scroll(table);
  await settled();
}

beforeEach(() => (orders.dense = true));

test("ten thousand orders are a screenful of rows, and the table says how many there are", async () => {
  await openAt("orders", { orders: 10_000 });
  await choose("orders-days", "");
  expect(get("orders-total").textContent).toBe("10,000");
  expect(get("orders").getAttribute("aria-rowcount")).toBe("10001");
  expect(rows().length).toBeGreaterThan(20);
  expect(rows().length, "only what is in view, and a few around it").toBeLessThan(80);
  expect(given("order_rows").length, "only the pages in view are asked for").toBeLessThan(4);

  await scrollTo(5_000 * 17);
  expect(rows().length).toBeLessThan(80);
  const middle = rows().find((row) => row.dataset.index === "5000");
  expect(middle?.getAttribute("aria-rowindex"), "the head is the first row").toBe("5002");
  expect(middle?.dataset.order, "what came into view was read").toBe("#195000");
  const late = given("order_rows").at(-1) as { from: number };
  expect(late.from).toBeGreaterThanOrEqual(4_900);
});

test("an element shows another order after scrolling: rows are keyed by their slot", async () => {
  await openAt("orders", { orders: 10_000 });
  await choose("orders-days", "");
  const before = new Set(rows());
  await scrollTo(3_000 * 17);
  const kept = rows().filter((row) => before.has(row)).length;
  expect(kept).toBeGreaterThan(rows().length - 3);
});

test("the first list is of the last sixty days, the latest first", async () => {
  await openAt("orders", { orders: 14 });
  expect(asked()[0]).toEqual({ text: "", standing: null, days: 60, sort: "date", descending: true });
  expect(numbers()[0]).toBe("#200000");
  await accessible();
});

test("search finds as one types, at once, and says how many to a screen reader", async () => {
  await openAt("orders");
  const before = given("find_orders").length;
  await type("orders-search", "noo");
  await type("orders-search", "noor");
  expect(given("find_orders").length, "the first letter is not waited for").toBeGreaterThan(before);
  await waitFor(() => expect(asked().at(-1)?.text).toBe("noor"));
  await settled();
  expect(rows().length).toBeGreaterThan(0);
  expect(rows().filter((row) => !row.textContent.includes("Noor"))).toEqual([]);
  await waitFor(() => expect(app.spoken).toMatch(/orders found/), { timeout: 2000 });
  await click("orders-clear");
  await waitFor(() => expect(asked().at(-1)?.text).toBe(""));
  expect(document.activeElement).toBe(get("orders-search"));
});

test("an answer that comes late never replaces a later one", async () => {
  await openAt("orders");
  for (const text of ["a", "an", "anx", "an", "pieter"]) {
    await fireEvent.input(get("orders-search"), { target: { value: text } });
  }
  await waitFor(() => expect(asked().at(-1)?.text).toBe("pieter"));
  await settled();
  expect(rows().length).toBeGreaterThan(0);
  expect(rows().filter((row) => !row.textContent.includes("Pieter"))).toEqual([]);
});

test("a filter narrows, keeps the counts of the others, and shows where it stands", async () => {
  await openAt("orders", { orders: 100 });
  const looked = get("standing-to_look_up").querySelector(".n")?.textContent;
  await click("standing-no_tracking");
  expect(asked().at(-1)?.standing).toBe("no_tracking");
  expect(get("standing-no_tracking").getAttribute("aria-pressed")).toBe("true");
  expect(get("standing-all").getAttribute("aria-pressed")).toBe("false");
  expect(get("standing-to_look_up").querySelector(".n")?.textContent).toBe(looked);
  expect(rows().some((row) => row.textContent.includes("Number differs"))).toBe(true);
  expect(rows().some((row) => row.textContent.includes("No tracking"))).toBe(true);
  await accessible();
});

test("columns sort, and once more the other way round", async () => {
  await openAt("orders");
  await click("sort-customer");
  expect(asked().at(-1)).toMatchObject({ sort: "customer", descending: false });
  await click("sort-customer");
  expect(asked().at(-1)).toMatchObject({ sort: "customer", descending: true });
  const sorted = [...document.querySelectorAll("[aria-sort]")];
  expect(sorted.map((head) => head.getAttribute("aria-sort"))).toEqual(["descending"]);
});

test("days are set apart while the list is sorted by date", async () => {
  await openAt("orders");
  const days = rows().filter((row) => row.classList.contains("day"));
  expect(days.length).toBeGreaterThan(2);
  expect(days.length).toBeLessThan(rows().length);
  await click("sort-customer");
  expect(rows().filter((row) => row.classList.contains("day"))).toEqual([]);
});

test("the keyboard walks the rows and opens an order; back leads to the same row", async () => {
  await openAt("orders");
  await press("j");
  expect(orders.at).toBe(0);
  get("orders").focus();
  await press("ArrowDown");
  await press("ArrowDown");
  expect(orders.at).toBe(2);
  const active = get("orders").getAttribute("aria-activedescendant");
  expect(document.getElementById(active ?? "")?.dataset.order).toBe("#199998");
  expect(document.getElementById(active ?? "")?.getAttribute("aria-selected")).toBe("true");
  await press("Enter");
  expect(app.screen).toBe("order");
  expect(app.order).toBe(3);
  expect(get("nav-orders").getAttribute("aria-current"), "its page belongs to the orders").toBe("page");
  await app.back();
  await settled();
  expect(app.screen).toBe("orders");
  expect(orders.at).toBe(2);
});

test("End goes to the last of ten thousand, Home back to the first", async () => {
  await openAt("orders", { orders: 10_000 });
  await choose("orders-days", "");
  get("orders").focus();
  await press("End");
  expect(rows().some((row) => row.dataset.index === "9999" && row.dataset.order !== undefined)).toBe(true);
  await press("Home");
  expect(orders.at).toBe(0);
  expect(rows()[0]?.dataset.index).toBe("0");
});

test("a click opens the order", async () => {
  await openAt("orders");
  await click("order-row", 4);
  expect(app.order).toBe(5);
});

test("the key / and the search of another screen lead into the search field", async () => {
  await openAt("orders");
  await press("/");
  expect(document.activeElement).toBe(get("orders-search"));
  await openAt("attention");
  await app.search("pieter");
  await settled();
  expect(document.activeElement).toBe(get("orders-search"));
  await waitFor(() => expect((get("orders-search") as HTMLInputElement).value).toBe("pieter"));
  await waitFor(() => expect(rows().every((row) => row.textContent.includes("Pieter"))).toBe(true));
});

test("letters rest when they are switched off", async () => {
  await openAt("orders");
  app.letters = false;
  await press("/");
  await press("j");
  expect(document.activeElement).not.toBe(get("orders-search"));
  expect(orders.at).toBeNull();
});

test("from the search field the list is a key away", async () => {
  await openAt("orders");
  get("orders-search").focus();
  await press("ArrowDown");
  expect(document.activeElement).toBe(get("orders"));
  expect(orders.at).toBe(0);
});

test("where a short word finds more than a list holds, that is said", async () => {
  await openAt("orders", { most: 20 });
  expect(get("orders-total").textContent).toBe("20+");
  expect(get("orders-more").textContent).toContain("latest 20");
  await openAt("orders", { orders: 20, most: 20 });
  expect(get("orders-total").textContent).toBe("20");
  expect(maybe("orders-more")).toBeNull();
});

test("nothing found says what was looked for and how to look wider", async () => {
  await openAt("orders");
  await click("standing-delivered");
  await type("orders-search", "zzz");
  await waitFor(() => expect(maybe("orders-none")).not.toBeNull());
  const text = get("orders-none").textContent;
  expect(text).toContain("Nothing found for “zzz”");
  expect(text).toContain("Delivered");
  expect(text).toContain("last 60 days");
  await accessible();
  await click("orders-wider");
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ text: "zzz", standing: null, days: null }));
  expect(maybe("orders-wider"), "it cannot be looked wider").toBeNull();
});

test("without any order the way to the first one is shown", async () => {
  await openAt("orders", { orders: 0 });
  await choose("orders-days", "");
  expect(get("orders-none").dataset.none).toBe("yet");
  await accessible();
});

test("a new order appears by itself, where the list stands", async () => {
  await openAt("orders");
  await scrollTo(200);
  lists.add();
  await click("check-now");
  await waitFor(() => expect(get("orders-total").textContent).toBe("290"), { timeout: 4000 });
  expect(get("orders").scrollTop).toBe(200);
});

test("dense and comfortable rows are remembered", async () => {
  await openAt("orders");
  const dense = rows().length;
  await click("rows-comfortable");
  expect(rows().length).toBeLessThan(dense);
  expect(localStorage.getItem("dense")).toBe("off");
  expect(get("rows-comfortable").getAttribute("aria-pressed")).toBe("true");
});

test("what went wrong is shown, and the list stays", async () => {
  await openAt("orders");
  fake.failures.set("find_orders", { code: "store", said: p("error-store"), action: null, detail: "locked" });
  await click("sort-number");
  expect(get("error")).toBeTruthy();
  expect(rows().length).toBeGreaterThan(0);
});
