import type { Platform } from "../bindings/Platform";
import { t } from "../i18n/messages.svelte";

// Proper names are not translated.
const NAMES: Partial<Record<Platform, string>> = { woocommerce: "WooCommerce", tpop: "TPOP" };

/** What a platform is called. */
export function platformName(platform: Platform): string {
  return NAMES[platform] ?? t("window-platform-file");
}
