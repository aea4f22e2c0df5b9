import type { ImportPreview } from "../bindings/ImportPreview";
import { p } from "./orders";

const HEADERS = ["Bestelnr", "Naam klant", "Verzonden op", "Vervoerder", "Zendingnr", "Opmerking"];
const GUESSED: Record<number, string> = { 0: "order", 1: "name", 2: "shipped", 3: "carrier", 4: "number" };

/** A file with everything in it that can happen. */
export function importPreview(file: string, columns: Record<number, string>): ImportPreview {
  const meanings = Object.keys(columns).length > 0 ? columns : GUESSED;
  const usable = Object.values(meanings).includes("number");
  return {
    handle: "import-1",
    file,
    rows: 171,
    columns: HEADERS.map((header, i) => ({ header, field: meanings[i] ?? null })),
    sample: [
      ["1063", "L. van Dijk", "21-11-2026", "LAPOSTE", "LA874335207FR", "cadeau"],
      ["1060", "C. Petit", "19-11-2026", "COLISSIMO", "8R00432154798", ""],
      ["1058", "B. Kuipers", "19-11-2026", "LAPOSTE", "LA874328775FR", ""],
    ],
    new: usable ? 34 : 0,
    changed: usable ? 2 : 0,
    unchanged: usable ? 132 : 0,
    without_number: 0,
    unmatched: 1,
    rejected: [
      {
        line: 47,
        column: "Zendingnr",
        found: "3,40434E+17",
        said: p("fake-rejected"),
        remedy: p("fake-rejected-remedy"),
      },
    ],
    would_find: usable ? 3 : 0,
    problem: usable ? null : { said: p("fake-error-paste"), remedy: null, again: null, account: null },
    notes: [p("fake-note-dates")],
  };
}
