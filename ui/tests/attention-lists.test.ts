import { fireEvent } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { app } from "../src/state/app.svelte";
import { attention } from "../src/state/attention.svelte";
import { accessible, all, click, find, get, given, maybe, open, press, settled } from "./window";

const whole = (more = {}) => open({ first: false, whole: true, rows: 2, before: 3, ...more });
const rowOf = (order: string) => {
  const found = all("row").find((row) => row.dataset.order === order);
  if (!found) throw new Error(`no row of ${order}`);
  return found;
};
const pressIn = async (order: string, id: string) => {
  const button = rowOf(order).querySelector(`[data-testid="${id}"]`);
  if (!button) throw new Error(`${order} has no ${id}`);
  await fireEvent.click(button);
  await settled();
};

test("three lists in their order, cards as one job, and what stands in them breaks no rule of axe", async () => {
  await whole();
  const titles = [...document.querySelectorAll(".list h2")].map((title) => title.textContent);
  expect(titles.map((title) => title?.replace(/\s+/g, " "))).toEqual([
    "Customer has no tracking 5",
    "I need to know 3",
    "Parcel trouble 5",
  ]);
  expect(get("to-do").textContent).toBe("13");
  expect(get("to-look-up").textContent).toBe("3");
  expect(all("card").map((card) => card.querySelector("b")?.textContent)).toEqual([
    "12 orders, one cause",
    "3 numbers at TPOP",
  ]);
  expect(all("row").length, "the rows of a card are folded").toBe(2 + 2 + 2 + 5);
  await accessible();
});

test("each kind has its own shape and its own button", async () => {
  await whole();
  const shown = all("row").map((row) => [
    row.dataset.kind,
    row.querySelector(".g")?.getAttribute("aria-label"),
    row.querySelector(".btn")?.textContent?.trim(),
  ]);
  expect(shown).toEqual([
    ["tracking_missing", "Not shown", "Add tracking"],
    ["tracking_missing", "Not shown", "Add tracking"],
    ["number_incomplete", "Some missing", "Add tracking"],
    ["number_differs", "Differs", "Answer"],
    ["shipment_unmatched", "Question", "Answer"],
    ["not_shipped", "Question", "Open in Shopify"],
    ["shipped_though_cancelled", "Trouble", "Open in Shopify"],
    ["delivery_problem", "Trouble", "Copy message"],
    ["late_parcel", "Trouble", "Copy message"],
    ["delivery_problem", "Trouble", "Copy message"],
    ["customer_asks", "Trouble", "Copy message"],
  ]);
  await pressIn("#1141", "row-open_order");
  expect(given("open")).toEqual([{ link: { to: "order_page", order: 241 } }]);
});

test("a card unfolds and folds, with the mouse and with the keyboard", async () => {
  await whole();
  const card = get("card-open");
  expect(card.getAttribute("aria-expanded")).toBe("false");
  await click("card-open");
  expect(get("card-open").getAttribute("aria-expanded")).toBe("true");
  expect(all("row").length).toBe(11 + 12);
  expect(get("detail").querySelector("[data-testid=one-cause]")?.textContent).toContain("Peeters");
  await accessible();
  await press("j");
  expect(get("detail").dataset.order, "its first row comes after it").toBe("#1110");
  await press("k");
  await press("o");
  expect(get("card-open").getAttribute("aria-expanded")).toBe("false");
  expect(all("row").length).toBe(11);
});

test("the button of a card opens one preview for all; each mail can be chosen, and all at once", async () => {
  await whole();
  expect(get("card-button").textContent).toBe("Add tracking to 12 orders");
  await click("card-button");
  expect(given("preview_many")).toEqual([{ findings: Array.from({ length: 12 }, (_, i) => 210 + i) }]);
  expect(all("many-row").length).toBe(12);
  expect(all("many-row")[0]?.querySelector(".num")?.textContent, "a copy is the bare number").toBe(
    "LA510902411FR",
  );
  expect(get("many-row").textContent).toContain("La Poste Colissimo");
  expect(get("preview-confirm").textContent).toContain("Add 12 and send 12 mails");
  expect(get("many-mails").textContent).toContain("12 mails to customers");
  await accessible();

  await click("mail-one", 3);
  expect(get("preview-confirm").textContent).toContain("Add 12 and send 11 mails");
  expect((get("mail-all") as HTMLInputElement).indeterminate).toBe(true);
  await click("mail-all");
  expect(get("preview-confirm").textContent).toContain("send 12 mails");
  await click("mail-all");
  expect(get("preview-confirm").textContent).toContain("Add 12 without a mail");
  expect(maybe("many-mails")).toBeNull();
  await click("mail-one", 0);

  expect(given("repair_many"), "nothing before the button").toEqual([]);
  await click("preview-confirm");
  const choices = Array.from({ length: 12 }, (_, i) => ({ finding: 210 + i, mail: i === 0 }));
  expect(given("repair_many")).toEqual([{ choices }]);
  expect(maybe("preview-many")).toBeNull();
  expect(get("toast").textContent).toContain("12 numbers are being added");
});

