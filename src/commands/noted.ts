import type { Act, ContinuedDespite } from "../case/act.ts";
import { withFacts, type Case } from "../case/case.ts";
import type { Recording } from "../case/case-fact.ts";
import type { Entry } from "../case/entry.ts";
import { newlyBroken } from "../findings/broken.ts";
import { type Law, lawAt } from "../law/law.ts";
import { standingToDecide } from "../office/confidential-votes.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import { dayOf } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import { afterwards } from "./afterwards.ts";
import { auditInputOf } from "./despite.ts";
import type { Situation } from "./rules/rule.ts";

// An entry holds no finding. What it newly broke is found by auditing the case before and after it.

// They carry no case on, and are refused before they break anything. In a past case they may contradict what is on record.
const breakNothing: readonly Act["kind"][] = [
  "SittingScheduled",
  "TaskClaimed",
  "TaskHandedOver",
  "CaseMadePublic",
];

const mayBreak = ({ mode }: Pick<Situation["context"], "mode">, { kind }: Act): boolean =>
  mode.kind === "import" || !breakNothing.includes(kind);

/**
 * What an act breaks: what the audit finds broken after it and did not find before, both on the day on which the act is
 * recorded.
 * @param recorded the case once the act is recorded in it; as it would stand where it was not
 */
export const brokenByAct = (
  situation: Situation,
  act: Exclude<Act, ContinuedDespite>,
  recorded?: Case,
): readonly Finding[] => {
  if (!mayBreak(situation.context, act)) return [];
  // A vote is in no course before it is certified; what it breaks is told whoever records it.
  const after =
    act.kind === "VoteRecorded"
      ? afterwards(situation.case, { ...act, byCounting: false }, situation)
      : (recorded ?? afterwards(situation.case, act, situation));
  return newlyBroken(auditInputOf({ ...situation, case: after }), situation.case);
};

/** The case as it stood before an entry: the facts recorded by then, and of each what it said by then. */
const caseBefore = (state: Case, { seq, stage }: Pick<Recording, "seq" | "stage">): Case => {
  const { facts, corrections } = state;
  const later = corrections.filter((correction) => correction.seq >= seq);
  const replaced = new Map(later.toReversed().map((one) => [one.replaced.seq, one.replaced]));
  return {
    ...withFacts(
      state,
      facts.filter((fact) => fact.seq < seq).map((fact) => replaced.get(fact.seq) ?? fact),
    ),
    version: seq - 1,
    stage,
    corrections: corrections.slice(0, corrections.length - later.length),
  };
};

/** A case with its law, and the calendars by which what is on record was judged, as far as they are at hand. */
type OnRecord = {
  readonly state: Case;
  readonly law: Law;
  readonly calendars: readonly PinnedCalendar[];
};

/**
 * What an entry of a case broke when it was recorded, judged by what its command was judged by; nothing of the entry that opened it,
 * and of what is no step in a case.
 */
export const brokenByEntry = (
  { state, law: lawNow, calendars }: OnRecord,
  { seq, step, at, person, duty, command: { mode, content }, pins, acts: [act] }: Entry,
): readonly Finding[] => {
  if (step === null || act === undefined || act.kind === "ContinuedDespite" || seq === 1) return [];
  if (!mayBreak({ mode }, act)) return [];
  const law = lawAt(lawNow, seq);
  const context = {
    person,
    duty,
    dutiesHeld: [],
    today: dayOf(at, law.procedure.timeZone),
    mode,
    calendar: calendars.find(({ digest }) => digest === pins.calendar),
    earlierCalendars: calendars,
  };
  const before = standingToDecide(caseBefore(state, { seq, stage: step.stage }), content);
  return brokenByAct({ case: before, law, context }, act);
};
