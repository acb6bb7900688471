import { latestSince } from "../../../../domain/case.ts";
import { isLawProcedure } from "../../../../domain/profile.ts";
import { oneKnown, oneOf, oneOfMany, word, yesNo } from "../controls/choice.ts";
import { day } from "../controls/day.ts";
import { document, optionalDocument, textOrUnknown, textVoted } from "../controls/documents.ts";
import { calendarSeen, seenEntry } from "../controls/entry.ts";
import { factDate } from "../controls/fact-date.ts";
import type { Option } from "../controls/radios.ts";
import { statements } from "../controls/statements.ts";
import { suppliedTexts } from "../controls/supplied.ts";
import { line, lines, note, optionalLine, wholeNumber } from "../controls/text.ts";
import { newerVersion, numberOfVersion } from "../controls/version.ts";
import { voteRecord } from "../controls/vote.ts";
import type { Scene } from "../scene.ts";
import type { Form } from "./field.ts";

const named = (names: readonly string[]): readonly Option[] =>
  [...new Set(names)].map((name) => ({ value: name, text: name }));

/** The committees to which the draft law was referred last. */
const committees = ({ view }: Scene): readonly Option[] => {
  const referred = view && latestSince(view.state, "ReferredToCommittees", []);
  return named(referred === undefined ? [] : [referred.act.lead, ...referred.act.others]);
};

const houses = ({ view, visit }: Scene): readonly Option[] => {
  const profile = view?.law.profile;
  return profile === undefined || isLawProcedure(profile)
    ? []
    : profile.houses.map(({ id, name }) => ({ value: id, text: name[visit.language] }));
};

const byText = (options: readonly Option[], language: string): readonly Option[] =>
  [...options].sort((one, other) => one.text.localeCompare(other.text, language));

const profiles = ({ law, visit }: Scene): readonly Option[] =>
  byText(
    law().profileIds.map((id) => ({
      value: id,
      text: law().profile(id)?.title[visit.language] ?? id,
    })),
    visit.language,
  );

const treaties = ({ law, visit }: Scene): readonly Option[] =>
  byText(
    law().treatyIds.map((id) => {
      const title = law().treaty(id)?.title;
      const text = title?.[visit.language];
      return typeof text === "string"
        ? { value: id, text }
        : { value: id, text: title?.en ?? id, language: "en" };
    }),
    visit.language,
  );

const openCase: Form<"OpenCase"> = {
  profile: oneOf(profiles),
  treaty: oneOfMany(treaties),
  purpose: word("purpose"),
  title: line,
};
const recordDatedFact: Form<"RecordDatedFact"> = {
  fact: word("fact"),
  on: factDate,
  by: optionalLine,
  source: line,
  statements,
};
const lay: Form<"Lay"> = {
  on: factDate,
  by: line,
  text: textOrUnknown,
  statements,
  urgent: yesNo,
};
const recordCommitteeReport: Form<"RecordCommitteeReport"> = {
  on: factDate,
  committee: oneKnown(committees),
  recommends: word("recommends"),
  opinion: optionalDocument,
};
const recordPlenaryVote: Form<"RecordPlenaryVote"> = {
  on: factDate,
  record: voteRecord,
  declared: word("declared"),
  text: textVoted,
  statements: suppliedTexts,
  initiatorsConsent: optionalDocument,
};
const recordResolution: Form<"RecordResolution"> = {
  on: day,
  house: oneKnown(houses),
  position: word("position"),
  record: optionalDocument,
};

/** From the opening of a case to the publication of the law. */
export const fieldsAtHome = {
  OpenCase: openCase,
  RecordDatedFact: recordDatedFact,
  Lay: lay,
  ReferToCommittees: { on: factDate, lead: line, others: lines },
  RecordCommitteeReport: recordCommitteeReport,
  ScheduleSitting: { sittingOn: day },
  RecordPlenaryVote: recordPlenaryVote,
  CertifyPlenaryVote: { of: seenEntry, record: voteRecord, declared: word("declared") },
  DeclineCertification: { of: seenEntry, reason: note },
  ReferBack: { on: factDate, reason: note },
  RecordResolution: recordResolution,
  RecordMinisterialStatement: { on: day, reasons: document },
  ExtendScrutiny: { on: day, sittingDays: wholeNumber, statement: optionalDocument },
  CertifySilence: { lastDay: day, calendar: calendarSeen },
  PresentLaw: { on: factDate },
  SignLaw: { on: factDate, source: optionalLine },
  ReturnLaw: { on: factDate, objections: optionalDocument },
  PublishLaw: { on: factDate, number: optionalLine, publishedIn: line },
  RecordLawRegistration: { on: factDate, number: line, register: line },
  Suspend: { on: factDate, ground: word("ground"), reason: note, legalBasis: line },
  Resume: { on: factDate, legalBasis: line },
  MoveToProfileVersion: {
    profile: newerVersion,
    version: numberOfVersion,
    of: seenEntry,
    reason: note,
    legalBasis: line,
  },
  Withdraw: { on: factDate, by: line, reason: note },
  Lapse: { on: factDate, reason: note, legalBasis: line },
  MakePublic: { basis: line },
} as const;
