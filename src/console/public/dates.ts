import type { Said } from "../../words/messages.ts";
import type { CaseView } from "../../ledger/reading/queries.ts";
import { votesOf } from "../../open-data/votes.ts";
import { dateOfFact } from "../../audit/note.ts";
import { knownDate, type FactDate } from "../../clocks/dates/fact-date.ts";
import { ballotsOf, isAgainstRule, isTaken } from "../../papers/inputs/ballots.ts";
import { namesOfStage, outcomeInFile } from "../../procedure/model/said.ts";
import { isStaged } from "../../procedure/profile/kind-of-procedure.ts";
import { signedInstrument } from "../../procedure/rules/notification.ts";
import { purposeOf } from "../../treaty/statements/made.ts";
import { datedFact } from "../../api/shapes/facts.ts";
import { ballotCertifiedForEverybody } from "../cases/ballots.ts";
import { certifiedForEverybody } from "../cases/vote.ts";
import { muted, paragraph, section, summaryList, type Row } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";

type Name = Extract<
  keyof Speech["words"]["public"]["dates"],
  | "signature"
  | "vote"
  | "lawSigned"
  | "lawPublished"
  | "instrument"
  | "notification"
  | "deposit"
  | "treatyInForce"
  | "entryIntoForce"
  | "denunciation"
>;

/** A date that stands for nothing but itself; undefined where it is not on record. */
type Dated = { readonly name: Name; readonly on: FactDate | undefined; readonly by?: Said };

/** A row under a procedure file, with the place in the record where it stands. */
type Placed = { readonly seq: number; readonly row: Row };

/** What parliament and those who assent decided, each decision by the stage at which it was taken. */
const decisions = (speech: Speech, view: CaseView): readonly Placed[] => {
  const { dates } = speech.words.public;
  return ballotsOf(view).map((ballot): Placed => {
    const { labels, means } = { labels: speech.paper.vote, means: dates.means };
    const lines = [
      ballotCertifiedForEverybody(speech, ballot) ?? [],
      isAgainstRule(ballot) ? labels.differs : [],
    ].flat();
    const row: Row = [
      speech.name(ballot.stage),
      html`<strong>${speech.factDate(ballot.fact.act.on)}</strong><br />${labels.declaredAs}:
        ${findingHtml(speech.visit, ballot.outcome)}${lines.map((line) => html`<br />${line}`)}<br />
        <span class="tq-muted">${isTaken(ballot) ? means.decision : means.voteUncertified}</span>`,
    ];
    return { seq: ballot.fact.seq, row };
  });
};

/** What became of a time that the law leaves: that somebody intervened, or that it passed. */
const timesPassed = (speech: Speech, { state, law: { profile } }: CaseView): readonly Placed[] =>
  state.facts.flatMap(({ seq, act }): readonly Placed[] => {
    if (!isStaged(profile)) return [];
    if (act.kind !== "InterventionRecorded" && act.kind !== "TimeEndCertified") return [];
    const what = act.kind === "TimeEndCertified" ? act.outcome : act.intervention;
    const said = outcomeInFile(profile, act.stage, what);
    const row: Row = [
      speech.name(namesOfStage(profile, act.stage)),
      html`<strong>${speech.factDate(act.on)}</strong><br />${findingHtml(speech.visit, said)}<br />
        <span class="tq-muted">${speech.words.public.dates.means.passed}</span>`,
    ];
    return [{ seq, row }];
  });

const rowsInFile = (speech: Speech, view: CaseView): readonly Row[] =>
  [...decisions(speech, view), ...timesPassed(speech, view)]
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ row }) => row);

const sentOn = ({ state, law }: CaseView): FactDate | undefined => {
  const sent = state.notifications.sent.at(-1);
  return sent && dateOfFact(sent, law.profile.timeZone);
};

const atHome = (view: CaseView): readonly Dated[] => {
  const { state, law } = view;
  if (isStaged(law.profile)) return [];
  return [
    { name: "vote", on: votesOf(view).at(-1)?.fact.act.on },
    { name: "lawSigned", on: state.law.signatures.at(-1)?.act.on },
    { name: "lawPublished", on: state.law.publication?.act.on },
  ];
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
    ...atHome(view),
    { name: "instrument", on: signedInstrument(state)?.act.on },
    { name: "notification", on: sentOn(view) },
    { name: "deposit", on: state.deposit?.act.receivedOn },
    { name: "treatyInForce", on: state.followUp.treatyInForce.at(-1)?.act.on },
    ...inForce(view),
    ...ended(view),
  ];
};

/** The outcome of the last vote, and whether it is certified: its day alone says neither. */
const voteSaid = (speech: Speech, view: CaseView): Html => {
  const vote = votesOf(view).at(-1);
  if (vote === undefined) return nothing;
  const labels = speech.paper.vote;
  const { declared } = vote.fact.act;
  const { outcome } = vote.judgement;
  const lines = [
    `${labels.declared}: ${labels.results[declared]}`,
    ...(outcome === declared ? [] : [`${labels.judged}: ${labels.results[outcome]}`]),
    certifiedForEverybody(speech, view.state, vote),
  ];
  return html`${lines.map((line) => html`<br />${line}`)}`;
};

// A vote that nobody has certified is on record, and is not told as parliament's decision.
const meaningOf = ({ words }: Speech, view: CaseView, name: Name): string => {
  const { dates } = words.public;
  return name === "vote" && votesOf(view).at(-1)?.certified === false
    ? dates.means.voteUncertified
    : dates.means[name];
};

// A vote that nobody has certified yet is on record all the same.
const missingSaid = ({ words }: Speech, { hiddenVote }: CaseView, name: Name): string =>
  name === "vote" && hiddenVote !== undefined
    ? words.public.votes.hidden
    : words.public.dates.notOnRecord;

const rowOf = (speech: Speech, view: CaseView, { name, on, by }: Dated): Row => {
  const { words, factDate } = speech;
  const { dates } = words.public;
  const day: Html =
    on === undefined
      ? muted(missingSaid(speech, view, name))
      : html`<strong>${factDate(on)}</strong>`;
  const workedOut =
    by === undefined ? nothing : html`<br />${dates.workedOut} ${findingHtml(speech.visit, by)}`;
  return [
    dates[name],
    html`${day}${workedOut}${name === "vote" ? voteSaid(speech, view) : nothing}<br />
      <span class="tq-muted">${meaningOf(speech, view, name)}</span>`,
  ];
};

/** The dates of a case, kept apart, each with what it means. */
export const datesSection = (speech: Speech, view: CaseView): Html => {
  const { dates } = speech.words.public;
  const [signature, ...others] = datesOf(view).map((one) => rowOf(speech, view, one));
  const rows = [
    ...(signature === undefined ? [] : [signature]),
    ...rowsInFile(speech, view),
    ...others,
  ];
  return section("dates", dates.heading, html`${paragraph(dates.note)} ${summaryList(rows)}`);
};
