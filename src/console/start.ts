import { paragraph, section } from "./cases/parts.ts";
import { html, type Html, nothing } from "./html.ts";
import { signInAddress, to } from "./layout.ts";
import type { PageContext, Pages, PagesApp } from "./pages.ts";
import { pageOf } from "./respond.ts";

const mostCases = 5;

const casesOf = async ({ desk }: Pages, { var: { visit } }: PageContext): Promise<Html> => {
  const { start } = visit.words;
  const { rows } = await desk.ports.register.find({
    order: "id",
    afterId: "",
    limit: mostCases,
    standing: "anywhere",
    procedure: null,
    treaty: null,
    publicOnly: false,
    terms: [],
  });
  const items = rows.map(({ caseId, title, public: isPublic }) => {
    const place = isPublic
      ? `/public/${caseId}`
      : `/sign-in?to=${encodeURIComponent(`/cases/${caseId}`)}`;
    const address = to(visit, place);
    return html`<li><a class="govuk-link" href="${address}">${title}</a> (${caseId})</li>`;
  });
  return items.length === 0
    ? nothing
    : section(
        "cases",
        start.cases,
        html`${paragraph(start.casesNote)}
          <ul class="govuk-list govuk-list--bullet">
            ${items}
          </ul>`,
      );
};

// Whoever knows a title may read it: in a demonstration everybody can be everybody.
const ofDemonstration = async (pages: Pages, c: PageContext): Promise<Html> => {
  const { visit } = c.var;
  if (!visit.demonstration) return nothing;
  const people = await pages.signIn.people?.(c, pages);
  return html`${await casesOf(pages, c)}
  ${people === undefined ? nothing : section("people", visit.words.start.beOne, people)}`;
};

const startPage = async (pages: Pages, c: PageContext): Promise<Response> => {
  const { visit } = c.var;
  const { start, frame } = visit.words;
  const body = html`${[start.what, start.rules, start.people].map(paragraph)}
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${signInAddress(visit)}">${frame.signIn}</a></li>
      <li><a class="govuk-link" href="${to(visit, "/public")}">${start.public}</a></li>
    </ul>
    ${await ofDemonstration(pages, c)}`;
  return pageOf(pages, c, { title: start.title, body });
};

/** What somebody sees first: what this is, and the ways in. Whoever has signed in goes on to their tasks. */
export const addStart = (app: PagesApp, pages: Pages): void => {
  for (const language of ["az", "en"] as const) {
    // This router takes an address with and without a stroke at its end for the same one.
    app.get(`/${language}`, async (c) =>
      c.var.visit.visitor === undefined
        ? await startPage(pages, c)
        : c.redirect(`/${language}/tasks`, 302),
    );
  }
};
