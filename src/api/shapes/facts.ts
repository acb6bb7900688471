import { unknownDate } from "../../clocks/dates/fact-date.ts";
import { layingOf } from "../../procedure/case/laying.ts";
import type { ActOf } from "../../procedure/case/act.ts";
import { namedCountsSaid } from "../../procedure/case/act-in-file.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { DatedFact } from "../../procedure/command.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import {
  countsRecordedAt,
  internationalOf,
  type Procedure,
} from "../../procedure/model/procedure.ts";
import { namesOfStage, outcomeInFile } from "../../procedure/model/said.ts";
import { isStaged } from "../../procedure/profile/kind-of-procedure.ts";
import { certificationOf } from "../../procedure/rules/awaited-certification.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import { purposeOf } from "../../treaty/statements/made.ts";
import type { HiddenVote } from "../../vote/confidential-votes.ts";
import { readingTerms } from "../../vote/reading.ts";
import { countsVoted } from "../../vote/roll-call.ts";
import { countsOf, type VoteRecord } from "../../vote/vote-record.ts";
import type { Said } from "../../words/messages.ts";
import type { Words } from "../../words/say.ts";
import type { CaseView } from "../../ledger/reading/queries.ts";
import { fact, type Fact, factLine, type FactLine, written } from "./fact-line.ts";
import { depositFacts, instrumentFacts, notificationFacts } from "./facts-abroad.ts";

/** What was recorded last of a dated fact. */
export const datedFact = (state: Case, name: DatedFact): ActOf<"DatedFactRecorded"> | undefined =>
  state.datedFacts.findLast((one) => one.act.fact === name)?.act;

const signatureFact = (state: Case): Fact => {
  const found = datedFact(state, "signature");
  return fact("factSignature", found?.on ?? null, written(found?.by), written(found?.source));
};

const besideNames = {
  depositaryNotice: "factDepositaryNotice",
  draftPresented: "factDraftPresented",
  draftDiscussed: "factDraftDiscussed",
  lawChangeAdopted: "factLawChangeAdopted",
} as const satisfies Partial<Readonly<Record<DatedFact, Fact["name"]>>>;

type Beside = keyof typeof besideNames;

/** Facts that happen beside the procedure, as often as somebody recorded them; none is missing where nobody has. */
const besideFacts = (state: Case, ...names: readonly Beside[]): readonly Fact[] =>
  state.datedFacts.flatMap(({ act }) => {
    const name = names.find((one) => one === act.fact);
    if (name === undefined) return [];
    const by: Said | null = act.by === null ? null : { kind: "aboutBy", whom: act.by };
    return [fact(besideNames[name], act.on, written(act.subject), by, written(act.source))];
  });

const layingFact = (state: Case): Fact => {
  const laid = layingOf(state);
  return laid === undefined
    ? fact("factLaying", null)
    : fact("factLaying", laid.act.on, { kind: "aboutBy", whom: laid.act.by });
};

const recommendation = {
  adoption: { kind: "aboutAdoption" },
  rejection: { kind: "aboutRejection" },
  unknown: { kind: "aboutRecommendationUnknown" },
} as const;

const committeeFacts = (state: Case): readonly Fact[] => {
  const referrals = state.committees.referrals.map(({ act }) =>
    fact("factReferral", act.on, { kind: "aboutNames", names: [act.lead, ...act.others] }),
  );
  const reports = state.committees.reports.map(({ act }) =>
    fact("factReport", act.on, written(act.committee), recommendation[act.recommends]),
  );
  const back = state.committees.referralsBack.map(({ act }) =>
    fact("factReferredBack", act.on, written(act.reason)),
  );
  return [
    ...(referrals.length === 0 ? [fact("factReferral", null)] : referrals),
    ...(reports.length === 0 ? [fact("factReport", null)] : reports),
    ...back,
  ];
};

const sittingFact = (state: Case): Fact =>
  fact("factSitting", state.sitting?.act.sittingOn ?? null);

const countsSaid = (record: VoteRecord): Said => {
  const counts = countsOf(record);
  if (counts === undefined) return { kind: "countsNotPublished" };
  const { for: votesFor, against, neutral, notVoting, present } = counts;
  return { kind: "aboutCounts", for: votesFor, against, neutral, notVoting, present };
};

