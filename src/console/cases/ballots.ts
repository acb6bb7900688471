import type { CaseView } from "../../ledger/reading/queries.ts";
import { hiddenVoteSaid } from "../../api/shapes/facts.ts";
import {
  ballotsOf,
  type BallotRead,
  allCounts,
  isAgainstRule,
} from "../../papers/inputs/ballots.ts";
import { positionInWords } from "../../papers/wording.ts";
import { isDeclined } from "../../procedure/rules/awaited-certification.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { around } from "../names-html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { type Speech, speechOf } from "../page-format.ts";
import { voteFigure } from "./vote-figure.ts";
import { casePage } from "./frame.ts";
import { fold, headRow, paragraph, type Row, summaryList, verdictTag, wide } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";

// The decisions of bodies at the stages of a case.

const ruleRow = (speech: Speech, { finding }: BallotRead): readonly Row[] => {
  const { words, visit } = speech;
  return finding === undefined
    ? []
    : [
        [
          words.cases.votes.decisions.rule,
          html`${verdictTag(speech, finding.verdict)}<br />${findingHtml(visit, finding.why)}
            ${authorityOf(visit, finding.authority)}`,
        ],
      ];
};

const notedRow = ({ words, visit }: Speech, { noted }: BallotRead): readonly Row[] =>
  noted.length === 0
    ? []
    : [[words.cases.votes.decisions.noted, html`${findingHtml(visit, noted)}`]];

const results = (speech: Speech, ballot: BallotRead): Html => {
  const { words, paper, visit } = speech;
  const { decisions } = words.cases.votes;
  return html`${summaryList([
    [paper.vote.declaredAs, html`<strong>${findingHtml(visit, ballot.outcome)}</strong>`],
    [decisions.body, speech.name(ballot.body.name)],
    ...ruleRow(speech, ballot),
    ...notedRow(speech, ballot),
  ])}
  ${
    isAgainstRule(ballot)
      ? html`<div class="govuk-inset-text tq-warning" role="note">
          <strong>${paper.vote.differs}</strong>
        </div>`
      : nothing
  }`;
};

