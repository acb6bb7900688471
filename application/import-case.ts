import * as z from "zod/mini";
import type { Act } from "../domain/act.ts";
import { applyEntry } from "../domain/apply.ts";
import type { Case } from "../domain/case.ts";
import { commandSchema, commandSchemas, type Command, type CommandOf } from "../domain/command.ts";
import { decide, decideOpening, reservedCaseId } from "../domain/decide.ts";
import {
  caseIdSchema,
  commandIdSchema,
  type CaseId,
  type CommandId,
  type Digest,
  type EntryHash,
  type PersonNumber,
} from "../domain/ids.ts";
import { dutiesHeld } from "../domain/office.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import type { Context, Law } from "../domain/rules/rule.ts";
import {
  claimedNotification,
  preparedNotification,
  releasedNotification,
  unknownNotification,
} from "../domain/sending.ts";
import { signedInstrument } from "../domain/rules/transmission.ts";
import { uncertifiedVote } from "../domain/rules/vote.ts";
import { latest } from "../domain/case.ts";
import { lineSchema } from "../domain/text.ts";
import type { Answer } from "./answer.ts";
import { digestOf, leafHash } from "./canonical.ts";
import type { Credential } from "./establish.ts";
import { digestOfRequest, officeCaseId, type HandledRequest } from "./request.ts";
import { handle } from "./handle.ts";
import type { Desk } from "./desk.ts";
import { systemId } from "./system-command.ts";
import { lawOfOpening } from "./law-of-case.ts";
import { faultsOf } from "./malformed.ts";
import { dayIn } from "../domain/day-in.ts";

const openSchema = z.omit(commandSchemas.OpenCase, { kind: true });

/** An import file: where the facts come from, how the case is opened, and its steps as commands in their order. */
const importFileSchema = z.strictObject({
  case: caseIdSchema,
  source: lineSchema,
  open: openSchema,
  steps: z.array(z.looseObject({ kind: z.string() })).check(z.maxLength(500)),
});

type Step = { readonly command: unknown; readonly source: string };
type Plan = {
  readonly caseId: CaseId;
  readonly open: CommandOf<"OpenCase">;
  readonly source: string;
  readonly steps: readonly Step[];
};

/** Where a step says `of: current`, the entry that it can only mean is filled in from the case. */
const resolveOf = (state: Case, step: unknown): unknown => {
  if (
    typeof step !== "object" ||
    step === null ||
    !("of" in step) ||
    step.of !== "current" ||
    !("kind" in step)
  )
    return step;
  return { ...step, of: currentEntry(state, String(step.kind)) ?? "none" };
};

const currentEntry = (state: Case, kind: string): EntryHash | undefined => {
  switch (kind) {
    case "CertifyPlenaryVote":
    case "DeclineCertification":
      return uncertifiedVote(state)?.entry;
    case "ReleaseInstrument":
      return latest(state, "InstrumentPrepared")?.entry;
    case "SignInstrument":
      return latest(state, "InstrumentReleased")?.entry;
    case "TransmitInstrument":
    case "ReturnInstrument":
      return currentSigned(state);
    case "ReleaseNotification":
      return preparedNotification(state)?.entry;
    case "ClaimNotification":
      return releasedNotification(state)?.entry;
    case "DeclareUnknown":
      return claimedNotification(state)?.entry;
    case "ResolveUnknown":
      return unknownNotification(state)?.entry;
    default:
      return undefined;
  }
};

const currentSigned = (state: Case): EntryHash | undefined => {
  const signed = signedInstrument(state);
  return signed?.correctedBy ?? signed?.entry;
};

const planOf = (file: unknown): Plan | Refusal => {
  const read = importFileSchema.safeParse(file);
  if (!read.success) return faultsOf(read.error, "");
  const { case: caseId, source, open, steps } = read.data;
  return {
    caseId,
    source,
    open: { kind: "OpenCase", ...open },
    steps: steps.map(({ source: own, ...command }) => ({
      // Some commands have a source among their fields; any other step may name one beside them.
      command: withOwnSource(command, own ?? source),
      source: typeof own === "string" ? own : source,
    })),
  };
};

const namesItsSource = ["RecordDatedFact", "SignLaw", "RecordTreatyInForce", "PromiseAmendment"];

const withOwnSource = (command: { readonly kind: string }, source: unknown): unknown =>
  namesItsSource.includes(command.kind) ? { ...command, source } : command;

const readStep = (state: Case, step: Step, index: number): Command | Refusal => {
  const read = commandSchema.safeParse(resolveOf(state, step.command));
  return read.success ? read.data : faultsOf(read.error, `steps.${String(index)}`);
};

const at = (refused: Refusal, index: number): Refusal => ({
  ...refused,
  fields: { ...refused.fields, step: index + 1 },
});

