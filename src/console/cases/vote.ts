import type { CaseView } from "../../ledger/reading/queries.ts";
import { hiddenVoteSaid } from "../../api/shapes/facts.ts";
import {
  isContradicted,
  type Position,
  type VoteExported,
  votesOf,
} from "../../open-data/votes.ts";
import { currentEntry } from "../../procedure/case/case-fact.ts";
import type { Case } from "../../procedure/case/case.ts";
import { isStaged } from "../../procedure/profile/kind-of-procedure.ts";
import { voteCertifiedOtherwise } from "../../procedure/rules/awaited-certification.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { type Speech, speechOf } from "../speech.ts";
import { ballotsShown } from "./ballots.ts";
import { casePage } from "./frame.ts";
import { fold, headRow, muted, paragraph, type Row, summaryList, wide } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";

/** A line across the bar: as many votes, and what they are for. */
type Mark = { readonly at: number; readonly says: string };

/** What a figure of a vote shows; `members` is the whole width, and what is not known of it stays empty. */
export type VoteDrawing = {
  readonly id: string;
  readonly title: string;
  readonly counts: readonly {
    readonly position: Position;
    readonly votes: number;
    readonly name: string;
  }[];
  readonly members: number;
  readonly needed: Mark | null;
  readonly quorum: Mark;
};

const width = 400;
const bar = { top: 26, height: 44 } as const;
const foot = bar.top + bar.height;
const narrowest = 30;

type Placed = VoteDrawing["counts"][number] & { readonly x: number; readonly width: number };

// A vote is as wide as it is in the chamber, so that the lines and the bars are told on one scale.
const placed = ({ counts }: VoteDrawing, scale: number): readonly Placed[] => {
  const places: Placed[] = [];
  let x = 0;
  for (const one of counts) {
    const wide = one.votes * scale;
    places.push({ ...one, x, width: wide });
    x += wide;
  }
  return places;
};

const barOf = ({ position, votes, x, width: wide, name }: Placed): Html =>
  html`<g class="tq-vote__part tq-vote__part--${position}">
    <rect x="${x}" y="${bar.top}" width="${wide}" height="${bar.height}">
      <title>${name}: ${votes}</title>
    </rect>
    ${
      wide < narrowest
        ? nothing
        : html`<text x="${x + wide / 2}" y="${bar.top + bar.height / 2 + 5}">${votes}</text>`
    }
  </g>`;

type Where = { readonly scale: number; readonly above: boolean };

// A word stands on the side of its line that has more room.
const markOf = (kind: "needed" | "quorum", { at, says }: Mark, { scale, above }: Where): Html => {
  const x = at * scale;
  const right = x > width / 2;
  return html`<g class="tq-vote__mark tq-vote__mark--${kind}">
    <line
      x1="${x}"
      y1="${above ? 6 : bar.top - 4}"
      x2="${x}"
      y2="${above ? foot + 4 : foot + 20}"
    />
    <text
      x="${right ? x - 5 : x + 5}"
      y="${above ? 17 : foot + 18}"
      text-anchor="${right ? "end" : "start"}"
    >
      ${says}
    </text>
  </g>`;
};

const legend = ({ counts }: VoteDrawing): Html =>
  html`<ul class="tq-legend">
    ${counts.map(
      ({ position, votes, name }) =>
        html`<li>
          <span class="tq-legend__key tq-legend__key--${position}" aria-hidden="true"></span>
          ${name}: ${votes}
        </li>`,
    )}
  </ul>`;

/** A vote as a bar on which the majority and the quorum are drawn, with a legend that says every number. */
const voteFigure = (drawing: VoteDrawing): Html => {
  const { id, title, counts, members, needed, quorum } = drawing;
  const cast = counts.reduce((sum, { votes }) => sum + votes, 0);
  const scale = width / Math.max(members, cast, needed?.at ?? 0, quorum.at, 1);
  return html`<figure class="tq-figure">
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="tq-vote"
      role="img"
      aria-labelledby="${id}"
      viewBox="-2 0 ${width + 4} ${foot + 26}"
    >
      <title id="${id}">${title}</title>
      <rect
        class="tq-vote__all"
        x="0"
        y="${bar.top}"
        width="${members * scale}"
        height="${bar.height}"
      />
      ${placed(drawing, scale).map(barOf)}
      ${needed === null ? nothing : markOf("needed", needed, { scale, above: true })}
      ${markOf("quorum", quorum, { scale, above: false })}
    </svg>
    ${legend(drawing)}
  </figure>`;
};