const certificationSaid = (state: Case): Said => {
  const found = certificationOf(state);
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

const forms = {
  counts: { kind: "formCounts" },
  rollCall: { kind: "formRollCall" },
  notPublished: { kind: "formNotPublished" },
} as const satisfies Readonly<Record<VoteRecord["kind"], Said>>;

/** That a vote is on record, in which form, and why its numbers are not shown. */
export const hiddenVoteSaid = ({ on, person, form }: HiddenVote): Said => ({
  kind: "aboutHiddenVote",
  on,
  person,
  form: forms[form],
});

const voteFact = ({ state, hiddenVote }: CaseView): Fact => {
  const vote = state.votes.at(-1)?.vote;
  if (vote === undefined && hiddenVote !== undefined)
    return fact("factVote", hiddenVote.on, hiddenVoteSaid(hiddenVote));
  if (vote === undefined) return fact("factVote", null);
  const { on, declared, reading, record } = vote.act;
  return fact(
    "factVote",
    on,
    { kind: "aboutDeclared", outcome: declared },
    reading == null ? null : { kind: "aboutReading", reading: readingTerms[reading] },
    countsSaid(record),
    certificationSaid(state),
  );
};

const presentationFact = (state: Case): Fact =>
  fact("factPresentation", state.law.presentations.at(-1)?.act.on ?? null);

const signedLawFacts = (state: Case): readonly Fact[] => {
  const signed = state.law.signatures.at(-1)?.act;
  return [
    ...state.law.returns.map(({ act }) => fact("factLawReturned", act.on)),
    fact("factLawSigned", signed?.on ?? null, written(signed?.source)),
  ];
};

const publicationFact = (state: Case): Fact => {
  const published = state.law.publication;
  if (published === undefined) return fact("factPublication", null);
  const { on, number, publishedIn } = published.act;
  return fact(
    "factPublication",
    on,
    number === null ? null : { kind: "aboutNumber", number },
    written(publishedIn),
  );
};

const registrationFacts = (state: Case): readonly Fact[] => {
  const registered = state.law.registration;
  if (registered === undefined) return [];
  const { on, number, register } = registered.act;
  return [fact("factRegistration", on, { kind: "aboutNumber", number }, written(register))];
};

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
    ...(isStaged(view.law.profile) ? [] : [layingFact(state)]),
    ...consent,
    ...instrumentFacts(state),
    ...notificationFacts(view),
    ...depositFacts(view),
    ...entryIntoForceFacts(view),
    ...denunciationFacts(view),
  ];
};

const laidBy = (state: Case, entry: string | undefined): Said | null => {
  const laid = state.laid.atStages.find((one) => one.entry === entry);
  return laid === undefined ? null : { kind: "aboutBy", whom: laid.act.by };
};

/** What happened at the stages of a procedure file, in its order; the international steps are told apart. */
const stageFacts = (state: Case, procedure: Procedure): readonly Fact[] => {
  const abroad = internationalOf(procedure)?.id;
  return courseOf(state, procedure)
    .happened.filter(({ stage }) => stage !== abroad)
    .map(({ stage, what, on, ballot, entry }) => {
      const counts = namedCountsSaid(procedure, ballot?.counts ?? {});
      const said = fact(
        "factStage",
        on,
        outcomeInFile(procedure, stage, what),
        counts.length === 0 ? null : { kind: "aboutNamedCounts", counts },
        laidBy(state, entry),
      );
      return { ...said, title: { kind: "inFile", names: namesOfStage(procedure, stage) } };
    });
};

/** The newest decision while nobody has certified it, for whoever may read it; others are told that there is one. */
const uncertifiedFacts = (
  { state, hiddenVote }: CaseView,
  procedure: Procedure,
): readonly Fact[] => {
  if (hiddenVote !== undefined)
    return [fact("factDecision", hiddenVote.on, hiddenVoteSaid(hiddenVote))];
  const { vote, certified, declined } = state.ballots.at(-1) ?? {};
  if (vote?.act.byCounting !== true) return [];
  if (certified !== undefined || (declined?.length ?? 0) > 0) return [];
  const { stage, on, outcome } = vote.act;
  const counts = countsVoted(vote.act, countsRecordedAt(procedure, stage));
  const said = fact(
    "factDecision",
    on,
    outcomeInFile(procedure, stage, outcome),
    counts === null
      ? { kind: "countsNotPublished" }
      : { kind: "aboutNamedCounts", counts: namedCountsSaid(procedure, counts) },
    { kind: "aboutNotCertified" },
  );
  return [{ ...said, title: { kind: "inFile", names: namesOfStage(procedure, stage) } }];
};

const consentFacts = (view: CaseView): readonly Fact[] => {
  const { state, law } = view;
  if (isStaged(law.profile))
    return [
      ...stageFacts(state, law.profile),
      ...(state.sitting === undefined ? [] : [sittingFact(state)]),
      ...besideFacts(state, "draftPresented", "draftDiscussed"),
      ...uncertifiedFacts(view, law.profile),
      ...besideFacts(state, "lawChangeAdopted"),
    ];
  return [
    ...committeeFacts(state),
    sittingFact(state),
    ...besideFacts(state, "draftPresented", "draftDiscussed"),
    voteFact(view),
    presentationFact(state),
    ...signedLawFacts(state),
    publicationFact(state),
    ...registrationFacts(state),
    ...besideFacts(state, "lawChangeAdopted"),
  ];
};

/** The same as lines. */
export const factLines = (view: CaseView, words: Words): readonly FactLine[] =>
  factsOfCase(view).map((one) => factLine(one, words));