type Rehearsal = {
  readonly desk: Desk;
  readonly law: Law;
  readonly context: Context;
  readonly person: PersonNumber;
};

type Scene = { readonly rehearsal: Rehearsal; readonly caseId: CaseId };

const played = (
  { rehearsal, caseId }: Scene,
  before: Case | undefined,
  acts: readonly Act[],
): Case => {
  const seq = (before?.version ?? 0) + 1;
  const pin = before?.pins ?? { profile: noDigest, treaty: noDigest };
  const hash = leafHash(`${caseId}#${String(seq)}`);
  return applyEntry(before, {
    hash,
    entry: {
      v: 1,
      caseId,
      seq,
      prev: before?.head ?? null,
      at: new Date(rehearsal.desk.world.clock.now()).toISOString(),
      nonce: "rehearsal",
      person: rehearsal.person,
      establishedBy: { kind: "system" },
      duty: "administrator",
      command: {
        id: rehearsal.context.commandId,
        mode: rehearsal.context.mode,
        content: { kind: "PresentLaw", on: { kind: "unknown" } },
      },
      pins: { ...pin, calendar: null, software: "rehearsal" },
      acts,
    },
  });
};

const noDigest = digestOf("");

// The whole file is decided in memory first, so that a refusal in its middle leaves the ledger as it was.
const rehearse = (rehearsal: Rehearsal, plan: Plan): Refusal | undefined => {
  const { law, context } = rehearsal;
  const opening = decideOpening(law, context, plan.open);
  if (opening.kind === "refused") return opening.refusal;
  let state = played({ rehearsal, caseId: plan.caseId }, undefined, opening.acts);
  for (const [index, step] of plan.steps.entries()) {
    const command = readStep(state, step, index);
    if (isRefusal(command)) return command;
    const decision = decide({ case: state, law, context }, command);
    if (decision.kind === "refused") return at(decision.refusal, index);
    state = played({ rehearsal, caseId: plan.caseId }, state, decision.acts);
  }
  return undefined;
};

// Named after its place, so that running a file again, or going on after a crash, repeats nothing.
const stepId = (caseId: CaseId, index: number): CommandId =>
  systemId("import", `${caseId}#${String(index)}`);

export type Importer = {
  readonly person: PersonNumber;
  readonly credentialFor: (commandDigest: Digest) => Credential;
};

const contextOf = async (desk: Desk, law: Law, importer: Importer): Promise<Context> => {
  const office = await desk.world.ledger.head(officeCaseId);
  return {
    person: importer.person,
    duty: "administrator",
    dutiesHeld: office === undefined ? [] : dutiesHeld(office.state, importer.person),
    today: dayIn(law.profile.timeZone, desk.world.clock.now()),
    mode: { kind: "import", source: "rehearsal" },
    calendar: undefined,
    commandId: commandIdSchema.parse("rehearsal"),
  };
};

const carryOut = async (desk: Desk, plan: Plan, importer: Importer): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  const steps: readonly Step[] = [{ command: plan.open, source: plan.source }, ...plan.steps];
  for (const [index, step] of steps.entries()) {
    const head = await desk.world.ledger.head(plan.caseId);
    const command =
      head === undefined
        ? plan.open
        : index === 0
          ? plan.open
          : readStep(head.state, step, index - 1);
    if (isRefusal(command)) return [...answers, { kind: "refused", refusal: command }];
    const request: HandledRequest = {
      id: stepId(plan.caseId, index),
      caseId: plan.caseId,
      person: importer.person,
      duty: "administrator",
      mode: { kind: "import", source: step.source },
      command,
    };
    const answer = await handle(
      desk,
      request,
      importer.credentialFor(digestOfRequest(request, request.id)),
    );
    answers.push(answer);
    if (answer.kind === "refused") return answers;
  }
  return answers;
};

/**
 * Enters a past case from a file, by the same commands as a live one. What would be a refusal in a live case becomes a
 * finding; what cannot be a fact at all (a date in the future, a malformed step) refuses the whole file.
 */
export const importCase = async (
  desk: Desk,
  file: unknown,
  importer: Importer,
): Promise<readonly Answer[]> => {
  const plan = planOf(file);
  if (isRefusal(plan)) return [{ kind: "refused", refusal: plan }];
  const reserved = reservedCaseId(plan.caseId);
  if (reserved !== undefined) return [{ kind: "refused", refusal: reserved }];
  const law = lawOfOpening(desk.world, plan.open);
  if (isRefusal(law)) return [{ kind: "refused", refusal: law }];
  const context = await contextOf(desk, law, importer);
  const refused = rehearse({ desk, law, context, person: importer.person }, plan);
  return refused === undefined
    ? carryOut(desk, plan, importer)
    : [{ kind: "refused", refusal: refused }];
};
