// Moments in words: as short as they can be without becoming unclear.

import type { When } from "../bindings/When";

let now = $state(Date.now());

/** Keeps "today" true while the window stays open; returns how to stop. */
export function startClock(): () => void {
  now = Date.now();
  const timer = setInterval(() => (now = Date.now()), 30_000);
  return () => clearInterval(timer);
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function part(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** "09:02" */
export function clock(at: number, locale: string): string {
  return part(at, locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "09:05:11" */
function seconds(at: number, locale: string): string {
  return part(at, locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** "17 Nov", with the year when it is not this one. */
function date(at: number, locale: string): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return part(at, locale, { day: "numeric", month: "short", year });
}

/** "Tue 17 Nov" */
export function day(at: number, locale: string): string {
  const weekday = part(at, locale, { weekday: "short" }).replace(/\.$/, "");
  const joint = locale.startsWith("de") ? "., " : locale.startsWith("fr") ? ". " : " ";
  return weekday + joint + date(at, locale);
}

/** "today", small. */
export function today(locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "day");
}

/** "09:02" today, else "Mon 16 Nov, 10:00"; a day without a time "Tue 17 Nov". */
export function inSentence(when: When, locale: string): string {
  const isToday = sameDay(when.at, now);
  if (when.precision === "day") return isToday ? today(locale) : day(when.at, locale);
  return isToday ? clock(when.at, locale) : `${day(when.at, locale)}, ${clock(when.at, locale)}`;
}

/** For the timeline's first column: "Today 09:02", "16 Nov 10:00", "17 Nov". */
export function inColumn(when: When, locale: string): string {
  const isToday = sameDay(when.at, now);
  const first = isToday ? capital(today(locale), locale) : date(when.at, locale);
  return when.precision === "day" ? first : `${first} ${clock(when.at, locale)}`;
}

/** For steps that are seconds apart: the day only where it changes. */
export function toTheSecond(when: When, before: When | undefined, locale: string): string {
  if (when.precision === "day") return inColumn(when, locale);
  const time = seconds(when.at, locale);
  if (before && sameDay(before.at, when.at)) return time;
  return `${sameDay(when.at, now) ? capital(today(locale), locale) : date(when.at, locale)} ${time}`;
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** The moment a given number of days from now at eight in the morning, here. */
export function morningIn(days: number): number {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(8, 0, 0, 0);
  return at.getTime();
}