const figureOf = (speech: Speech, vote: VoteExported, title: string): Html => {
  const { words, paper, number } = speech;
  const { votes: labels } = words.cases;
  const { counts, needed, quorum, members, fact } = vote;
  if (counts.length === 0) return paragraph(paper.vote.notPublished);
  return voteFigure({
    id: `figure-${String(fact.seq)}`,
    title,
    counts: counts.map(([position, votes]) => ({
      position,
      votes,
      name: paper.vote.positions[position],
    })),
    members,
    needed:
      needed === null ? null : { at: needed, says: labels.neededLine({ count: number(needed) }) },
    quorum: { at: quorum.present, says: labels.quorumLine({ count: number(quorum.present) }) },
  });
};

const countsTable = ({ words, paper, number }: Speech, { counts, members }: VoteExported): Html => {
  const rows = [
    ...counts.map(([position, votes]) => [paper.vote.positions[position], votes] as const),
    [paper.vote.members, members] as const,
  ];
  return wide(
    words.cases.votes.table,
    html`<table class="govuk-table tq-numbers">
      <caption class="govuk-table__caption govuk-table__caption--s">
        ${words.cases.votes.table}
      </caption>
      ${headRow([paper.vote.position, paper.vote.number])}
      <tbody class="govuk-table__body">
        ${rows.map(
          ([name, count]) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">${name}</th>
              <td class="govuk-table__cell govuk-table__cell--numeric">${number(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
};

const quorumSaid = ({ words }: Speech, { present, quorum }: VoteExported): string => {
  const { votes } = words.cases;
  if (present === null) return votes.quorumUnknown;
  return present >= quorum.present ? votes.quorumHeld : votes.quorumFailed;
};

const known = ({ words, number }: Speech, value: number | null): string =>
  value === null ? words.cases.votes.neededUnknown : number(value);

const judgedRows = (speech: Speech, vote: VoteExported): readonly Row[] => {
  const { visit, words, number } = speech;
  const { votes: labels } = words.cases;
  const { needed, authority, present, quorum, judgement } = vote;
  const { had } = judgement;
  const margin = needed === null || had === null ? null : had - needed;
  return [
    [labels.had, known(speech, had)],
    [labels.needed, html`${known(speech, needed)} ${authorityOf(visit, authority)}`],
    [labels.margin, known(speech, margin)],
    [labels.present, known(speech, present)],
    [
      labels.quorum,
      html`${number(quorum.present)}. ${quorumSaid(speech, vote)}
      ${authorityOf(visit, quorum.authority)}`,
    ],
  ];
};

const certificationSaid = (
  speech: Speech,
  { state, law }: CaseView,
  vote: VoteExported,
): string => {
  const { certification } = speech.words.cases.votes;
  const { fact, certified } = vote;
  if (certified === null) return certification.unknown;
  const by = state.certifications.findLast(({ act }) => act.of === currentEntry(fact));
  if (by !== undefined)
    return certification.by({ person: by.person, day: speech.dayAt(by.at, law.profile.timeZone) });
  return state.certifications.some(({ act }) => act.of === fact.entry)
    ? certification.corrected
    : certification.awaited;
};

const results = (speech: Speech, vote: VoteExported): Html => {
  const { paper } = speech;
  const { fact, judgement } = vote;
  const { declared } = fact.act;
  const { outcome } = judgement;
  return html`${summaryList([
    [paper.vote.declared, paper.vote.results[declared]],
    [
      paper.vote.judged,
      html`${paper.vote.results[outcome]}<br />${muted(findingHtml(speech.visit, judgement.why))}`,
    ],
  ])}
  ${
    isContradicted(vote)
      ? html`<div class="govuk-inset-text tq-warning" role="note">
          <strong>${paper.vote.differs}</strong>
        </div>`
      : nothing
  }`;
};

const rollCall = (speech: Speech, { fact }: VoteExported): Html => {
  const { record } = fact.act;
  if (record.kind !== "rollCall") return nothing;
  const { words, paper, number, visit } = speech;
  const compare = new Intl.Collator(visit.language).compare;
  const rows = record.votes.toSorted((one, other) => compare(one.member, other.member));
  const table = html`<table class="govuk-table">
    ${headRow([paper.vote.member, paper.vote.position])}
    <tbody class="govuk-table__body">
      ${rows.map(
        ({ member, position }) =>
          html`<tr class="govuk-table__row">
            <td class="govuk-table__cell">${member}</td>
            <td class="govuk-table__cell">${paper.vote.positions[position]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  const summary = words.cases.votes.rollCall({ count: number(rows.length) });
  return fold({ summary, body: wide(summary, table) });
};

/** Where the numbers stand, if not in the entry that recorded the vote first. */
const correction = ({ paper }: Speech, { fact, standsIn }: VoteExported): Html =>
  standsIn === fact.entry ? nothing : paragraph(paper.exports.correctedIn({ hash: standsIn }));

const voteWith = (speech: Speech, vote: VoteExported, certified: Html): Html => {
  const { votes: labels } = speech.words.cases;
  const { fact } = vote;
  const on = speech.factDate(fact.act.on);
  return html`<section class="tq-section" aria-labelledby="vote-${fact.seq}">
    <h2 class="govuk-heading-m" id="vote-${fact.seq}">${labels.voteOf({ day: on })}</h2>
    ${results(speech, vote)}
    <div class="tq-side">
      ${figureOf(speech, vote, labels.figure({ day: on }))}
      <div>${countsTable(speech, vote)}</div>
    </div>
    ${summaryList(judgedRows(speech, vote))} ${certified} ${correction(speech, vote)}
    ${rollCall(speech, vote)}
  </section>`;
};

/** One vote: drawn, in numbers, judged, and by whom it was certified. */
const voteShown = (speech: Speech, view: CaseView, vote: VoteExported): Html => {
  const { words, number } = speech;
  const { fact } = vote;
  const recorded = words.cases.votes.recordedBy({ person: fact.person, seq: number(fact.seq) });
  const certified = html`${paragraph(certificationSaid(speech, view, vote))} ${paragraph(recorded)}`;
  return voteWith(speech, vote, certified);
};

/** By whom a vote was certified, without a name. */
export const certifiedForEverybody = (
  { words, paper }: Speech,
  state: Case,
  { fact, certified }: VoteExported,
): string => {
  const { votes } = words.public;
  if (certified === null) return paper.vote.imported;
  if (certified) return votes.certified;
  const fell =
    voteCertifiedOtherwise(state)?.entry === fact.entry ||
    state.certifications.some(({ act }) => act.of === fact.entry);
  return fell ? votes.corrected : votes.notCertified;
};

/** One vote as everybody sees it: it names the members who voted by roll call, and no person of the office. */
export const voteForEverybody = (speech: Speech, { state }: CaseView, vote: VoteExported): Html =>
  voteWith(speech, vote, paragraph(certifiedForEverybody(speech, state, vote)));

const declined = ({ words, factDate }: Speech, view: CaseView): Html => {
  const standing = new Set(votesOf(view).map(({ fact }) => fact.entry));
  const others = view.state.votes.filter(({ vote }) => !standing.has(vote.entry));
  const { votes } = words.cases;
  return html`${others.map(({ vote: { act } }) =>
    paragraph(`${votes.voteOf({ day: factDate(act.on) })}. ${votes.declined}.`),
  )}`;
};

const bodyOf = (speech: Speech, view: CaseView): Html => {
  const { votes } = speech.words.cases;
  if (isStaged(view.law.profile)) return ballotsShown(speech, view);
  const all = votesOf(view).toReversed();
  const { hiddenVote } = view;
  return html`${all.length === 0 && hiddenVote === undefined ? paragraph(votes.none) : nothing}
  ${hiddenVote === undefined ? nothing : paragraph(findingHtml(speech.visit, hiddenVoteSaid(hiddenVote)))}
  ${all.map((vote) => voteShown(speech, view, vote))} ${declined(speech, view)}`;
};

/** The votes of a case, the newest first. */
export const addCaseVotes = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/votes", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = bodyOf(speechOf(visit, [view.law.profile]), view);
    return pageOf(pages, c, casePage(visit, view, { shown: "votes", body }));
  });
};
