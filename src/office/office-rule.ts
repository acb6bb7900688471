import type { Case } from "../procedure/case/case.ts";
import type { OfficeActMap, OfficeCommandMap } from "./office-command.ts";
import type { Refusal } from "../procedure/refusal.ts";

/** The rule of one command of the office. */
export type OfficeRule<Kind extends keyof OfficeCommandMap> = {
  /** What speaks against it. Only the command that founds the office finds none. */
  readonly against: (
    office: Kind extends "OpenOffice" ? Case | undefined : Case,
    command: OfficeCommandMap[Kind],
  ) => readonly Refusal[];
  /** What it records. */
  readonly record: (command: OfficeCommandMap[Kind]) => OfficeActMap[Kind];
};
