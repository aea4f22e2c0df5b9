import { fireEvent } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { lists } from "../src/fake/lists";
import { openAt } from "./lists";
import { accessible, all, click, get, given, maybe, settled, type } from "./window";

async function change(element: HTMLElement | undefined, value: string): Promise<void> {
  if (!element) throw new Error("no such field");
  await fireEvent.input(element, { target: { value } });
  await fireEvent.change(element, { target: { value } });
  await settled();
}

const value = (id: string, n = 0) => (all(id)[n] as HTMLInputElement).value;

test("the settings are there, and axe finds nothing", async () => {
  await openAt("settings");
  expect(all("waiting").length).toBe(2);
  await accessible();
});

test("starting with the computer is switched, and not offered where there is no such thing", async () => {
  await openAt("settings");
  await click("autostart");
  expect(given("set_autostart")).toEqual([{ on: true }]);
  expect((get("autostart") as HTMLInputElement).checked).toBe(true);
});

test("notifications, quiet hours and an hour of silence", async () => {
  await openAt("settings");
  expect(value("quiet-from")).toBe("21:00");
  await change(get("quiet-from"), "22:30");
  expect(given("set_setting").at(-1)).toEqual({ key: "quiet_from", value: "1350" });
  await click("quiet-on");
  expect(maybe("quiet-from"), "without quiet hours there is nothing to choose").toBeNull();
  await click("mute");
  expect(given("mute")).toEqual([{ on: true }]);
  expect(get("muted").textContent).toContain("Muted until");
  await click("unmute");
  expect(maybe("muted")).toBeNull();
  await click("notify-on");
  expect(given("set_setting").at(-1)).toEqual({ key: "notify", value: "no" });
  expect(maybe("mute")).toBeNull();
});

test("a waiting time is set, shows what was learned, and goes back to the usual", async () => {
  await openAt("settings");
  expect(all("waiting")[0]?.textContent).toContain("9 hours");
  expect(maybe("waiting-reset")).toBeNull();
  await change(all("waiting-hours")[0], "36");
  expect(given("set_setting")).toEqual([{ key: "grace_hours.tpop", value: "36" }]);
  await click("waiting-reset");
  expect(given("set_setting").at(-1)).toEqual({ key: "grace_hours.tpop", value: "" });
  expect(value("waiting-hours")).toBe("9");
});

test("what was refused is said, and the field shows again what holds", async () => {
  await openAt("settings");
  fake.failures.set("set_setting", {
    code: "input",
    said: p("fake-error-changed"),
    action: null,
    detail: "",
  });
  await change(all("waiting-hours")[0], "lots");
  expect(get("error").textContent).toContain("changed in the meantime");
  expect(value("waiting-hours")).toBe("9");
});

test("closing days are added and removed", async () => {
  await openAt("settings");
  await click("closing-add");
  expect(given("set_setting"), "an empty day is none").toEqual([]);
  expect(get("closing-new").getAttribute("aria-invalid")).toBe("true");
  await change(get("closing-new"), "2026-11-02");
  await click("closing-add");
  expect(given("set_setting")).toEqual([{ key: "closing_days", value: "2026-11-02,2026-12-24" }]);
  expect(all("closing-day").length).toBe(2);
  await fireEvent.click(get("closing-day").querySelector("button") as HTMLElement);
  await settled();
  expect(given("set_setting").at(-1)).toEqual({ key: "closing_days", value: "2026-12-24" });
});

