import type { Connection } from "../bindings/Connection";
import type { Draft } from "../bindings/Draft";
import type { Form } from "../bindings/Form";
import type { LanguageName } from "../bindings/LanguageName";
import type { Platform } from "../bindings/Platform";
import type { Tests } from "../bindings/Tests";
import { DAY, p } from "./orders";

export const LANGUAGES: LanguageName[] = [
  { code: "en", name: "English" },
  { code: "nl", name: "Nederlands" },
  { code: "de", name: "Deutsch" },
  { code: "fr", name: "Français" },
];

function carrier(platform: Platform, name: string): Form {
  return {
    platform,
    name,
    role: "carrier",
    fields: [
      { key: "key", secret: true, optional: false },
      { key: "url", secret: false, optional: true },
      { key: "allow_http", secret: false, optional: true },
    ],
    guide_steps: 3,
    asks_consent: false,
  };
}

export const FORMS: Form[] = [
  {
    platform: "woocommerce",
    name: "WooCommerce",
    role: "storefront",
    fields: [
      { key: "url", secret: false, optional: false },
      { key: "consumer_key", secret: true, optional: false },
      { key: "consumer_secret", secret: true, optional: false },
      { key: "allow_http", secret: false, optional: true },
    ],
    guide_steps: 3,
    asks_consent: false,
  },
  {
    platform: "shopify",
    name: "Shopify",
    role: "storefront",
    fields: [
      { key: "shop", secret: false, optional: false },
      { key: "access_token", secret: true, optional: true },
      { key: "client_id", secret: true, optional: true },
      { key: "client_secret", secret: true, optional: true },
      { key: "allow_http", secret: false, optional: true },
    ],
    guide_steps: 3,
    asks_consent: false,
  },
  {
    platform: "etsy",
    name: "Etsy",
    role: "storefront",
    fields: [
      { key: "keystring", secret: true, optional: false },
      { key: "shared_secret", secret: true, optional: false },
    ],
    guide_steps: 0,
    asks_consent: true,
  },
  carrier("laposte", "La Poste"),
  carrier("17track", "17TRACK"),
  carrier("postnl", "PostNL"),
  carrier("dhl", "DHL"),
];

/** What the tests of a shop say: `wrong` in the address and `readonly` in the key make them fail. */
export function testConnection(draft: Draft): Tests {
  if (draft.platform === "shopify") return testShopify(draft);
  if (draft.platform === "etsy") return testEtsy(draft);
  if (FORMS.some(({ platform, role }) => platform === draft.platform && role === "carrier")) {
    return testCarrier(draft);
  }
  const right =
    (draft.values.consumer_secret ?? "").startsWith("cs_") && !draft.values.url?.includes("wrong");
  const write = !draft.values.consumer_key?.includes("readonly");
  const test = (passed: boolean, said: string, remedy: string | null = null) => {
    return {
      passed,
      said: p(said, { name: "Studio Wolk" }),
      remedy: remedy ? p(remedy) : null,
      optional: false,
    };
  };
  return {
    tests: right
      ? [
          test(true, "fake-test-answers"),
          test(true, "fake-test-orders"),
          write ? test(true, "fake-test-write") : test(false, "fake-test-no-write", "fake-test-remedy"),
        ]
      : [test(false, "fake-test-wrong", "fake-test-wrong-remedy")],
    usable: right,
    may_write: right && write,
    shop_name: right ? "Studio Wolk" : "",
  };
}

/** Of Shopify: `0000` in the secret lacks a permission. */
function testShopify({ values }: Draft): Tests {
  const write = !`${values.client_secret ?? ""}${values.access_token ?? ""}`.includes("0000");
  const passed = (said: string) => ({ passed: true, said: p(said), remedy: null, optional: false });
  const refused = {
    passed: false,
    said: p("fake-shopify-no-write"),
    remedy: p("fake-shopify-no-write-remedy"),
    optional: false,
  };
  return {
    tests: [
      passed("fake-shopify-answers"),
      passed("fake-shopify-orders"),
      write ? passed("fake-test-write") : refused,
    ],
    usable: true,
    may_write: write,
    shop_name: "Studio Wolk",
  };
}

/** Of Etsy: without the owner's consent nothing opens. */
function testEtsy({ values }: Draft): Tests {
  const given = values.consent === "asked";
  const said = p(given ? "fake-test-answers" : "fake-test-wrong", { name: "Studio Wolk" });
  const test = { passed: given, said, optional: false };
  const tests = [{ ...test, remedy: given ? null : p("fake-test-wrong-remedy") }];
  return { tests, usable: given, may_write: given, shop_name: given ? "Studio Wolk" : "" };
}

/** Of a carrier: `wrong` in the key is not accepted. */
function testCarrier({ platform, values }: Draft): Tests {
  const right = !(values.key ?? "").includes("wrong");
  const carrier = FORMS.find((form) => form.platform === platform)?.name ?? "";
  const test = right
    ? { passed: true, said: p("access-carriers-found", { carrier }), remedy: null, optional: false }
    : { passed: false, said: p("access-laposte-key"), remedy: p("remedy-laposte-key"), optional: false };
  return { tests: [test], usable: right, may_write: false, shop_name: "" };
}

/** A carrier among the connections. */
export function carrierConnection(
  account: number,
  platform: Platform,
  name: string,
  checked: number | null,
): Connection {
  const budget =
    platform === "17track"
      ? [
          p("budget-numbers-month", { spent: 100, most: 100 }),
          p("budget-waiting", {
            waiting: 3,
            until: { kind: "time", at: Date.now() + 9 * DAY, precision: "day" },
          }),
        ]
      : [p("budget-questions-day", { spent: 41, most: 250 })];
  return {
    account,
    platform,
    role: "carrier",
    name,
    checked,
    can: [p("can-follow-parcels"), ...budget],
    trouble: null,
    takes_numbers: false,
    gives_scores: false,
    takes_pushes: false,
  };
}
