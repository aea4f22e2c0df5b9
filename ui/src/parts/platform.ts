import type { Platform } from "../bindings/Platform";
import { t } from "../i18n/messages.svelte";

// Proper names are not translated.
const NAMES: Partial<Record<string, string>> = {
  woocommerce: "WooCommerce",
  shopify: "Shopify",
  tpop: "TPOP",
};
const WORDS: Partial<Record<string, string>> = {
  file: "window-platform-file",
  self: "window-platform-myself",
};

/** What a platform is called. */
export function platformName(platform: Platform): string {
  const word = WORDS[platform];
  return NAMES[platform] ?? (word === undefined ? platform : t(word));
}
