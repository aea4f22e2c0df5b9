// The invented shop's orders, activity and settings. The list of orders can be made as long as a test wants it.

import type { ActivityRow } from "../bindings/ActivityRow";
import type { Commands } from "../bindings/commands";
import type { Kind } from "../bindings/Kind";
import type { OrderRow } from "../bindings/OrderRow";
import type { OrdersQuery } from "../bindings/OrdersQuery";
import type { Phrase } from "../bindings/Phrase";
import type { Platform } from "../bindings/Platform";
import type { SettingsView } from "../bindings/SettingsView";
import type { Standing } from "../bindings/Standing";
import { DAY, HOUR, p } from "./orders";

/** What can be made of the lists, by a test or by the address of the page in a browser. */
export interface ListOptions {
  /** How many orders there are. */
  orders: number;
  /** Of how many orders a list has only the latest. */
  most: number;
  /** How many things Trackmend has done. */
  activity: number;
}

const DEFAULTS: ListOptions = { orders: 1284, most: Infinity, activity: 130 };

const STANDINGS: Standing[] = [
  "no_tracking",
  "to_look_up",
  "at_supplier",
  "shown",
  "delivered",
  "none_needed",
  "not_known",
];

const PEOPLE: [name: string, country: string][] = [
  ["Noor Verhoeven", "NL"],
  ["Pieter Claes", "BE"],
  ["Hannah Krüger", "DE"],
  ["Julien Lambert", "FR"],
  ["Maximilian Schmitz-Hohenzollern-Sigmaringen", "DE"],
  ["Émilie Rousseau", "FR"],
  ["", ""],
  ["Fatima Benali", "BE"],
];
const THINGS = [
  "T-shirt Vosje, 128",
  "Poster Noordzee, A2",
  "Hoodie Fuchs, M",
  "T-shirt Vosje (2), mug Meeuw, poster Duin A2, 2 more",
];

/** A hand in which the shops' fates lie: which standing the i-th order has. */
function fate(i: number): { standing: Standing; kind: Kind | null } {
  if (i < 6) return { standing: "at_supplier", kind: null };
  if (i % 80 === 9) return { standing: "no_tracking", kind: "number_differs" };
  if (i % 40 === 8) return { standing: "no_tracking", kind: "tracking_missing" };
  if (i % 200 === 30) return { standing: "to_look_up", kind: "number_wanted" };
  if (i % 11 === 0) return { standing: "none_needed", kind: null };
  if (i % 300 === 38) return { standing: "shown", kind: "delivery_problem" };
  if (i % 300 === 39) return { standing: "shown", kind: "late_parcel" };
  if (i % 150 === 45) return { standing: "not_known", kind: null };
  return { standing: i < 50 ? "shown" : "delivered", kind: null };
}

const INSTEAD: Partial<Record<Standing, string>> = {
  no_tracking: "fake-orders-missing",
  to_look_up: "fake-orders-look-up",
  at_supplier: "fake-orders-with-tpop",
  none_needed: "fake-orders-none-needed",
  not_known: "fake-orders-not-known",
};
const PARCEL: Partial<Record<Standing, string>> = {
  shown: "fake-orders-on-its-way",
  delivered: "fake-orders-delivered",
};
const TROUBLE: Partial<Record<Kind, string>> = {
  delivery_problem: "carrier-says-pickup",
  late_parcel: "carrier-says-may-have-arrived",
};

function invent(i: number, now: number): OrderRow {
  const [who, country] = PEOPLE[i % PEOPLE.length] ?? ["", ""];
  const platform: Platform = i % 3 === 1 ? "woocommerce" : "shopify";
  const { standing, kind } = fate(i);
  const numbered = standing === "shown" || standing === "delivered" || kind === "number_differs";
  const pieces = numbered ? ["LA", String(874 - (i % 700)), String(331 + (i % 600)), "046", "FR"] : [];
  const instead = numbered ? undefined : INSTEAD[standing];
  const parcel = (kind && TROUBLE[kind]) ?? PARCEL[standing];
  return {
    order: i + 1,
    platform,
    account_name: platform === "shopify" ? "Studio Wolk" : "wolk.be",
    number: platform === "shopify" ? `#${200_000 - i}` : String(300_000 - i),
    ordered: now - i * 5 * HOUR,
    who,
    country,
    what: THINGS[i % THINGS.length] ?? "",
    from: i % 7 === 3 ? "" : "TPOP",
    state: p(standing === "at_supplier" ? "fake-orders-open" : "fake-orders-closed"),
    standing,
    tracking: pieces.join(""),
    pieces,
    instead: instead === undefined ? null : p(instead),
    finding: kind ? i + 1 : null,
    kind,
    parcel: parcel === undefined ? null : p(parcel),
  };
}

