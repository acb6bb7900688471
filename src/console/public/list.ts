import type { Standing } from "../../law/file/stage-of-case.ts";
import type { CaseSearch, FoundCase } from "../../ledger/ports.ts";
import type { Ports } from "../../ledger/desk-ports.ts";
import { named } from "../../values/names.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { mapsOfCases } from "../cases/map.ts";
import { headRow, paragraph, section, wide } from "../cases/parts.ts";
import { type ByLaw, choicesByLaw } from "../cases/search.ts";
import { treatyNamed } from "../cases/treaty-name.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { type PageFormat, pageFormatAmong, stageByRow } from "../page-format.ts";
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
  page: Pick<CaseSearch, "afterId" | "limit" | "treaty">,
): Promise<Found> => desk.ports.register.find({ ...anything, order: "id", ...page });

/** Which public cases are wanted: where they stand, and of which treaty; null is any. */
export type WantedCases = { readonly standing: Standing; readonly treaty: string | null };

/** The treaty that an address asks for; null where it names none, or none that is at hand. */
export const treatyAsked = (pages: Pages, c: PageContext): string | null => {
  const { treaties } = choicesByLaw(pages.desk.ports.law());
  return treaties.find(({ id }) => id === c.req.query("treaty"))?.id ?? null;
};

/** The public cases that changed last. */
export const newestOpen = async (
  { desk }: Pages,
  { standing, treaty }: WantedCases,
): Promise<readonly FoundCase[]> => {
  const search = { ...anything, treaty, order: "newest", afterId: "", limit: mostInFiles } as const;
  const { rows } = await desk.ports.register.find({ ...search, standing });
  return rows;
};

const pageSize = 50;

/** The query of an address that asks for this page and treaty. */
export const asked = (query: {
  readonly after: string;
  readonly treaty: string | null;
}): string => {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [`${name}=${value}`],
  );
  return said.length === 0 ? "" : `?${said.join("&")}`;
};

/** What the rows of the list are named by. */
type Among = { readonly choices: ByLaw; readonly law: Ports["law"] };

const rowOf = (format: PageFormat, { choices, law }: Among, row: FoundCase): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(format.visit, `/public/${row.caseId}`)}">${row.title}</a
      ><br />
      <span class="govuk-body-s tq-muted">${row.caseId}</span>
    </th>
    <td class="govuk-table__cell">
      <a class="govuk-link" href="${to(format.visit, `/public?treaty=${row.treaty}`)}"
        >${treatyNamed(format, choices, row.treaty)}</a
      >
    </td>
    <td class="govuk-table__cell">${stageByRow(format, law, row)}</td>
    <td class="govuk-table__cell">${format.instant(row.at)}</td>
  </tr>`;

const tableOf = (format: PageFormat, among: Among, rows: readonly FoundCase[]): Html => {
  const words = format.words.public;
  return wide(
    words.caption,
    html`<table class="govuk-table tq-cases">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${words.caption}
      </caption>
      ${headRow([words.case, words.treaty, words.stage, words.changed])}
      <tbody class="govuk-table__body">
        ${rows.map((row) => rowOf(format, among, row))}
      </tbody>
    </table>`,
  );
};

const turning = (
  { visit, words }: PageFormat,
  { after, treaty }: { readonly after: string; readonly treaty: string | null },
  rows: readonly FoundCase[],
): Html => {
  const last = rows.length === pageSize ? rows.at(-1)?.caseId : undefined;
  const link = (from: string, text: string): Html =>
    html`<a class="govuk-link" href="${to(visit, `/public${asked({ after: from, treaty })}`)}"
      >${text}</a
    >`;
  return html`<p class="govuk-body tq-pages">
    ${after === "" ? nothing : link("", words.public.first)}
    ${last === undefined ? nothing : link(last, words.public.next)}
  </p>`;
};

const following = ({ visit, words, number }: PageFormat, treaty: string | null): Html => {
  const { follow, feed, calendar, table, bounded, verifyLink } = words.public;
  const query = asked({ after: "", treaty });
  const links = [
    [`/public/feed.xml${query}`, feed],
    [`/public/deadlines.ics${query}`, calendar],
    [`/public/cases.csv${query}`, table],
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
  const { law } = pages.desk.ports;
  const format = pageFormatAmong(visit, law);
  const words = format.words.public;
  const after = caseIdSchema.safeParse(c.req.query("after")).data ?? "";
  const treaty = treatyAsked(pages, c);
  const { rows } = await openPage(pages, { afterId: after, limit: pageSize, treaty });
  const choices = choicesByLaw(law());
  const name = choices.treaties.find(({ id }) => id === treaty)?.name;
  const maps = treaty === null ? [] : rows.map(({ caseId }) => caseId);
  const body = html`${paragraph(words.intro)}
  ${rows.length === 0 ? paragraph(words.none) : tableOf(format, { choices, law }, rows)}
  ${turning(format, { after, treaty }, rows)} ${await mapsOfCases(pages, format, maps)}
  ${following(format, treaty)}`;
  return sharedPage(pages, c, {
    title:
      name === undefined
        ? words.title
        : words.ofTreaty({ treaty: named(name, visit.language).text }),
    body,
    head: feedLink(visit, `/public/feed.xml${asked({ after: "", treaty })}`, words.feed),
  });
};

/** The cases that everybody may read. */
export const addPublicList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/public", (c) => listPage(pages, c));
};
