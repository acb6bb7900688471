import { unknownDate } from "../../time/fact-date.ts";
import type { ActOf } from "../../case/act.ts";
import { namedCountsInWords } from "../../case/act-in-file.ts";
import type { Case } from "../../case/case.ts";
import type { DatedFact } from "../../case/command.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { countsRecordedAt, type Procedure } from "../../law/file/procedure.ts";
import { namesOfStage, outcomeInFile } from "../../law/file/names-in-words.ts";
import { type BallotRound, decidedBy } from "../../case/slots/ballots.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import { datedFactNames } from "../../case/acts/dated-fact-recorded.ts";
import { purposeOf } from "../../case/purpose.ts";
import type { HiddenVote } from "../../office/confidential-votes.ts";
import { countsVoted } from "../../law/votes/roll-call.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Words } from "../../words/say.ts";
import { fact, type Fact, factLine, type FactLine, written } from "./fact-line.ts";
import { depositFacts, instrumentFacts, notificationFacts } from "./facts-abroad.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import { certificationOf } from "../../case/certification.ts";

/** What was recorded last of a dated fact. */
export const datedFact = (state: Case, name: DatedFact): ActOf<"DatedFactRecorded"> | undefined =>
  state.datedFacts.findLast((one) => one.act.fact === name)?.act;

const signatureFact = (state: Case): Fact => {
  const found = datedFact(state, "signature");
  return fact("factSignature", found?.on ?? null, written(found?.by), written(found?.source));
};

/** Facts that happen beside the procedure, as often as somebody recorded them; none is missing where nobody has. */
const besideFacts = (state: Case, ...names: readonly DatedFact[]): readonly Fact[] =>
  state.datedFacts.flatMap(({ act }) => {
    const name = names.find((one) => one === act.fact);
    if (name === undefined) return [];
    const by: Sentence | null = act.by === null ? null : { kind: "aboutBy", whom: act.by };
    return [fact(datedFactNames[name], act.on, written(act.subject), by, written(act.source))];
  });

const sittingFacts = ({ sitting }: Case): readonly Fact[] =>
  sitting === undefined ? [] : [fact("factSitting", sitting.act.sittingOn)];

const forms = {
  counts: { kind: "formCounts" },
  rollCall: { kind: "formRollCall" },
  notPublished: { kind: "formNotPublished" },
} as const satisfies Readonly<Record<HiddenVote["form"], Sentence>>;

/** That a vote is on record, in which form, and why its numbers are not shown. */
export const hiddenVoteInWords = ({ on, person, form }: HiddenVote): Sentence => ({
  kind: "aboutHiddenVote",
  on,
  person,
  form: forms[form],
});

const workedOut = ({
  arithmetic,
  authority,
}: Pick<EntryIntoForce, "arithmetic" | "authority">): Pick<Fact, "about" | "authority"> => ({
  about: [{ kind: "aboutByRule", arithmetic }],
  authority,
});

/** What only a consent has; in a case of another purpose it is told where somebody recorded it. */
const entryIntoForceFacts = ({ state, entryIntoForce }: CaseView): readonly Fact[] => {
  const recorded = datedFact(state, "entryIntoForce");
  if (recorded === undefined && purposeOf(state) !== "consent") return [];
  const byRule = entryIntoForce && workedOut(entryIntoForce);
  const { on, about, ...own } = fact(
    "factInForce",
    recorded?.on ?? null,
    written(recorded?.source),
  );
  return [{ ...own, on, ...byRule, about: [...about, ...(byRule?.about ?? [])] }];
};

const denunciationFacts = ({ denunciationEffect: effect }: CaseView): readonly Fact[] =>
  effect === undefined
    ? []
    : [{ name: "factDenunciation", on: effect.date ?? unknownDate, ...workedOut(effect) }];

/** The facts of a case, kept apart, in the order of the procedure. */
export const factsOfCase = (view: CaseView): readonly Fact[] => {
  const { state } = view;
  const consent = consentFacts(view);
  return [
    ...besideFacts(state, "depositaryNotice"),
    signatureFact(state),
    ...consent,
    ...instrumentFacts(state),
    ...notificationFacts(view),
    ...depositFacts(view),
    ...entryIntoForceFacts(view),
    ...denunciationFacts(view),
  ];
};

const byWhom = (whom: string | null): Sentence | null =>
  whom === null ? null : { kind: "aboutBy", whom };

const committeesNamed = ({ lead, others = [] }: ActOf<"Referred">): Sentence | null => {
  const names = [lead ?? [], ...others].flat();
  return names.length === 0 ? null : { kind: "aboutNames", names };
};

