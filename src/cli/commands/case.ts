import type { Command } from "commander";
import { duties } from "../../law/duty.ts";
import { definitionOf, needsReasonDespite, type PersonKind } from "../../commands/command-table.ts";
import { addFlags, answeringAnywhere, type Cli, commandIdFlag, personFlags } from "../call.ts";
import { flaggedFieldsOf } from "../fields/by-kind.ts";
import { flag } from "../fields/field.ts";
import { runVerb } from "../run-verb.ts";

const dutyFlag = flag("--duty <duty>", { kind: "helpDuty", duties });
const fileFlag = flag("--file <file>", { kind: "helpFile" });

const despiteFlag = flag("--despite <reason>", { kind: "helpDespite" });

/** Gives the verb of a command of a case its flags and its example, and lets it answer. */
export const completeVerb = (command: Command, cli: Cli, kind: PersonKind): void => {
  const name = definitionOf(kind).verb;
  const fields = flaggedFieldsOf(kind, cli.shell);
  const own = Object.values(fields).flatMap((field) => field.flags);
  addFlags({ cli, command }, { kind: "helpUnderRecorded" }, [...own, fileFlag]);
  if (needsReasonDespite(kind))
    addFlags({ cli, command }, { kind: "helpUnderRecorded" }, [despiteFlag]);
  addFlags({ cli, command }, { kind: "helpUnderPerson" }, [
    ...personFlags,
    dutyFlag,
    commandIdFlag,
  ]);
  answeringAnywhere(command, cli, (call) => runVerb(kind, { name, fields }, call));
};
