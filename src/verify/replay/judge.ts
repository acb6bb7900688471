import type { Sentence } from "../../words/messages.ts";
import type { Case } from "../../case/case.ts";
import { type Command, isInCase } from "../../case/command.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import { decide } from "../../commands/decide.ts";
import { earlierPins } from "../../case/procedure-version.ts";
import type { Digest } from "../../values/ids.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { Context } from "../../commands/rules/rule.ts";
import { establishmentFault, type Objection, objectionTo } from "./established.ts";
import type { LawFiles } from "./law-files.ts";
import type { EntryWith } from "./read-entry.ts";
import type { Law } from "../../law/law.ts";

export type CaseEntry = EntryWith<Command>;

/** An entry of a case, and the case as it stood before it. */
export type ToJudge = { readonly entry: CaseEntry; readonly before: Case | undefined };

/** A decision is made a moment before it is dated, and midnight may lie between. */
const moment = 60_000;

const daysOf = ({ procedure }: Law, at: string): readonly IsoDate[] => {
  const time = Date.parse(at);
  return [...new Set([dayIn(procedure.timeZone, time), dayIn(procedure.timeZone, time - moment)])];
};

// A vote that nobody can open yet leads nowhere: what carries the case on, and what certifies the vote, opens it.
const withheldFault = ({ entry }: ToJudge, { ballots }: Case): Sentence | undefined => {
  if (!ballots.some(({ vote }) => vote.isBlank === true)) return undefined;
  if (entry.acts.some(({ kind }) => kind === "VoteCertified"))
    return { kind: "withheldThoughCertified" };
  const { command, step } = entry;
  const leadsOn = step !== null && step.to !== step.stage && command.content.kind !== "Withdraw";
  return leadsOn ? { kind: "afterOpenVote" } : undefined;
};

type By = { readonly law: Law; readonly office: Case; readonly today: IsoDate };

// That the file was at hand when the case was moved to it is seen from the export, which brings it.
const movesTo = (content: Command, files: LawFiles): Context["movesTo"] => {
  if (content.kind !== "MoveToVersion") return undefined;
  const procedure = files.procedure(content.procedure);
  return procedure && { digest: content.procedure, procedure };
};

const faultBy = (
  { law, office, today }: By,
  judged: ToJudge,
  files: LawFiles,
): Objection | undefined => {
  const { entry, before } = judged;
  const { person, duty, command, pins } = entry;
  const { mode, content, despite } = command;
  const named = calendarsNamed(office, law, before);
  if ((named.calendar ?? null) !== pins.calendar) return { reason: { kind: "otherCalendar" } };
  const calendarOf = (digest: Digest | undefined) => digest && files.calendar(digest);
  const context: Context = {
    person,
    duty,
    dutiesHeld: dutiesHeld(office, person),
    today,
    mode,
    calendar: calendarOf(named.calendar),
    certifiedCalendar: calendarOf(named.certifiedCalendar),
    earlierCalendars: named.earlierCalendars.flatMap((digest) => files.calendar(digest) ?? []),
    despite,
    office,
    movesTo: movesTo(content, files),
    ...(entry.isBlank === true ? { isBlank: true } : {}),
  };
  const unestablished = establishmentFault([office], entry);
  if (unestablished !== undefined) return { reason: unestablished };
  if (before === undefined && isInCase(content)) return { reason: { kind: "caseNotOpened" } };
  const needing = before === undefined ? undefined : withheldFault(judged, before);
  if (needing !== undefined) return { reason: needing };
  return objectionTo(decide({ case: before, law, context }, content), entry, "actsOtherThanRules");
};

const notBrought: Sentence = { kind: "lawNotBrought" };

const pinFault = ({ entry: { pins }, before }: ToJudge, files: LawFiles): Sentence | undefined => {
  const isOther =
    before !== undefined &&
    (before.pins.procedure !== pins.procedure || before.pins.treaty !== pins.treaty);
  if (isOther) return { kind: "lawOfAnother" };
  if (files.law(pins) === undefined) return notBrought;
  return pins.calendar !== null && files.calendar(pins.calendar) === undefined
    ? { kind: "calendarNotBrought" }
    : undefined;
};

/** What the rules have against an entry, whichever of these states the office was in; undefined if nothing. */
export const judge = (
  judged: ToJudge,
  offices: readonly Case[],
  files: LawFiles,
): Objection | undefined => {
  const pinned = pinFault(judged, files);
  if (pinned !== undefined) return { reason: pinned };
  const { before, entry } = judged;
  const law = files.law(entry.pins, before === undefined ? [] : earlierPins(before));
  // What was recorded before a move is judged by the version of its time; without it nothing can be decided.
  if (law === undefined) return { reason: notBrought };
  let first: Objection | undefined;
  for (const office of offices)
    for (const today of daysOf(law, entry.at)) {
      const fault = faultBy({ law, office, today }, judged, files);
      if (fault === undefined) return undefined;
      first ??= fault;
    }
  return first ?? { reason: { kind: "beforeOffice" } };
};
