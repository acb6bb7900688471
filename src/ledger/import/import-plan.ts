import * as z from "zod/mini";
import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import { isCommandKind } from "../../commands/command-table.ts";
import {
  commandSchema,
  type Command,
  type OpeningCommand,
  commandFields,
  commandSchemas,
} from "../../case/command.ts";
import { lineSchema, once } from "../../values/text.ts";
import { entryToName } from "../../commands/rules/index.ts";
import { caseIdSchema, type CaseId, type EntryHash } from "../../values/ids.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { faultsOf } from "./malformed.ts";

/** A step is read as the command that it is once the case stands there; only where it comes from is read before. */
const stepSchema = z.looseObject({
  kind: z.string(),
  source: z.optional(z.nullable(lineSchema)),
});

/** An import file: where the facts come from, how the case is opened, and its steps as commands in their order. */
const importFileSchema = once(() =>
  z.strictObject({
    case: caseIdSchema,
    source: lineSchema,
    open: z.omit(commandSchemas().OpenCase, { kind: true }),
    steps: z.array(stepSchema).check(z.maxLength(500)),
  }),
);

type StepContent = { readonly kind: string; readonly [field: string]: unknown };

/** One step of a past case, as the file has it, and where it comes from. */
export type Step = { readonly command: StepContent; readonly source: string };

/** What an import file asks for. */
export type Plan = {
  readonly caseId: CaseId;
  readonly open: OpeningCommand;
  readonly source: string;
  readonly steps: readonly Step[];
};

const namesItsSource = (kind: string): boolean =>
  isCommandKind(kind) && "source" in commandFields()[kind];

const withOwnSource = (command: StepContent, source: string): StepContent =>
  namesItsSource(command.kind) ? { ...command, source } : command;

/** Reads an import file. */
export const planOf = (file: unknown): Plan | Refusal => {
  const read = importFileSchema().safeParse(file);
  if (!read.success) return faultsOf(read.error, "", file);
  const { case: caseId, source, open, steps } = read.data;
  return {
    caseId,
    source,
    open: { kind: "OpenCase", ...open },
    steps: steps.map(({ source: own, ...command }) => {
      const from = own ?? source;
      // Some commands have a source among their fields; any other step may name one beside them.
      return { command: withOwnSource(command, from), source: from };
    }),
  };
};

/** Whether a step leaves it to the case which entry it means: nobody knows the hashes of a case that is yet to be entered. */
export const namesCurrent = ({ command }: Step): boolean => command["of"] === "current";

const currentEntry = (state: Case | undefined, kindNamed: string): EntryHash | undefined => {
  return state === undefined || !isCommandKind(kindNamed)
    ? undefined
    : entryToName(state, kindNamed)?.hash;
};

const nothingToName = (place: string, kind: string): Refusal =>
  refusal(
    "MalformedInput",
    {
      where: `${place}.of`,
      reason: { kind: "nothingCurrent", command: kind },
    },
    ownRule("currentEntryExists"),
  );

/** The command of a step; `of: current` is the entry that it would have to name where the case stands like this. */
export const readStep = (step: Step, index: number, state: Case | undefined): Command | Refusal => {
  const place = `steps.${String(index)}`;
  const { command } = step;
  const current = namesCurrent(step) ? currentEntry(state, command.kind) : undefined;
  if (namesCurrent(step) && current === undefined) return nothingToName(place, command.kind);
  const named = current === undefined ? command : { ...command, of: current };
  const read = commandSchema().safeParse(named);
  return read.success ? read.data : faultsOf(read.error, place, named);
};
