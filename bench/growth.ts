import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { judgeAims, type Aim } from "./aims.ts";
import { measureLetters } from "./growth/letters.ts";
import { measureLongCases, type LongCase } from "./growth/long-cases.ts";

// What a long record may cost beside a short one, in the same run.
const aims = {
  command: { what: "a command in a case of 10,000 entries, of one in a case of 10", atMost: 1.2 },
  letter: {
    what: "a letter left in an outbox of 20,000 letters, of one in an outbox of 10",
    atMost: 1.2,
  },
  page: { what: "a page of a history of 10,000 entries, of one of 10", atMost: 1.2 },
} as const satisfies Readonly<Record<string, Aim>>;

const timesOf = (cases: readonly LongCase[], figure: "append" | "page"): number =>
  (cases.at(-1)?.[figure] ?? Number.NaN) / (cases[0]?.[figure] ?? Number.NaN);

const workplace = join(import.meta.dirname, "../.tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
try {
  const cases = await measureLongCases(folder);
  for (const { length, append, page } of cases)
    console.log(
      `a case of ${length.toLocaleString("en")} entries: a command ${append.toFixed(2)} ms, a page of its history ${page.toFixed(2)} ms`,
    );
  const outboxes = await measureLetters(folder);
  for (const { letters, send } of outboxes)
    console.log(
      `an outbox of ${letters.toLocaleString("en")} letters: a further one ${send.toFixed(2)} ms`,
    );
  judgeAims(aims, {
    command: timesOf(cases, "append"),
    letter: (outboxes.at(-1)?.send ?? Number.NaN) / (outboxes[0]?.send ?? Number.NaN),
    page: timesOf(cases, "page"),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
