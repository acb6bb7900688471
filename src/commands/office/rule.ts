import type { Case } from "../../case/case.ts";
import type { OfficeCommandMap } from "../../case/office-command.ts";
import type { Asking } from "../../office/asking.ts";
import { isDemonstration } from "../../office/office.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";

/** Who asks for a command of the office, and when the request was made, in UTC. */
export type OfficeAsking = Asking & { readonly madeAt: string };

/** What speaks against a key of one's own in a demonstration: there nobody shows who they are, and nobody signs. */
export const demonstrationFaults = (office: Case): readonly Refusal[] =>
  isDemonstration(office) ? [refusal("NotInDemonstration", {})] : [];

/** A command about the office's own record, or about an incident, as data. Who may give it follows from its record. */
export type Definition = {
  /** How the command line gives it, after `tasdiq`; undefined where only the system does. */
  readonly verb?: string;
  /** Whoever holds a duty may give it, and not administrators alone. */
  readonly byAnyDuty?: true;
};

/** The rule of one command of the office. */
export type OfficeRule<Kind extends keyof OfficeCommandMap> = {
  /** What speaks against it. Only the command that founds the office finds none. */
  readonly against: (
    office: Kind extends "OpenOffice" ? Case | undefined : Case,
    command: OfficeCommandMap[Kind],
    asking: OfficeAsking,
  ) => readonly Refusal[];
  /** What its act holds beside what was asked; left out where that is all. */
  readonly gives?: (office: Case, command: OfficeCommandMap[Kind]) => object;
};

/** The rule of a command against which nothing in the record speaks. */
export const nothingAgainst = { against: (): readonly Refusal[] => [] };
