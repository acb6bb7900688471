import type { Sentence } from "../../words/messages.ts";
import { knownDate, type FactDate } from "../../time/fact-date.ts";
import { ballotsOf, isAgainstRule, isTaken } from "../../views/ballots.ts";
import { namesOfStage, outcomeInFile } from "../../law/file/names-in-words.ts";
import type { RecordedAct } from "../../case/act.ts";
import { internationalStages, type Stage } from "../../law/file/stage-of-case.ts";
import { dateInFile } from "../../treaty/entry-into-force.ts";
import { purposeOf } from "../../case/purpose.ts";
import { datedFact } from "../../api/shapes/facts.ts";
import { ballotCertifiedForEverybody } from "../cases/ballots.ts";
import { muted, paragraph, section, summaryList, type Row } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { PageFormat } from "../page-format.ts";
import { signedInstrument } from "../../case/instrument.ts";
import { dateOfFact } from "../../case/case-fact.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

type Name = Extract<
  keyof PageFormat["words"]["public"]["dates"],
  | "signature"
  | "instrument"
  | "notification"
  | "deposit"
  | "treatyInForce"
  | "entryIntoForce"
  | "denunciation"
>;

/** A date that stands for nothing but itself; undefined where it is not on record. */
type Dated = {
  readonly name: Name;
  readonly on: FactDate | undefined;
  /** How it was worked out. */
  readonly by?: Sentence;
  /** Where it is written, if nobody recorded it in the case. */
  readonly from?: Sentence;
};

/** A row of a step at home, with the place in the record where it stands. */
type Placed = { readonly seq: number; readonly row: Row };

/** What parliament and those who assent decided, each decision by the stage at which it was taken. */
const decisions = (format: PageFormat, view: CaseView): readonly Placed[] => {
  const { dates } = format.words.public;
  return ballotsOf(view).map((ballot): Placed => {
    const { labels, means } = { labels: format.paper.vote, means: dates.means };
    const lines = [
      ballotCertifiedForEverybody(format, ballot) ?? [],
      isAgainstRule(ballot) ? labels.differs : [],
    ].flat();
    const row: Row = [
      format.name(ballot.stage),
      html`<strong>${format.day(ballot.fact.act.on)}</strong><br />${labels.declaredAs}:
        ${findingHtml(format.visit, ballot.outcome)}${lines.map((line) => html`<br />${line}`)}<br />
        <span class="tq-muted">${isTaken(ballot) ? means.decision : means.voteUncertified}</span>`,
    ];
    return { seq: ballot.fact.seq, row };
  });
};

/** What is told of an act beside the decisions: at which stage and when, what became of it, and what it means. */
type Told = {
  readonly stage: string;
  readonly on: FactDate;
  readonly what: string;
  readonly means: "passed" | "domestic";
};

// That somebody intervened, or that a time passed; who gave assent, and where the law was published.
const toldOf = (act: RecordedAct): Told | undefined => {
  if (act.kind === "InterventionRecorded")
    return { stage: act.stage, on: act.on, what: act.intervention, means: "passed" };
  if (act.kind === "TimeEndCertified")
    return { stage: act.stage, on: act.on, what: act.outcome, means: "passed" };
  return act.kind === "AssentRecorded" || act.kind === "Published"
    ? { stage: act.stage, on: act.on, what: act.outcome, means: "domestic" }
    : undefined;
};

const otherSteps = (
  format: PageFormat,
  { state, law: { procedure } }: CaseView,
): readonly Placed[] =>
  state.facts.flatMap(({ seq, act }): readonly Placed[] => {
    const told = toldOf(act);
    if (told === undefined) return [];
    const { stage, on, what, means } = told;
    const sentence = outcomeInFile(procedure, stage, what);
    const row: Row = [
      format.name(namesOfStage(procedure, stage)),
      html`<strong>${format.day(on)}</strong><br />${findingHtml(format.visit, sentence)}<br />
        <span class="tq-muted">${format.words.public.dates.means[means]}</span>`,
    ];
    return [{ seq, row }];
  });

