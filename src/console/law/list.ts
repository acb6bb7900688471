import type { Case } from "../../case/case.ts";
import { digest, headRow, paragraph, wide } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { listHtml } from "../names-html.ts";
import type { PageFormat } from "../page-format.ts";
import { confirmationsOfFile, type FileAtHand } from "./files-at-hand.ts";

const readers = (format: PageFormat, office: Case, file: FileAtHand): Html => {
  const { lawFiles } = format.words;
  const all = confirmationsOfFile(office, file);
  return all.length === 0
    ? html`${lawFiles.nobody}`
    : listHtml(
        all.map(
          ({ person, at }) => html`${lawFiles.by({ person, day: format.day(at.slice(0, 10)) })}`,
        ),
        html`<br />`,
      );
};

const rowOf = (format: PageFormat, office: Case, file: FileAtHand): Html => {
  const { visit, name, words } = format;
  const version = file.version === null ? nothing : html`, ${file.version}`;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(visit, `/law/${file.digest}`)}">${name(file.title)}</a><br />
      <span class="govuk-body-s tq-muted"
        >${words.lawFiles.kinds[file.file]}, ${file.law}${version}</span
      >
    </th>
    <td class="govuk-table__cell">${digest(file.digest)}</td>
    <td class="govuk-table__cell">${readers(format, office, file)}</td>
  </tr>`;
};

/** The law files of the office, each with who has confirmed it as read. */
export const listOfFiles = (
  format: PageFormat,
  office: Case,
  files: readonly FileAtHand[],
): Html => {
  const { lawFiles } = format.words;
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${lawFiles.caption}
    </caption>
    ${headRow([lawFiles.file, lawFiles.digest, lawFiles.confirmedBy])}
    <tbody class="govuk-table__body">
      ${files.map((file) => rowOf(format, office, file))}
    </tbody>
  </table>`;
  return html`${paragraph(lawFiles.intro)} ${wide(lawFiles.caption, table)}`;
};