function fits(row: OrderRow, query: OrdersQuery, now: number): boolean {
  if (query.days !== null && row.ordered < now - query.days * DAY) return false;
  const words = `${row.number} ${row.who} ${row.what} ${row.tracking}`.toLowerCase().split(/[\s,()#]+/);
  const typed = query.text.toLowerCase().split(/[\s#]+/);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}

const SORTS = {
  date: (a: OrderRow, b: OrderRow) => a.ordered - b.ordered,
  number: (a: OrderRow, b: OrderRow) => a.number.localeCompare(b.number, "en", { numeric: true }),
  customer: (a: OrderRow, b: OrderRow) => a.who.localeCompare(b.who),
};

const DID: [said: string, kind: ActivityRow["kind"]][] = [
  ["fake-did-sync", "sync"],
  ["fake-did-added", "repair"],
  ["fake-did-import", "import"],
  ["fake-did-ignored", "owner"],
];

function did(i: number, now: number): ActivityRow {
  const [said, kind] = DID[i % DID.length] ?? ["fake-did-sync", "sync"];
  const trouble = i % 12 === 8;
  const about: Phrase = trouble ? p("fake-trouble") : p(said, { order: `#${1066 - i}` });
  return {
    key: String(1_000_000 - i),
    at: now - i * 3 * HOUR,
    kind,
    said: about,
    detail: trouble ? p("fake-did-again") : null,
    trouble,
    order: kind === "repair" || kind === "owner" ? i + 1 : null,
    proof: kind === "repair" && !trouble ? 1 : null,
    undo: kind === "import" && i < 20 ? i + 1 : null,
  };
}

function settings(): SettingsView {
  return {
    waiting: [
      {
        supplier: "tpop",
        name: "TPOP",
        key: "grace_hours.tpop",
        hours: 9,
        set: false,
        learned: 9,
      },
      {
        supplier: "file",
        name: "",
        key: "grace_hours.file",
        hours: 12,
        set: false,
        learned: null,
      },
    ],
    notify: {
      on: true,
      delivered: true,
      out: false,
      quiet_from: 21 * 60,
      quiet_to: 8 * 60,
      muted_until: null,
    },
    receive: { on: false, port: 47614, host: "", trouble: null },
    autostart: false,
    products: [{ shop: null, field: "vendor", value: "TPOP", supplier: "tpop" }],
    methods: [
      {
        account: 1,
        account_name: "Studio Wolk",
        name: "Colissimo",
        orders: 171,
        no_tracking: false,
        sounds_like_letter: false,
      },
      {
        account: 1,
        account_name: "Studio Wolk",
        name: "Briefpost (max. 2 kg)",
        orders: 38,
        no_tracking: false,
        sounds_like_letter: true,
      },
    ],
    closing_days: ["2026-12-24"],
    history_days: 90,
    shops: [
      { account: 1, platform: "shopify", name: "Studio Wolk" },
      { account: 2, platform: "woocommerce", name: "wolk.be" },
    ],
  };
}

const PAGE = 50;

/** The state behind the commands below. */
class Lists {
  #options: ListOptions = { ...DEFAULTS };
  #now = Date.now();
  #orders: OrderRow[] = [];
  #found: OrderRow[] = [];
  #handle = 0;
  #undone = new Set<number>();
  #settings = settings();

  constructor() {
    const wanted = new URLSearchParams(location.search);
    this.reset({
      orders: Number(wanted.get("orders") ?? DEFAULTS.orders),
      activity: Number(wanted.get("activity") ?? DEFAULTS.activity),
    });
  }

  reset(options: Partial<ListOptions> = {}): void {
    this.#options = { ...DEFAULTS, ...options };
    this.#now = Date.now();
    this.#orders = Array.from({ length: this.#options.orders }, (_, i) => invent(i, this.#now));
    this.#found = [];
    this.#undone.clear();
    this.#settings = settings();
  }

  /** A new order came in. */
  add(): void {
    const first = this.#orders[0];
    const id = this.#orders.length + 1;
    if (first) this.#orders = [{ ...first, order: id, number: "#999999" }, ...this.#orders];
  }

  find({ query }: Commands["find_orders"]["args"]): Commands["find_orders"]["result"] {
    const all = this.#orders.filter((row) => fits(row, query, this.#now));
    const found = query.standing ? all.filter((row) => row.standing === query.standing) : all;
    const sign = query.descending ? -1 : 1;
    this.#found = found.slice(0, this.#options.most).toSorted((a, b) => sign * SORTS[query.sort](a, b));
    this.#handle += 1;
    return {
      handle: this.#handle,
      total: this.#found.length,
      more: found.length > this.#found.length,
      counts: STANDINGS.map((standing) => {
        return { standing, count: all.filter((row) => row.standing === standing).length };
      }),
    };
  }

  rows({ handle, from, count }: Commands["order_rows"]["args"]): OrderRow[] {
    return handle === this.#handle ? this.#found.slice(from, from + count) : [];
  }

  did({ below }: Commands["activity"]["args"]): ActivityRow[] {
    const all = Array.from({ length: this.#options.activity }, (_, i) => did(i, this.#now));
    const start = below === null ? 0 : all.findIndex((row) => row.key === below) + 1;
    return all.slice(start, start + PAGE).map((row) => {
      return row.undo !== null && this.#undone.has(row.undo) ? { ...row, undo: null } : row;
    });
  }

  undo(batch: number): void {
    this.#undone.add(batch);
  }

  settings(change: Partial<SettingsView> = {}): SettingsView {
    this.#settings = { ...this.#settings, ...change };
    return this.#settings;
  }

  set({ key, value }: Commands["set_setting"]["args"]): SettingsView {
    const { waiting, notify, receive } = this.#settings;
    const mine = (key: string) => (key === "grace_hours.tpop" ? 9 : 12);
    if (key === "history_days") return this.settings({ history_days: Number(value) || 90 });
    if (key === "closing_days") return this.settings({ closing_days: value.split(",").filter(Boolean) });
    if (key === "notify") return this.settings({ notify: { ...notify, on: value === "yes" } });
    if (key === "notify_delivered") {
      return this.settings({ notify: { ...notify, delivered: value === "yes" } });
    }
    if (key === "notify_out") return this.settings({ notify: { ...notify, out: value === "yes" } });
    if (key === "receive_pushes") return this.settings({ receive: { ...receive, on: value === "yes" } });
    if (key === "receive_port") return this.settings({ receive: { ...receive, port: Number(value) } });
    if (key === "receive_host") return this.settings({ receive: { ...receive, host: value } });
    if (key === "quiet_from") {
      return this.settings({ notify: { ...notify, quiet_from: Number(value) } });
    }
    if (key === "quiet_to") return this.settings({ notify: { ...notify, quiet_to: Number(value) } });
    return this.settings({
      waiting: waiting.map((one) => {
        if (one.key !== key) return one;
        return { ...one, set: value !== "", hours: value === "" ? mine(key) : Number(value) };
      }),
    });
  }
}

export const lists = new Lists();

type Handlers = { [K in keyof Commands]?: (args: Commands[K]["args"]) => Commands[K]["result"] };

export const ordersFake = {
  find_orders: (args) => lists.find(args),
  order_rows: (args) => lists.rows(args),
  activity: (args) => lists.did(args),
  settings: () => lists.settings(),
  set_setting: (args) => lists.set(args),
  set_products: ({ rules }) => lists.settings({ products: rules }),
  set_method: ({ account, name, no_tracking }) =>
    lists.settings({
      methods: lists.settings().methods.map((method) => {
        return method.account === account && method.name === name ? { ...method, no_tracking } : method;
      }),
    }),
  set_autostart: ({ on }) => lists.settings({ autostart: on }),
  mute: ({ on }) =>
    lists.settings({
      notify: { ...lists.settings().notify, muted_until: on ? Date.now() + HOUR : null },
    }),
} satisfies Handlers;
