import { fireEvent } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { app } from "../src/state/app.svelte";
import { accessible, all, click, find, get, given, maybe, open, settled } from "./window";

async function openAsks(): Promise<void> {
  await open({ first: false, whole: true, rows: 3, before: 0 });
  await app.openOrder(201);
  await settled();
  await find("order-screen");
  await click("asks");
  await find("asks-dialog");
}

test("what a customer asks is noted, answered and settled", async () => {
  await openAsks();
  expect(maybe("asks-open"), "nothing was asked yet").toBeNull();
  await accessible();
  await click("asks-confirm");
  expect(given("ask")).toEqual([{ order: 201, about: "not_received" }]);
  expect(get("asks-open").textContent).toContain("Not received");
  expect(all("asks-parcel")).toHaveLength(1);
  expect(get("asks-parcel").querySelectorAll("li"), "steps, in their order").toHaveLength(3);
  expect(get("asks-last-day").textContent).toContain("Tomorrow");
  await accessible();
  await click("asks-confirm");
  expect(given("end_ask"), "nobody said yet how it ended").toEqual([]);
  await click("asks-outcome", 1);
  await click("asks-confirm");
  expect(given("end_ask")).toEqual([{ order: 201, outcome: "sent_again" }]);
  expect(maybe("asks-dialog"), "it is done").toBeNull();
  await click("asks");
  expect(get("asks-settled").textContent).toContain("Sent again");
  expect(maybe("asks-open"), "and may be asked again").toBeNull();
});

test("the text for the customer comes in her language and in another one", async () => {
  await openAsks();
  await click("asks-confirm");
  await find("ready");
  expect(get("ready").lang).toBe("nl");
  expect(get("ready-text").textContent).toContain("Hallo,");
  await fireEvent.change(get("ready-language"), { target: { value: "fr" } });
  await settled();
  expect(given("ready_message")).toEqual([
    { finding: 201, language: null },
    { finding: 201, language: "fr" },
  ]);
  expect(get("ready-text").textContent).toContain("Bonjour,");
  await accessible();
});

test("the evidence says where it was kept", async () => {
  await openAsks();
  await click("asks-evidence");
  expect(given("save_evidence")).toEqual([{ order: 201 }]);
  expect(get("asks-dialog").textContent).toContain("Saved: /home/owner/trackmend-1047.html");
});
