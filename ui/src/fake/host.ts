// A shop that is not there: answers every command from a small state of its own. For tests, and for looking at
// the window in a plain browser (`npm run dev`). Never part of a production build.

import type { ApiError } from "../bindings/ApiError";
import type { BatchView } from "../bindings/BatchView";
import type { Caught } from "../bindings/Caught";
import type { Changed } from "../bindings/Changed";
import type { Connection } from "../bindings/Connection";
import type { Commands } from "../bindings/commands";
import type { ImportPreview } from "../bindings/ImportPreview";
import type { Phase } from "../bindings/Phase";
import type { PushAddress } from "../bindings/PushAddress";
import type { Progress } from "../bindings/Progress";
import type { Start } from "../bindings/Start";
import type { Trouble } from "../bindings/Trouble";
import type { Host, Name } from "../ipc/call";
import { asksFake } from "./asks";
import { bringingFake } from "./bringing";
import { carrierConnection, FORMS, LANGUAGES, testConnection } from "./connecting";
import { importPreview } from "./imports";
import { lists, ordersFake } from "./lists";
import { answer, lookUp, recognise } from "./lookup";
import { type FakeOrder, HOUR, invent, p, page, preview, time } from "./orders";
import { messages } from "./texts";
import { banners, listsOf, unmatched, wholeOrders } from "./whole";

export interface Options {
  first: boolean;
  language: string;
  theme: string;
  /** How many orders wait, and how many are older than the start. */
  rows: number;
  before: number;
  /** Milliseconds between two phases of a repair. */
  pace: number;
  troubles: boolean;
  /** Something of everything, beside the rows. */
  whole: boolean;
  /** The first order is one of bol's, where a number can never be changed. */
  bol: boolean;
}

const DEFAULTS: Options = {
  bol: false,
  first: true,
  language: "en",
  theme: "system",
  rows: 7,
  before: 57,
  pace: 600,
  troubles: false,
  whole: false,
};

type Handlers = { [K in Name]: (args: Commands[K]["args"]) => Commands[K]["result"] };

class Fake implements Host {
  options: Options = { ...DEFAULTS };
  /** Every command that came, for tests. */
  log: { name: Name; args: unknown }[] = [];
  /** Set by a test: what the next such command fails with. */
  failures = new Map<Name, ApiError>();
  /** Commands that are not answered yet. */
  pending = 0;

