import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import type { Case } from "../../src/case/case.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import type { Run } from "./the-run.ts";

/** Each deadline is on record as overdue once for each day on which it was due. */
export const overdueTwice = (state: Case): readonly string[] => {
  const named = state.overdue.map(
    ({ act: { deadline, of, dueOn } }) => `${deadline} ${of} ${dueOn}`,
  );
  return new Set(named).size === named.length ? [] : ["has a deadline on record as overdue twice"];
};

/** What was overdue at the last sweep and is not on record as such, where nothing fails any more. */
export const overdueUntold = async (
  run: Run,
  state: Case,
  sweptAt: number,
): Promise<readonly string[]> => {
  const { documents } = run.lasting;
  const ports = { documents } as Parameters<typeof lawOfCase>[0];
  const { procedure } = await lawOfCase(ports, state, run.read.laws);
  return overdueToRecord(state, procedure, { today: dayIn(procedure.timeZone, sweptAt) }).map(
    ({ deadline, dueOn }) => `${deadline} was due by ${dueOn}, and nobody says so`,
  );
};
