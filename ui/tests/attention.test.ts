import { expect, test, vi } from "vitest";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { attention } from "../src/state/attention.svelte";
import { accessible, all, click, find, get, given, maybe, open, press, settled, type } from "./window";

const chosen = () => get("detail").dataset.order;

test("the keyboard walks the rows, opens the preview and closes it again", async () => {
  await open({ first: false });
  expect(chosen()).toBe("1043");
  await press("j");
  expect(chosen()).toBe("1042");
  expect(document.activeElement?.closest("[data-testid=row]")?.getAttribute("data-order")).toBe("1042");
  await press("ArrowDown");
  await press("k");
  await press("ArrowUp");
  await press("k");
  expect(chosen(), "the first row is the end").toBe("1043");
  await press("Enter");
  expect((await find("preview")).textContent).toContain("Add tracking to 1043");
  await press("j");
  expect(chosen(), "letters rest while a dialog is open").toBe("1043");
  await click("preview-cancel");
  expect(maybe("preview")).toBeNull();
  expect(given("repair")).toEqual([]);
});

test("g and a letter changes the screen; ? shows all keys; letters can be switched off", async () => {
  await open({ first: false });
  for (const [letter, screen] of [
    ["i", "import"],
    ["c", "connections"],
    ["s", "settings"],
    ["n", "attention"],
  ] as const) {
    await press("g");
    await press(letter);
    expect(get(`nav-${screen}`).getAttribute("aria-current")).toBe("page");
  }
  await press("?");
  expect(get("keys").textContent).toContain("Next row");
  await accessible();
  (document.querySelector("[data-testid=keys] [type=checkbox]") as HTMLElement).click();
  (document.querySelector("[data-testid=keys] [type=submit]") as HTMLElement).click();
  await settled();
  await press("j");
  expect(chosen(), "switched off").toBe("1043");
  await press("ArrowDown");
  expect(chosen(), "arrows are no letters").toBe("1042");
});

test("a row is ignored with a reason, and taken back", async () => {
  await open({ first: false });
  await press("i");
  await accessible();
  await click("ignore-confirm");
  expect(given("ignore")).toEqual([{ finding: 1, reason: "The customer already has the parcel" }]);
  expect(all("row").length).toBe(6);
  expect(chosen()).toBe("1042");
  expect(get("toast").textContent).toContain("1043 is ignored");
  (get("toast").querySelector(".undo") as HTMLElement).click();
  await settled();
  expect(all("row").length).toBe(7);
});

test("a reason of one's own is not left empty", async () => {
  await open({ first: false });
  await press("i");
  (document.querySelector("[value=other]") as HTMLElement).click();
  await settled();
  await click("ignore-confirm");
  expect(given("ignore")).toEqual([]);
  expect(get("ignore-dialog").textContent).toContain("Write a few words");
});

test("a row comes back later, in the morning", async () => {
  await open({ first: false });
  await press("l");
  await accessible();
  await click("later-confirm");
  const [{ until }] = given("snooze") as [{ until: number }];
  expect(new Date(until).getHours()).toBe(8);
  expect(until).toBeGreaterThan(Date.now());
  expect(all("row").length).toBe(6);
});

test("what is older than the start is folded and not counted", async () => {
  await open({ first: false, rows: 2, before: 5 });
  expect(get("to-do").textContent).toBe("2");
  expect(all("row").length).toBe(2);
  expect(get("before").getAttribute("aria-expanded")).toBe("false");
  await click("before");
  expect(all("row").length).toBe(7);
  await accessible();
});

test("work that goes on has a count and can be stopped", async () => {
  await open({ first: false, pace: 20 });
  await click("check-now");
  expect((await find("progress")).textContent).toContain("Reading WooCommerce");
  await accessible();
  await click("stop");
  await settled();
  expect(given("stop").length).toBe(1);
  expect(maybe("progress")).toBeNull();
});