  #demo = false;
  #orders: FakeOrder[] = [];
  #connections: Connection[] = [];
  #batches: BatchView[] = [];
  #running: Progress | null = null;
  #checked = Date.now();
  #listeners = new Set<(changed: Changed) => void>();
  #catchers = new Set<(caught: Caught) => void>();
  #clipboard = false;
  #watched = false;
  #preview: ImportPreview | null = null;
  #push: PushAddress = {
    address: "http://127.0.0.1:47614/push/secret1",
    local: true,
    can_sign: true,
    signed: false,
  };

  constructor() {
    const wanted = new URLSearchParams(location.search);
    this.reset({
      first: !wanted.has("open"),
      language: wanted.get("lang") ?? "en",
      theme: wanted.get("theme") ?? "system",
      rows: Number(wanted.get("rows") ?? DEFAULTS.rows),
      before: Number(wanted.get("before") ?? DEFAULTS.before),
      troubles: wanted.has("trouble"),
      whole: !wanted.has("plain"),
    });
  }

  reset(options: Partial<Options> = {}): void {
    this.options = { ...DEFAULTS, ...options };
    this.log = [];
    this.failures.clear();
    this.#demo = false;
    this.#orders = [];
    this.#connections = [];
    this.#batches = [];
    this.#running = null;
    this.#checked = Date.now();
    this.#clipboard = this.#watched = false;
    if (!this.options.first) this.#open();
  }

  async invoke(name: Name, args: unknown): Promise<unknown> {
    this.log.push({ name, args });
    this.pending += 1;
    try {
      await Promise.resolve();
      const failure = this.failures.get(name);
      this.failures.delete(name);
      if (failure) throw failure;
      // What crosses the boundary is a copy.
      return structuredClone((this.#handlers[name] as (args: unknown) => unknown)(args));
    } finally {
      this.pending -= 1;
    }
  }

  onChanged(handler: (changed: Changed) => void): Promise<() => void> {
    this.#listeners.add(handler);
    return Promise.resolve(() => this.#listeners.delete(handler));
  }

  onCaught(handler: (caught: Caught) => void): Promise<() => void> {
    this.#catchers.add(handler);
    return Promise.resolve(() => this.#catchers.delete(handler));
  }

  /** Something was copied elsewhere: told when the clipboard is read. */
  copied(text: string): void {
    if (this.#clipboard && this.#watched) for (const catcher of this.#catchers) catcher({ text });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener({ running: this.#running });
  }

  #open(): void {
    this.#orders = invent(this.options.rows, this.options.before, Date.now());
    const [first] = this.#orders;
    if (this.options.bol && first) first.platform = "bol";
    if (this.options.whole) this.#orders.push(...wholeOrders(Date.now()));
    this.#connections = [
      {
        account: 1,
        platform: "woocommerce",
        role: "storefront",
        name: "Studio Wolk",
        checked: this.#checked,
        can: [p("fake-can-read"), p("fake-can-write")],
        trouble: this.options.troubles ? this.#trouble() : null,
        takes_numbers: true,
        gives_scores: this.options.bol,
        takes_pushes: false,
      },
      ...(this.options.whole
        ? [
            carrierConnection(2, "laposte", "La Poste", this.#checked),
            carrierConnection(3, "17track", "17TRACK", this.#checked),
            carrierConnection(4, "postnl", "PostNL van het atelier", null),
          ]
        : []),
    ];
  }

  #trouble(): Trouble {
    return { said: p("fake-trouble"), remedy: null, again: this.#checked + HOUR / 6, account: 1 };
  }

  #start(): Start {
    return {
      version: "0.1.0",
      language: this.options.language,
      languages: LANGUAGES,
      theme: this.options.theme,
      first: this.#connections.length === 0 && !this.#batches.some((batch) => !batch.undone),
      demo: this.#demo,
      messages: messages(this.options.language),
      forms: FORMS,
    };
  }

  #find(finding: number): FakeOrder {
    const order = this.#orders.find(({ id }) => id === finding);
    if (!order) throw { code: "input", said: p("fake-error-changed"), action: null, detail: "" };
    return order;
  }

  #repair(order: FakeOrder, mail: boolean): null {
    order.mailed = mail;
    order.at = Date.now();
    const phases: Phase[] = ["sending", "accepted", "proved"];
    const step = () => {
      const phase = phases.shift();
      if (phase) order.phase = phase;
      this.#tell();
      if (phase) setTimeout(step, this.options.pace);
    };
    order.phase = "confirmed";
    setTimeout(step, this.options.pace);
    return null;
  }

  #check(): null {
    let done = 0;
    const step = () => {
      done += 70;
      const going = done < 310 && this.#running !== null;
      this.#running = going ? { said: p("fake-reading"), done, of: 310, can_stop: true } : null;
      if (!going) this.#checked = Date.now();
      this.#tell();
      if (going) setTimeout(step, this.options.pace);
    };
    this.#running = { said: p("fake-reading"), done, of: null, can_stop: true };
    setTimeout(step, 0);
    return null;
  }

  #handlers: Handlers = {
    ...ordersFake,
    ...asksFake(),
    ...bringingFake,
    start: () => this.#start(),
    set_language: ({ language }) => {
      this.options.language = language;
      return this.#start();
    },
    set_theme: ({ theme }) => {
      this.options.theme = theme;
      return null;
    },
    enter_demo: () => {
      this.#demo = true;
      this.#open();
      return this.#start();
    },
    leave_demo: () => {
      this.reset({ ...this.options, first: true });
      return this.#start();
    },
    attention: () => {
      const shops = this.#connections.length > 0;
      return {
        ...listsOf(this.#orders),
        banners: shops && this.options.whole ? banners(Date.now()) : [],
        coverage: shops
          ? [p("fake-coverage", { at: time(this.#checked) }), p("fake-coverage-tpop", { count: 6 })]
          : [],
        seen: this.#connections
          .filter(({ role }) => role === "storefront")
          .map(({ account, platform, name, checked }) => {
            return {
              account,
              platform,
              name,
              checked,
              sent: 214,
              with_tracking: 170,
              none_needed: 41,
              not_known: 3,
            };
          }),
        running: this.#running,
        troubles: this.options.troubles && shops ? [this.#trouble()] : [],
        checked: shops ? this.#checked : null,
      };
    },
    order: ({ order }) => page(this.#find(order), this.#checked),
    preview: ({ finding, mail }) => preview(this.#find(finding), mail, Date.now()),
    repair: ({ finding, mail }) => this.#repair(this.#find(finding), mail),
    preview_many: ({ findings }) =>
      findings
        .map((finding) => this.#find(finding))
        .filter((order) => order.state === "open" && order.phase === null)
        .map((order) => preview(order, null, Date.now())),
    repair_many: ({ choices }) => {
      for (const { finding, mail } of choices) this.#repair(this.#find(finding), mail);
      return choices.length;
    },
    say_parcel: ({ finding, answer }) => {
      const order = this.#find(finding);
      order.question = null;
      if (answer === "same_parcel") order.state = "settled";
      else order.kind = answer === "replaces" ? "number_differs" : "number_incomplete";
      return null;
    },
    no_tracking: ({ order, method }) => {
      const one = this.#find(order);
      one.noneNeeded = method ? p("none-method", { method: one.method }) : p("none-said");
      one.state = "settled";
      return null;
    },
    needs_tracking: ({ order }) => {
      const one = this.#find(order);
      one.noneNeeded = null;
      one.state = "open";
      return null;
    },
    unmatched: () => unmatched(this.#orders, Date.now()),
    link: ({ shipment }) => {
      this.#orders = this.#orders.filter((order) => order.shipment !== shipment);
      return null;
    },
    look_up: () => lookUp(this.#orders, this.#clipboard, Date.now()),
    recognise: (args) => recognise(args, this.#orders),
    answer_look_up: (args) => {
      answer(this.#find(args.finding), args, Date.now());
      return null;
    },
    watch_clipboard: ({ on }) => {
      this.#watched = on;
      return null;
    },
    set_setting: (args) => {
      if (args.key === "lookup_clipboard") this.#clipboard = args.value === "yes";
      return ordersFake.set_setting(args);
    },
    proof: ({ proof }) => {
      const order = this.#find(proof);
      return {
        proof,
        lines: [
          { label: p("fake-proof-asked"), value: p("fake-proof-owner", { at: time(order.at) }) },
          { label: p("fake-proof-before"), value: p("fake-proof-nothing") },
          { label: p("fake-proof-after"), value: p("fake-step-read") },
        ],
      };
    },
    ignore: ({ finding }) => {
      this.#find(finding).state = "ignored";
      return null;
    },
    snooze: ({ finding }) => {
      this.#find(finding).state = "snoozed";
      return null;
    },
    reopen: ({ finding }) => {
      this.#find(finding).state = "open";
      return null;
    },
    check_now: () => this.#check(),
    test_again: () => this.#check(),
    stop: () => {
      this.#running = null;
      this.#tell();
      return null;
    },
    connections: () =>
      this.#connections.map((connection) => ({
        ...connection,
        takes_pushes: lists.settings().receive.on && connection.role === "storefront",
      })),
    push_address: ({ renew }) => {
      if (renew) this.#push = { ...this.#push, address: this.#push.address.replace(/.$/, "2") };
      return this.#push;
    },
    set_push_secret: ({ secret }) => (this.#push = { ...this.#push, signed: secret !== "" }),
    test_connection: ({ draft }) => testConnection(draft),
    ask_consent: () => ({ handle: "asked", page: "https://www.etsy.com/oauth/connect", waits: false }),
    consent_given: ({ address }) => address?.includes("code=") ?? false,
    connect: ({ draft }) => {
      const form = FORMS.find(({ platform }) => platform === draft.platform);
      if (form?.role === "carrier") {
        const account = this.#connections.length + 1;
        this.#connections.push(carrierConnection(account, draft.platform, draft.name, null));
        return account;
      }
      this.#open();
      const [connection] = this.#connections;
      if (connection && draft.name) connection.name = draft.name;
      return 1;
    },
    disconnect: () => {
      this.#connections = [];
      this.#orders = [];
      return null;
    },
    choose_file: () => (this.#preview = importPreview("sent-november.xlsx", {})),
    paste: ({ text }) => {
      if (!/\d/.test(text)) throw { code: "input", said: p("fake-error-paste"), action: null, detail: "" };
      return (this.#preview = importPreview("", {}));
    },
    map_columns: ({ columns }) => (this.#preview = importPreview(this.#preview?.file ?? "", columns)),
    import: () => {
      const batch = this.#batches.length + 1;
      this.#batches = [
        { batch, file: this.#preview?.file ?? "", at: Date.now(), shipments: 36, undone: false },
        ...this.#batches,
      ];
      return { batch, new: 34, changed: 2, unchanged: 132 };
    },
    imports: () => this.#batches,
    undo_import: ({ batch }) => {
      this.#batches = this.#batches.map((one) => (one.batch === batch ? { ...one, undone: true } : one));
      return null;
    },
    ask_parcel: () => null,
    open: () => null,
  };
}

export const fake = new Fake();
