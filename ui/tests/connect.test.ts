import { expect, test } from "vitest";
import { FORMS } from "../src/fake/connecting";
import { findKeys } from "../src/screens/findKeys";
import { waysOf } from "../src/screens/ways";
import { openAt } from "./lists";
import { accessible, all, click, get, given, maybe, open, type } from "./window";

const ID = "7c410123456789abcdef0123456789ab";
const SECRET = "shpss_0123456789abcdef0123456789ab2f8a";
const TOKEN = "shpat_0123456789abcdef0123456789ab1234";

const shopify = FORMS.find((form) => form.platform === "shopify");
if (!shopify) throw new Error("the fake has a form for Shopify");
const { fields } = shopify;

test.each([
  [
    "the page of the Dev Dashboard",
    `Client ID\n${ID}\nSecret\n${SECRET}`,
    { client_id: ID, client_secret: SECRET },
  ],
  ["a token alone", `token: ${TOKEN}.`, { access_token: TOKEN }],
  [
    "the shop's own address",
    "https://Studio-Wolk.myshopify.com/admin",
    { shop: "studio-wolk.myshopify.com" },
  ],
  [
    "an address of the administration",
    "see https://admin.shopify.com/store/studio-wolk/settings/general",
    { shop: "studio-wolk.myshopify.com" },
  ],
  [
    "an older secret below the ID",
    `${ID} ${"f".repeat(32)}`,
    { client_id: ID, client_secret: "f".repeat(32) },
  ],
  ["a secret is no ID", SECRET, { client_secret: SECRET }],
  ["another shop's keys", "ck_0123456789abcdef https://shop.example", {}],
])("keys of Shopify are found in %s", (_, text, found) => {
  expect(findKeys(text, fields)).toEqual(found);
});

test("Shopify has two ways, each asking only for its own keys", () => {
  const asks = waysOf(shopify).map(({ way, fields }) => [way, ...fields.map(({ key }) => key)]);
  expect(asks).toEqual([
    ["app", "shop", "client_id", "client_secret"],
    ["token", "shop", "access_token"],
  ]);
  for (const { fields } of waysOf(shopify)) expect(fields.every((field) => !field.optional)).toBe(true);
  const [woocommerce] = FORMS;
  expect(woocommerce && waysOf(woocommerce)).toEqual([]);
});

async function openShopify(): Promise<void> {
  await open();
  await click("way-connect");
  await click("add-shopify");
}

test("a shop at Shopify is connected with an app: paste, test, keep", async () => {
  await openShopify();
  expect((get("way-app") as HTMLInputElement).checked).toBe(true);
  expect(maybe("field-access_token")).toBeNull();
  await accessible();
  await type("paste-keys", `https://admin.shopify.com/store/studio-wolk Client ID ${ID} Secret ${SECRET}`);
  expect((get("field-shop") as HTMLInputElement).value).toBe("studio-wolk.myshopify.com");
  expect((get("field-client_secret") as HTMLInputElement).type, "keys do not stay in sight").toBe("password");
  expect(document.body.textContent, "but what was found can be compared").toContain("shpss_…2f8a");
  await click("test-connection");
  expect(all("test").every((test) => test.dataset.passed === "true")).toBe(true);
  await click("connect");
  expect(given("connect")).toEqual([
    {
      draft: {
        platform: "shopify",
        name: "",
        values: { shop: "studio-wolk.myshopify.com", client_id: ID, client_secret: SECRET },
      },
    },
  ]);
});

test("a pasted token says by itself which way it is; keys of the other way are not sent", async () => {
  await openShopify();
  await type("field-client_id", ID);
  await type("paste-keys", `studio-wolk.myshopify.com ${TOKEN}`);
  expect((get("way-token") as HTMLInputElement).checked).toBe(true);
  expect(maybe("field-client_id")).toBeNull();
  expect(document.body.textContent, "whoever has a token needs no guide").not.toContain("Make an app");
  await click("test-connection");
  const [{ draft }] = given("test_connection") as [{ draft: { values: Record<string, string> } }];
  expect(draft.values).toEqual({ shop: "studio-wolk.myshopify.com", access_token: TOKEN });
});

test("a missing permission is a way of steps with the name to copy; it is tested again, or kept without", async () => {
  await openShopify();
  await type("field-shop", "studio-wolk");
  await type("field-client_id", ID);
  await type("field-client_secret", "shpss_00000000000000000000000000002f8a");
  await click("test-connection");
  expect(get("way-out").querySelectorAll("li").length).toBe(3);
  expect(get("way-out").querySelector("code")?.textContent).toBe("write_merchant_managed_fulfillment_orders");
  expect(get("test-connection").textContent).toContain("Test again");
  expect(get("connect").classList.contains("primary"), "the way forward is to put it right").toBe(false);
  await accessible();
  await click("test-connection");
  expect(given("test_connection").length).toBe(2);
  await click("connect");
  expect(given("connect").length).toBe(1);
});

test("every field of the chosen way is needed", async () => {
  await openShopify();
  await type("field-shop", "studio-wolk");
  await click("test-connection");
  expect(given("test_connection")).toEqual([]);
  expect(document.activeElement).toBe(get("field-client_id"));
});

