import { fold } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { Command } from "../../case/command.ts";
import { reservedCaseId } from "../../commands/decide.ts";
import type { CaseId, CommandId, Digest, PersonNumber } from "../../values/ids.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import type { Answer } from "../handling/answer.ts";
import type { Desk } from "../desk.ts";
import type { Credential } from "../handling/establish.ts";
import { handle } from "../handling/handle.ts";
import { namesCurrent, planOf, readStep, type Plan } from "./import-plan.ts";
import { rehearse, type Rehearsed } from "./import-rehearsal.ts";
import { lawOfOpening } from "../law/law-of-case.ts";
import { digestOfRequest, type HandledRequest } from "../handling/request.ts";
import { systemId } from "../handling/system-command.ts";
import { readEntries } from "../reading/stored-entries.ts";

export type Importer = {
  readonly person: PersonNumber;
  readonly credentialFor: (requestDigest: Digest) => Credential;
};

// Named after its place, so that running a file again, or going on after a crash, repeats nothing.
const stepId = (caseId: CaseId, place: number): CommandId =>
  systemId("import", `${caseId}#${String(place)}`);

// A step that was entered before means what it meant then, or it would be another command under the same id.
const stateBefore = async (
  { ports }: Desk,
  caseId: CaseId,
  place: number,
): Promise<Case | undefined> => {
  const known = await ports.ledger.accepted(stepId(caseId, place));
  if (known === undefined) return (await ports.ledger.head(caseId))?.state;
  const entries = await readEntries(ports, caseId);
  return fold(entries.filter(({ entry }) => entry.seq < known.receipt.seq));
};

type Part = { readonly command: Command | Refusal; readonly source: string };

/** What stands at a place of the plan: the opening, then the steps. */
const partAt = async (desk: Desk, plan: Plan, place: number): Promise<Part> => {
  const step = plan.steps[place - 1];
  if (step === undefined) return { command: plan.open, source: plan.source };
  const state = namesCurrent(step) ? await stateBefore(desk, plan.caseId, place) : undefined;
  return { command: readStep(step, place - 1, state), source: step.source };
};

type Carried = { readonly plan: Plan; readonly importer: Importer };

const enter = async (desk: Desk, { plan, importer }: Carried, place: number): Promise<Answer> => {
  const { command, source } = await partAt(desk, plan, place);
  if (isRefusal(command)) return { kind: "refused", refusal: command };
  const request: HandledRequest = {
    id: stepId(plan.caseId, place),
    madeAt: new Date(desk.ports.clock.now()).toISOString(),
    caseId: plan.caseId,
    person: importer.person,
    duty: "administrator",
    mode: { kind: "import", source },
    command,
  };
  return handle(desk, request, importer.credentialFor(digestOfRequest(request, request.id)));
};

const carryOut = async (desk: Desk, carried: Carried): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let place = 0; place <= carried.plan.steps.length; place += 1) {
    const answer = await enter(desk, carried, place);
    answers.push(answer);
    if (answer.kind === "refused") return answers;
  }
  return answers;
};

type Prepared = { readonly plan: Plan; readonly rehearsed: Rehearsed };

const prepared = async (
  desk: Desk,
  file: unknown,
  person: PersonNumber,
): Promise<Prepared | Refusal> => {
  const plan = planOf(file);
  if (isRefusal(plan)) return plan;
  const reserved = reservedCaseId(plan.caseId);
  if (reserved !== undefined) return reserved;
  const law = lawOfOpening(desk.ports, plan.open);
  if (isRefusal(law)) return law;
  const rehearsed = await rehearse(desk, { plan, law, person });
  return isRefusal(rehearsed) ? rehearsed : { plan, rehearsed };
};

/** What entering a past case from a file would lead to. Nothing is recorded. */
export const rehearseImport = async (
  desk: Desk,
  file: unknown,
  person: PersonNumber,
): Promise<Rehearsed | Refusal> => {
  const found = await prepared(desk, file, person);
  return isRefusal(found) ? found : found.rehearsed;
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
  const found = await prepared(desk, file, importer.person);
  return isRefusal(found)
    ? [{ kind: "refused", refusal: found }]
    : carryOut(desk, { plan: found.plan, importer });
};
