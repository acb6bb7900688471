import { layingOf } from "../../case/laying.ts";
import type { Case } from "../../case/case.ts";
import type { Statement, TextDigest } from "../../treaty/statement.ts";
import { confirmationsOf } from "../../findings/statements/confirmation.ts";
import {
  type Difference,
  differenceOf,
  type Part,
  type Passage,
} from "../../ledger/reading/text-difference.ts";
import { type Made, statementsMade } from "../../findings/statements/made.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { atHand, type AtHand } from "./documents.ts";
import { casePage } from "./frame.ts";
import { digest, paragraph, summaryList, tag } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";
import { statementsOf } from "../../case/texts.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** Two texts of a statement in one language that are not the same, and between what they changed. */
type Change = {
  readonly since: "signature" | "vote";
  readonly statement: string;
  readonly language: string;
  readonly before: TextDigest;
  readonly after: TextDigest;
};

const sinceSignature = (state: Case): readonly Change[] =>
  confirmationsOf(state).flatMap(({ statement, differences }) =>
    differences.map((pair) => ({ since: "signature", statement: statement.id, ...pair }) as const),
  );

const sinceLaying = (state: Case): readonly Change[] => {
  const laid = layingOf(state)?.act.statements ?? [];
  return statementsOf(state).flatMap(({ id, texts }) =>
    texts.flatMap(({ language, digest: after }) => {
      const before = laid
        .find((one) => one.id === id)
        ?.texts.find((text) => text.language === language)?.digest;
      return before === undefined || before === "unknown" || before === after
        ? []
        : [{ since: "vote", statement: id, language, before, after } as const];
    }),
  );
};

/** What changed in the texts of a case's statements. */
const changesIn = (state: Case): readonly Change[] => [
  ...sinceSignature(state),
  ...sinceLaying(state),
];

const mostPassages = 50;

const lineOf = (parts: readonly Part[], mark: "del" | "ins"): Html =>
  html`${parts.map(({ text, changed }) => {
      if (!changed) return html`${text}`;
      return mark === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    })}<br />`;

const side = ({ words, number }: PageFormat, passage: Passage, which: "before" | "after"): Html => {
  const { changes } = words.cases.statements;
  const { line, lines } = passage[which];
  return html`<div>
    <p class="govuk-body-s tq-muted govuk-!-margin-bottom-1">
      ${changes[which]}, ${changes.line({ line: number(line) })}
    </p>
    <div class="tq-text tq-diff">
      ${lines.map((parts) => lineOf(parts, which === "before" ? "del" : "ins"))}
    </div>
  </div>`;
};

const passagesHtml = (format: PageFormat, { passages, unseen }: Difference): Html => {
  const { changes } = format.words.cases.statements;
  if (passages === "tooDifferent") return paragraph(changes.tooDifferent);
  const rest = passages.length - mostPassages;
  return html`${
    unseen.length === 0
      ? nothing
      : html`${passages.length === 0 ? paragraph(changes.nothingSeen) : nothing}
          <ul class="govuk-list govuk-list--bullet">
            ${unseen.map((one) => html`<li>${findingHtml(format.visit, one)}</li>`)}
          </ul>`
  }
  ${passages
    .slice(0, mostPassages)
    .map(
      (passage) =>
        html`<div class="tq-side">
          ${side(format, passage, "before")} ${side(format, passage, "after")}
        </div>`,
    )}
  ${rest > 0 ? paragraph(changes.more({ count: format.number(rest) })) : nothing}`;
};

// What is not shown as a text is not compared before a reader's eyes either.
const shownDifference = async (
  { desk }: Pages,
  { before, after }: Change,
): Promise<Difference | undefined> => {
  for (const sha of [before, after])
    if ((await atHand(desk.ports.documents, sha)).kind !== "text") return undefined;
  return differenceOf(desk, before, after);
};

/** How the texts of one statement changed, word by word where both are at hand. */
const changesHtml = async (
  pages: Pages,
  format: PageFormat,
  changes: readonly Change[],
): Promise<readonly Html[]> => {
  const { changes: labels } = format.words.cases.statements;
  return Promise.all(
    changes.map(async (change) => {
      const difference = await shownDifference(pages, change);
      return html`<h4 class="govuk-heading-s">${labels[change.since]} (${change.language})</h4>
        ${difference === undefined ? paragraph(labels.digestsOnly) : passagesHtml(format, difference)}`;
    }),
  );
};

type Text = Statement["texts"][number];

const textBody = (format: PageFormat, found: AtHand, language: string): Html => {
  const { statements } = format.words.cases;
  switch (found.kind) {
    case "text":
      return html`<div class="tq-text" lang="${language}" dir="auto">${found.text}</div>`;
    case "bytes":
      return paragraph(statements.tooLong);
    case "unknown":
      return paragraph(statements.textUnknown);
    case "missing":
      return paragraph(statements.notInStore);
    case "altered":
      return paragraph(format.words.cases.findings.altered);
  }
};

