import type { CaseView } from "../../ledger/reading/case-view.ts";
import { hiddenVoteInWords } from "../../api/shapes/facts.ts";
import { ballotsOf, type BallotRead, allCounts, isAgainstRule } from "../../views/ballots.ts";
import { positionInWords } from "../../papers/wording.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { around } from "../names-html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { voteFigure } from "./vote-figure.ts";
import { casePage } from "./frame.ts";
import { fold, headRow, paragraph, type Row, summaryList, verdictTag, wide } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";
import { isDeclined } from "../../case/certification.ts";

// The decisions of bodies at the stages of a case.

const ruleRow = (format: PageFormat, { finding }: BallotRead): readonly Row[] => {
  const { words, visit } = format;
  return finding === undefined
    ? []
    : [
        [
          words.cases.votes.decisions.rule,
          html`${verdictTag(format, finding.verdict)}<br />${findingHtml(visit, finding.why)}
            ${authorityOf(visit, finding.authority)}`,
        ],
      ];
};

const notedRow = ({ words, visit }: PageFormat, { noted }: BallotRead): readonly Row[] =>
  noted.length === 0
    ? []
    : [[words.cases.votes.decisions.noted, html`${findingHtml(visit, noted)}`]];

const results = (format: PageFormat, ballot: BallotRead): Html => {
  const { words, paper, visit } = format;
  const { decisions } = words.cases.votes;
  return html`${summaryList([
    [paper.vote.declaredAs, html`<strong>${findingHtml(visit, ballot.outcome)}</strong>`],
    [decisions.body, format.name(ballot.body.name)],
    ...ruleRow(format, ballot),
    ...notedRow(format, ballot),
  ])}
  ${
    isAgainstRule(ballot)
      ? html`<div class="govuk-inset-text tq-warning" role="note">
          <strong>${paper.vote.differs}</strong>
        </div>`
      : nothing
  }`;
};

const countsTable = (format: PageFormat, ballot: BallotRead): Html => {
  const { words, paper, number, visit } = format;
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

const countsHtml = (format: PageFormat, ballot: BallotRead): Html => {
  const { words, paper } = format;
  const { fact, counts } = ballot;
  if (!fact.act.byCounting && counts.length === 0)
    return paragraph(words.cases.votes.decisions.uncounted);
  if (counts.length === 0) return paragraph(paper.vote.notPublished);
  return html`<div class="tq-side">
    ${voteFigure(format, ballot)}
    <div>${countsTable(format, ballot)}</div>
  </div>`;
};

const rollHtml = (format: PageFormat, { roll }: BallotRead): Html => {
  if (roll.length === 0) return nothing;
  const { words, paper, number, visit } = format;
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

const correction = ({ paper }: PageFormat, { fact, standsIn }: BallotRead): Html =>
  standsIn === fact.entry ? nothing : paragraph(paper.exports.correctedIn({ hash: standsIn }));

const decisionOf = (
  { words }: PageFormat,
  { stage, day }: { readonly stage: Html; readonly day: string },
): Html => around((name) => words.cases.votes.decisions.of({ stage: name, day }), stage);

const ballotWith = (format: PageFormat, ballot: BallotRead, certified: Html): Html => {
  const { fact, stage } = ballot;
  const day = format.day(fact.act.on);
  const heading = decisionOf(format, { stage: format.name(stage), day });
  return html`<section class="tq-section" aria-labelledby="vote-${fact.seq}">
    <h2 class="govuk-heading-m" id="vote-${fact.seq}">${heading}</h2>
    ${results(format, ballot)} ${countsHtml(format, ballot)} ${certified}
    ${correction(format, ballot)} ${rollHtml(format, ballot)}
  </section>`;
};

const certificationInWords = (
  { words, dayAt }: PageFormat,
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

const ballotHtml = (format: PageFormat, view: CaseView, ballot: BallotRead): Html => {
  const { words, number } = format;
  const { fact } = ballot;
  const recorded = words.cases.votes.recordedBy({ person: fact.person, seq: number(fact.seq) });
  const certified = fact.act.byCounting
    ? paragraph(certificationInWords(format, view, ballot))
    : nothing;
  return ballotWith(format, ballot, html`${certified} ${paragraph(recorded)}`);
};

/** By whom a decision was certified, without a name; nothing where nobody has to. */
export const ballotCertifiedForEverybody = (
  { words, paper }: PageFormat,
  { fact, round, certified }: BallotRead,
): string | undefined => {
  const { votes } = words.public;
  if (fact.imported) return paper.vote.imported;
  if (!fact.act.byCounting) return undefined;
  if (certified === true) return votes.certified;
  return round.certified === undefined ? votes.notCertified : votes.corrected;
};

/** One decision as everybody sees it: it names no person. */
export const ballotForEverybody = (format: PageFormat, ballot: BallotRead): Html => {
  const said = ballotCertifiedForEverybody(format, ballot);
  const certified = said === undefined ? nothing : paragraph(said);
  return ballotWith(format, ballot, certified);
};

/** What became of the records that decide nothing: their certification was declined, or too many differed. */
const withoutEffect = (format: PageFormat, view: CaseView, shown: readonly BallotRead[]): Html => {
  const { votes } = format.words.cases;
  const { procedure } = view.law;
  const others = view.state.ballots.filter(
    ({ vote }) => !shown.some(({ fact }) => fact.entry === vote.entry),
  );
  return html`${others.map((round) => {
    const { act } = round.vote;
    const stage = format.stage(procedure, act.stage);
    const day = format.day(act.on);
    const why = isDeclined(round) ? votes.declined : votes.spent;
    return paragraph(html`${decisionOf(format, { stage, day })}. ${why}`);
  })}`;
};

/** The decisions of a case, the newest first. */
export const ballotsHtml = (format: PageFormat, view: CaseView): Html => {
  const { decisions } = format.words.cases.votes;
  const all = ballotsOf(view).toReversed();
  const { hiddenVote } = view;
  return html`${all.length === 0 && hiddenVote === undefined ? paragraph(decisions.none) : nothing}
  ${hiddenVote === undefined ? nothing : paragraph(findingHtml(format.visit, hiddenVoteInWords(hiddenVote)))}
  ${all.map((ballot) => ballotHtml(format, view, ballot))} ${withoutEffect(format, view, all)}`;
};

/** The page of the decisions of a case. */
export const addCaseVotes = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/votes", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = ballotsHtml(pageFormat(visit, [view.law.procedure]), view);
    return pageOf(pages, c, casePage(visit, view, { shown: "votes", body }));
  });
};
