import type { CaseView } from "../../application/queries.ts";
import { factsOf, latest, latestSince, type Case } from "../../domain/case.ts";
import type { datedFacts } from "../../domain/command.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import { isLawProcedure } from "../../domain/profile.ts";
import { voteToCertifyAgain } from "../../domain/rules/vote.ts";
import { countsOf, type VoteRecord } from "../../domain/vote-record.ts";

/** One of the facts that never share a field: on which day, and what is known of it. */
export type FactLine = { readonly name: string; readonly on: string; readonly about: string };

const missing = "not on record";
const line = (name: string, on: string, about = ""): FactLine => ({ name, on, about });
const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== "").join("; ");

const datedFact = (state: Case, fact: (typeof datedFacts)[number]) =>
  factsOf(state, "DatedFactRecorded").findLast((one) => one.act.fact === fact);

const signatureLine = (state: Case): FactLine => {
  const found = datedFact(state, "signature");
  if (found === undefined) return line("signature of the treaty", missing);
  return line("signature of the treaty", dateInWords(found.act.on), joined([found.act.by]));
};

const layingLine = (state: Case): FactLine => {
  const laid = latest(state, "DraftLawLaid") ?? latest(state, "TreatyLaid");
  if (laid === undefined) return line("laying", missing);
  return line("laying", dateInWords(laid.act.on), `by ${laid.act.by}`);
};

const countsInWords = (record: VoteRecord): string => {
  const counts = countsOf(record);
  if (counts === undefined) return "counts not published";
  const { for: votesFor, against, neutral, notVoting, present } = counts;
  return `${String(votesFor)} for, ${String(against)} against, ${String(neutral)} neutral, ${String(notVoting)} not voting of ${String(present)} present`;
};

const certification = (state: Case): string => {
  const certified = latestSince(state, "PlenaryVoteCertified", ["PlenaryVoteRecorded"]);
  const again = voteToCertifyAgain(state);
  if (again !== undefined)
    return `corrected by ${again.correctedPerson ?? again.person} after it was certified, and not certified again`;
  if (certified !== undefined) return `certified by ${certified.person}`;
  const declined = latestSince(state, "CertificationDeclined", ["PlenaryVoteRecorded"]);
  return declined === undefined ? "not certified here" : "its certification was declined";
};

const voteLine = (state: Case): FactLine => {
  const vote = latest(state, "PlenaryVoteRecorded");
  if (vote === undefined) return line("vote", missing);
  const { act } = vote;
  const about = [`declared ${act.declared}`, countsInWords(act.record), certification(state)];
  return line("vote", dateInWords(act.on), joined(about));
};

const signedLawLine = (state: Case): FactLine => {
  const signed = latest(state, "LawSigned");
  const name = "signature of the law";
  if (signed !== undefined) return line(name, dateInWords(signed.act.on));
  const returned = latest(state, "LawReturned");
  return returned === undefined
    ? line(name, missing)
    : line(name, missing, `returned ${dateInWords(returned.act.on)}`);
};

const publicationLine = (state: Case): FactLine => {
  const published = latest(state, "LawPublished");
  if (published === undefined) return line("law, publication", missing);
  const { on, number, publishedIn } = published.act;
  return line(
    "law, publication",
    dateInWords(on),
    joined([number === null ? null : `No ${number}`, publishedIn]),
  );
};

const silenceLine = (state: Case): FactLine => {
  const silence = latest(state, "SilenceCertified");
  if (silence === undefined) return line("silence certified", missing);
  return line(
    "silence certified",
    silence.act.lastDay,
    `the last day of period ${silence.act.period}`,
  );
};

const instrumentLine = (state: Case): FactLine => {
  const signed = latest(state, "InstrumentSigned");
  if (signed !== undefined)
    return line(
      "instrument",
      dateInWords(signed.act.on),
      `signed by ${signed.act.signer}, ${signed.act.place}`,
    );
  if (latest(state, "InstrumentReleased") !== undefined)
    return line("instrument", missing, "released for signature");
  return line("instrument", missing, latest(state, "InstrumentPrepared") && "prepared");
};

const notificationLine = (state: Case): FactLine => {
  const sent = latest(state, "NotificationSent");
  if (sent !== undefined)
    return line("notification", sent.at.slice(0, 10), `sent, reference ${sent.act.reference}`);
  const unknown = latestSince(state, "NotificationOutcomeUnknown", ["UnknownResolved"]);
  if (unknown !== undefined)
    return line("notification", "unknown", "nobody knows whether it was sent");
  const resolved = latest(state, "UnknownResolved");
  if (resolved?.act.outcome === "wasSent")
    return line("notification", "unknown", `was sent: ${resolved.act.evidence}`);
  return line("notification", missing, latest(state, "NotificationPrepared") && "prepared");
};

const depositLine = (state: Case): FactLine => {
  const deposit = latest(state, "DepositConfirmed");
  if (deposit === undefined) return line("deposit", missing);
  return line("deposit", dateInWords(deposit.act.receivedOn), deposit.act.reference ?? "");
};

const entryIntoForceLine = ({ state, entryIntoForce }: CaseView): FactLine => {
  const recorded = datedFact(state, "entryIntoForce");
  const computed = entryIntoForce?.arithmetic ?? "";
  if (recorded !== undefined)
    return line(
      "entry into force",
      dateInWords(recorded.act.on),
      joined([recorded.act.source, computed]),
    );
  return line(
    "entry into force",
    missing,
    computed === "" ? "" : `by the treaty's rule: ${computed}`,
  );
};

/** The facts of a case, kept apart, in the order of the procedure. */
export const factLines = (view: CaseView): readonly FactLine[] => {
  const { state, law } = view;
  const consent = isLawProcedure(law.profile)
    ? [voteLine(state), signedLawLine(state), publicationLine(state)]
    : [silenceLine(state)];
  return [
    signatureLine(state),
    layingLine(state),
    ...consent,
    instrumentLine(state),
    notificationLine(state),
    depositLine(state),
    entryIntoForceLine(view),
  ];
};