const sizeAndLink = (
  { visit, words, number }: PageFormat,
  found: AtHand,
  { caseId, text, name }: { readonly caseId: string; readonly text: Text; readonly name: string },
): Html => {
  const { statements } = words.cases;
  if (found.kind !== "text" && found.kind !== "bytes") return nothing;
  return html`<p class="govuk-body-s">
    ${statements.size({ bytes: number(found.size) })},
    <a class="govuk-link" href="${to(visit, `/cases/${caseId}/documents/${text.digest}`)}"
      >${statements.download}<span class="govuk-visually-hidden"
        >: ${name} (${text.language})</span
      ></a
    >
  </p>`;
};

const textHtml = async (
  pages: Pages,
  format: PageFormat,
  one: { readonly caseId: string; readonly text: Text; readonly name: string },
): Promise<Html> => {
  const { paper } = format;
  const { language, authentic, digest: sha } = one.text;
  const found = await atHand(pages.desk.ports.documents, sha);
  const standing = authentic ? paper.statements.authentic : paper.statements.translation;
  return html`<div>
    <h4 class="govuk-heading-s">
      ${language} ${authentic ? tag("green", standing) : tag("grey", standing)}
    </h4>
    ${textBody(format, found, language)}
    <p class="govuk-body-s">SHA-256: ${sha === "unknown" ? paper.frame.unknown : digest(sha)}</p>
    ${sizeAndLink(format, found, one)}
  </div>`;
};

const aboutStatement = (
  format: PageFormat,
  { statement, moment, entry }: Made,
  view: CaseView,
): Html => {
  const { words, paper, number } = format;
  const { statements } = words.cases;
  const seq = view.state.facts.find((fact) => fact.entry === entry)?.seq;
  const made = statements.moment[moment];
  const { inferredClause } = statement;
  const noClause =
    inferredClause === undefined
      ? statements.noClause
      : `${statements.noClause}; ${statements.inferredClause({ clause: inferredClause })}`;
  return summaryList([
    [statements.clause, statement.clause ?? noClause],
    [paper.statements.subject, statement.subject],
    [
      statements.made,
      seq === undefined ? made : `${made}; ${statements.entry({ seq: number(seq) })}`,
    ],
  ]);
};

const groups = ["withConsent", "atSignature", "beside"] as const;

const groupOf = ({ moment }: Made): (typeof groups)[number] => {
  switch (moment) {
    case "signature":
      return "atSignature";
    case "consent":
    case "consentToCome":
    case "change":
      return "withConsent";
    case "late":
    case "unknown":
      return "beside";
  }
};

const statementHtml = async (
  pages: Pages,
  format: PageFormat,
  { made, view }: { readonly made: Made; readonly view: CaseView },
): Promise<Html> => {
  const { statement } = made;
  const { caseId } = view.state;
  const name = `${format.paper.statements.labels[statement.label]} ${statement.id}`;
  const texts = await Promise.all(
    statement.texts.map((text) => textHtml(pages, format, { caseId, text, name })),
  );
  const isOfThis = made.moment === "signature" ? "signature" : "vote";
  const changes = changesIn(view.state).filter(
    ({ statement: id, since }) => id === statement.id && since === isOfThis,
  );
  return html`<section class="tq-section" id="${groupOf(made)}-${statement.id}">
    <h3 class="govuk-heading-m">${name}</h3>
    ${aboutStatement(format, made, view)}
    <div class="tq-side">${texts}</div>
    ${await changesHtml(pages, format, changes)}
  </section>`;
};

const groupHtml = async (
  pages: Pages,
  format: PageFormat,
  { heading, all, view }: { heading: string; all: readonly Made[]; view: CaseView },
): Promise<Html> => {
  if (all.length === 0) return nothing;
  // One after the other, so that however many there are only the texts of one are in memory.
  const shown: Html[] = [];
  for (const made of all) shown.push(await statementHtml(pages, format, { made, view }));
  return html`<h2 class="govuk-heading-l">${heading}</h2>
    ${shown}`;
};

const bodyOf = async (pages: Pages, format: PageFormat, view: CaseView): Promise<Html> => {
  const made = statementsMade(view.state);
  const { statements } = format.words.cases;
  if (made.length === 0) return paragraph(format.paper.statements.none);
  const shown: Html[] = [];
  for (const group of groups) {
    const all = made.filter((one) => groupOf(one) === group);
    shown.push(await groupHtml(pages, format, { heading: statements[group], all, view }));
  }
  return html`${shown}`;
};

/** The statements of a case with their texts side by side. */
export const addCaseStatements = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/statements", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const body = await bodyOf(pages, pageFormat(visit, [view.law.procedure]), view);
    return pageOf(pages, c, casePage(visit, view, { shown: "statements", body }));
  });
};
