import { say, type Words } from "../../src/words/say.ts";
import type { CaseView } from "../queries.ts";
import { factsOf, latest, type Case } from "../../domain/case.ts";
import type { DatedFact } from "../../domain/command.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import { isLawProcedure } from "../../domain/law-procedure.ts";
import { certificationOf } from "../../domain/rules/awaited-certification.ts";
import { purposeOf } from "../../domain/statements/made.ts";
import { countsOf, type VoteRecord } from "../../domain/vote-record.ts";
import { depositLines, instrumentLines, notificationLines } from "./facts-abroad.ts";
import { scrutinyLines } from "./scrutiny-lines.ts";
import { joined, line, missing, type FactLine } from "./fact-line.ts";

export type { FactLine } from "./fact-line.ts";

const datedFact = (state: Case, fact: DatedFact) =>
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

const committeeLines = (state: Case): readonly FactLine[] => {
  const referrals = factsOf(state, "ReferredToCommittees").map(({ act }) =>
    line("referral", dateInWords(act.on), [act.lead, ...act.others].join(", ")),
  );
  const reports = factsOf(state, "CommitteeReported").map(({ act }) =>
    line("report", dateInWords(act.on), joined([act.committee, recommendation[act.recommends]])),
  );
  const back = factsOf(state, "ReferredBack").map(({ act }) =>
    line("referred back", dateInWords(act.on), act.reason),
  );
  return [
    ...(referrals.length === 0 ? [line("referral", missing)] : referrals),
    ...(reports.length === 0 ? [line("report", missing)] : reports),
    ...back,
  ];
};

const recommendation = {
  adoption: "recommends adoption",
  rejection: "recommends rejection",
  unknown: "its recommendation is not known",
} as const;

const sittingLine = (state: Case): FactLine => {
  const sitting = latest(state, "SittingScheduled");
  return sitting === undefined ? line("sitting", missing) : line("sitting", sitting.act.sittingOn);
};

const countsInWords = (record: VoteRecord): string => {
  const counts = countsOf(record);
  if (counts === undefined) return "counts not published";
  const { for: votesFor, against, neutral, notVoting, present } = counts;
  return `${String(votesFor)} for, ${String(against)} against, ${String(neutral)} neutral, ${String(notVoting)} not voting of ${String(present)} present`;
};

const certification = (state: Case): string => {
  const found = certificationOf(state);
  switch (found.kind) {
    case "certified":
      return `certified by ${found.by}`;
    case "correctedSince":
      return `corrected by ${found.by} after it was certified, and not certified again`;
    case "declined":
      return "its certification was declined";
    case "spent":
      return "three certifications differed from it, so it can no longer be certified";
    case "none":
      return "not certified here";
  }
};

const formInWords = {
  counts: "counts",
  rollCall: "roll call",
  notPublished: "no counts",
} as const satisfies Readonly<Record<VoteRecord["kind"], string>>;

const voteLine = ({ state, hiddenVote }: CaseView): FactLine => {
  if (hiddenVote !== undefined && latest(state, "PlenaryVoteRecorded") === undefined)
    return line(
      "vote",
      dateInWords(hiddenVote.on),
      `recorded by ${hiddenVote.person} (${formInWords[hiddenVote.form]}); it is shown once another person has certified it`,
    );
  const vote = latest(state, "PlenaryVoteRecorded");
  if (vote === undefined) return line("vote", missing);
  const { act } = vote;
  const about = [`declared ${act.declared}`, countsInWords(act.record), certification(state)];
  return line("vote", dateInWords(act.on), joined(about));
};

const presentationLine = (state: Case): FactLine => {
  const presented = latest(state, "LawPresented");
  return line(
    "presentation of the law",
    presented === undefined ? missing : dateInWords(presented.act.on),
  );
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

const registrationLines = (state: Case): readonly FactLine[] => {
  const registered = latest(state, "LawRegistered");
  if (registered === undefined) return [];
  const { on, number, register } = registered.act;
  return [line("law, registration", dateInWords(on), `No ${number}, ${register}`)];
};

/** What only a consent has; in a case of another purpose it is told where somebody recorded it. */
const entryIntoForceLines = (
  { state, entryIntoForce }: CaseView,
  words: Words,
): readonly FactLine[] => {
  const recorded = datedFact(state, "entryIntoForce");
  if (recorded === undefined && purposeOf(state) !== "consent") return [];
  const computed = entryIntoForce === undefined ? "" : say(entryIntoForce.arithmetic, words);
  if (recorded !== undefined)
    return [
      line(
        "entry into force",
        dateInWords(recorded.act.on),
        joined([recorded.act.source, computed]),
      ),
    ];
  const byRule = computed === "" ? "" : `by the treaty's rule: ${computed}`;
  return [line("entry into force", missing, byRule)];
};

const denunciationLines = ({ denunciationEffect }: CaseView, words: Words): readonly FactLine[] =>
  denunciationEffect === undefined
    ? []
    : [
        line(
          "denunciation, effect",
          denunciationEffect.date ?? "unknown",
          `by the treaty's rule: ${say(denunciationEffect.arithmetic, words)}`,
        ),
      ];

/** The facts of a case, kept apart, in the order of the procedure. */
export const factLines = (view: CaseView, words: Words): readonly FactLine[] => {
  const { state, law } = view;
  const consent = isLawProcedure(law.profile)
    ? [
        ...committeeLines(state),
        sittingLine(state),
        voteLine(view),
        presentationLine(state),
        signedLawLine(state),
        publicationLine(state),
        ...registrationLines(state),
      ]
    : scrutinyLines(view);
  return [
    signatureLine(state),
    layingLine(state),
    ...consent,
    ...instrumentLines(state),
    ...notificationLines(view),
    ...depositLines(view),
    ...entryIntoForceLines(view, words),
    ...denunciationLines(view, words),
  ];
};
