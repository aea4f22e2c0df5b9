import { fireEvent, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { app } from "../src/state/app.svelte";
import { openAt } from "./lists";
import { accessible, all, click, find, get, given, maybe, settled } from "./window";

test("what was done stands by day, with its kind, and what went wrong is marked", async () => {
  await openAt("activity");
  expect(all("activity-row").length).toBe(50);
  expect(document.querySelector("section h2")?.textContent).toBe("Today");
  expect(document.querySelectorAll("main section").length).toBeGreaterThan(3);
  const trouble = all("activity-row").find((row) => row.dataset.trouble === "true");
  expect(trouble?.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Trouble");
  expect(trouble?.textContent).toContain("I try again by myself.");
});

test("a few rows of every kind break no rule of axe", async () => {
  await openAt("activity", { activity: 9 });
  await accessible();
});

test("older pages are read on asking, until there is nothing older", async () => {
  await openAt("activity", { activity: 70 });
  await click("activity-more");
  expect(given("activity").at(-1)).toEqual({ below: "999951" });
  expect(all("activity-row").length).toBe(70);
  await click("activity-more");
  expect(maybe("activity-more")).toBeNull();
  expect(all("activity-row").length).toBe(70);
});

test("what is read anew leaves the older pages where they are", async () => {
  await openAt("activity", { activity: 70 });
  await click("activity-more");
  const before = given("activity").length;
  await click("check-now");
  await waitFor(() => expect(given("activity").length).toBeGreaterThan(before), { timeout: 4000 });
  await settled();
  expect(all("activity-row").length).toBe(70);
});

test("scrolling to the end reads on", async () => {
  await openAt("activity");
  const page = document.querySelector(".page") as HTMLElement;
  page.scrollTop = 1;
  await fireEvent.scroll(page);
  await find("activity-row");
  expect(given("activity").some((args) => (args as { below: string | null }).below !== null)).toBe(true);
});

test("a proof opens, and the order it belongs to", async () => {
  await openAt("activity");
  await click("activity-proof");
  expect((await find("proof")).textContent).toContain("Before");
  await click("proof-close");
  await click("activity-order");
  expect(app.screen).toBe("order");
  expect(app.order).toBe(2);
  expect(get("nav-activity").getAttribute("aria-current")).toBe("page");
});

test("an import is taken back only after the question", async () => {
  await openAt("activity", { activity: 9 });
  const undo = all("activity-undo").length;
  await click("activity-undo");
  expect(given("undo_import")).toEqual([]);
  expect(get("undo-dialog").textContent).toContain("sent-november.xlsx");
  await accessible();
  await click("undo-confirm");
  expect(given("undo_import")).toEqual([{ batch: 3 }]);
  expect(maybe("undo-dialog")).toBeNull();
  expect(undo).toBeGreaterThan(0);
});

test("before anything was done the page says what will stand there", async () => {
  await openAt("activity", { activity: 0 });
  expect(get("activity-none")).toBeTruthy();
  await accessible();
});
