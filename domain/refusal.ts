import type { Refused } from "../src/words/values.ts";
import type { Authority } from "./authority.ts";
import { ownRule } from "./authority.ts";
import { field as f, row, type Field, type RefusalClass, type RefusalRow } from "./refusal-row.ts";
import type { Finding } from "./finding.ts";
import { depositaryRefusals } from "./depositary-refusals.ts";
import { suspensionRefusals } from "./suspension-refusals.ts";
import { incidentRefusals } from "./incident-refusals.ts";
import { versionRefusals } from "./version-refusals.ts";
import { taskRefusals } from "./task-refusals.ts";

export type { RefusalClass } from "./refusal-row.ts";

/** Every kind of refusal, its class and its sentence. A sentence says what, where and what would be right. */
export const refusalKinds = {
  MalformedInput: row("input", (x) => `${f(x, "where")}: ${f(x, "reason")}`),
  EntryTooLarge: row(
    "input",
    (x) =>
      `the entry would hold ${f(x, "bytes")} bytes; at most ${f(x, "limit")} are allowed; put long texts into documents`,
  ),
  CaseNotFound: row("notFound", (x) => `there is no case ${f(x, "caseId")}`),
  ProfileUnknown: row(
    "notFound",
    (x) => `there is no procedure profile ${f(x, "profile")}; known: ${f(x, "known")}`,
  ),
  TreatyUnknown: row(
    "notFound",
    (x) => `there is no treaty definition ${f(x, "treaty")}; known: ${f(x, "known")}`,
  ),
  EntryNotFound: row(
    "notFound",
    (x) => `case ${f(x, "caseId")} has no correctable entry ${f(x, "of")}`,
  ),
  WrongStage: row(
    "conflict",
    (x) =>
      `${f(x, "command")} is not possible while the case stands at '${f(x, "stage")}'; it belongs to ${f(x, "allowed")}`,
  ),
  CaseIsLive: row(
    "rule",
    (x) => `case ${f(x, "caseId")} has live entries; import mode enters past cases only`,
  ),
  CaseExists: row("conflict", (x) => `case ${f(x, "caseId")} exists already`),
  CaseIdReserved: row("input", (x) => `the case id ${f(x, "caseId")} is reserved`),
  OpenCaseExists: row(
    "conflict",
    (x) =>
      `case ${f(x, "other")} is open for the same parliament, treaty and purpose (${f(x, "unique")})`,
  ),
  CommandIdTaken: row(
    "conflict",
    (x) =>
      `command id ${f(x, "id")} was accepted before with another content (case ${f(x, "caseId")}, entry ${f(x, "seq")})`,
  ),
  NotCurrent: row(
    "conflict",
    (x) =>
      `entry ${f(x, "of")} is no longer the current ${f(x, "what")}; current: ${f(x, "current")}`,
  ),
  DutyNotHeld: row("duty", (x) => `${f(x, "person")} does not hold the duty ${f(x, "duty")}`),
  DutyMayNot: row(
    "duty",
    (x) =>
      `the duty ${f(x, "duty")} may not ${f(x, "command")} in ${f(x, "profile")}; it belongs to ${f(x, "allowed")}`,
  ),
  PersonNotEstablished: row(
    "duty",
    (x) => `${f(x, "person")} is not established: ${f(x, "reason")}`,
  ),
  SamePerson: row(
    "rule",
    (x) =>
      `${f(x, "person")} ${f(x, "did")} and cannot also ${f(x, "command")}; another person must`,
  ),
  NotForThisProcedure: row(
    "rule",
    (x) => `${f(x, "command")} does not exist in ${f(x, "profile")}`,
  ),
  DateInFuture: row(
    "rule",
    (x) => `${f(x, "field")} ${f(x, "date")} lies in the future; today is ${f(x, "today")}`,
  ),
  DateBeforeStep: row(
    "rule",
    (x) =>
      `${f(x, "field")} ${f(x, "date")} lies before the step it follows: ${f(x, "step")} on ${f(x, "stepDate")}`,
  ),
  DateNotBeforeCase: row(
    "rule",
    (x) =>
      `a live case records only facts dated before it was opened; ${f(x, "date")} is not before ${f(x, "opened")}`,
  ),
  ReleaseIsNoPastFact: row(
    "rule",
    () =>
      `a release has a letter sent, so it is never imported; enter that a past notification was sent`,
  ),
  VotesDoNotAddUp: row(
    "rule",
    (x) =>
      `for ${f(x, "for")} + against ${f(x, "against")} + neutral ${f(x, "neutral")} + not voting ${f(x, "notVoting")} = ${f(x, "sum")}, but present is ${f(x, "present")}`,
  ),
  MoreVotesThanMembers: row(
    "rule",
    (x) => `${f(x, "present")} present or named, but the chamber has ${f(x, "members")} members`,
  ),
  MemberNamedTwice: row("rule", (x) => `the roll call names ${f(x, "member")} twice`),
  VoteAwaitsCertification: row(
    "rule",
    (x) => `the vote of entry ${f(x, "entry")} still awaits certification or its refusal`,
  ),
  NoVoteToCertify: row("conflict", () => `no recorded vote awaits certification`),
  VoteToRecordAnew: row(
    "rule",
    (x) =>
      `three certifications differed from the record of the vote in entry ${f(x, "entry")}, so it can no longer be certified; record the vote anew, or correct its record`,
  ),
  NoSittingThatDay: row(
    "rule",
    (x) => `no sitting is scheduled on ${f(x, "date")}; the sitting is on ${f(x, "sitting")}`,
  ),
  LeadReportMissing: row("rule", (x) => `the lead committee (${f(x, "lead")}) has not reported`),
  CommitteeNotReferred: row(
    "rule",
    (x) =>
      `the draft law was not referred to ${f(x, "committee")}; it was referred to ${f(x, "referred")}`,
  ),
  CommitteeReportedAlready: row(
    "rule",
    (x) =>
      `${f(x, "committee")} has reported already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  TextDiffers: row(
    "rule",
    (x) =>
      `${f(x, "what")}: the digest supplied (${f(x, "supplied")}) is not the one on record (${f(x, "recorded")})`,
  ),
  TextsAreFixed: row(
    "rule",
    (x) => `${f(x, "what")} was fixed by the vote or the laying; a correction cannot change it`,
  ),
  TextMissing: row("rule", (x) => `${f(x, "what")} must be supplied anew`),
  TextNotExpected: row("rule", (x) => `${f(x, "what")} is not among the statements of this case`),
  HouseUnknown: row(
    "rule",
    (x) => `${f(x, "house")} is no house of this parliament; its houses: ${f(x, "houses")}`,
  ),
  CalendarMissing: row("rule", () => `no calendar: the sitting days have not been imported`),
  CalendarEnds: row(
    "rule",
    (x) =>
      `cannot calculate: the calendar ends on ${f(x, "endsOn")} (${f(x, "counted")} of ${f(x, "needed")} sitting days known)`,
  ),
  CalendarDiffers: row(
    "rule",
    (x) => `the calendar named (${f(x, "supplied")}) is not the one in force (${f(x, "recorded")})`,
  ),
  PeriodNotEnded: row(
    "rule",
    (x) => `the period ends on ${f(x, "lastDay")}; today is ${f(x, "today")}`,
  ),
  LastDayDiffers: row(
    "rule",
    (x) => `the period ends on ${f(x, "lastDay")}, not on ${f(x, "supplied")}`,
  ),
  ResolutionStands: row(
    "rule",
    (x) =>
      `${f(x, "house")} resolved against ratification on ${f(x, "date")}; a ministerial statement is needed first`,
  ),
  SilenceBroken: row(
    "rule",
    (x) =>
      `${f(x, "house")} resolved against ratification on ${f(x, "date")} (entry ${f(x, "entry")}), so the silence certified as ended on ${f(x, "lastDay")} does not hold; a ministerial statement is needed first`,
  ),
  SilenceToCertifyAgain: row(
    "rule",
    (x) =>
      `by the facts now on record the silence certified as ended on ${f(x, "lastDay")} (entry ${f(x, "entry")}) does not hold; what counts is period ${f(x, "period")}, which runs from ${f(x, "startedOn")}: once it is over, its silence is to be certified`,
  ),
  NoResolutionAgainst: row(
    "rule",
    () => `no resolution against ratification stands that a statement could answer`,
  ),
  ExtensionTooLong: row(
    "rule",
    (x) => `an extension is at most ${f(x, "limit")} sitting days; ${f(x, "asked")} were asked for`,
  ),
  ExtensionTooLate: row(
    "rule",
    (x) => `the period ended on ${f(x, "lastDay")}; it can only be extended before it ends`,
  ),
  PeriodBRuns: row("rule", () => `only the first period can be extended, and period B runs`),
  ExtensionAlready: row("rule", () => `the period was extended once already`),
  LawNotPresented: row("rule", () => `the law has not been presented to the head of state`),
  LawPresentedAlready: row(
    "rule",
    (x) => `the law was presented already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  PublishedAlready: row(
    "rule",
    (x) =>
      `the publication is on record already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  RulesBroken: row(
    "rule",
    (x) =>
      `the audit finds ${f(x, "count")} rules broken; to go on all the same, name each of them and give a reason, which is recorded`,
  ),
  NothingBroken: row(
    "rule",
    () => `the audit finds no broken rule that would need a reason here; leave the reason out`,
  ),
  ...depositaryRefusals,
  ...suspensionRefusals,
  ...versionRefusals,
  ...taskRefusals,
  ...incidentRefusals,
  CannotRestate: row(
    "rule",
    (x) => `entry ${f(x, "of")} records ${f(x, "recorded")}; ${f(x, "restated")} cannot restate it`,
  ),
  NothingCorrected: row("rule", () => `the correction restates the entry as it stands`),
  DutiesIncompatible: row(
    "rule",
    (x) => `${f(x, "person")} holds ${f(x, "held")} and cannot also hold ${f(x, "duty")}`,
  ),
  KeyHeldByAnother: row(
    "rule",
    (x) =>
      `the key offered for ${f(x, "person")} is or was that of ${f(x, "other")}; each person has a key of their own`,
  ),
  KeyNamedBefore: row(
    "rule",
    (x) =>
      `the key ${f(x, "publicKey")} is or was in use in this office; make a new key for this purpose`,
  ),
  CheckpointKeyNotInForce: row(
    "conflict",
    (x) =>
      `checkpoints are not signed by the key ${f(x, "publicKey")} now, so it cannot be retired`,
  ),
  LastCheckpointKey: row(
    "rule",
    (x) =>
      `${f(x, "publicKey")} is the only key that signs checkpoints; add the key that replaces it first`,
  ),
  DutyHeldAlready: row(
    "conflict",
    (x) => `${f(x, "person")} holds the duty ${f(x, "duty")} already`,
  ),
  LastAdministrator: row("rule", (x) => `${f(x, "person")} is the last administrator`),
  OnlyInDemonstration: row("rule", (x) => `${f(x, "what")} exists in demonstration homes only`),
} as const satisfies Readonly<Record<string, RefusalRow>>;

export type RefusalKind = keyof typeof refusalKinds;

/** Why not: a kind, its fields, and the authority it rests on. */
export type Refusal = {
  readonly kind: RefusalKind;
  readonly fields: Readonly<Record<string, Field>>;
  readonly authority: Authority;
  /** The findings because of which it is refused, where there are any. */
  readonly findings?: readonly Finding[];
};

// Where no law speaks, the rule is our own; one for each class says what it protects.
const ownRules = {
  input: ownRule("input is checked before anything is written"),
  notFound: ownRule("what a command names must exist"),
  conflict: ownRule("the steps of a case follow each other"),
  rule: ownRule("a record must be possible and agree with itself"),
  duty: ownRule("each command belongs to a duty, and each duty to a person"),
} as const satisfies Readonly<Record<RefusalClass, Authority>>;

/** Makes a refusal; where no authority is named it rests on Tasdiq's own rule for its class. */
export const refusal = (
  kind: RefusalKind,
  fields: Readonly<Record<string, Field>>,
  authority: Authority = ownRules[refusalKinds[kind].class],
): Refusal => ({ kind, fields, authority });

/** Whether what was asked for was refused. Nothing else that is answered has `fields`. */
export const isRefusal = (value: object): value is Refusal => "fields" in value;

/** A refusal where a sentence says it. */
export const refused = ({ kind, fields }: Refusal): Refused => ({
  kind: "refused",
  refusal: kind,
  fields,
});

/** The sentence of a refusal, without its authority. */
export const refusalInWords = (value: Refusal): string =>
  refusalKinds[value.kind].words(value.fields);
export const refusalClass = (value: Refusal): RefusalClass => refusalKinds[value.kind].class;
