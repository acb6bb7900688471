import type { CaseView } from "../../application/reading/queries.ts";
import { statementsMade } from "../../treaty/statements/made.ts";
import type { Statement } from "../../treaty/statement.ts";
import { atHand } from "../cases/text-at-hand.ts";
import { digest, fold, paragraph, section } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";

type Text = Statement["texts"][number];

const textShown = async (pages: Pages, { paper }: Speech, text: Text): Promise<Html> => {
  const found = await atHand(pages.desk.world.documents, text.digest);
  const { authentic, translation, textIn } = paper.statements;
  const summary = textIn({
    language: text.language,
    standing: text.authentic ? authentic : translation,
  });
  const said = found.kind === "text" ? found.text : "";
  const body = html`<div class="tq-text" lang="${text.language}" dir="auto">${said}</div>`;
  return html`${found.kind === "text" ? fold({ summary, body }) : nothing}
    <p class="govuk-body-s">
      ${found.kind === "text" ? "" : `${summary}. `}SHA-256:
      ${text.digest === "unknown" ? paper.frame.unknown : digest(text.digest)}
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
  const where = clause === null ? "" : `, ${statements.article({ clause })}`;
  return html`<h3 class="govuk-heading-s">${statements.labels[label]}${where}</h3>
    ${paragraph(subject)} ${parts}`;
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
