import type { CaseView } from "../../../application/queries.ts";
import { statementsMade } from "../../../domain/statements/made.ts";
import type { Statement } from "../../../domain/statement.ts";
import { atHand } from "../cases/text-at-hand.ts";
import { digest, fold, paragraph, section, tag } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";

type Text = Statement["texts"][number];

const textShown = async (pages: Pages, { paper }: Speech, text: Text): Promise<Html> => {
  const found = await atHand(pages.desk.world.documents, text.digest);
  const { authentic, translation } = paper.statements;
  const shown =
    found.kind === "text"
      ? html`<div class="tq-text" lang="${text.language}" dir="auto">${found.text}</div>`
      : nothing;
  return html`<h4 class="govuk-heading-s">
      ${text.language} ${text.authentic ? tag("green", authentic) : tag("grey", translation)}
    </h4>
    ${shown}
    <p class="govuk-body-s">
      SHA-256: ${text.digest === "unknown" ? paper.frame.unknown : digest(text.digest)}
    </p>`;
};

const statementShown = async (
  pages: Pages,
  speech: Speech,
  { label, clause, subject, texts }: Statement,
): Promise<Html> => {
  const { statements } = speech.paper;
  const parts: Html[] = [];
  for (const text of texts) parts.push(await textShown(pages, speech, text));
  const where = clause === null ? "" : `, ${statements.article(clause)}`;
  return html`<h3 class="govuk-heading-s">${statements.labels[label]}${where}</h3>
    ${paragraph(subject)}
    ${fold({ summary: texts.map(({ language }) => statements.textIn(language, "SHA-256")).join(", "), body: html`${parts}` })}`;
};

/** What the State declares with its consent or beside it, each text with its digest. */
export const statementsSection = async (
  pages: Pages,
  speech: Speech,
  { state }: CaseView,
): Promise<Html> => {
  const { statements } = speech.words.public;
  const parts: Html[] = [];
  for (const { statement } of statementsMade(state))
    parts.push(await statementShown(pages, speech, statement));
  const body = parts.length === 0 ? paragraph(statements.none) : html`${parts}`;
  return section("statements", statements.heading, body);
};
