import { canonicalJson, digestOf } from "../record/canonical.ts";
import type { Desk } from "../ledger/desk.ts";
import type { SendingPorts } from "../ledger/desk-ports.ts";
import { type Saying, sayWhatIsDue } from "../ledger/due/say-what-is-due.ts";
import { officeCaseId } from "../ledger/handling/request.ts";
import type { CaseClock } from "../ledger/ports.ts";
import { reasonOf } from "../ledger/reading/altered-record.ts";
import { readClock, writeNoted } from "../ledger/reading/case-clock.ts";
import {
  claimNotification,
  isLeft,
  recordSending,
  sendClaimed,
  type Sent,
} from "../ledger/sending/notify.ts";
import type { Case } from "../case/case.ts";
import { isTreatyCase } from "../case/seal.ts";
import { sendingStands, sendingUnderWay } from "../case/sending.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { CaseId, EntryHash } from "../values/ids.ts";
import type { Sentence } from "../words/messages.ts";
import { inEnglish } from "../files/words.ts";
import { slack } from "./clock.ts";
import { HomeFault } from "./disk-fault.ts";
import { graceAfterEntry } from "./ledger/kept-rows.ts";
import type { DueCase, Looks, Moment } from "./ledger/looks.ts";

const minute = 60_000;

/** How long a case in which something failed is left alone, in milliseconds: the first time, and from then on. */
const pauses = [5 * minute, 60 * minute] as const;

/** Does what happens without a person: it sends released letters, and says what is due. */
export type Worker = {
  /** Does what a command left to do: in its case, or after one of the office's in all of them. Never fails. */
  readonly wake: (caseId: CaseId) => Promise<void>;
  /**
   * Does what is due in all cases, and answers in how many. A case in which something fails keeps nobody from the others.
   * @throws when it cannot be read what is due, or the clock is doubted
   */
  readonly lookAtAll: (leaving?: AbortSignal) => Promise<number>;
  /** Why a case is not carried on for now; undefined where it is. */
  readonly standsStill: (caseId: CaseId) => Promise<Sentence | undefined>;
};

export type Working = {
  readonly desk: Desk<SendingPorts>;
  readonly looks: Looks;
  readonly saying: Pick<Saying, "notices" | "reminding">;
  readonly clockOf: CaseClock;
  /** Whether the system holds back: then only what a person's own command asks for is sent, and nothing is said. */
  readonly isHeldBack: () => boolean;
  /** Why nothing is recorded by the clock as it stands; undefined where it may be. */
  readonly clockDoubt: () => Sentence | undefined;
  /** Lets others have their turn between two cases: a file answers at once, and a server would serve nobody before the last. */
  readonly letOthers: () => Promise<unknown>;
};

/** That looks at a case failed: why, at which version, when (epoch ms), how often one after the other, and when to look again. */
type Failure = {
  readonly fault: unknown;
  readonly version: number;
  readonly at: number;
  readonly times: number;
  readonly againAt: number;
};

// Entries that lie after the clock were dated by another: what is due by this one nobody knows.
const liesAhead = (state: Case, now: number): boolean => Date.parse(state.at) - now > slack;

/** Sends and records. What came of a sending is kept until it is on record. */
const senderFor = (desk: Desk<SendingPorts>) => {
  const outcomes = new Map<EntryHash, Sent>();
  const record = async (caseId: CaseId, state: Case): Promise<void> => {
    const claim = sendingUnderWay(state);
    const sent = claim && outcomes.get(claim.entry);
    if (claim === undefined || sent === undefined) return;
    // Unknown is declared no earlier by the sender than by anybody else.
    if (sent.kind === "unknown" && !isLeft(desk, claim)) return;
    await recordSending(desk, caseId, { claim: claim.entry, sent });
    outcomes.delete(claim.entry);
  };
  const sendReleased = async (caseId: CaseId): Promise<void> => {
    const claiming = await claimNotification(desk, { caseId, by: desk.ports.ids.token() });
    if (claiming.kind !== "claimed") return;
    const sent = await sendClaimed(desk, caseId, claiming.claim);
    outcomes.set(claiming.claim, sent);
    if (sent.kind === "unknown")
      desk.ports.warn(
        `it is not known whether the letter of case ${caseId} left; that is put on record after a minute`,
        new Error(inEnglish(sent.reason)),
      );
  };
  return async (caseId: CaseId, state: Case): Promise<void> => {
    if (sendingStands(state) === "released") await sendReleased(caseId);
    const after = (await desk.ports.ledger.head(caseId))?.state;
    if (after !== undefined) await record(caseId, after);
  };
};

/** What the looks rest on besides their cases: the calendars in force, and whom an office wishes to be reminded when. */
const basisFor = ({ desk, saying: { reminding } }: Working) => {
  let last: { readonly version: number; readonly basis: string } | undefined;
  return async (): Promise<string> => {
    const office = (await desk.ports.ledger.head(officeCaseId))?.state;
    const version = office?.version ?? 0;
    if (last?.version === version) return last.basis;
    const calendars = office?.calendars.map(({ act }) => [act.procedure, act.calendar]) ?? [];
    const basis = digestOf(canonicalJson({ calendars, reminding })).slice(0, 16);
    last = { version, basis };
    return basis;
  };
};

