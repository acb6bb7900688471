import { readableAlone, readPage } from "../../application/reading/read-entries.ts";
import type { CaseView } from "../../application/reading/queries.ts";
import { actInWords, entryExported } from "../../open-data/acts.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { html, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { muted, section } from "./parts.ts";
import { readerIn } from "./who-may-read.ts";

const shown = 5;

/** What an entry records, in words. */
export const actsSaid = ({ paper }: Speech, entry: HashedEntry, law: Law): string =>
  entryExported(entry, law, paper)
    .acts.map((act) => actInWords(paper, act))
    .join("; ");

/** The last entries of a case, newest first. */
export const recentSection = async (
  pages: Pages,
  speech: Speech,
  view: CaseView,
): Promise<Html> => {
  const { visit, words, instant, duties, number } = speech;
  const { history } = words.cases.overview;
  const { caseId, version } = view.state;
  const page = { afterSeq: Math.max(0, version - shown), limit: shown };
  const whole = await readPage(pages.desk.world, caseId, page);
  const entries = await readableAlone(
    pages.desk,
    { caseId, law: view.law, entries: whole },
    readerIn(visit),
  );
  const items = entries.toReversed().map((one) => {
    const { seq, at, person, duty } = one.entry;
    return html`<li>
      <strong>${number(seq)}. ${actsSaid(speech, one, view.law)}</strong><br />
      ${muted(html`${instant(at)}; ${person}, ${duties([duty])}`)}
    </li>`;
  });
  return section(
    "recent",
    history.heading,
    html`<ul class="govuk-list tq-recent">
        ${items}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="${to(visit, `/cases/${caseId}/history`)}">${history.whole}</a>
      </p>`,
  );
};