test("a text without keys says so", async () => {
  await openShopify();
  await type("paste-keys", "Some page that has nothing to do with keys at all");
  expect(get("keys-none").textContent).toContain("no key");
});

test("TPOP needs no keys: it says which products are its, and leads to Look up", async () => {
  await openAt("connections");
  await click("add-tpop");
  expect(get("tpop").textContent).toContain("TPOP needs no keys");
  expect(all("rule").length).toBe(1);
  await accessible();
  await click("tpop-open");
  expect(given("open")).toEqual([{ link: { to: "supplier", supplier: "tpop" } }]);
  await click("tpop-look-up");
  expect(get("nav-lookup").getAttribute("aria-current")).toBe("page");
});

test("a connection is tested again and given new keys", async () => {
  await openAt("connections", {}, { troubles: true });
  expect(get("trouble").textContent).toContain("does not answer");
  await click("new-keys");
  expect(get("field-consumer_key")).toBeTruthy();
});

test("the first start names the platforms that can be connected", async () => {
  await open();
  expect(get("way-connect-note").textContent).toBe("WooCommerce, Shopify or Etsy.");
});

test("Etsy asks the owner in a browser, and the address that it ended at is taken", async () => {
  await open();
  await click("way-connect");
  await click("add-etsy");
  await click("consent-open");
  expect(maybe("consent-address"), "the keys come first").toBeNull();
  await type("field-keystring", "k1234567890abcdef");
  await type("field-shared_secret", "s1234567890");
  await click("consent-open");
  await type("consent-address", "https://localhost/trackmend?error=access_denied");
  await click("consent-use");
  expect(maybe("consent-address"), "nothing was given yet").not.toBeNull();
  await type("consent-address", "https://localhost/trackmend?code=abc&state=asked");
  await click("consent-use");
  expect(maybe("consent-address")).toBeNull();
  await accessible();
  await click("test-connection");
  expect(get("connect").textContent).toContain("Studio Wolk");
});

test("carriers are a group of their own, after shops and suppliers, with what is to be known of each", async () => {
  await openAt("connections");
  const titles = [...document.querySelectorAll(".page h2")].map((title) => title.textContent);
  expect(titles).toEqual(["Connected", "Add a connection", "Carriers"]);
  const carriers = get("carriers");
  expect(carriers.previousElementSibling?.textContent).toBe(
    "Optional: follow parcels to the door. Shopify and bol tell the delivery themselves; these tell more.",
  );
  const names = [...carriers.querySelectorAll("h3")].map((name) => name.textContent);
  expect(names).toEqual(["La Poste", "17TRACK", "PostNL", "DHL"]);
  const postnl = get("add-postnl").closest("li");
  expect(postnl?.textContent).toContain("your own PostNL contract");
  await accessible();
});

test("at the first start a carrier is never what is pressed first", async () => {
  await open();
  await click("way-connect");
  expect(get("add-woocommerce").classList.contains("primary")).toBe(true);
  expect(get("add-dhl").classList.contains("primary")).toBe(false);
});

test("a carrier is connected with its key alone, and is there afterwards", async () => {
  await openAt("connections");
  await click("add-laposte");
  expect(maybe("paste-keys"), "a key without a shape is not found in a page").toBeNull();
  expect(get("carrier-note").textContent).toContain("Colissimo");
  expect(document.querySelector(".steps")?.textContent).toContain("Subscribe to “Suivi”");
  expect(document.querySelector(".bar")?.textContent).toContain("goes only to La Poste");
  expect(document.body.textContent, "nothing of a shop").not.toMatch(/your shop|Your orders/);
  await accessible();
  await type("field-key", "wrong-0123456789");
  await click("test-connection");
  expect(get("test").textContent).toContain("does not accept this key");
  expect(maybe("connect")).toBeNull();
  await type("field-key", "abcdefgh12345678wxyz");
  await click("test-connection");
  expect(get("test").textContent).toContain("La Poste answers");
  expect(document.body.textContent, "nothing is to be written there").not.toContain("may only read");
  await click("connect");
  expect(given("connect")).toEqual([
    { draft: { platform: "laposte", name: "La Poste", values: { key: "abcdefgh12345678wxyz" } } },
  ]);
  expect(get("nav-connections").getAttribute("aria-current")).toBe("page");
  const connection = all("connection").at(-1);
  expect(connection?.querySelector("h3")?.textContent?.trim(), "its name once").toBe("La Poste");
  expect(connection?.textContent).toContain("Follows parcels to the door");
  expect(connection?.textContent).not.toMatch(/orders|tracking numbers|files/i);
  expect(connection?.querySelector("[data-testid=bring]")).toBeNull();
  await accessible();
});

test("what a carrier's budget leaves waiting, and whom PostNL answers, stands at the connection", async () => {
  await openAt("connections", {}, { whole: true, language: "de", theme: "dark" });
  const of = (name: string) => all("connection").find((one) => one.dataset.name === name)?.textContent ?? "";
  expect(of("17TRACK")).toContain("3 Pakete warten bis");
  expect(of("PostNL van het atelier")).toContain("PostNL-Vertrag");
  await accessible();
});
