import { applyEntry } from "../../domain/apply.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import { decideOffice, dutiesHeld } from "../../domain/office.ts";
import type { OfficeCommand } from "../../domain/office-command.ts";
import { canonicalText, digestOf } from "./canonical-text.ts";
import { establishmentFault } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";

/** Clocks of several machines may differ by so much. */
const slack = 60_000;

export type OfficeRecord = {
  /** Takes the next entry of the office; answers what the rules have against it. */
  readonly take: (entry: EntryWith<OfficeCommand>, hash: HashedEntry["hash"]) => string | undefined;
  /** The office as it may have stood when an entry was recorded at this time, the likeliest first. */
  readonly around: (at: string) => readonly Case[];
  readonly now: () => Case | undefined;
};

const faultIn = (office: Case | undefined, entry: EntryWith<OfficeCommand>): string | undefined => {
  const { person, duty, command, acts } = entry;
  const held = office === undefined || person === "system" ? [] : dutiesHeld(office, person);
  const decision = decideOffice(office, { person, duty, dutiesHeld: held }, command.content);
  if (decision.kind === "refused") return `is refused by the rules: ${decision.refusal.kind}`;
  if (canonicalText(decision.acts) !== canonicalText(acts))
    return "records other acts than its command leads to";
  const asked = digestOf({ id: command.id, person, duty, office: command.content });
  return office === undefined ? undefined : establishmentFault(office, entry, asked);
};

// In the log, entries of the office and of cases that were recorded at about the same time may stand in any order.
const standsAt = (states: readonly Case[], at: string): number => {
  const time = Date.parse(at) - slack;
  const next = states.findIndex((state) => Date.parse(state.at) > time);
  return Math.max(0, (next < 0 ? states.length : next) - 1);
};

/** The office's record as it was at each of its versions. */
export const officeRecord = (): OfficeRecord => {
  const states: Case[] = [];
  return {
    take: (entry, hash) => {
      const before = states.at(-1);
      const fault = faultIn(before, entry);
      states.push(applyEntry(before, { hash, entry }));
      return fault;
    },
    now: () => states.at(-1),
    around: (at) => {
      const last = states.at(-1);
      if (last === undefined) return [];
      // Nearly always the office has not moved since long before.
      return Date.parse(last.at) < Date.parse(at) - slack
        ? [last]
        : states.slice(standsAt(states, at)).toReversed();
    },
  };
};
