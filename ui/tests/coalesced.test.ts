import { expect, test } from "vitest";
import { coalesced } from "../src/state/coalesced";

test("what is asked for while work goes on is done once more, and only once", async () => {
  let done = 0;
  const finish: (() => void)[] = [];
  const ask = coalesced(() => {
    done += 1;
    return new Promise((resolve) => finish.push(resolve));
  }, 1);
  const first = ask();
  const second = ask();
  const third = ask();
  expect(done, "at once, and not twice").toBe(1);
  finish.shift()?.();
  await first;
  await expect.poll(() => done).toBe(2);
  finish.shift()?.();
  await Promise.all([second, third]);
  expect(done).toBe(2);
});

test("work that failed does not stop what was asked after it", async () => {
  const results = [Promise.reject(new Error("no")), Promise.resolve()];
  const ask = coalesced(() => results.shift() ?? Promise.resolve(), 1);
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow("no");
  await expect(second).resolves.toBeUndefined();
});
