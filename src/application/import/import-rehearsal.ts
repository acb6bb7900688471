import type { Act } from "../../procedure/case/act.ts";
import type { Allowed } from "../../procedure/decision.ts";
import type { Finding } from "../../audit/finding.ts";
import { applyEntry } from "../../procedure/case/apply.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { Command } from "../../procedure/command.ts";
import { decide, decideOpening } from "../../procedure/decide.ts";
import { entryVersion } from "../../procedure/case/entry.ts";
import {
  commandIdSchema,
  officeId,
  type CaseId,
  type PersonNumber,
} from "../../procedure/values/ids.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import type { Context, Law } from "../../procedure/rules/rule.ts";
import type { Stage } from "../../procedure/case/stage.ts";
import { digestOf, leafHash } from "../canonical.ts";
import { contextOfRequest } from "../handling/context-of-request.ts";
import type { Desk } from "../desk.ts";
import { readStep, type Plan } from "./import-plan.ts";
import { officeCaseId } from "../handling/request.ts";

type Scene = {
  readonly caseId: CaseId;
  readonly person: PersonNumber;
  readonly at: string;
  readonly context: Context;
};

const rehearsalId = commandIdSchema.parse("rehearsal");
const noDigest = digestOf("");

const played = (scene: Scene, before: Case | undefined, { acts, step }: Allowed): Case => {
  const { caseId, person, at, context } = scene;
  const seq = (before?.version ?? 0) + 1;
  const pin = before?.pins ?? { profile: noDigest, treaty: noDigest };
  return applyEntry(before, {
    hash: leafHash(`${caseId}#${String(seq)}`),
    entry: {
      v: entryVersion,
      caseId,
      seq,
      prev: before?.head ?? null,
      at,
      nonce: "rehearsal",
      person,
      // Nothing of a rehearsal is recorded.
      establishedBy: { kind: "demonstrationName" },
      duty: "administrator",
      command: {
        id: rehearsalId,
        mode: context.mode,
        content: { kind: "PresentLaw", on: { kind: "unknown" } },
      },
      pins: { ...pin, calendar: context.calendar?.digest ?? null, software: "rehearsal" },
      acts,
      step,
    },
  });
};

const at = (refused: Refusal, index: number): Refusal => ({ ...refused, atStep: index + 1 });

/** A step as it would be entered: what is asked, and the acts and findings that it leads to. */
export type RehearsedStep = {
  readonly command: Command;
  readonly acts: readonly Act[];
  readonly findings: readonly Finding[];
};

/** A file played through in memory: every step, and where the case would stand. */
export type Rehearsed = {
  readonly kind: "rehearsed";
  readonly caseId: CaseId;
  readonly steps: readonly RehearsedStep[];
  readonly stage: Stage;
};

const stepOf = (command: Command, { acts, findings }: Allowed): RehearsedStep => ({
  command,
  acts,
  findings,
});

const playedThrough = (plan: Plan, law: Law, scene: Scene): Rehearsed | Refusal => {
  const { context } = scene;
  const opening = decideOpening(law, context, plan.open);
  if (opening.kind === "refused") return opening.refusal;
  const steps: RehearsedStep[] = [stepOf(plan.open, opening)];
  let state = played(scene, undefined, opening);
  for (const [index, step] of plan.steps.entries()) {
    const command = readStep(step, index, state);
    if (isRefusal(command)) return command;
    const decision = decide({ case: state, law, context }, command);
    if (decision.kind === "refused") return at(decision.refusal, index);
    steps.push(stepOf(command, decision));
    state = played(scene, state, decision);
  }
  return { kind: "rehearsed", caseId: plan.caseId, steps, stage: state.stage };
};

export type Asked = { readonly plan: Plan; readonly law: Law; readonly person: PersonNumber };

/**
 * Decides a whole file in memory before anything of it is entered, so that a refusal in its middle leaves the ledger as
 * it was.
 */
export const rehearse = async (
  desk: Desk,
  { plan, law, person }: Asked,
): Promise<Rehearsed | Refusal> => {
  const office = await desk.world.ledger.head(officeCaseId);
  if (office === undefined) return refusal("CaseNotFound", { caseId: officeId });
  const request = {
    id: rehearsalId,
    person,
    duty: "administrator",
    mode: { kind: "import", source: plan.source },
    command: plan.open,
  } as const;
  const context = await contextOfRequest(desk, {
    office: office.state,
    law,
    request,
    state: undefined,
  });
  const now = new Date(desk.world.clock.now()).toISOString();
  return playedThrough(plan, law, { caseId: plan.caseId, person, at: now, context });
};
