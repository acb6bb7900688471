import type { Pins } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { nextSteps } from "../../commands/next/next-steps.ts";
import { type Law, lawOnceMoved } from "../../law/law.ts";
import { standingFor } from "../../office/confidential-votes.ts";
import { type Digest, officeId } from "../../values/ids.ts";
import { isRefusal, type Refusal, refusal } from "../../words/refusal.ts";
import type { Desk } from "../desk.ts";
import { keepLaw, keepVersion } from "../law/law-of-case.ts";
import type { Append } from "../ports.ts";
import { type Answer, refusedWith } from "./answer.ts";
import { type Credential, establish } from "./establish.ts";
import { firstResult } from "./first-result.ts";
import { type Judged, judgeRequest } from "./judge-request.ts";
import {
  commandAsked,
  contentDigestOf,
  digestOfRequest,
  type HandledRequest,
  officeCaseId,
} from "./request.ts";
import { againstSigned, completed, keepRefused } from "./signed-once.ts";
import { write } from "./write.ts";

/** An answer; with the case as it stands, where something was recorded. */
type Settled = { readonly answer: Answer; readonly now?: Case };

const refused = (value: Refusal): Settled => ({ answer: refusedWith(value) });

/** What the entry is judged by for ever: the law files of the case, which are kept before it names them. */
const pinsOf = async ({ ports }: Desk, { head, law, context }: Judged): Promise<Pins> => {
  if (context.movesTo !== undefined) await keepVersion(ports, context.movesTo.procedure);
  return {
    ...(head?.state.pins ?? (await keepLaw(ports, law))),
    calendar: context.calendar?.digest ?? null,
    software: ports.software,
  };
};

// The entry bears the pins of what it was judged by; what follows from it, the tasks and the next steps, is the new version's.
const lawAfter = ({ head, law, context: { movesTo } }: Judged): Law =>
  movesTo === undefined || head === undefined
    ? law
    : lawOnceMoved(law, movesTo.procedure, head.state.version + 1);

const accepted = (
  { entry, hash, head: { state } }: Append,
  judged: Judged,
  law = lawAfter(judged),
): Answer => ({
  kind: "accepted",
  receipt: { caseId: entry.caseId, seq: entry.seq, hash, at: entry.at },
  acts: entry.acts,
  findings: judged.decision.noted(state),
  stage: state.stage,
  next: nextSteps(standingFor(state, law, undefined), law.procedure),
  repeated: false,
});

/** A request made whole, with the digests that its signature, its id and its refusal are looked up by. */
type Identified = {
  readonly given: HandledRequest;
  readonly credential: Credential;
  readonly request: HandledRequest;
  readonly madeAt: string;
  readonly requestDigest: Digest;
  readonly commandDigest: Digest;
};

const identified = async (
  { ports }: Desk,
  given: HandledRequest,
  credential: Credential,
): Promise<Identified | Refusal> => {
  const complete = await completed(ports, given, credential);
  if (isRefusal(complete)) return complete;
  const request = { ...given, ...complete };
  return {
    given,
    credential,
    request,
    madeAt: complete.madeAt,
    requestDigest: digestOfRequest(request, request.id),
    commandDigest: contentDigestOf(request),
  };
};

// Looked up anew: another process may have had the same request accepted since, with a salt that it drew itself.
const resultBefore = async (
  desk: Desk,
  { given, credential }: Identified,
): Promise<Answer | undefined> => {
  const now = await identified(desk, given, credential);
  return isRefusal(now) ? undefined : firstResult(desk, now.request, now.commandDigest);
};

type Written = Exclude<Awaited<ReturnType<typeof write>>, { readonly refusal: Refusal }>;

type Outcome = {
  readonly identity: Identified;
  readonly judged: Judged;
  readonly written: Written;
};

const answered = async (
  desk: Desk,
  { identity, judged, written }: Outcome,
): Promise<Settled | "conflict"> => {
  const { result, append } = written;
  switch (result.kind) {
    case "conflict":
      return "conflict";
    case "commandKnown": {
      const first = await resultBefore(desk, identity);
      return first === undefined ? "conflict" : { answer: first };
    }
    case "uniqueTaken": {
      const { holder: other, key: unique } = result;
      return refused({ ...refusal("OpenCaseExists", { other, unique }), field: "treaty" });
    }
    case "appended":
      return { answer: accepted(append, judged), now: append.head.state };
  }
};

const attempt = async (desk: Desk, identity: Identified): Promise<Settled | "conflict"> => {
  const { ports } = desk;
  const { request, commandDigest } = identity;
  const { caseId, person, duty, salt } = request;

  // 1. Establish who asks, by the office's record as it stands.
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) return refused(refusal("CaseNotFound", { caseId: officeId }));
  const establishedBy = await establish(office.state, {
    ...identity,
    person,
    content: request.command,
  });
  if (isRefusal(establishedBy)) return refused(establishedBy);

  // 2. Read the case and its law, and 3. decide. An id that was accepted before answers its first result, whatever is so now.
  const outOfTime = await againstSigned(ports, identity, caseId);
  const judged = outOfTime ?? (await judgeRequest(desk, office.state, request));
  if (isRefusal(judged)) {
    const first = await resultBefore(desk, identity);
    if (first !== undefined) return { answer: first };
    if (outOfTime === undefined) await keepRefused(ports, identity, judged);
    return refused(judged);
  }

  // 4. Append the entry, with all that stands beside it, in one transaction.
  const written = await write(ports, {
    caseId,
    head: judged.head,
    person,
    establishedBy,
    duty,
    command: commandAsked(request),
    commandDigest,
    pins: await pinsOf(desk, judged),
    acts: judged.decision.acts,
    worth: judged.decision.worth,
    step: judged.decision.step,
    salt,
    law: lawAfter(judged),
    // The duty and the calendar were read from the office: a revocation that comes first is decided first.
    guards: [{ caseId: officeCaseId, version: office.state.version }],
  });
  if ("refusal" in written) return refused(written.refusal);

  // 5. Answer after the commit; whoever lost the race decides again.
  return answered(desk, { identity, judged, written });
};

// Each lost race means that another process had a command accepted; those of this one take turns.
const mostAttempts = 50;

const attempts = async (
  desk: Desk,
  given: HandledRequest,
  credential: Credential,
): Promise<Settled> => {
  const identity = await identified(desk, given, credential);
  if (isRefusal(identity)) return refused(identity);
  for (let count = 0; count < mostAttempts; count += 1) {
    const settled = await attempt(desk, identity);
    if (settled !== "conflict") return settled;
  }
  throw new Error(`case ${given.caseId} changed ${String(mostAttempts)} times under one command`);
};

/**
 * Carries out one command: establish, read, decide, append, answer. Answers after the commit and never before.
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
  // After the turn, because the system's own commands in this case come in by the same door.
  if (now !== undefined) await desk.ports.wake(request.caseId, now);
  return answer;
};
