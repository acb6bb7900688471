import { brokenByEntry } from "../commands/noted.ts";
import { dayOf } from "../time/fact-date.ts";
import { fold } from "../case/apply.ts";
import { currentEntry, happenedOn } from "../case/case-fact.ts";
import type { Case } from "../case/case.ts";
import type { HashedEntry } from "../case/entry.ts";
import { mayHaveLeft, preparedNotification, releasedNotification } from "../case/sending.ts";
import { areVotesKnown, ballotOf, allCounts, isAgainstRule } from "./ballots.ts";
import { stageOfAct } from "../case/act-in-file.ts";
import { stageOf } from "../law/file/procedure.ts";
import { namesOfStage } from "../law/file/names-in-words.ts";
import {
  type Annex,
  type AuditCertificate,
  type HistoryCertificate,
  type HistoryLine,
  type Instrument,
  needsAudit,
  type NoteVerbale,
  type NotificationLetter,
  type Paper,
  type PaperKind,
  type VoteRecord,
} from "./paper.ts";
import { type NoPrint, printMode, type PrintMode } from "./print-mode.ts";
import {
  betweenStates,
  common,
  type Granted,
  instrumentSigning,
  printed,
  signatureOf,
  titleOf,
  treatyNamed,
  type Wish,
} from "./common.ts";
import { statementsOf } from "../case/texts.ts";

/** What the record of the newest decision is made from; undefined where there was none. */
const voteRecordInput = (wish: Granted): VoteRecord | undefined => {
  const { state, law } = wish;
  const round = state.ballots.at(-1);
  if (round === undefined) return undefined;
  const one = ballotOf({ state, law }, round);
  const { fact, finding, quorum } = one;
  return {
    ...common(wish),
    kind: "vote-record",
    title: titleOf(state),
    treaty: treatyNamed(law.treaty),
    stage: one.stage,
    body: one.body.name,
    members: one.body.members,
    ballot: {
      on: fact.act.on,
      outcome: one.outcome,
      counts: allCounts(one).map(({ named, n }) => ({ named, n })),
      areVotesKnown: areVotesKnown(one),
      byCounting: fact.act.byCounting,
      noted: one.noted,
      roll: one.roll,
      judged:
        finding === undefined
          ? null
          : { verdict: finding.verdict, why: finding.why, authority: finding.authority },
      quorum,
      isAgainstRule: isAgainstRule(one),
      text: fact.act.text ?? null,
      entry: currentEntry(fact),
      imported: fact.imported,
    },
    certified:
      one.certified === true && round.certified !== undefined
        ? { on: dayOf(round.certified.at, law.procedure.timeZone), entry: round.certified.entry }
        : null,
    statements: printed(statementsOf(state), new Map()),
  };
};

/** What the annex of statements is made from. */
const annexInput = (wish: Granted): Annex => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "annex",
});

/** Where a case stands, with the name that its procedure file has for it. */
const stageNamedIn = ({ state: { stage }, law: { procedure } }: Granted) => {
  const found = stageOf(procedure, stage);
  return { stage, ...(found === undefined ? {} : { stageNames: found.name }) };
};

/** What a procedure file calls the duty of an entry and the stages of its acts. */
const namesInLine = (
  { law: { procedure } }: Granted,
  { duty, acts }: HashedEntry["entry"],
): Pick<HistoryLine, "names"> => {
  const own = Object.entries(procedure.duties).find(([id]) => id === duty)?.[1];
  const stages = acts.flatMap((act) => {
    if (act.kind === "ContinuedDespite") return [];
    const stage = stageOfAct(act.kind === "ActCorrected" ? act.restated : act);
    return stage === undefined ? [] : [namesOfStage(procedure, stage)];
  });
  return { names: { duty: own?.name ?? null, stages } };
};

/** What the certificate of an audit is made from; nothing where the case was not audited for it. */
const auditCertificateInput = (wish: Granted): AuditCertificate | undefined => {
  const { audit, state } = wish;
  return audit === null
    ? undefined
    : {
        ...common(wish),
        kind: "audit-certificate",
        title: titleOf(state),
        treaty: treatyNamed(wish.law.treaty),
        ...stageNamedIn(wish),
        pins: state.pins,
        head: state.head,
        entries: wish.entries.length,
        asOf: audit.asOf,
        findings: audit.findings,
        ...(audit.about === undefined ? {} : { about: audit.about }),
      };
};

