import type { FieldsInWords } from "../form-words.ts";
import { fieldsAbroadInEnglish } from "./form-fields-abroad.ts";

export const fieldsInEnglish: FieldsInWords = {
  OpenCase: {
    profile: ["Procedure", "Of the parliament that is asked for its consent."],
    treaty: [
      "Treaty",
      "From the treaty files at hand. One case at a time may be open for the same parliament, treaty and purpose.",
    ],
    purpose: ["Purpose", ""],
    title: ["Title of the case", "On one line."],
  },
  RecordDatedFact: {
    fact: ["Which fact", ""],
    on: ["When it happened", ""],
    by: ["Who did it", "Leave empty where nobody is known."],
    source: ["Source", "Where this is known from."],
    statements: ["Statements made with it", ""],
  },
  Lay: {
    on: ["When it was laid", ""],
    by: ["Who laid it", ""],
    text: ["The text laid", ""],
    statements: ["Statements laid with it", "Declarations, reservations and the like."],
    urgent: ["Is it laid as urgent?", "The shorter period of urgent bills then applies."],
  },
  ReferToCommittees: {
    on: ["When it was referred", ""],
    lead: ["Lead committee", ""],
    others: ["Other committees", "One on each line; leave empty where there is none."],
  },
  RecordCommitteeReport: {
    on: ["When the committee reported", ""],
    committee: ["Which committee", ""],
    recommends: ["What it recommends", ""],
    opinion: ["Its written opinion", "Leave out where there is none."],
  },
  ScheduleSitting: { sittingOn: ["Day of the sitting", ""] },
  RecordPlenaryVote: {
    on: ["Day of the vote", ""],
    record: ["The votes", ""],
    declared: ["What the chair declared", ""],
    text: ["The text voted on", ""],
    statements: ["Texts of the statements voted on", "Supply each text as a file."],
    initiatorsConsent: ["Consent of the initiator", "Only where the text was amended."],
  },
  CertifyPlenaryVote: {
    of: ["The record that you certify", ""],
    record: [
      "The votes",
      "Enter them again from the chamber’s own record. What the first person entered is not shown on this form.",
    ],
    declared: ["What the chair declared", ""],
  },
  DeclineCertification: {
    of: ["The record that you decline to certify", ""],
    reason: ["Reason", "The vote is then recorded anew."],
  },
  ReferBack: {
    on: ["When it was referred back", ""],
    reason: ["Reason", ""],
  },
  RecordResolution: {
    on: ["Day of the resolution", ""],
    house: ["Which House", ""],
    position: ["What it resolved", ""],
    record: ["Record of the resolution", "Leave out where it is not at hand."],
  },
  RecordMinisterialStatement: {
    on: ["Day on which the statement was laid", ""],
    reasons: ["The statement", ""],
  },
  ExtendScrutiny: {
    on: ["Day of the extension", ""],
    sittingDays: ["By how many sitting days", ""],
    statement: ["The statement that extends it", "Leave out where it is not at hand."],
  },
  CertifySilence: {
    lastDay: ["Last day of the period", "As you counted it yourself."],
    calendar: ["The calendar that you counted by", ""],
  },
  PresentLaw: { on: ["When it was presented", ""] },
  SignLaw: {
    on: ["When it was signed", ""],
    source: ["Source", "Where this is known from; leave empty where you hold the act itself."],
  },
  ReturnLaw: {
    on: ["When it was returned", ""],
    objections: ["The objections", "Leave out where they are not at hand."],
  },
  PublishLaw: {
    on: ["When it was published", ""],
    number: ["Number of the law", "Leave empty where it is not known."],
    publishedIn: ["Where it was published", ""],
  },
  RecordLawRegistration: {
    on: ["When it was registered", ""],
    number: ["Number in the register", ""],
    register: ["Which register", ""],
  },
  PromiseAmendment: {
    id: ["A name for it", "Small letters a to z, digits and hyphens."],
    subject: ["What is to be changed", ""],
    dueOn: ["By when", "Leave empty where no day was named."],
    source: ["Source", "Where it was promised."],
  },
  RecordAmendmentDone: {
    id: ["Which promised change", ""],
    on: ["When it was made", ""],
    law: ["By which law", ""],
  },
  Suspend: {
    on: ["From which day it is suspended", "On this day the clocks that stop stand still."],
    ground: ["Ground", ""],
    reason: ["Reason", "Where the ground is another, this says which."],
    legalBasis: ["Legal basis", "The rule by which it is suspended."],
  },
  Resume: {
    on: ["From which day it goes on", "On this day the clocks run again."],
    legalBasis: ["Legal basis", "The rule or decision by which it goes on."],
  },
  MoveToProfileVersion: {
    profile: [
      "Which version",
      "Only newer versions that are at hand are offered. Read the file before you choose it.",
    ],
    version: ["Number of the version", "It is taken from the file that you choose."],
    of: ["The newest entry of the case", "If another comes first, look at the case again."],
    reason: ["Reason", ""],
    legalBasis: [
      "Legal basis",
      "The rule by which the case goes on under the new version. What was done before stays judged by the version of its time; what runs is judged by the new one.",
    ],
  },
  Withdraw: {
    on: ["When it was withdrawn", ""],
    by: ["Who withdrew it", ""],
    reason: ["Reason", ""],
  },
  Lapse: {
    on: ["When it lapsed", ""],
    reason: ["Reason", ""],
    legalBasis: ["Legal basis", "The rule by which it lapsed."],
  },
  MakePublic: { basis: ["Ground", "An article, or a decision."] },
  Correct: {
    of: ["The entry that is corrected", "It stays in the history as it is."],
    restated: ["The fact as it should stand", "It is shown as recorded. Change what was wrong."],
    reason: ["Reason for the correction", ""],
    legalBasis: ["Legal basis", "What allows the correction."],
  },
  ClaimTask: {},
  HandOverTask: {
    to: ["Who attends to it from now on", ""],
    reason: ["Reason", ""],
  },
  ...fieldsAbroadInEnglish,
};
