import type { Platform } from "../bindings/Platform";

// What is to be known of a carrier before its keys are fetched.
const NOTES: Partial<Record<Platform, string>> = {
  laposte: "window-carrier-laposte",
  "17track": "window-carrier-17track",
  postnl: "window-carrier-postnl",
  dhl: "window-carrier-dhl",
};

/** The message that says whose parcels a carrier tells of and what its key costs; none for one that is new. */
export function carrierNote(platform: Platform): string | undefined {
  return NOTES[platform];
}
