import type { Platform } from "../bindings/Platform";
import { t } from "../i18n/messages.svelte";

// Proper names are not translated.
const NAMES: Partial<Record<string, string>> = {
  woocommerce: "WooCommerce",
  shopify: "Shopify",
  etsy: "Etsy",
  bol: "bol",
  tpop: "TPOP",
  printful: "Printful",
  printify: "Printify",
  gelato: "Gelato",
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

// Two that begin alike.
const SIGNS: Partial<Record<string, string>> = { printful: "Pf", printify: "Py" };

/** The letter or two that stand for a platform in a small square. */
export function platformSign(platform: Platform): string {
  return SIGNS[platform] ?? platformName(platform).charAt(0).toUpperCase();
}
