import { fireEvent } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { LedgerLine } from "../src/bindings/LedgerLine";
import { p } from "../src/fake/orders";
import { parcelsOf } from "../src/parts/parcelsOf";
import { app } from "../src/state/app.svelte";
import { attention } from "../src/state/attention.svelte";
import { accessible, all, click, find, get, given, maybe, open, press, settled, type } from "./window";

async function openPage(order: number): Promise<HTMLElement> {
  await open({ first: false, whole: true, rows: 3, before: 0 });
  await app.openOrder(order);
  await settled();
  return find("order-screen");
}

test("an order is a page of its own: verdict, goods, parcels, history", async () => {
  const page = await openPage(201);
  expect(page.dataset.order).toBe("#1039");
  expect(get("verdict").dataset.kind).toBe("number_incomplete");
  expect(all("parcel").map((parcel) => parcel.textContent?.trim())).toEqual([
    "Parcel 1 of 2",
    "Parcel 2 of 2",
  ]);
  expect(all("ledger-shop").map((line) => line.dataset.what)).toEqual(["plain", "hole"]);
  expect(get("goods").textContent).toContain("2 × T-shirt Vosje, 128");
  expect(get("goods").textContent, "nothing is known of the mug").not.toContain("not sent yet");
  expect(page.textContent).toContain("Briefpost");
  await accessible();
});

test("Enter adds the tracking of an order's page, and the proof is shown there", async () => {
  await openPage(1);
  await press("Enter");
  await click("preview-confirm");
  await find("proved");
  expect(maybe("add-tracking")).toBeNull();
  expect(get("ledger-shop").dataset.what).toBe("mended");
  await click("proof-open");
  expect(get("proof").textContent).toContain("Read back");
});

test("an order needs no tracking, and needs it after all", async () => {
  await openPage(201);
  await click("more");
  await accessible();
  expect(get("no-tracking-method").textContent).toContain("All sent as “Briefpost” need no tracking");
  await click("no-tracking-method");
  expect(given("no_tracking")).toEqual([{ order: 201, method: true }]);
  expect(get("none-needed").textContent).toContain("your rule “Briefpost”");
  expect(get("toast").querySelector(".undo"), "it can be taken back").not.toBeNull();
  await accessible();
  await click("needs-tracking");
  expect(given("needs_tracking")).toEqual([{ order: 201 }]);
  expect(maybe("none-needed")).toBeNull();
  await click("more");
  await click("no-tracking");
  expect(given("no_tracking").at(-1)).toEqual({ order: 201, method: false });
});

test("what the shop itself says of an order cannot be taken back here", async () => {
  await openPage(280);
  expect(maybe("needs-tracking")).not.toBeNull();
  attention.page = null;
  const { order } = await import("../src/state/order.svelte");
  if (order.page) order.page = { ...order.page, none_needed: p("none-digital") };
  await settled();
  expect(get("none-needed").textContent).toContain("nothing is shipped");
  expect(maybe("needs-tracking")).toBeNull();
});

test("an order with a verdict to look up leads to Look up, at this order", async () => {
  await openPage(231);
  await click("look-up");
  expect(app.screen).toBe("lookup");
  expect((await find("ask")).dataset.order).toBe("#1131");
});

test("the page of an order walks through the list it was opened from, and back", async () => {
  await open({ first: false, rows: 3, before: 0 });
  await press("j");
  await press("o");
  expect((await find("order-screen")).dataset.order).toBe("1042");
  await click("order-after");
  expect(get("order-screen").dataset.order).toBe("1041");
  expect((get("order-after") as HTMLButtonElement).disabled, "the last").toBe(true);
  await press("k");
  await press("k");
  expect(get("order-screen").dataset.order).toBe("1043");
  expect((get("order-before") as HTMLButtonElement).disabled).toBe(true);
  await press("Escape");
  expect(app.screen).toBe("attention");
  expect(get("detail").dataset.order, "the list stands where one was").toBe("1043");
});

test("later and ignore work on the page of an order", async () => {
  await openPage(201);
  await press("i");
  await click("ignore-confirm");
  expect(given("ignore")).toEqual([{ finding: 201, reason: "The customer already has the parcel" }]);
  await click("reopen");
  expect(given("reopen")).toEqual([{ finding: 201 }]);
});

