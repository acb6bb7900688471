import type { Pins } from "../../case/act.ts";
import { officeMailOf } from "../../office/office-mail.ts";
import type { Case } from "../../case/case.ts";
import { preparedNotification } from "../../case/sending.ts";
import { type Command, isInCase } from "../../case/command.ts";
import { type Allowed, decide, reservedCaseId } from "../../commands/decide.ts";
import { nextSteps } from "../../commands/next/next-steps.ts";
import { isRefusal, type Refusal, refusal } from "../../words/refusal.ts";
import type { Context } from "../../commands/rules/rule.ts";
import { type Digest, officeId } from "../../values/ids.ts";
import {
  addresseeRefusal,
  unknownDepositary,
  unreachable,
} from "../../treaty/depositary-reference.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Desk } from "../desk.ts";
import { keepLaw, keepVersion, lawOfCase, lawOfOpening } from "../law/law-of-case.ts";
import { versionChanged } from "../law/pinned-versions.ts";
import type { Append, CaseHead } from "../ports.ts";
import type { Ports } from "../desk-ports.ts";
import { type Answer, refusedWith } from "./answer.ts";
import { contextOfRequest } from "./context-of-request.ts";
import { type Credential, establish } from "./establish.ts";
import { firstResult } from "./first-result.ts";
import {
  commandAsked,
  contentDigestOf,
  digestOfRequest,
  type HandledRequest,
  officeCaseId,
} from "./request.ts";
import { againstSigned, completed, keepRefused, type SignedRequest } from "./signed-once.ts";
import { statementTextRefusal } from "./statement-texts.ts";
import { type Accepted, write } from "./write.ts";
import { type Law, lawOnceMoved } from "../../law/law.ts";

const speaksOf = (field: string, refusal: Refusal | undefined): Refusal | undefined =>
  refusal && { ...refusal, field };

const addressIn = (command: Command, state: Case | undefined): string | undefined => {
  if (command.kind === "PrepareNotification") return command.to;
  return command.kind === "ReleaseNotification" && state !== undefined
    ? preparedNotification(state)?.act.to
    : undefined;
};

type Lettered = {
  readonly office: Case | undefined;
  readonly state: Case | undefined;
  readonly treaty: Treaty;
};

/**
 * Refuses a live command whose letter could not be sent: a notification to another address than the office's record gives the
 * treaty's depositary, and a case under a treaty file that names none. A missing address can still be recorded later; the treaty
 * file of a case stays as it is.
 */
export const depositaryRefusal = (
  { lettersSent }: Pick<Ports, "lettersSent">,
  { mode, command }: HandledRequest,
  { office, state, treaty }: Lettered,
): Refusal | undefined => {
  if (lettersSent === undefined || mode.kind === "import") return undefined;
  const mail = { addresses: officeMailOf(office).depositaries, byHand: lettersSent === "byHand" };
  const depositary = treaty.depositary.id;
  if (!isInCase(command))
    return depositary === unknownDepositary
      ? speaksOf("treaty", unreachable(mail, depositary))
      : undefined;
  const to = addressIn(command, state);
  return to === undefined ? undefined : speaksOf("to", addresseeRefusal(mail, { depositary, to }));
};

type Prepared = {
  readonly head: CaseHead | undefined;
  readonly law: Law;
  readonly context: Context;
  readonly decision: Allowed;
  readonly pins: Pins;
};

const lawFor = async (
  desk: Desk,
  head: CaseHead | undefined,
  request: HandledRequest,
): Promise<Law | Refusal> => {
  // The office's record stands under a case id, but is judged by no parliament's law.
  const reserved = reservedCaseId(request.caseId);
  if (reserved !== undefined) return reserved;
  if (head !== undefined) return lawOfCase(desk.ports, head.state, desk.caches.laws);
  if (isInCase(request.command)) return refusal("CaseNotFound", { caseId: request.caseId });
  return lawOfOpening(desk.ports, request.command);
};

/** A request that nothing speaks against, before anything of it is written. */
type Judged = Omit<Prepared, "pins">;

/** Refuses a salt of which the case has a commitment: with one that is open, somebody could guess what another hides. */
const saltUsed = (state: Case | undefined, { salt }: HandledRequest): Refusal | undefined => {
  if (state === undefined || salt === undefined) return undefined;
  const used = [...state.facts, ...state.corrections].find((one) => one.salt === salt);
  return used && refusal("SaltUsedBefore", { seq: used.seq });
};

/** What speaks against a decision that the rules allow: by the texts, the addresses and the law files at hand. */
const againstWriting = async (
  ports: Ports,
  request: HandledRequest,
  { head, law, context }: Judged,
): Promise<Refusal | undefined> => {
  const state = head?.state;
  const used = saltUsed(state, request);
  if (used !== undefined) return used;
  const pinning = state === undefined ? law.procedure : context.movesTo?.procedure;
  return (
    (pinning && (await versionChanged(ports, pinning))) ??
    depositaryRefusal(ports, request, { office: context.office, state, treaty: law.treaty }) ??
    statementTextRefusal(ports, request, state)
  );
};

/** Judges a request by the case and the law as they stand now. Writes nothing. */
export const judgeRequest = async (
  desk: Desk,
  office: Case,
  request: HandledRequest,
): Promise<Judged | Refusal> => {
  const head = await desk.ports.ledger.head(request.caseId);
  const law = await lawFor(desk, head, request);
  if (isRefusal(law)) return law;
  const state = head?.state;
  const context = await contextOfRequest(desk, { office, law, request, state });
  const decision = decide({ case: state, law, context }, request.command);
  if (decision.kind === "refused") return decision.refusal;
  const found = { head, law, context, decision };
  return (await againstWriting(desk.ports, request, found)) ?? found;
};

