import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inColumn, inSentence, morningIn, startClock, toTheSecond } from "../src/i18n/time.svelte";

const at = (day: number, hour = 0, minute = 0, second = 0) =>
  new Date(2026, 10, day, hour, minute, second).getTime();
const minute = (at: number) => ({ at, precision: "minute" as const });
const day = (at: number) => ({ at, precision: "day" as const });

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers({ now: at(21, 9, 30) });
  stop = startClock();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("a moment in a sentence is as short as it can be", () => {
  expect(inSentence(minute(at(21, 9, 2)), "en-GB")).toBe("09:02");
  expect(inSentence(minute(at(16, 10)), "en-GB")).toBe("Mon 16 Nov, 10:00");
  expect(inSentence(day(at(17)), "en-GB")).toBe("Tue 17 Nov");
  expect(inSentence(day(at(21)), "en-GB")).toBe("today");
  expect(inSentence(day(new Date(2025, 10, 17).getTime()), "en-GB")).toBe("Mon 17 Nov 2025");
});

test("every language writes it its own way", () => {
  expect(inSentence(day(at(17)), "nl-NL")).toBe("di 17 nov");
  expect(inSentence(day(at(17)), "de-DE")).toBe("Di., 17. Nov.");
  expect(inSentence(day(at(17)), "fr-FR")).toBe("mar. 17 nov.");
  expect(inSentence(day(at(21)), "de-DE")).toBe("heute");
});

test("the timeline's column is short, and says today", () => {
  expect(inColumn(minute(at(16, 10)), "en-GB")).toBe("16 Nov 10:00");
  expect(inColumn(day(at(17)), "en-GB")).toBe("17 Nov");
  expect(inColumn(minute(at(21, 9, 2)), "en-GB")).toBe("Today 09:02");
});

test("steps that are seconds apart name the day once", () => {
  const first = { at: at(21, 9, 5, 11), precision: "instant" as const };
  const second = { at: at(21, 9, 5, 14), precision: "instant" as const };
  expect(toTheSecond(first, undefined, "en-GB")).toBe("Today 09:05:11");
  expect(toTheSecond(second, first, "en-GB")).toBe("09:05:14");
});

test("today becomes yesterday while the window stays open", () => {
  const checked = minute(at(21, 9, 2));
  expect(inSentence(checked, "en-GB")).toBe("09:02");
  vi.setSystemTime(at(22, 0, 0, 10));
  vi.advanceTimersByTime(30_000);
  expect(inSentence(checked, "en-GB")).toBe("Sat 21 Nov, 09:02");
});

test("later is in the morning", () => {
  expect(morningIn(1)).toBe(at(22, 8));
});
