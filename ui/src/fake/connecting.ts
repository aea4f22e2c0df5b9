import type { Draft } from "../bindings/Draft";
import type { Form } from "../bindings/Form";
import type { LanguageName } from "../bindings/LanguageName";
import type { Tests } from "../bindings/Tests";
import { p } from "./orders";

export const LANGUAGES: LanguageName[] = [
  { code: "en", name: "English" },
  { code: "nl", name: "Nederlands" },
  { code: "de", name: "Deutsch" },
  { code: "fr", name: "Français" },
];

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
  },
];

/** What the tests of a shop say: `wrong` in the address and `readonly` in the key make them fail. */
export function testConnection(draft: Draft): Tests {
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