const prepare = async (
  desk: Desk,
  office: Case,
  request: HandledRequest,
): Promise<Prepared | Refusal> => {
  const found = await judgeRequest(desk, office, request);
  if (isRefusal(found)) return found;
  const pins: Pins = {
    ...(found.head?.state.pins ?? (await keepLaw(desk.ports, found.law))),
    calendar: found.context.calendar?.digest ?? null,
    software: desk.ports.software,
  };
  const { movesTo } = found.context;
  if (movesTo === undefined || found.head === undefined) return { ...found, pins };
  await keepVersion(desk.ports, movesTo.procedure);
  // The entry bears the pins of what it was judged by; what follows from it, the tasks and the next steps, is the new version's.
  const law = lawOnceMoved(found.law, movesTo.procedure, found.head.state.version + 1);
  return { ...found, pins, law };
};

const accepted = (append: Append, { law, decision }: Prepared): Answer => ({
  kind: "accepted",
  receipt: {
    caseId: append.entry.caseId,
    seq: append.entry.seq,
    hash: append.hash,
    at: append.entry.at,
  },
  acts: append.entry.acts,
  findings: decision.noted(),
  stage: append.head.state.stage,
  next: nextSteps(append.head.state, law.procedure),
  repeated: false,
});

// Each lost race means that another process had a command accepted; those of this one take turns.
const mostAttempts = 50;

/**
 * Carries out one command: establish, decide, append, nudge. Answers after the commit and never before.
 * A command id that was accepted before answers its first result. Losing a race means deciding again.
 */
export const handle = async (
  desk: Desk,
  request: HandledRequest,
  credential: Credential,
): Promise<Answer> => {
  const { answer, now } = await desk.inTurn(request.caseId, () =>
    attempts(desk, request, credential),
  );
  // After the turn, because the driver's own commands in this case come in by the same door.
  if (now !== undefined) await desk.ports.wake(request.caseId, now);
  return answer;
};

/** An answer, and the case as it stands with what was recorded, where its driver is still to be woken. */
type Settled = { readonly answer: Answer; readonly now?: Case };

const attempts = async (
  desk: Desk,
  given: HandledRequest,
  credential: Credential,
): Promise<Settled> => {
  const complete = await completed(desk.ports, given, credential);
  if (isRefusal(complete)) return refused(complete);
  const request = { ...given, ...complete };
  const known: Known = {
    credential,
    madeAt: complete.madeAt,
    requestDigest: digestOfRequest(request, request.id),
    commandDigest: contentDigestOf(request),
  };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const settled = await attemptOnce(desk, request, known);
    if (settled !== "conflict") return settled;
  }
  throw new Error(`case ${request.caseId} changed ${String(mostAttempts)} times under one command`);
};

const refused = (value: Refusal): Settled => ({ answer: refusedWith(value) });

const firstBefore = async (
  desk: Desk,
  request: HandledRequest,
  commandDigest: Digest,
): Promise<Settled | undefined> => {
  const answer = await firstResult(desk, request, commandDigest);
  return answer && { answer };
};

type Known = SignedRequest & { readonly commandDigest: Digest };

const attemptOnce = async (
  desk: Desk,
  request: HandledRequest,
  known: Known,
): Promise<Settled | "conflict"> => {
  const { ports } = desk;
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) return refused(refusal("CaseNotFound", { caseId: officeId }));
  const { caseId, person, duty, salt } = request;
  const establishedBy = await establish(office.state, { person, ...known });
  if (isRefusal(establishedBy)) return refused(establishedBy);
  const against = await againstSigned(ports, known, caseId);
  const prepared = against ?? (await prepare(desk, office.state, request));
  if (isRefusal(prepared)) {
    const first = await firstBefore(desk, request, known.commandDigest);
    if (first !== undefined) return first;
    if (against === undefined) await keepRefused(ports, known, prepared);
    return refused(prepared);
  }
  const { head, law, pins, decision } = prepared;
  const command = commandAsked(request);
  const ready: Accepted = {
    caseId,
    head,
    person,
    establishedBy,
    duty,
    command,
    commandDigest: known.commandDigest,
    pins,
    acts: decision.acts,
    step: decision.step,
    salt,
    law,
    // The duty and the calendar were read from the office: a revocation that comes first is decided first.
    guards: [{ caseId: officeCaseId, version: office.state.version }],
  };
  const written = await write(ports, ready);
  if ("refusal" in written) return refused(written.refusal);
  return conclude(desk, { request, prepared, written, commandDigest: known.commandDigest });
};

type Conclusion = {
  readonly request: HandledRequest;
  readonly prepared: Prepared;
  readonly written: Exclude<Awaited<ReturnType<typeof write>>, { refusal: Refusal }>;
  readonly commandDigest: Digest;
};

const conclude = async (
  desk: Desk,
  { request, prepared, written, commandDigest }: Conclusion,
): Promise<Settled | "conflict"> => {
  const { result, append } = written;
  switch (result.kind) {
    case "conflict":
      return "conflict";
    case "commandKnown":
      return (await firstBefore(desk, request, commandDigest)) ?? "conflict";
    case "uniqueTaken":
      return refused({
        ...refusal("OpenCaseExists", { other: result.holder, unique: result.key }),
        field: "treaty",
      });
    case "appended": {
      const answer = accepted(append, prepared);
      return result.driven === true ? { answer } : { answer, now: append.head.state };
    }
  }
};
