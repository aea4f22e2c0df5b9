import { expect, test } from "vitest";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { findKeys } from "../src/screens/findKeys";
import { accessible, all, click, find, get, given, maybe, open, press, settled, type } from "./window";

const PASTED = `Consumer key  ck_0123456789abcdef
  Consumer secret cs_fedcba9876543210 https://shop.example/wp-admin/admin.php?page=wc-settings`;

test("keys and address are found in whatever was pasted", () => {
  const fields = ["url", "consumer_key", "consumer_secret"].map((key) => ({
    key,
    secret: false,
    optional: false,
  }));
  expect(findKeys(PASTED, fields)).toEqual({
    url: "https://shop.example",
    consumer_key: "ck_0123456789abcdef",
    consumer_secret: "cs_fedcba9876543210",
  });
  expect(findKeys("nothing in here", fields)).toEqual({});
  expect(findKeys("see http://127.0.0.1:8080/shop.", fields)).toEqual({ url: "http://127.0.0.1:8080/shop" });
});

test("a shop is connected: paste, test, keep", async () => {
  await open();
  await click("way-connect");
  await accessible();
  await click("add-woocommerce");
  await accessible();
  await type("paste-keys", PASTED);
  expect((get("field-url") as HTMLInputElement).value).toBe("https://shop.example");
  expect((get("field-consumer_secret") as HTMLInputElement).type).toBe("password");
  expect((get("paste-keys") as HTMLTextAreaElement).value, "keys do not stay in sight").toBe("");
  await click("test-connection");
  expect(all("test").length).toBe(3);
  expect(get("connect").textContent).toContain("Connect Studio Wolk");
  await accessible();
  await click("connect");
  expect(given("connect")).toEqual([
    {
      draft: {
        platform: "woocommerce",
        name: "",
        values: {
          url: "https://shop.example",
          consumer_key: "ck_0123456789abcdef",
          consumer_secret: "cs_fedcba9876543210",
        },
      },
    },
  ]);
  expect(all("row").length).toBe(7);
});

test("what a test found wrong comes with its remedy", async () => {
  await open({ first: false });
  await click("nav-connections");
  await click("add-woocommerce");
  await type("paste-keys", "https://wrong.example ck_0123456789 cs_0123456789");
  await click("test-connection");
  expect(get("test").dataset.passed).toBe("false");
  expect(get("test").textContent).toContain("make a new key");
  expect(maybe("connect")).toBeNull();
});

test("a key that may only read can be kept, and the form says what that means", async () => {
  await open();
  await click("way-connect");
  await click("add-woocommerce");
  await type("paste-keys", "https://shop.example cs_0123456789");
  await type("field-consumer_key", "ck_readonly");
  await click("test-connection");
  expect(get("connect")).toBeTruthy();
  expect(document.body.textContent).toContain("cannot add it");
});

test("consent to plain http is asked for only where the address needs it", async () => {
  await open();
  await click("way-connect");
  await click("add-woocommerce");
  await type("field-url", "https://shop.example");
  expect(maybe("field-allow_http")).toBeNull();
  await type("field-url", "http://shop.example");
  await click("field-allow_http");
  await type("field-consumer_key", "ck_1");
  await type("field-consumer_secret", "cs_1");
  await accessible();
  await click("test-connection");
  const [{ draft }] = given("test_connection") as [{ draft: { values: Record<string, string> } }];
  expect(draft.values.allow_http).toBe("yes");
});

test("an empty field is named, and nothing is sent", async () => {
  await open();
  await click("way-connect");
  await click("add-woocommerce");
  await click("test-connection");
  expect(given("test_connection")).toEqual([]);
  expect(document.activeElement).toBe(get("field-url"));
  expect(get("field-url").getAttribute("aria-invalid")).toBe("true");
  await press("Escape");
});

test("a connection is forgotten only after the question", async () => {
  await open({ first: false });
  await click("nav-connections");
  await accessible();
  await click("disconnect");
  expect(given("disconnect")).toEqual([]);
  await accessible();
  await click("disconnect-confirm");
  expect(given("disconnect")).toEqual([{ account: 1 }]);
});

