import type { CaseSearch, FoundCase } from "../../ledger/ports.ts";
import type { World } from "../../ledger/world.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { headRow, paragraph, section, wide } from "../cases/parts.ts";
import { type ByLaw, choicesByLaw } from "../cases/search.ts";
import { treatyNamed } from "../cases/treaty-named.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { type Speech, speechAmong, stageByRow } from "../speech.ts";
import { sharedPage } from "./public-cases.ts";

/** Feeds, the calendar and the table hold so many cases: each is read whole for them. */
const mostInFiles = 200;

const anything: Omit<CaseSearch, "order" | "afterId" | "limit"> = {
  standing: "anywhere",
  procedure: null,
  treaty: null,
  publicOnly: true,
  terms: [],
};

type Found = { readonly rows: readonly FoundCase[]; readonly count: number };

/** Public cases in the order of their ids, a page of them. */
const openPage = (
  { desk }: Pages,
  page: { readonly afterId: string; readonly limit: number },
): Promise<Found> => desk.world.register.find({ ...anything, order: "id", ...page });

/** The public cases that changed last; only those that are open where the endings are not wanted. */
export const newestOpen = async (
  { desk }: Pages,
  { ended }: { readonly ended: boolean },
): Promise<readonly FoundCase[]> => {
  const search = { ...anything, order: "newest", afterId: "", limit: mostInFiles } as const;
  const { rows } = await desk.world.register.find({
    ...search,
    standing: ended ? "anywhere" : "open",
  });
  return rows;
};

const pageSize = 50;

/** What the rows of the list are named by. */
type Among = { readonly choices: ByLaw; readonly law: World["law"] };

const rowOf = (speech: Speech, { choices, law }: Among, row: FoundCase): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(speech.visit, `/public/${row.caseId}`)}">${row.title}</a
      ><br />
      <span class="govuk-body-s tq-muted">${row.caseId}</span>
    </th>
    <td class="govuk-table__cell">${treatyNamed(speech, choices, row.treaty)}</td>
    <td class="govuk-table__cell">${stageByRow(speech, law, row)}</td>
    <td class="govuk-table__cell">${speech.instant(row.at)}</td>
  </tr>`;

const tableOf = (speech: Speech, among: Among, rows: readonly FoundCase[]): Html => {
  const words = speech.words.public;
  return wide(
    words.caption,
    html`<table class="govuk-table tq-cases">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${words.caption}
      </caption>
      ${headRow([words.case, words.treaty, words.stage, words.changed])}
      <tbody class="govuk-table__body">
        ${rows.map((row) => rowOf(speech, among, row))}
      </tbody>
    </table>`,
  );
};

const turning = ({ visit, words }: Speech, after: string, rows: readonly FoundCase[]): Html => {
  const last = rows.length === pageSize ? rows.at(-1)?.caseId : undefined;
  const link = (path: string, text: string): Html =>
    html`<a class="govuk-link" href="${to(visit, path)}">${text}</a>`;
  return html`<p class="govuk-body tq-pages">
    ${after === "" ? nothing : link("/public", words.public.first)}
    ${last === undefined ? nothing : link(`/public?after=${last}`, words.public.next)}
  </p>`;
};

const following = ({ visit, words, number }: Speech): Html => {
  const { follow, feed, calendar, table, bounded, verifyLink } = words.public;
  const links = [
    ["/public/feed.xml", feed],
    ["/public/deadlines.ics", calendar],
    ["/public/cases.csv", table],
    ["/public/log", verifyLink],
  ] as const;
  return section(
    "follow",
    follow,
    html`<ul class="govuk-list govuk-list--bullet">
        ${links.map(([path, text]) => html`<li><a class="govuk-link" href="${to(visit, path)}">${text}</a></li>`)}
      </ul>
      <p class="govuk-hint">${bounded({ count: number(mostInFiles) })}</p>`,
  );
};

/** By which programs find the feed of a page. */
export const feedLink = (visit: Visit, path: string, title: string): Html =>
  html`<link
    rel="alternate"
    type="application/atom+xml"
    title="${title}"
    href="${to(visit, path)}"
  />`;

const listPage = async (pages: Pages, c: PageContext): Promise<Response> => {
  const { visit } = c.var;
  const { law } = pages.desk.world;
  const speech = speechAmong(visit, law);
  const words = speech.words.public;
  const after = caseIdSchema.safeParse(c.req.query("after")).data ?? "";
  const { rows } = await openPage(pages, { afterId: after, limit: pageSize });
  const among = { choices: choicesByLaw(law()), law };
  const body = html`${paragraph(words.intro)}
  ${rows.length === 0 ? paragraph(words.none) : tableOf(speech, among, rows)}
  ${turning(speech, after, rows)} ${following(speech)}`;
  return sharedPage(pages, c, {
    title: words.title,
    body,
    head: feedLink(visit, "/public/feed.xml", words.feed),
  });
};

/** The cases that everybody may read. */
export const addPublicList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/public", (c) => listPage(pages, c));
};
