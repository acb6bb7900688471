import type { EntriesFound } from "../../../application/entries-of-person.ts";
import { lawOfCase } from "../../../application/law-of-case.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { actsSaid } from "../cases/recent.ts";
import { headRow, paragraph, section, wide } from "../cases/parts.ts";

type Found = EntriesFound["entries"][number];

const rowOf = async ({ desk }: Pages, speech: Speech, found: Found): Promise<Html> => {
  const { visit, instant, number } = speech;
  const { caseId, seq, at } = found.entry.entry;
  const head = await desk.world.ledger.head(caseId);
  if (head === undefined) return nothing;
  const law = await lawOfCase(desk.world, head.state, desk.caches.laws);
  return html`<tr class="govuk-table__row">
    <td class="govuk-table__cell">${instant(at)}</td>
    <td class="govuk-table__cell">
      <a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}">${found.title}</a>
    </td>
    <td class="govuk-table__cell">${number(seq)}. ${actsSaid(speech, found.entry, law)}</td>
  </tr>`;
};

/** The last entries of a person, newest first. */
export const latelySection = async (
  pages: Pages,
  speech: Speech,
  { entries, looked }: EntriesFound,
): Promise<Html> => {
  const { words, number } = speech;
  const { tasks } = words;
  const rows: Html[] = [];
  for (const found of entries) rows.push(await rowOf(pages, speech, found));
  const table = html`<table class="govuk-table">
    ${headRow([tasks.when, words.cases.case, tasks.what])}
    <tbody class="govuk-table__body">
      ${rows}
    </tbody>
  </table>`;
  const body = entries.length === 0 ? paragraph(tasks.nothingLately) : wide(tasks.lately, table);
  return section(
    "lately",
    tasks.lately,
    html`${body} ${paragraph(tasks.latelyBounded(number(looked)))}`,
  );
};