test("what stands in the way is said, with a way out", async () => {
  await open({ first: false, troubles: true });
  expect(get("trouble").textContent).toContain("does not answer");
  expect(get("trouble").querySelector("button")?.textContent).toBe("Try now");
});

test("what would happen now is shown again when it is not what was confirmed", async () => {
  await open({ first: false });
  await click("add-tracking");
  fake.failures.set("repair", { code: "changed", said: p("fake-error-changed"), action: null, detail: "" });
  await click("preview-confirm");
  expect(get("preview-error").textContent).toContain("Look at it again");
  expect(given("preview").length).toBe(2);
  expect(maybe("preview"), "nothing was confirmed: the dialog stays").not.toBeNull();
});

test("an error of a command is shown and can be closed", async () => {
  await open({ first: false });
  fake.failures.set("preview", { code: "platform", said: p("fake-trouble"), action: null, detail: "" });
  await click("row-add", 2);
  expect(get("error").textContent).toContain("503");
  (get("error").querySelector("button") as HTMLElement).click();
  await settled();
  expect(maybe("error")).toBeNull();
});

test("ten thousand rows are a few elements", async () => {
  let scrolled = 0;
  vi.spyOn(window, "scrollBy").mockImplementation((by) => (scrolled += (by as ScrollToOptions).top ?? 0));
  vi.spyOn(HTMLUListElement.prototype, "getBoundingClientRect").mockImplementation(
    () => new DOMRect(0, -scrolled),
  );
  await open({ first: false, rows: 10_000, before: 5_000 });
  expect(get("to-do").textContent).toBe("10,000");
  expect(all("row").length).toBeLessThan(60);
  expect(document.querySelectorAll("*").length).toBeLessThan(1_500);
  expect(get("row").getAttribute("aria-setsize")).toBe("10000");
  expect(get("row").getAttribute("aria-posinset")).toBe("1");
  for (let i = 0; i < 40; i++) await press("j");
  expect(chosen(), "the chosen row is always there").toBe("1003");
  expect(document.querySelector(".row.is-on")?.getAttribute("data-order")).toBe("1003");
  expect(all("row").length).toBeLessThan(60);
});

test("what was put right before the window opened is not shown again", async () => {
  await open({ first: false, rows: 3 });
  await press("Enter");
  await click("preview-confirm");
  await find("proved");
  attention.reset();
  await attention.load();
  await settled();
  expect(all("row").length).toBe(2);
});

test("long words break nothing that axe can see", async () => {
  await open({ first: false, language: "de", troubles: true });
  expect(get("add-tracking").textContent).toContain("Sendungsnummer hinzufügen");
  await accessible();
  await click("more");
  await accessible();
});

test("a number is copied without spaces", async () => {
  await open({ first: false });
  expect(get("ledger-supplier").querySelector(".num")?.textContent).toBe("LA874320193FR");
});

test("what can never be changed is confirmed by typing the end of the number once more", async () => {
  await open({ first: false, bol: true });
  await press("Enter");
  const dialog = await find("for-good");
  expect(dialog.textContent).toContain("bol never lets you change it");
  await accessible();
  const whole = `${get("for-good-start").textContent}`;
  expect(whole.length, "the end is hidden").toBeGreaterThan(4);
  expect((get("for-good-confirm") as HTMLButtonElement).disabled).toBe(true);
  await type("for-good-end", "0000");
  expect(dialog.textContent).toContain("Not the same");
  expect((get("for-good-confirm") as HTMLButtonElement).disabled).toBe(true);
  expect(given("repair")).toEqual([]);
  const end = attention.dialog?.is === "preview" ? attention.dialog.preview.lines[0]?.new.slice(-4) : "";
  await type("for-good-end", end ?? "");
  expect(dialog.textContent).toContain("Same as the number");
  await click("for-good-confirm");
  expect(given("repair")).toMatchObject([{ typed: end }]);
});