const published = ({ number, publishedIn }: ActOf<"Published">): readonly (Sentence | null)[] => [
  number === null ? null : { kind: "aboutNumber", number },
  written(publishedIn),
];

const certificationInWords = (round: BallotRound): Sentence => {
  const found = certificationOf(round);
  switch (found.kind) {
    case "certified":
      return { kind: "aboutCertifiedBy", person: found.by };
    case "correctedSince":
      return { kind: "aboutCorrectedSince", person: found.by };
    case "declined":
      return { kind: "aboutDeclined" };
    case "spent":
      return { kind: "aboutSpent" };
    case "none":
      return { kind: "aboutNotCertified" };
  }
};

/** The vote by which something happened at a stage, by the entry that decided it: its first certification, or the vote itself. */
const roundOf = ({ ballots }: Case, entry: string | undefined): BallotRound | undefined =>
  entry === undefined
    ? undefined
    : (decidedBy(ballots, entry) ?? ballots.find(({ vote }) => vote.entry === entry));

/** What is said of a vote beside its counts: that nobody published them, and how it stands with its certification. */
const votedInWords = (state: Case, entry: string): readonly (Sentence | null)[] => {
  const round = roundOf(state, entry);
  if (round?.vote.act.byCounting !== true) return [];
  const { counts, rollCall } = round.vote.act;
  return [
    counts === null && rollCall === undefined ? { kind: "countsNotPublished" } : null,
    certificationInWords(round),
  ];
};

/** What its act says of something that happened at a stage, beside its outcome and its counts. */
const toldByAct = (state: Case, entry: string | undefined): readonly (Sentence | null)[] => {
  const recorded = state.facts.find((one) => one.entry === entry);
  if (recorded === undefined) return [];
  const { act, entry: number } = recorded;
  if (act.kind === "Laid") return [byWhom(act.by)];
  if (act.kind === "Referred") return [committeesNamed(act)];
  if (act.kind === "Reported") return [written(act.committee)];
  if (act.kind === "VoteCertified" || act.kind === "VoteRecorded")
    return votedInWords(state, number);
  if (act.kind === "AssentRecorded") return [byWhom(act.by), written(act.source)];
  return act.kind === "Published" ? published(act) : [];
};

/** What happened at the stages of the procedure, in its order, without the international steps, which have facts of their own. */
const stageFacts = (state: Case, procedure: Procedure): readonly Fact[] => {
  const abroad = procedure.international?.id;
  return courseOf(state, procedure)
    .happened.filter(({ stage }) => stage !== abroad)
    .map(({ stage, what, on, ballot, entry }) => {
      const roll = roundOf(state, entry)?.vote.act.rollCall;
      const counts = namedCountsInWords(procedure, ballot?.counts ?? {}, roll);
      const said = fact(
        "factStage",
        on,
        outcomeInFile(procedure, stage, what),
        counts.length === 0 ? null : { kind: "aboutNamedCounts", counts },
        ...toldByAct(state, entry),
      );
      return { ...said, title: { kind: "inFile", names: namesOfStage(procedure, stage) } };
    });
};

/** The newest decision that nobody has certified. People who may not read it are told only that it exists. */
const uncertifiedFacts = (
  { state, hiddenVote }: CaseView,
  procedure: Procedure,
): readonly Fact[] => {
  if (hiddenVote !== undefined)
    return [fact("factDecision", hiddenVote.on, hiddenVoteInWords(hiddenVote))];
  const round = state.ballots.at(-1);
  if (round?.vote.act.byCounting !== true || round.certified !== undefined) return [];
  const { vote } = round;
  // A vote of a past case was decided when it was taken.
  if (vote.imported) return [];
  const { stage, on, outcome } = vote.act;
  const counts = countsVoted(vote.act, countsRecordedAt(procedure, stage));
  const said = fact(
    "factDecision",
    on,
    outcomeInFile(procedure, stage, outcome),
    counts === null
      ? { kind: "countsNotPublished" }
      : {
          kind: "aboutNamedCounts",
          counts: namedCountsInWords(procedure, counts, vote.act.rollCall),
        },
    certificationInWords(round),
  );
  return [{ ...said, title: { kind: "inFile", names: namesOfStage(procedure, stage) } }];
};

const consentFacts = (view: CaseView): readonly Fact[] => {
  const { state, law } = view;
  return [
    ...stageFacts(state, law.procedure),
    ...sittingFacts(state),
    ...besideFacts(state, "draftPresented", "draftDiscussed"),
    ...uncertifiedFacts(view, law.procedure),
    ...besideFacts(state, "lawChangeAdopted"),
  ];
};

/** The same as lines. */
export const factLines = (view: CaseView, words: Words): readonly FactLine[] =>
  factsOfCase(view).map((one) => factLine(one, words));
