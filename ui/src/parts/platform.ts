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
  laposte: "La Poste",
  "17track": "17TRACK",
  postnl: "PostNL",
  dhl: "DHL",
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

// Those that begin alike, and one that begins with a number.
const SIGNS: Partial<Record<string, string>> = {
  printful: "Pf",
  printify: "Py",
  postnl: "Pn",
  "17track": "17",
};

/** The letter or two that stand for a platform in a small square. */
export function platformSign(platform: Platform): string {
  return SIGNS[platform] ?? platformName(platform).charAt(0).toUpperCase();
}
