import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { dutiesHeld } from "../../office/office.ts";
import { decideOffice } from "../../commands/decide-office.ts";
import type { OfficeCommand } from "../../case/office-command.ts";
import { altered, establishmentFault, type Objection, objectionTo } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";
import { slack } from "./followed-case.ts";

export type OfficeRecord = {
  /** Takes the next entry of the office; answers what the rules have against it. */
  readonly take: (entry: EntryWith<OfficeCommand>, stands: Stands) => Objection | undefined;
  /** The office as it may have stood when an entry of a case was recorded, the likeliest first. */
  readonly around: (entry: { readonly at: string; readonly n: number }) => readonly Case[];
  /** The office as it stands at the end; undefined where the export does not show its record. */
  readonly last: () => Case | undefined;
};

/** An entry's hash, and its number among all entries in the order of the log. */
type Stands = { readonly hash: HashedEntry["hash"]; readonly n: number };

const faultIn = (
  office: Case | undefined,
  entry: EntryWith<OfficeCommand>,
): Objection | undefined => {
  const { person, duty, command } = entry;
  const held = office === undefined ? [] : dutiesHeld(office, person);
  const decision = decideOffice(
    office,
    { person, duty, dutiesHeld: held, madeAt: command.madeAt },
    command.content,
  );
  return (
    objectionTo(decision, entry, "actsOtherThanCommand") ??
    altered(establishmentFault(office === undefined ? [] : [office], entry))
  );
};

/** How many of these, which rise, are at most `limit`. */
const countUpTo = (rising: readonly number[], limit: number): number => {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((rising[middle] ?? limit) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The office's record as it was at each of its versions. */
export const officeRecord = (): OfficeRecord => {
  const states: Case[] = [];
  const [times, numbers]: [number[], number[]] = [[], []];
  return {
    last: () => states.at(-1),
    take: (entry, { hash, n }) => {
      const before = states.at(-1);
      const fault = faultIn(before, entry);
      states.push(applyEntry(before, { hash, entry }));
      times.push(Date.parse(entry.at));
      numbers.push(n);
      return fault;
    },
    around: ({ at, n }) => {
      const time = Date.parse(at);
      // In the log, entries of the office and of cases that were recorded at about the same time may stand in any order;
      // and where a clock was set back, the log has first what is dated later.
      const last = Math.max(countUpTo(times, time + slack), countUpTo(numbers, n));
      return states.slice(Math.max(0, countUpTo(times, time - slack) - 1), last).toReversed();
    },
  };
};