/** Which cases failed, and until when each is left alone; an entry that comes meanwhile ends that. */
const failuresOf = ({ clock, warn }: SendingPorts) => {
  const failures = new Map<CaseId, Failure>();
  const failureOf = ({ caseId, version }: DueCase): Failure | undefined => {
    const failure = failures.get(caseId);
    return failure?.version === version ? failure : undefined;
  };
  return {
    of: failureOf,
    // A clock that was set back to before the failure makes nobody wait until it has come so far again.
    isResting: (due: DueCase): boolean => {
      const { at, againAt } = failureOf(due) ?? { at: 0, againAt: 0 };
      return clock.now() >= at && clock.now() < againAt;
    },
    add: (due: DueCase, fault: unknown): void => {
      const { caseId, version } = due;
      const times = (failureOf(due)?.times ?? 0) + 1;
      const pause = times === 1 ? pauses[0] : pauses[1];
      const at = clock.now();
      failures.set(caseId, { fault, version, at, times, againAt: at + pause });
      warn(
        `case ${caseId} could not be carried on; it is tried again in ${String(pause / minute)} minutes`,
        fault,
      );
    },
    end: (caseId: CaseId): void => {
      failures.delete(caseId);
    },
  };
};

/** Opens the worker of a home. Several may work at one home: claiming a letter is an act, so one of them wins. */
export const openWorker = (working: Working): Worker => {
  const { looks, saying, clockOf, isHeldBack, clockDoubt, letOthers } = working;
  // Its own commands call nobody: it goes on from them by itself.
  const ports: SendingPorts = { ...working.desk.ports, wake: () => Promise.resolve() };
  const desk = { ...working.desk, ports };
  const { ledger, clock } = ports;
  const send = senderFor(desk);
  const basisNow = basisFor(working);
  const failures = failuresOf(ports);
  const momentNow = async (): Promise<Moment> => ({ now: clock.now(), basis: await basisNow() });
  const mayRecord = () => Promise.resolve(!isHeldBack());

  /** Looks at a case until nothing was recorded meanwhile: of what came in the middle nobody knows whether it was seen. */
  const look = async (caseId: CaseId, { now, basis }: Moment): Promise<boolean> => {
    const before = (await ledger.head(caseId))?.state;
    if (before === undefined || !isOpen(before.stage) || liesAhead(before, now)) return false;
    await send(caseId, before);
    if (isHeldBack() || now < Date.parse(before.at) + graceAfterEntry) return true;
    const noted = await sayWhatIsDue({ desk, ...saying, mayRecord }, caseId);
    const after = (await ledger.head(caseId))?.state;
    if (after?.version !== before.version) {
      await look(caseId, { now, basis });
      return true;
    }
    const { due } = readClock(await clockOf(after, writeNoted(noted)));
    await looks.keep({ caseId, version: after.version, basis, at: now, againAt: due });
    return true;
  };
  const lookIfDue = async (caseId: CaseId): Promise<boolean> => {
    const moment = await momentNow();
    const due = looks.dueIn(caseId, moment);
    if (due === undefined) return false;
    try {
      const isLookedAt = await look(caseId, moment);
      failures.end(caseId);
      return isLookedAt;
    } catch (fault) {
      failures.add(due, fault);
      return true;
    }
  };
  // One after the other, also with whoever recorded something just now; what that one did is not due any more.
  const inTurn = (caseId: CaseId): Promise<boolean> =>
    desk.inTurn(`what is due in ${caseId}`, () => lookIfDue(caseId));
  const lookAtAll: Worker["lookAtAll"] = async (leaving) => {
    const doubt = clockDoubt();
    if (doubt !== undefined) throw new HomeFault(doubt);
    let looked = 0;
    for (const due of looks.due(await momentNow())) {
      if (leaving?.aborted === true || isHeldBack()) return looked;
      if (failures.isResting(due)) continue;
      if (await inTurn(due.caseId)) looked += 1;
      await letOthers();
    }
    return looked;
  };
  return {
    lookAtAll,
    wake: async (caseId) => {
      try {
        if (!isTreatyCase(caseId)) await lookAtAll();
        else if (looks.mayBeDue(caseId, clock.now())) await inTurn(caseId);
      } catch (fault) {
        ports.warn("it could not be read what is due; the next look tries again", fault);
      }
    },
    standsStill: async (caseId) => {
      const state = (await ledger.head(caseId))?.state;
      if (state === undefined || !isOpen(state.stage)) return undefined;
      if (liesAhead(state, clock.now())) return { kind: "caseAheadOfClock", at: state.at };
      const failure = failures.of({ caseId, version: state.version });
      return failure && { kind: "workFailed", reason: reasonOf(failure.fault) };
    },
  };
};
