import type { CaseView } from "../../application/reading/queries.ts";
import { documentsNamed, type NamedDocument } from "../../audit/documents.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Speech } from "../speech.ts";
import { digest, headRow, paragraph, section, wide } from "./parts.ts";

/** What a document is: the act that names it, and which of its parts it is. */
export const documentSaid = ({ visit }: Speech, { paper }: Pick<NamedDocument, "paper">): Html =>
  findingHtml(visit, paper);

/** A document's digest, as a link to the document where it has one. */
export const documentLink = (
  { visit, words }: Speech,
  caseId: string,
  { digest: sha }: Pick<NamedDocument, "digest">,
): string | Html =>
  sha === "unknown"
    ? words.cases.papers.unknown
    : html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}/documents/${sha}`)}"
        >${digest(sha)}</a
      >`;

/** Every document that the entries of a case name. */
export const documentsTable = (
  speech: Speech,
  { state }: CaseView,
  entries: readonly HashedEntry[],
): Html => {
  const { words, number } = speech;
  const { papers } = words.cases;
  const named = documentsNamed(entries);
  const table = html`<table class="govuk-table">
    ${headRow([papers.entry, papers.document, papers.digest])}
    <tbody class="govuk-table__body">
      ${named.map(
        (one) =>
          html`<tr class="govuk-table__row">
            <td class="govuk-table__cell">${number(one.entry)}</td>
            <td class="govuk-table__cell">${documentSaid(speech, one)}</td>
            <td class="govuk-table__cell">${documentLink(speech, state.caseId, one)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  const body = named.length === 0 ? paragraph(papers.noDocuments) : wide(papers.onRecord, table);
  return section("documents", papers.onRecord, body);
};