// Where a rule was broken on purpose, an entry has its act and that it was recorded despite the rule.
const dayOfEntry = (
  { law: { procedure } }: Granted,
  { acts, at, command }: HashedEntry["entry"],
): HistoryLine["on"] => {
  const imported = command.mode.kind === "import";
  const days = acts.flatMap((act) => {
    if (act.kind === "ContinuedDespite") return [];
    const fact = act.kind === "ActCorrected" ? act.restated : act;
    return [happenedOn({ act: fact, at, imported }, procedure.timeZone)];
  });
  return days.find((on) => on !== null) ?? null;
};

const datedFactOf = ({ acts }: HashedEntry["entry"]): HistoryLine["fact"] => {
  const recorded = acts
    .map((act) => (act.kind === "ActCorrected" ? act.restated : act))
    .find((act) => act.kind === "DatedFactRecorded");
  return recorded?.fact ?? null;
};

const lineOf = (wish: Granted, { entry, hash }: HashedEntry): HistoryLine => ({
  seq: entry.seq,
  at: entry.at,
  duty: entry.duty,
  ...namesInLine(wish, entry),
  imported: entry.command.mode.kind === "import",
  on: dayOfEntry(wish, entry),
  fact: datedFactOf(entry),
  acts: entry.acts.flatMap((act) => {
    return act.kind === "ActCorrected" ? [act.kind, act.restated.kind] : [act.kind];
  }),
  findings: entry.acts.length === 0 ? 0 : brokenByEntry(wish, entry).length,
  hash,
});

/** What the certificate of the procedure's history is made from. It names duties and no persons: it may be published. */
const historyCertificateInput = (wish: Granted): HistoryCertificate => ({
  ...common(wish),
  kind: "history-certificate",
  title: titleOf(wish.state),
  treaty: treatyNamed(wish.law.treaty),
  ...stageNamedIn(wish),
  pins: wish.state.pins,
  head: wish.state.head,
  entries: wish.entries.map((one) => lineOf(wish, one)),
});

/** What an instrument is made from. The texts of its statements are in the annex. */
const instrumentInput = (wish: Granted): Instrument => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "instrument",
  signature: signatureOf(wish.state),
});

/** What the note that accompanies the original instrument is made from. */
const noteVerbaleInput = (wish: Granted): NoteVerbale => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "note-verbale",
  instrument: instrumentSigning(wish.state),
});

// A draft printed before the notification is prepared bears the reference that preparing it will give.
const referenceOf = (state: Case): string =>
  preparedNotification(state)?.act.reference ??
  `${state.caseId}/N${String(state.notifications.prepared.length + 1)}`;

/** What the notification letter is made from. */
const notificationInput = (wish: Granted): NotificationLetter => {
  const { state } = wish;
  return {
    ...betweenStates(wish, statementsOf(state)),
    kind: "notification",
    instrument: instrumentSigning(state),
    reference: referenceOf(state),
    to: preparedNotification(state)?.act.to ?? state.notifications.prepared.at(-1)?.act.to ?? null,
    duplicate: releasedNotification(state)?.act.duplicate ?? mayHaveLeft(state),
  };
};

export type { Wish } from "./common.ts";

const inputs = {
  instrument: instrumentInput,
  annex: annexInput,
  "note-verbale": noteVerbaleInput,
  notification: notificationInput,
  "vote-record": voteRecordInput,
  "history-certificate": historyCertificateInput,
  "audit-certificate": auditCertificateInput,
} as const satisfies Readonly<Record<PaperKind, (wish: Granted) => Paper | undefined>>;

export type PaperWished =
  | { readonly kind: "paper"; readonly paper: Paper }
  | { readonly kind: "none"; readonly why: NoPrint };

// What was released is what is signed: a fact recorded or corrected since then takes another release.
const stateFor = ({ state, entries }: Wish, mode: PrintMode): Case =>
  mode.kind === "clean" && mode.asOf < state.version
    ? (fold(entries.filter(({ entry }) => entry.seq <= mode.asOf)) ?? state)
    : state;

/** The paper that a case gives now, marked as its acts say; or why there is none. Pure. */
export const paperOf = (wish: Wish, kind: PaperKind): PaperWished => {
  const mode = printMode(wish.state, kind);
  if (mode.kind === "none") return mode;
  const paper = inputs[kind]({
    ...wish,
    state: stateFor(wish, mode),
    marking: mode.kind,
    datedBy: mode.datedBy,
  });
  if (paper !== undefined) return { kind: "paper", paper };
  return { kind: "none", why: needsAudit(kind) ? "notAudited" : "noVote" };
};