test("what needs nothing any more is left out of the preview, and that is said", async () => {
  await whole();
  const none = { code: "changed" as const, said: p("fake-error-changed"), action: null, detail: "" };
  await fake.invoke("ignore", { finding: 211, reason: "" });
  await click("card-button");
  expect(get("many-left").textContent).toContain("1 order is left out");
  expect(all("many-row").length).toBe(11);
  fake.failures.set("repair_many", none);
  await click("preview-confirm");
  expect(get("preview-error").textContent).toContain("Look at it again");
  expect(given("preview_many").length, "what would happen now is shown").toBe(2);
});

test("Enter on a card is its button; the card of numbers leads to Look up, at the first of them", async () => {
  await whole();
  await click("card-open", 1);
  await press("Enter");
  expect(app.screen).toBe("lookup");
  expect((await find("ask")).dataset.order).toBe("#1130");
});

test("a question about two numbers has three answers", async () => {
  for (const [answer, said] of [
    ["same_parcel", "The same parcel, two numbers"],
    ["replaces", "The supplier’s number replaces it"],
    ["two_parcels", "Two parcels"],
  ] as const) {
    await whole();
    await pressIn("2207", "row-answer");
    expect(get("detail").dataset.order).toBe("2207");
    expect(document.activeElement?.textContent).toContain("How do the two numbers belong together?");
    const numbers = [...get("question").querySelectorAll(".num")].map((num) => num.textContent);
    expect(numbers).toEqual(["LA874329100FR", "LA502902411FR"]);
    expect(get(`answer-${answer}`).textContent).toContain(said);
    await accessible();
    await click(`answer-${answer}`);
    expect(given("say_parcel")).toEqual([{ finding: 202, answer }]);
    expect(maybe("question")).toBeNull();
    document.body.replaceChildren();
  }
});

test("a parcel that fits two orders: candidates with reasons, one of them, or none", async () => {
  await whole();
  await pressIn("", "row-answer");
  expect(get("unmatched").textContent).toContain("WLK-2018");
  expect(all("candidate").length).toBe(2);
  expect(get("candidate").textContent).toContain("A product agrees");
  expect(get("candidate").textContent).toContain("But it went to T. Willems");
  await accessible();
  await click("unmatched-none");
  expect(get("ignore-dialog").textContent).toContain("Ignore WLK-2018, because…");
  await press("Escape");
  attention.dialog = null;
  await settled();
  await click("link", 1);
  expect(given("link")).toEqual([{ shipment: 900, order: 2 }]);
  expect(maybe("unmatched")).toBeNull();
  expect(get("toast").textContent).toContain("1042");
});

test("banners stand above everything, with the steps and a way to the shop's page", async () => {
  await whole();
  expect(all("banner").map((banner) => banner.dataset.kind)).toEqual([
    "auto_fulfil_setting",
    "supplier_silent",
    "to_arrange",
  ]);
  expect(maybe("banner-steps")).toBeNull();
  await click("banner-where");
  expect(get("banner-where").getAttribute("aria-expanded")).toBe("true");
  expect(get("banner-steps").querySelectorAll("li").length).toBe(3);
  await accessible();
  await click("banner-open");
  expect(given("open")).toEqual([{ link: { to: "banner", account: 1, kind: "auto_fulfil_setting" } }]);
  await click("banner-where", 1);
  expect(maybe("banner-open"), "that shop has no such page").toBeNull();
});

