import { render, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../src/App.svelte";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { app } from "../src/state/app.svelte";
import { accessible, all, click, find, get, given, maybe, open, press, settled } from "./window";

test("the first start offers three ways to begin and all languages", async () => {
  await open();
  for (const way of ["way-demo", "way-connect", "way-file"]) expect(get(way)).toBeTruthy();
  expect(get("language").querySelectorAll("option").length).toBe(4);
  await accessible();
});

test("from the first start to a proved repair", async () => {
  await open();
  await click("way-demo");
  expect(all("row").length).toBe(7);
  expect(get("to-do").textContent).toBe("7");
  expect(get("cause").textContent).toContain("Marie");
  expect(get("ledger-shop").dataset.what).toBe("hole");

  await click("add-tracking");
  expect((await find("preview-number")).textContent?.replace(/\s/g, "")).toBe("LA874320193FR");
  expect(get("preview-confirm").textContent).toContain("Add and mail Anna");
  await accessible();
  await click("mail-no");
  expect(get("preview-confirm").textContent).toContain("Add without a mail");
  expect(given("repair")).toEqual([]);

  await click("preview-confirm");
  expect(given("repair")).toEqual([{ finding: 1, mail: false, typed: null }]);
  expect(maybe("preview")).toBeNull();
  expect((await find("proved")).textContent).toContain("Proved: your shop now shows it.");
  expect(get("ledger-shop").dataset.what).toBe("mended");
  expect(document.querySelector(".what.mended.is-new"), "the slot fills").not.toBeNull();
  expect(get("to-do").textContent).toBe("6");
  expect(document.querySelector("[role=status]")?.textContent).toContain("Proved");
  expect(all("row").length, "a proved row stays").toBe(7);
  await accessible();

  await click("proof-open");
  expect((await find("proof")).textContent).toContain("Before");
  await click("proof-close");
  await click("next");
  expect(all("row").length, "until the next is chosen").toBe(6);
  expect(get("detail").dataset.order).toBe("1042");
  expect(document.querySelector(".is-new"), "what was not seen to be mended does not move").toBeNull();
});

test("the demo shop is left as if it had never been", async () => {
  await open();
  await click("way-demo");
  await click("leave-demo");
  expect(get("way-demo")).toBeTruthy();
});

test("after the last one all is well, with what was seen", async () => {
  await open({ first: false, rows: 1, before: 0 });
  await press("Enter");
  await find("preview");
  await click("preview-confirm");
  await find("proved");
  await click("next");
  expect((await find("all-well")).dataset.state).toBe("well");
  expect(document.querySelector("table")?.textContent).toContain("Studio Wolk");
  expect(get("coverage").textContent).toContain("WooCommerce");
  expect(maybe("to-do")).toBeNull();
  await accessible();
});

test("another language changes every word at once", async () => {
  await open();
  const select = get("language") as HTMLSelectElement;
  select.value = "de";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  await waitFor(() => expect(document.documentElement.lang).toBe("de"));
  expect(get("way-demo").textContent).toBe("In einem Demo-Shop umsehen");
  await accessible();
});

test("when nothing can be read, the window says so instead of staying empty", async () => {
  fake.reset();
  fake.failures.set("start", { code: "store", said: p("error-store"), action: null, detail: "locked" });
  app.start = app.error = null;
  render(App);
  expect((await find("could-not-start")).textContent).toContain("locked");
  (get("could-not-start").querySelector("button") as HTMLElement).click();
  expect(await find("way-demo")).toBeTruthy();
});
