import type { CaseView } from "../../application/reading/queries.ts";
import { leavesTask } from "../../treaty/awaited-entry-into-force.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { dayIn } from "../../clocks/dates/day-in.ts";
import { isPublic } from "../../procedure/case/public.ts";
import { claimedNotification, unknownNotification } from "../../procedure/case/sending.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { html, nothing, raw, type Html, type Part } from "../html.ts";
import { incidentNote } from "../incidents/on-case.ts";
import { notFoundPage, writtenPage } from "../respond.ts";
import { pageCache } from "../page-cache.ts";
import { to } from "../layout.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { pageInBytes } from "../page-bytes.ts";
import { deadlinesSection } from "./deadlines.ts";
import { factsSection } from "./facts.ts";
import { casePage } from "./frame.ts";
import { cachedParts } from "./cached-parts.ts";
import { mapSection } from "./map.ts";
import { formOf, nextSection } from "./next.ts";
import { paragraph, section, summaryList, type Row } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";
import { stageAndSince } from "./stage-since.ts";
import { suspendedNote } from "./suspended.ts";
import { recentSection } from "./recent.ts";

const standing = (speech: Speech, view: CaseView): Html => {
  const { state, next } = view;
  const { overview } = speech.words.cases;
  const waits = [...new Set(next.flatMap((step) => step.duties))];
  const waitsFor =
    waits.length === 0
      ? overview.waitsForNobody
      : overview.waitsFor({ duties: speech.duties(waits) });
  return html`<p class="govuk-body-l">
      ${stageAndSince(speech, view)} ${leavesTask(state) ? waitsFor : nothing}
      ${isPublic(state) ? overview.isPublic : nothing}
    </p>
    ${suspendedNote(speech, state)}`;
};

const lawRows = ({ words, paper }: Speech, { law }: CaseView): readonly Row[] => {
  const { cases } = words;
  const { profile, treaty } = law;
  const { en, az } = treaty.title;
  const title = paper.language === "az" ? (az ?? en) : en;
  return [
    [
      cases.treaty,
      html`<span ${paper.language === "az" && az === null ? html`lang="en"` : ""}>${title}</span>`,
    ],
    [cases.overview.registration, treaty.registration],
    [
      cases.overview.procedure,
      `${profile.title[paper.language]}, ${cases.overview.version({ version: profile.version })}`,
    ],
  ];
};

const unknownSending = ({ visit, words }: Speech, { state, next }: CaseView): Html => {
  const unknown = unknownNotification(state);
  const reference = claimedNotification(state)?.act.reference;
  if (unknown === undefined || reference === undefined) return nothing;
  const { sending } = words.cases.overview;
  const settle = next.find(({ command }) => command === "ResolveUnknown");
  return html`<div class="govuk-inset-text tq-warning" role="note">
    <h2 class="govuk-heading-m">${sending.heading}</h2>
    ${paragraph(sending.text({ reference }))}
    ${paragraph(html`${sending.reason}: <span lang="en">${unknown.act.reason}</span>`)}
    ${
      settle === undefined ||
      !(visit.visitor?.duties.some((d) => settle.duties.includes(d)) ?? false)
        ? nothing
        : html`<a class="govuk-link" href="${formOf(visit, state.caseId, settle.verb)}"
            >${sending.settle}</a
          >`
    }
  </div>`;
};

const papersSection = ({ visit, words }: Speech, { state }: CaseView): Html => {
  const { papers } = words.cases.overview;
  const link = (path: string, text: string): Html =>
    html`<li>
      <a class="govuk-link" href="${to(visit, `/cases/${state.caseId}/${path}`)}">${text}</a>
    </li>`;
  return section(
    "papers",
    papers.heading,
    html`${paragraph(papers.note)}
      <ul class="govuk-list">
        ${link("papers", papers.link)}
        ${isOpen(state.stage) ? link("readiness", papers.readiness) : nothing}
      </ul>`,
  );
};

/** What the page follows from beside the case and whoever looks at it. */
type Beside = {
  readonly today: IsoDate;
  // The sitting days are the office's, so a period may end elsewhere although the case stands where it stood.
  readonly periods: string;
  /** What is said of the case's incidents, in HTML. */
  readonly incidents: string;
};

const besideOf = async (pages: Pages, speech: Speech, view: CaseView): Promise<Beside> => ({
  today: dayIn(view.law.profile.timeZone, pages.desk.world.clock.now()),
  periods: JSON.stringify([view.scrutiny ?? null, view.running]),
  incidents: String(await incidentNote(pages, speech, view.state.caseId)),
});

type Seen = { readonly speech: Speech; readonly view: CaseView; readonly beside: Beside };

const keptOf = cachedParts();

/** What is the same for everybody who reads the case in one language on one day. */
const forEverybody = (
  pages: Pages,
  { speech, view, beside: { today, periods } }: Seen,
): Promise<readonly Uint8Array[]> =>
  keptOf(view.state, `${speech.visit.language} ${today} ${periods}`, async () => [
    html`${standing(speech, view)} ${summaryList(lawRows(speech, view))}`,
    await mapSection(pages, speech, view),
    html`${deadlinesSection(speech, view, today)} ${factsSection(speech, view)}
    ${papersSection(speech, view)} ${await recentSection(pages, speech, view)}`,
  ]);

const bodyOf = async (pages: Pages, seen: Seen): Promise<readonly Part[]> => {
  const { speech, view, beside } = seen;
  const [first, map, ...rest] = await forEverybody(pages, seen);
  if (first === undefined || map === undefined) return rest;
  const notes = [unknownSending(speech, view), raw(beside.incidents)];
  return [first, ...notes, map, nextSection(speech, view), ...rest];
};

// Of the visit the whole but its words, which follow from its language: what one person sees is shown to nobody else.
const keyOf = ({ speech: { visit }, view: { state, assignees }, beside }: Seen): string =>
  JSON.stringify([state.head, assignees, beside, { ...visit, words: undefined }]);

/** Where a case stands, what may come next, and what is known of it. */
export const addCaseOverview = (app: PagesApp, pages: Pages): void => {
  const keptPage = pageCache();
  app.get("/:language/cases/:id", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const speech = speechOf(visit);
    const seen = { speech, view, beside: await besideOf(pages, speech, view) };
    const page = await keptPage(keyOf(seen), async () => {
      const body = await bodyOf(pages, seen);
      return pageInBytes(pages, visit, casePage(visit, view, { shown: "overview", body }));
    });
    return writtenPage(c, page);
  });
};
