import { handle } from "../../src/ledger/handling/handle.ts";
import { historyPage } from "../../src/ledger/reading/history.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { newOffice, requestOf, theText, treatyOf } from "../../test/local/office.ts";
import { asking, opening, steps, type Asked } from "../../test/local/procedure.ts";

const lengths = [10, 1000, 10_000] as const;
const rounds = 200;
const page = 50;

/** Milliseconds, each the one in the middle of many. */
export type LongCase = { readonly length: number; readonly append: number; readonly page: number };

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

type Growing = { readonly caseId: string; readonly append: () => Promise<void> };

/** A case before the plenary, whose sitting is scheduled again and again. */
const growing = async (desk: Desk, number: number): Promise<Growing> => {
  const caseId = `long-${String(number)}`;
  const given = { now: desk.ports.clock.now(), text: await theText(desk), of: "" };
  let asked = 0;
  const ask = async (what: Asked | undefined): Promise<void> => {
    if (what === undefined) throw new Error("there is no such step");
    const id = `command-${caseId}-${String((asked += 1))}`;
    const answer = await handle(desk, requestOf(caseId, id, what), { kind: "name" });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  };
  await ask(opening(treatyOf(number)));
  for (const kind of steps.slice(0, 3)) await ask(asking(kind, given));
  return { caseId, append: () => ask(asking("ScheduleSitting", given)) };
};

/** How long a command takes, and a page of the history's end, in cases of several lengths. */
export const measureLongCases = async (folder: string): Promise<readonly LongCase[]> => {
  const home = await newOffice(folder, lengths.length);
  const { desk } = home;
  try {
    const cases = [];
    for (const [number, length] of lengths.entries()) {
      const one = await growing(desk, number);
      for (let entries = 4; entries < length; entries += 1) await one.append();
      cases.push({ ...one, length, appends: [0].slice(1), pages: [0].slice(1) });
    }
    // All in turn, so that a machine that is busy for a while is so for all.
    for (let round = 0; round < rounds; round += 1)
      for (const { caseId, append, appends, pages, length } of cases) {
        appends.push(await timed(append));
        const range = { after: Math.max(0, length - page), limit: page };
        pages.push(await timed(() => historyPage(desk, caseIdSchema.parse(caseId), range)));
      }
    return cases.map(({ length, appends, pages }) => ({
      length,
      append: middle(appends),
      page: middle(pages),
    }));
  } finally {
    await home.close();
  }
};