const countsTable = (speech: Speech, ballot: BallotRead): Html => {
  const { words, paper, number, visit } = speech;
  const { decisions } = words.cases.votes;
  const { body } = ballot;
  return wide(
    decisions.table,
    html`<table class="govuk-table tq-numbers">
      <caption class="govuk-table__caption govuk-table__caption--s">
        ${decisions.table}
      </caption>
      ${headRow([decisions.count, paper.vote.number])}
      <tbody class="govuk-table__body">
        ${allCounts(ballot).map(
          ({ named, n }) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">${findingHtml(visit, named)}</th>
              <td class="govuk-table__cell govuk-table__cell--numeric">${number(n)}</td>
            </tr>`,
        )}
        ${
          body.members === null
            ? nothing
            : html`<tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">${paper.vote.bodyMembers}</th>
                <td class="govuk-table__cell govuk-table__cell--numeric">
                  ${number(body.members)}
                </td>
              </tr>`
        }
      </tbody>
    </table>`,
  );
};

const countsShown = (speech: Speech, ballot: BallotRead): Html => {
  const { words, paper } = speech;
  const { fact, counts } = ballot;
  if (!fact.act.byCounting && counts.length === 0)
    return paragraph(words.cases.votes.decisions.uncounted);
  if (counts.length === 0) return paragraph(paper.vote.notPublished);
  return html`<div class="tq-side">
    ${voteFigure(speech, ballot)}
    <div>${countsTable(speech, ballot)}</div>
  </div>`;
};

const rollShown = (speech: Speech, { roll }: BallotRead): Html => {
  if (roll.length === 0) return nothing;
  const { words, paper, number, visit } = speech;
  const compare = new Intl.Collator(visit.language).compare;
  const table = html`<table class="govuk-table">
    ${headRow([paper.vote.member, paper.vote.position])}
    <tbody class="govuk-table__body">
      ${roll
        .toSorted((one, other) => compare(one.member, other.member))
        .map(
          ({ member, position }) =>
            html`<tr class="govuk-table__row">
              <td class="govuk-table__cell">${member}</td>
              <td class="govuk-table__cell">${positionInWords(paper, position)}</td>
            </tr>`,
        )}
    </tbody>
  </table>`;
  const summary = words.cases.votes.rollCall({ count: number(roll.length) });
  return fold({ summary, body: wide(summary, table) });
};

const correction = ({ paper }: Speech, { fact, standsIn }: BallotRead): Html =>
  standsIn === fact.entry ? nothing : paragraph(paper.exports.correctedIn({ hash: standsIn }));

const decisionOf = (
  { words }: Speech,
  { stage, day }: { readonly stage: Html; readonly day: string },
): Html => around((name) => words.cases.votes.decisions.of({ stage: name, day }), stage);

const ballotWith = (speech: Speech, ballot: BallotRead, certified: Html): Html => {
  const { fact, stage } = ballot;
  const day = speech.day(fact.act.on);
  const heading = decisionOf(speech, { stage: speech.name(stage), day });
  return html`<section class="tq-section" aria-labelledby="vote-${fact.seq}">
    <h2 class="govuk-heading-m" id="vote-${fact.seq}">${heading}</h2>
    ${results(speech, ballot)} ${countsShown(speech, ballot)} ${certified}
    ${correction(speech, ballot)} ${rollShown(speech, ballot)}
  </section>`;
};

const certificationSaid = (
  { words, dayAt }: Speech,
  { law }: CaseView,
  { fact, round, certified }: BallotRead,
): string => {
  const { certification } = words.cases.votes;
  if (fact.imported) return certification.unknown;
  const by = round.certified;
  if (by === undefined) return certification.awaited;
  return certified === true
    ? certification.by({ person: by.person, day: dayAt(by.at, law.procedure.timeZone) })
    : certification.corrected;
};

const ballotShown = (speech: Speech, view: CaseView, ballot: BallotRead): Html => {
  const { words, number } = speech;
  const { fact } = ballot;
  const recorded = words.cases.votes.recordedBy({ person: fact.person, seq: number(fact.seq) });
  const certified = fact.act.byCounting
    ? paragraph(certificationSaid(speech, view, ballot))
    : nothing;
  return ballotWith(speech, ballot, html`${certified} ${paragraph(recorded)}`);
};

/** By whom a decision was certified, without a name; nothing where nobody has to. */
export const ballotCertifiedForEverybody = (
  { words, paper }: Speech,
  { fact, round, certified }: BallotRead,
): string | undefined => {
  const { votes } = words.public;
  if (fact.imported) return paper.vote.imported;
  if (!fact.act.byCounting) return undefined;
  if (certified === true) return votes.certified;
  return round.certified === undefined ? votes.notCertified : votes.corrected;
};

/** One decision as everybody sees it: it names no person. */
export const ballotForEverybody = (speech: Speech, ballot: BallotRead): Html => {
  const said = ballotCertifiedForEverybody(speech, ballot);
  const certified = said === undefined ? nothing : paragraph(said);
  return ballotWith(speech, ballot, certified);
};

/** What became of the records that decide nothing: their certification was declined, or too many differed. */
const withoutEffect = (speech: Speech, view: CaseView, shown: readonly BallotRead[]): Html => {
  const { votes } = speech.words.cases;
  const { procedure } = view.law;
  const others = view.state.ballots.filter(
    ({ vote }) => !shown.some(({ fact }) => fact.entry === vote.entry),
  );
  return html`${others.map((round) => {
    const { act } = round.vote;
    const stage = speech.stage(procedure, act.stage);
    const day = speech.day(act.on);
    const why = isDeclined(round) ? votes.declined : votes.spent;
    return paragraph(html`${decisionOf(speech, { stage, day })}. ${why}`);
  })}`;
};

/** The decisions of a case, the newest first. */
export const ballotsShown = (speech: Speech, view: CaseView): Html => {
  const { decisions } = speech.words.cases.votes;
  const all = ballotsOf(view).toReversed();
  const { hiddenVote } = view;
  return html`${all.length === 0 && hiddenVote === undefined ? paragraph(decisions.none) : nothing}
  ${hiddenVote === undefined ? nothing : paragraph(findingHtml(speech.visit, hiddenVoteSaid(hiddenVote)))}
  ${all.map((ballot) => ballotShown(speech, view, ballot))} ${withoutEffect(speech, view, all)}`;
};

/** The page of the decisions of a case. */
export const addCaseVotes = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/votes", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = ballotsShown(speechOf(visit, [view.law.procedure]), view);
    return pageOf(pages, c, casePage(visit, view, { shown: "votes", body }));
  });
};
