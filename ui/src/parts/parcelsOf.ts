import type { LedgerLine } from "../bindings/LedgerLine";

/** A second number of the same parcel: it opens no new one. */
const SAME_PARCEL = "ledger-same-parcel";

/** The numbers that have a page at their carrier, as far as the browser can open one. */
export function followable(ledger: LedgerLine[]): string[] {
  const numbers = ledger.flatMap(({ side, what }) => {
    return side === "carrier" && what.is === "number" && what.link ? [what.number] : [];
  });
  return [...new Set(numbers)];
}

/**
 * The ledger parcel by parcel. A parcel begins with what its supplier says; what the shop shows besides, with what
 * the shop says.
 */
export function parcelsOf(ledger: LedgerLine[]): LedgerLine[][] {
  const parcels: LedgerLine[][] = [];
  for (const line of ledger) {
    const last = parcels.at(-1);
    const has = (side: LedgerLine["side"]) => last?.some((other) => other.side === side) ?? false;
    const begins =
      (line.side === "supplier" && line.says.id !== SAME_PARCEL) ||
      (line.side === "shop" && (has("shop") || has("carrier")));
    if (last && !begins) last.push(line);
    else parcels.push([line]);
  }
  return parcels;
}
