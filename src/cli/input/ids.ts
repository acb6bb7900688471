import { randomIds } from "../../ledger/random-ids.ts";
import { type CaseId, caseIdSchema, type CommandId, commandIdSchema } from "../../values/ids.ts";
import type { Flags } from "../fields/field.ts";
import { stopped } from "../stop.ts";
import { expected } from "./expected.ts";

/**
 * The case that a command line names.
 * @throws Stopped when it is no case id
 */
export const caseNamed = (name: string | undefined): CaseId => {
  const read = caseIdSchema.safeParse(name);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("<case>", { kind: "wantCaseId" }, name));
};

/** The command's id: the one given, else a new one. */
export const commandIdFor = (flags: Flags): CommandId => {
  const given = flags.one("commandId");
  if (given === undefined) return randomIds.commandId();
  const read = commandIdSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("--command-id", { kind: "wantCommandId" }, given));
};
