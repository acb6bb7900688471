import type { EntriesFound } from "../../ledger/reading/tasks.ts";
import { caseForEverybody } from "../../ledger/reading/case-on-record.ts";
import { oneOfMany } from "../../ledger/reading/unreadable.ts";
import type { CaseId } from "../../values/ids.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages } from "../pages.ts";
import type { PageFormat } from "../page-format.ts";
import { actsInWords } from "../cases/acts-in-words.ts";
import { muted, paragraph, section } from "../cases/parts.ts";
import type { Law } from "../../law/law.ts";

type Found = EntriesFound["entries"][number];

const lawIn = async (desk: Pages["desk"], caseId: CaseId): Promise<Law | undefined> =>
  (await caseForEverybody(desk, caseId))?.law;

const itemOf = async ({ desk }: Pages, format: PageFormat, found: Found): Promise<Html> => {
  const { visit, words, instant, number } = format;
  const { caseId, seq, at } = found.entry.entry;
  const law = await oneOfMany(desk, caseId, () => lawIn(desk, caseId));
  if ("read" in law && law.read === undefined) return nothing;
  // What was recorded is said in the words of the case's law.
  const said =
    "read" in law && law.read !== undefined
      ? actsInWords(format, found.entry, law.read)
      : words.tasks.cannotBeRead;
  return html`<li>
    <a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}">${found.title}</a><br />
    ${number(seq)}. ${said}; ${muted(instant(at))}
  </li>`;
};

/** The last entries of a person, newest first. */
export const recentCasesSection = async (
  pages: Pages,
  format: PageFormat,
  { entries, looked }: EntriesFound,
): Promise<Html> => {
  const { tasks } = format.words;
  const items: Html[] = [];
  for (const found of entries) items.push(await itemOf(pages, format, found));
  const list = html`<ul class="govuk-list tq-recent">
    ${items}
  </ul>`;
  return section(
    "lately",
    tasks.lately,
    html`${entries.length === 0 ? paragraph(tasks.nothingLately) : list}
    ${paragraph(tasks.latelyBounded({ cases: format.number(looked) }))}`,
  );
};
