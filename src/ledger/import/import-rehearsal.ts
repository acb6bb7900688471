import type { Finding } from "../../words/finding.ts";
import type { Act } from "../../case/act.ts";
import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import { entryVersion, uniqueKey } from "../../case/entry.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import { type Command, isInCase, type OpeningCommand } from "../../case/command.ts";
import { type Allowed, decide } from "../../commands/decide.ts";
import { rulesOf } from "../../commands/despite.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import type { Context } from "../../commands/rules/rule.ts";
import { type CaseId, commandIdSchema, officeId, type PersonNumber } from "../../values/ids.ts";
import { digestOf, leafHash } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { contextOfRequest } from "../handling/context-of-request.ts";
import { judgeRequest } from "../handling/judge-request.ts";
import { type HandledRequest, officeCaseId } from "../handling/request.ts";
import type { Ports } from "../desk-ports.ts";
import { type Plan, readStep } from "./import-plan.ts";
import type { Law } from "../../law/law.ts";

/** What would come of a command now. */
export type Rehearsal =
  | {
      readonly kind: "allowed";
      readonly findings: readonly Finding[];
      /** What the audit finds broken, despite which it is done only with a reason. */
      readonly broken: readonly Finding[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

// Open cases of one parliament and one treaty differ in their purpose, and there are fewer purposes than this.
const mostOfOneTreaty = 50;

/** The files of the same treaty: one that the depositary registered may be held in several. */
const filesOf = ({ law }: Ports, { treaty }: Law): readonly string[] => {
  const files = law();
  const { registration } = treaty;
  if (registration === "unknown") return [treaty.id];
  return files.treatyIds.filter((id) => files.treaty(id)?.registration === registration);
};

/** The case that is open for the same parliament, treaty and purpose, as far as the register has come. */
const openCaseInTheWay = async (
  ports: Ports,
  law: Law,
  { purpose }: OpeningCommand,
): Promise<Refusal | undefined> => {
  const search = {
    order: "id",
    afterId: "",
    limit: mostOfOneTreaty,
    standing: "open",
    procedure: law.procedure.id,
    publicOnly: false,
    terms: [],
  } as const;
  for (const treaty of filesOf(ports, law)) {
    const { rows } = await ports.register.find({ ...search, treaty });
    for (const { caseId } of rows) {
      const opening = (await ports.ledger.head(caseId))?.state.opening;
      if (opening?.act.purpose === purpose)
        return {
          ...refusal("OpenCaseExists", { other: caseId, unique: uniqueKey(law, purpose) }),
          field: "treaty",
        };
    }
  }
  return undefined;
};

// Whether the reason is a good one is for people to say; what else would speak against the command is seen beside it.
const withReason = (request: HandledRequest, broken: readonly Finding[]): HandledRequest => ({
  ...request,
  despite: { findings: [...rulesOf(broken)], reason: "to be given" },
});

/**
 * Judges a command as it would be judged if it were given now, and records nothing. Who asks is not established here, and
 * by the time the command is given the case may have moved on: then it is judged again.
 */
export const rehearseCommand = async (desk: Desk, request: HandledRequest): Promise<Rehearsal> => {
  const office = await desk.ports.ledger.head(officeCaseId);
  if (office === undefined)
    return { kind: "refused", refusal: refusal("CaseNotFound", { caseId: officeId }) };
  const judged = await judgeRequest(desk, office.state, request);
  if (isRefusal(judged)) {
    const { findings: broken = [] } = judged;
    if (broken.length === 0 || request.despite !== undefined)
      return { kind: "refused", refusal: judged };
    const despite = await rehearseCommand(desk, withReason(request, broken));
    return despite.kind === "allowed" ? { ...despite, broken } : despite;
  }
  const { command } = request;
  const taken = isInCase(command)
    ? undefined
    : await openCaseInTheWay(desk.ports, judged.law, command);
  return taken === undefined
    ? { kind: "allowed", findings: judged.decision.noted(), broken: [] }
    : { kind: "refused", refusal: taken };
};

type Scene = {
  readonly caseId: CaseId;
  readonly person: PersonNumber;
  readonly at: string;
  readonly context: Context;
};

const rehearsalId = commandIdSchema.parse("rehearsal");
const noDigest = digestOf("");

const played = (scene: Scene, before: Case | undefined, { acts, worth, step }: Allowed): Case => {
  const { caseId, person, at, context } = scene;
  const seq = (before?.version ?? 0) + 1;
  const pin = before?.pins ?? { procedure: noDigest, treaty: noDigest };
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
        madeAt: at,
        mode: context.mode,
        content: { kind: "Present", stage: "", on: { kind: "unknown" } },
      },
      pins: { ...pin, calendar: context.calendar?.digest ?? null, software: "rehearsal" },
      acts,
      worth,
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

const stepOf = (command: Command, { acts, noted }: Allowed): RehearsedStep => ({
  command,
  acts,
  findings: noted(),
});

const playedThrough = (plan: Plan, law: Law, scene: Scene): Rehearsed | Refusal => {
  const { context } = scene;
  const opening = decide({ case: undefined, law, context }, plan.open);
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
  const office = await desk.ports.ledger.head(officeCaseId);
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
  const now = new Date(desk.ports.clock.now()).toISOString();
  return playedThrough(plan, law, { caseId: plan.caseId, person, at: now, context });
};