const rowsAtHome = (format: PageFormat, view: CaseView): readonly Row[] =>
  [...decisions(format, view), ...otherSteps(format, view)]
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ row }) => row);

const sentOn = ({ state, law }: CaseView): FactDate | undefined => {
  const sent = state.notifications.sent.at(-1);
  return sent && dateOfFact(sent, law.procedure.timeZone);
};

// Recorded where somebody announced it; else as far as the treaty's own rule leads.
const inForce = ({ state, entryIntoForce }: CaseView): readonly Dated[] => {
  const recorded = datedFact(state, "entryIntoForce")?.on;
  if (recorded !== undefined) return [{ name: "entryIntoForce", on: recorded }];
  if (purposeOf(state) !== "consent") return [];
  if (entryIntoForce === undefined) return [{ name: "entryIntoForce", on: undefined }];
  const { date, arithmetic } = entryIntoForce;
  const on = date === null ? undefined : knownDate(date);
  return [{ name: "entryIntoForce", on, by: arithmetic }];
};

// Recorded where somebody announced it; else as the treaty file has it.
const treatyInForce = ({ state, law: { treaty } }: CaseView): Dated => {
  const name = "treatyInForce";
  const recorded = state.followUp.treatyInForce.at(-1)?.act.on;
  const day = dateInFile(treaty.entryIntoForce);
  return recorded !== undefined || day === undefined
    ? { name, on: recorded }
    : { name, on: knownDate(day), from: { kind: "byTreatyFile" } };
};

const ended = ({ denunciationEffect }: CaseView): readonly Dated[] => {
  if (denunciationEffect === undefined) return [];
  const { date, arithmetic } = denunciationEffect;
  return [
    { name: "denunciation", on: date === null ? undefined : knownDate(date), by: arithmetic },
  ];
};

const datesOf = (view: CaseView): readonly Dated[] => {
  const { state } = view;
  return [
    { name: "signature", on: datedFact(state, "signature")?.on },
    { name: "instrument", on: signedInstrument(state)?.act.on },
    { name: "notification", on: sentOn(view) },
    { name: "deposit", on: state.deposit?.act.receivedOn },
    treatyInForce(view),
    ...inForce(view),
    ...ended(view),
  ];
};

const steps: readonly Stage[] = [...internationalStages, "deposited"];

/** The international step at which each date is put on record; the signature comes before all of them. */
const stepOf: Readonly<Record<Exclude<Name, "signature">, Stage>> = {
  instrument: "instrument",
  notification: "transmission",
  deposit: "deposit",
  treatyInForce: "deposit",
  entryIntoForce: "deposit",
  denunciation: "deposit",
};

/** Whether a date is on record, or the case has gone past the step at which it would have been. */
const isToBeShown = ({ state: { stage } }: CaseView, { name, on }: Dated): boolean =>
  on !== undefined || name === "signature" || steps.indexOf(stage) > steps.indexOf(stepOf[name]);

const rowOf = (format: PageFormat, { name, on, by, from }: Dated): Row => {
  const { dates } = format.words.public;
  const day: Html =
    on === undefined ? muted(dates.notOnRecord) : html`<strong>${format.day(on)}</strong>`;
  const workedOut =
    by === undefined ? nothing : html`<br />${dates.workedOut} ${findingHtml(format.visit, by)}`;
  const source = from === undefined ? nothing : html`<br />${findingHtml(format.visit, from)}`;
  return [
    dates[name],
    html`${day}${source}${workedOut}<br /><span class="tq-muted">${dates.means[name]}</span>`,
  ];
};

/** The dates of a case, kept apart, each with what it means; one that is missing only where the case has gone past it. */
export const datesSection = (format: PageFormat, view: CaseView): Html => {
  const { dates } = format.words.public;
  const [signature, ...others] = datesOf(view)
    .filter((one) => isToBeShown(view, one))
    .map((one) => rowOf(format, one));
  const rows = [
    ...(signature === undefined ? [] : [signature]),
    ...rowsAtHome(format, view),
    ...others,
  ];
  return section("dates", dates.heading, html`${paragraph(dates.note)} ${summaryList(rows)}`);
};
