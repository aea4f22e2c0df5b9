import { fireEvent, waitFor } from "@testing-library/svelte";
import { expect, onTestFinished, test, vi } from "vitest";
import { fake } from "../src/fake/host";
import { p } from "../src/fake/orders";
import { app } from "../src/state/app.svelte";
import { accessible, all, click, find, get, given, maybe, open, settled, type } from "./window";

const NUMBER = "LA315902411FR";

async function openLookUp(more = {}): Promise<void> {
  await open({ first: false, whole: true, rows: 2, before: 0, ...more });
  await click("nav-lookup");
  await find("ask");
}
const asked = () => get("ask").dataset.order;
const field = () => get("lookup-field") as HTMLInputElement;
const typed = async (text: string) => {
  await type("lookup-field", text);
  await waitFor(() => expect(get("lookup-seen").textContent).not.toBe(""));
  await settled();
};
const enter = async () => {
  await fireEvent.keyDown(field(), { key: "Enter" });
  await settled();
};
const ctrl = async (key: string) => {
  await fireEvent.keyDown(field(), { key, ctrlKey: true });
  await settled();
};
const copy = async (text: string) => {
  fake.copied(text);
  await settled();
};

test("one order at a time, with its number to copy and the way to its page", async () => {
  const written = vi.fn((text: string) => Promise.resolve(text).then(() => undefined));
  Object.defineProperty(navigator, "clipboard", { value: { writeText: written }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, "clipboard"));
  await openLookUp();
  expect(document.querySelector("h1")?.textContent).toBe("Look up 3 numbers at TPOP");
  expect(get("lookup-place").textContent?.trim()).toBe("1 of 3");
  expect(all("queue-row").map((row) => row.dataset.order)).toEqual(["#1130", "#1131", "#1132"]);
  expect(get("queue-row").getAttribute("aria-current")).toBe("step");
  expect(get("ask").textContent).toContain("Studio Wolk");
  expect(document.activeElement, "the field waits for the number").toBe(field());
  await accessible();

  await click("copy-order");
  expect(written).toHaveBeenCalledWith("#1130");
  expect(get("copy-order").textContent).toContain("Copied");
  expect(document.activeElement).toBe(field());
  await click("open-supplier");
  expect(given("open")).toEqual([{ link: { to: "supplier", supplier: "tpop" } }]);
  expect(get("lookup-later").textContent).toContain("2 more orders are watched. I ask for them from");
});

test("what is typed is recognised after a pause, in groups, and used only when it is whole", async () => {
  await openLookUp();
  const use = () => get("use-number") as HTMLButtonElement;
  expect(use().disabled).toBe(true);
  for (const text of ["L", "LA", "LA3", "LA31", "LA3159024"]) {
    await fireEvent.input(field(), { target: { value: text } });
  }
  await typed("LA3159024");
  expect(given("recognise").length, "one look for five keys").toBe(1);
  expect(get("lookup-seen").getAttribute("role")).toBe("status");
  expect(get("lookup-seen").textContent).toContain("4 characters to go");
  expect([...get("lookup-seen").querySelectorAll(".num > span")].map((piece) => piece.textContent)).toEqual([
    "LA",
    "315",
    "902",
    "4",
  ]);
  expect(use().disabled).toBe(true);
  await enter();
  expect(given("answer_look_up"), "Enter waits for the whole number too").toEqual([]);
  await typed(NUMBER);
  await waitFor(() => expect(use().disabled).toBe(false));
  await accessible();
  await click("use-number");
  expect(given("answer_look_up")).toEqual([{ finding: 230, answer: { is: "number", text: NUMBER } }]);
  expect(asked()).toBe("#1131");
  expect(field().value).toBe("");
  expect(document.activeElement).toBe(field());
  expect(get("lookup-place").textContent?.trim(), "the answered one still counts").toBe("2 of 3");
  expect(get("queue-row").textContent).toContain("number entered");
});

test("a scanner's Enter comes before anything was looked at, and still counts", async () => {
  await openLookUp();
  await fireEvent.input(field(), { target: { value: NUMBER } });
  await enter();
  expect(given("answer_look_up")).toEqual([{ finding: 230, answer: { is: "number", text: NUMBER } }]);
});

test("an answer about an older text is no news", async () => {
  await openLookUp();
  await typed(NUMBER);
  await fireEvent.input(field(), { target: { value: "hello there" } });
  await enter();
  expect(get("lookup-seen").dataset.whole).toBe("false");
  expect(given("answer_look_up")).toEqual([]);
});