test("a file is understood, imported and taken back", async () => {
  await open();
  await click("way-file");
  await accessible();
  await click("import-choose");
  expect(get("import-counts").textContent).toContain("34 new");
  expect(get("rejected").textContent).toContain("Row 47");
  expect(get("would-find").textContent).toContain("3 customers");
  await accessible();

  const column = get("column-4") as HTMLSelectElement;
  column.value = "ignore";
  column.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(given("map_columns")).toEqual([
    {
      handle: "import-1",
      columns: { 0: "order", 1: "name", 2: "shipped", 3: "carrier", 4: "ignore", 5: "ignore" },
    },
  ]);
  expect(
    (get("import-confirm") as HTMLButtonElement).disabled,
    "without numbers there is nothing to import",
  ).toBe(true);
  const other = get("column-5") as HTMLSelectElement;
  other.value = "number";
  other.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();

  await click("import-confirm");
  expect((await find("import-done")).textContent).toContain("34 new, 2 changed, 132 unchanged");
  expect(all("batch").length).toBe(1);
  await accessible();
  await click("import-undo");
  expect(get("batch").textContent).toContain("taken back");
});

test("a meaning belongs to one column", async () => {
  await open();
  await click("way-file");
  await click("import-choose");
  const column = get("column-5") as HTMLSelectElement;
  column.value = "number";
  column.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  const [{ columns }] = given("map_columns") as [{ columns: Record<number, string> }];
  expect(columns[4]).toBe("ignore");
  expect(columns[5]).toBe("number");
});

test("pasted text without a table says what was looked for", async () => {
  await open();
  await click("way-file");
  await type("import-text", "hello");
  await click("import-read");
  expect(get("error").textContent).toContain("no table");
});

test("the theme follows the choice", async () => {
  await open({ first: false });
  await click("nav-settings");
  await accessible();
  await click("theme-dark");
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(given("set_theme")).toEqual([{ theme: "dark" }]);
  await click("theme-system");
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test("numbers that Trackmend may not write are copied, or saved as the file that the shop takes", async () => {
  await open({ first: false });
  await click("nav-connections");
  await click("bring");
  expect(all("bring-row").map((row) => row.dataset.order)).toEqual(["5812", "5815"]);
  expect(get("bring-over").textContent).toContain("in place of 3SWOLK048293751");
  expect(get("bring-left").textContent).toContain("Nobody names the carrier");
  await accessible();
  await click("bring-save");
  expect(given("save_numbers")).toEqual([{ account: 1 }]);
  expect(get("bring-said").textContent).toContain("trackmend-woocommerce.csv");
  await click("bring-close");
  expect(maybe("bring-over")).toBeNull();
});

test("what a file could not be written to is said where it was asked", async () => {
  await open({ first: false });
  await click("nav-connections");
  await click("bring");
  fake.failures.set("save_numbers", {
    code: "store",
    said: p("cli-file-not-written", { file: "/full" }),
    action: null,
    detail: "",
  });
  await click("bring-save");
  expect(get("bring-error").textContent).toContain("/full");
  expect(get("bring-said").textContent.trim()).toBe("");
});

test("how bol scores its seller is told in words", async () => {
  await open({ first: false, bol: true });
  await click("nav-connections");
  await click("show-scores");
  expect(all("score").length).toBe(5);
  expect(get("score").textContent).toContain("Items sent with a tracking number");
  expect(get("score").textContent).toContain("bol can give you a strike");
  expect(get("scores-sum").textContent).toContain("1 score can become a strike");
  await accessible();
  await click("scores-close");
  expect(maybe("scores")).toBeNull();
});

test("a connection is tested again by itself: what it may do now, not only what is new there", async () => {
  await open({ first: false });
  await click("nav-connections");
  await click("test-again");
  expect(given("test_again").length).toBe(1);
  expect(given("check_now")).toEqual([]);
});