test("product rules are told as sentences, added and removed", async () => {
  await openAt("settings");
  expect(get("rule").textContent).toContain("TPOP makes what has the vendor “TPOP” (every shop).");
  await click("rule-add");
  expect(given("set_products"), "a rule needs something to look for").toEqual([]);
  await change(get("rule-field"), "sku_prefix");
  await change(get("rule-shop"), "2");
  await type("rule-value", " TP- ");
  await click("rule-add");
  const vendor = { shop: null, field: "vendor", value: "TPOP", supplier: "tpop" };
  const sku = { shop: 2, field: "sku_prefix", value: "TP-", supplier: "tpop" };
  expect(given("set_products")).toEqual([{ rules: [vendor, sku] }]);
  expect(all("rule")[1]?.textContent).toContain("begins with “TP-” (wolk.be)");
  await change(get("rule-field"), "all");
  expect(maybe("rule-value"), "everything needs no value").toBeNull();
  await click("rule-remove");
  expect(given("set_products").at(-1)).toEqual({ rules: [sku] });
});

test("ways of shipping that sound like letter post come first, and are only a question", async () => {
  await openAt("settings");
  const [first, second] = all("method");
  expect(first?.textContent).toContain("Briefpost");
  expect(first?.textContent).toContain("Sounds like letter post");
  expect(second?.textContent).not.toContain("Sounds like letter post");
  expect(given("set_method"), "nothing is decided for the owner").toEqual([]);
  await fireEvent.click(first?.querySelector("input") as HTMLElement);
  await settled();
  expect(given("set_method")).toEqual([{ account: 1, name: "Briefpost (max. 2 kg)", no_tracking: true }]);
});

test("the German words fit into the same page", async () => {
  await openAt("settings", {}, { language: "de" });
  expect(get("settings-products").textContent).toContain("Welche Produkte sind von TPOP?");
  await accessible();
});

test("what is told of parcels is chosen: what was delivered, and what is brought today", async () => {
  await openAt("settings");
  const box = (key: string) => get(key) as HTMLInputElement;
  expect([box("notify_delivered").checked, box("notify_out").checked]).toEqual([true, false]);
  await click("notify_out");
  expect(given("set_setting").at(-1)).toEqual({ key: "notify_out", value: "yes" });
  await click("notify_delivered");
  expect(given("set_setting").at(-1)).toEqual({ key: "notify_delivered", value: "no" });
  await accessible();
});

test("pushes are off, and once they are on each connection has its address", async () => {
  await openAt("settings");
  expect((get("receive-on") as HTMLInputElement).checked).toBe(false);
  expect(maybe("receive-port"), "nothing to set while it is off").toBeNull();
  await click("nav-connections");
  expect(maybe("push")).toBeNull();
  await click("nav-settings");
  await click("receive-on");
  expect(given("set_setting").at(-1)).toEqual({ key: "receive_pushes", value: "yes" });
  await change(get("receive-host"), " push.wolk.example ");
  expect(given("set_setting").at(-1)).toEqual({ key: "receive_host", value: "push.wolk.example" });
  await change(get("receive-port"), "4000");
  expect(value("receive-port")).toBe("4000");
  await accessible();
  await click("nav-connections");
  await click("push");
  expect(given("push_address")).toEqual([{ account: 1, renew: false }]);
  expect(get("push-address").textContent).toContain("/push/secret1");
  expect(get("push-local").textContent).toContain("tunnel");
  await accessible();
  await click("push-renew");
  expect(get("push-address").textContent).toContain("/push/secret2");
  expect((get("push-secret-keep") as HTMLButtonElement).disabled).toBe(true);
  await type("push-secret", "wc-secret");
  await click("push-secret-keep");
  expect(given("set_push_secret")).toEqual([{ account: 1, secret: "wc-secret" }]);
  expect(value("push-secret"), "what was kept is not shown").toBe("");
  await click("push-secret-forget");
  expect(given("set_push_secret").at(-1)).toEqual({ account: 1, secret: "" });
  expect(maybe("push-secret-forget")).toBeNull();
  await click("push-close");
  expect(maybe("push-to")).toBeNull();
});

test("why nobody is heard although it is on is said", async () => {
  await openAt("activity");
  lists.settings({
    receive: { on: true, port: 4000, host: "", trouble: p("receive-port", { port: "4000" }) },
  });
  await click("nav-settings");
  expect(get("receive-trouble").textContent).toContain("port 4000");
});