test("a tracking number of a parcel opens at its carrier", async () => {
  await openPage(201);
  const links = [...document.querySelectorAll<HTMLElement>(".ledger .track:not(.also)")];
  expect(links.length, "one for each parcel").toBe(2);
  await fireEvent.click(links[0] as HTMLElement);
  await settled();
  const link = { to: "tracking", order: 201, number: "LA874315445FR" };
  expect(given("open")).toEqual([{ link: { ...link, also: false } }]);
  const also = all("track-also")[0] as HTMLElement;
  expect(also.textContent).toContain("also at PostNL");
  await fireEvent.click(also);
  await settled();
  expect(given("open").at(-1)).toEqual({ link: { ...link, also: true } });
});

test("the ledger falls into parcels: aliases stay together, what is shown besides comes last", () => {
  const line = (side: LedgerLine["side"], id = "ledger-sent"): LedgerLine => {
    return { side, name: "", says: p(id), at: null, what: { is: "said", said: p("ledger-sent") } };
  };
  const sides = (lines: LedgerLine[]) => parcelsOf(lines).map((lines) => lines.map(({ side }) => side));
  const alias = line("supplier", "ledger-same-parcel");
  const [supplier, shop, carrier] = [line("supplier"), line("shop"), line("carrier")];
  expect(sides([supplier, alias, shop, carrier])).toEqual([["supplier", "supplier", "shop", "carrier"]]);
  expect(sides([supplier, supplier, shop, carrier]), "a return has one line").toEqual([
    ["supplier"],
    ["supplier", "shop", "carrier"],
  ]);
  expect(sides([supplier, shop, carrier, shop, carrier])).toEqual([
    ["supplier", "shop", "carrier"],
    ["shop", "carrier"],
  ]);
  expect(sides([supplier, shop, carrier])).toEqual([["supplier", "shop", "carrier"]]);
});

test("a number that only the owner knows is entered: from the menu, or where nobody has told it", async () => {
  await open({ first: false });
  await click("more");
  await click("enter-number-of");
  await accessible();
  const mayKeep = () => !(get("enter-keep") as HTMLButtonElement).disabled;
  expect(mayKeep()).toBe(false);
  await type("enter-field", "LA 874 320");
  await find("enter-seen");
  expect(mayKeep(), "half a number").toBe(false);
  await type("enter-field", "LA 874 320 193 FR");
  await vi.waitFor(() => expect(mayKeep()).toBe(true));
  expect(get("enter-seen").textContent).toContain("La Poste");
  await click("enter-keep");
  const order = attention.page?.order;
  expect(given("enter_number")).toEqual([{ order, text: "LA 874 320 193 FR", carrier: "", lines: [] }]);
  expect(maybe("enter-number")).toBeNull();
});

test("a scanner's Enter comes before anything could be looked at", async () => {
  await open({ first: false });
  await click("more");
  await click("enter-number-of");
  await type("enter-field", "LA874320193FR");
  await fireEvent.keyDown(get("enter-field"), { key: "Enter" });
  await vi.waitFor(() => expect(maybe("enter-number")).toBeNull());
  expect(given("enter_number").length).toBe(1);
});

test("what is in the parcel is hers to say, where the shop waits for several items", async () => {
  await openPage(241);
  await click("enter");
  await accessible();
  const boxes = () => all("enter-line") as HTMLInputElement[];
  expect(
    boxes().map((box) => box.checked),
    "what the supplier sends comes in its own parcel",
  ).toEqual([false, true, true]);
  await type("enter-field", "LA874320193FR");
  const mayKeep = () => !(get("enter-keep") as HTMLButtonElement).disabled;
  await vi.waitFor(() => expect(mayKeep()).toBe(true));
  for (const box of boxes().slice(1)) await fireEvent.click(box);
  expect(mayKeep(), "a parcel with nothing in it").toBe(false);
  await fireEvent.click(boxes()[2] as HTMLInputElement);
  await click("enter-keep");
  expect(given("enter_number")).toEqual([
    { order: 241, text: "LA874320193FR", carrier: "", lines: ["IND-1"] },
  ]);
});

test("of a pasted page only the number stays, and what goes wrong is told in the dialog", async () => {
  await openPage(241);
  await click("enter");
  const mail = "Hello Marie,\nyour parcel LA874320193FR has left.\n";
  await fireEvent.paste(get("enter-field"), { clipboardData: { getData: () => mail } });
  await vi.waitFor(() => expect((get("enter-field") as HTMLInputElement).value).toBe("LA874320193FR"));
  expect(get("enter-seen").dataset.whole).toBe("true");
});
