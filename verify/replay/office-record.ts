import { applyEntry } from "../../domain/apply.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import { decideOffice, dutiesHeld } from "../../domain/office.ts";
import type { OfficeCommand } from "../../domain/office-command.ts";
import { requestOf } from "../../src/ledger/check/request.ts";
import { canonicalText, digestOf } from "./canonical-text.ts";
import { establishmentFault } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";
import { slack } from "./slack.ts";

export type OfficeRecord = {
  /** Takes the next entry of the office; answers what the rules have against it. */
  readonly take: (entry: EntryWith<OfficeCommand>, stands: Stands) => string | undefined;
  /** The office as it may have stood when an entry of a case was recorded, the likeliest first. */
  readonly around: (entry: { readonly at: string; readonly n: number }) => readonly Case[];
};

/** An entry's hash, and its number among all entries in the order of the log. */
type Stands = { readonly hash: HashedEntry["hash"]; readonly n: number };

/** Before an office is there, only the system can act. */
const foundingFault = ({ person, establishedBy }: EntryWith<OfficeCommand>): string | undefined =>
  person === "system" && establishedBy.kind === "system"
    ? undefined
    : `founds the office by ${person} (${establishedBy.kind}), and only the system does so`;

const faultIn = (office: Case | undefined, entry: EntryWith<OfficeCommand>): string | undefined => {
  const { person, duty, command, acts } = entry;
  const held = office === undefined || person === "system" ? [] : dutiesHeld(office, person);
  const decision = decideOffice(office, { person, duty, dutiesHeld: held }, command.content);
  if (decision.kind === "refused") return `is refused by the rules: ${decision.refusal.kind}`;
  if (canonicalText(decision.acts) !== canonicalText(acts))
    return "records other acts than its command leads to";
  const asked = digestOf(requestOf(entry));
  return office === undefined ? foundingFault(entry) : establishmentFault(office, entry, asked);
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