test("Ctrl 2, 3 and 4 are the other answers; after the last one everything is said", async () => {
  await openLookUp();
  await ctrl("2");
  await ctrl("3");
  expect(get("lookup-place").textContent?.trim()).toBe("3 of 3");
  await ctrl("4");
  expect(given("answer_look_up")).toEqual([
    { finding: 230, answer: { is: "not_yet" } },
    { finding: 231, answer: { is: "without_tracking" } },
    { finding: 232, answer: { is: "not_there" } },
  ]);
  expect(get("lookup-missing").textContent).toContain("Why #1132 may not have arrived there");
  expect(get("lookup-none").textContent).toContain("Nothing to look up");
  expect(maybe("preview-many"), "no number, no preview").toBeNull();
  await accessible();
});

test("after the last number one preview for all opens, and nothing was sent before", async () => {
  await openLookUp();
  for (const number of [NUMBER, "LA315902412FR", "LA315902413FR"]) {
    await fireEvent.input(field(), { target: { value: number } });
    await enter();
  }
  expect(given("preview_many")).toEqual([{ findings: [230, 231, 232] }]);
  expect(all("many-row").length).toBe(3);
  expect([...given("repair"), ...given("repair_many")]).toEqual([]);
  await click("preview-cancel");
  expect(get("lookup-none").textContent).toContain("3 numbers are not in your shop yet");
  await accessible();
  await click("lookup-add");
  await click("preview-confirm");
  expect(given("repair_many").length).toBe(1);
  await waitFor(() => expect(get("lookup-none").textContent).toContain("Nothing to look up"));
});

test("a single number has the single preview", async () => {
  await openLookUp();
  await ctrl("2");
  await ctrl("2");
  await fireEvent.input(field(), { target: { value: NUMBER } });
  await enter();
  expect(given("preview")).toEqual([{ finding: 232, mail: null }]);
  expect(maybe("preview")).not.toBeNull();
});

test("of a pasted page only the number is taken, and the order that it names is chosen", async () => {
  await openLookUp();
  const page = `Order details\n#1131 Tim Hendriks\nTracking number LA 315 902 411 FR\nDelivered by La Poste`;
  await fireEvent.paste(field(), { clipboardData: { getData: () => page } });
  await settled();
  expect(asked()).toBe("#1131");
  expect(field().value).toBe(NUMBER);
  expect(get("lookup-seen").textContent).toContain("La Poste");
  expect((get("use-number") as HTMLButtonElement).disabled).toBe(false);
});

test("the clipboard is read only while the screen is open, and only when it was switched on", async () => {
  await openLookUp();
  expect(given("watch_clipboard"), "nobody switched it on").toEqual([]);
  await copy(`#1132\n${NUMBER}`);
  expect(field().value).toBe("");

  expect(get("clipboard").getAttribute("role")).toBe("switch");
  (get("clipboard") as HTMLInputElement).click();
  await settled();
  expect(given("set_setting")).toEqual([{ key: "lookup_clipboard", value: "yes" }]);
  expect(given("watch_clipboard")).toEqual([{ on: true }]);
  await copy(`Order #1132\nLA 315 902 411 FR`);
  expect(asked()).toBe("#1132");
  expect(field().value).toBe(NUMBER);
  expect(app.spoken).toContain("#1132");

  await click("nav-attention");
  expect(given("watch_clipboard").at(-1)).toEqual({ on: false });
  await click("nav-lookup");
  await find("ask");
  expect(given("watch_clipboard").at(-1), "it stays switched on").toEqual({ on: true });
});

test("without any order there is nothing to look up, and why is told", async () => {
  await open({ first: false, rows: 1, before: 0 });
  await click("nav-lookup");
  expect((await find("lookup-none")).textContent).toContain("Nothing to look up");
  await accessible();
  await click("lookup-back");
  expect(app.screen).toBe("attention");
});

test("what Rust does not take is told, and the number stays in the field", async () => {
  await openLookUp();
  await fireEvent.input(field(), { target: { value: NUMBER } });
  const said = p("lookup-number-elsewhere", { number: NUMBER, order: "#1001" });
  fake.failures.set("answer_look_up", { code: "input", said, action: null, detail: "" });
  await enter();
  expect(get("error").textContent).toContain("#1001");
  expect(field().value).toBe(NUMBER);
  expect(asked()).toBe("#1130");
});

test("another order of the queue is chosen with a click; its field is empty", async () => {
  await openLookUp();
  await typed("LA3");
  await click("queue-open", 1);
  expect(asked()).toBe("#1132");
  expect(field().value).toBe("");
});

test("the German words stand there, in the dark, and axe finds nothing", async () => {
  await openLookUp({ language: "de", theme: "dark" });
  expect(get("use-number").textContent).toContain("Diese Nummer verwenden");
  expect(get("answer-not_there").textContent).toContain("TPOP hat diese Bestellung nicht");
  await accessible();
});