test("what is watched, set aside and older is folded; what is set aside can be put back", async () => {
  await whole();
  for (const fold of ["watching", "aside", "before"]) {
    expect(get(fold).getAttribute("aria-expanded")).toBe("false");
  }
  await click("watching");
  expect(rowOf("#1160").querySelector(".btn"), "nothing is to be done yet").toBeNull();
  expect(rowOf("#1160").textContent).toContain("from ");
  await click("aside");
  expect(rowOf("#1170").textContent).toContain("handed over in person");
  await accessible();
  await pressIn("#1170", "row-reopen");
  expect(given("reopen")).toEqual([{ finding: 270 }]);
  expect(rowOf("#1170").querySelector("[data-testid=row-add]")).not.toBeNull();
});

test("rows are marked one by one and as a range, and acted on together", async () => {
  await whole({ rows: 5 });
  expect(maybe("marked")).toBeNull();
  await press("x");
  expect(get("marked").textContent).toContain("1 marked");
  expect(all("mark").length, "every row that can be shows its box").toBeGreaterThan(3);
  for (let i = 0; i < 3; i++) await press("j");
  await press("X");
  expect(get("marked").textContent).toContain("4 marked");
  await accessible();
  await click("marked-add");
  expect(given("preview_many")).toEqual([{ findings: [1, 2, 3, 4] }]);
  await click("preview-cancel");
  expect(get("marked").textContent, "cancelled: they stay marked").toContain("4 marked");
  await press("i");
  expect(get("ignore-dialog").textContent).toContain("Ignore 4 orders, because…");
  await click("ignore-confirm");
  expect(given("ignore").length).toBe(4);
  expect(maybe("marked")).toBeNull();
  await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  await settled();
  expect(given("reopen"), "Ctrl z takes it back").toEqual([1, 2, 3, 4].map((finding) => ({ finding })));
});

test("Escape takes the marks away; a row that is set aside has none", async () => {
  await whole();
  await press("x");
  await press("Escape");
  expect(maybe("marked")).toBeNull();
  await click("aside");
  await fireEvent.click(rowOf("#1170").querySelector(".open") as HTMLElement);
  await settled();
  await press("x");
  expect(maybe("marked")).toBeNull();
});

test("o opens the order's page, g and a letter the other screens, / the search", async () => {
  await whole();
  await press("o");
  expect(app.screen).toBe("order");
  expect((await find("order-screen")).dataset.order).toBe("1043");
  await press("Escape");
  expect(app.screen).toBe("attention");
  for (const [letter, screen] of [
    ["l", "lookup"],
    ["o", "orders"],
    ["a", "activity"],
    ["n", "attention"],
  ] as const) {
    (document.activeElement as HTMLElement | null)?.blur();
    await press("g");
    await press(letter);
    expect(app.screen).toBe(screen);
  }
  await press("/");
  expect(app.screen).toBe("orders");
  expect(document.activeElement).toBe(get("orders-search"));
});

test("typing into the search leads to the orders, with what was typed", async () => {
  await whole();
  await fireEvent.input(get("search"), { target: { value: "Noor" } });
  await settled();
  expect(app.screen).toBe("orders");
  expect((get("orders-search") as HTMLInputElement).value).toBe("Noor");
});

test("all is well names what is watched, and opens the piles", async () => {
  await whole({ rows: 0 });
  for (const { id } of [...Array(60).keys()].map((i) => ({ id: 200 + i }))) {
    await fake.invoke("ignore", { finding: id, reason: "" }).catch(() => undefined);
  }
  await attention.load();
  await settled();
  expect(get("all-well").textContent).toContain("Femke Visser");
  expect(get("watched").textContent).toContain("I will ask you for its number on");
  await accessible();
  await click("aside");
  expect(all("row").length).toBeGreaterThan(5);
});

test("German words, in the dark, break no rule of axe", async () => {
  await whole({ language: "de", theme: "dark" });
  expect(get("card").textContent).toContain("Bestellungen hinzufügen");
  await click("card-button");
  await accessible();
});

test("orders by appointment are a reminder, and each leads to its page", async () => {
  await open({ first: false, whole: true });
  const banner = all("banner")[2];
  expect(banner?.textContent).toContain("2 orders are brought by appointment");
  expect(banner?.querySelector("[data-testid=banner-where]")?.textContent).toContain("Show the orders");
  await click("banner-where", 2);
  expect(all("banner-order").map((order) => order.textContent)).toEqual(["A2K8304X7Q", "A7V6SX6RHS"]);
  expect(get("banner-steps").textContent).toContain("Lotte van den Berg");
  await accessible();
  await click("banner-order");
  expect(given("order")).toContainEqual({ order: 1 });
});
