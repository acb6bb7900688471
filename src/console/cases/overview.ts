import { pageForReader } from "../../ledger/reading/read-entries.ts";
import type { Fact } from "../../api/shapes/fact-line.ts";
import { factsOfCase } from "../../api/shapes/facts.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { Case } from "../../case/case.ts";
import { claimedNotification, unknownNotification } from "../../case/sending.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing, type Part, raw } from "../html.ts";
import { incidentNote } from "../incidents/incident-rows.ts";
import { to } from "../layout.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";
import type { Digest } from "../../values/ids.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { authorityOf, notFoundPage, pageInBytes, written, writtenPage } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { deadlinesSection } from "./deadlines.ts";
import { actsInWords, hiddenAct, hiddenActsInWords } from "./acts-in-words.ts";
import { casePage, suspendedNote } from "./frame.ts";
import { fourBoxes } from "./four-boxes.ts";
import { caseInBrief, type InBrief } from "./in-brief.ts";
import { mapSection } from "./map.ts";
import { formOf, nextSection } from "./next.ts";
import { muted, paragraph, type Row, section, summaryList } from "./parts.ts";
import { timelineSection } from "./timeline.ts";
import { readableCase, readerIn } from "./who-may-read.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

const shown = 5;

/** The last entries of a case, newest first. */
const recentSection = async (pages: Pages, format: PageFormat, view: CaseView): Promise<Html> => {
  const { visit, words, instant, duties, number } = format;
  const { history } = words.cases.overview;
  const { caseId, version } = view.state;
  const page = { afterSeq: Math.max(0, version - shown), limit: shown };
  const reading = { caseId, law: view.law, reader: readerIn(visit) };
  const entries = await pageForReader(pages.desk, reading, page);
  const items = entries.toReversed().map((one) => {
    const { seq, at, person, duty, acts, isBlank } = one.entry;
    const said =
      isBlank === true
        ? hiddenActsInWords(format, acts.map(hiddenAct), view.law)
        : actsInWords(format, one, view.law);
    return html`<li>
      <strong>${number(seq)}. ${said}</strong><br />
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

type Written = Uint8Array<ArrayBuffer>;

/** Some three hundred pages; of cases that are looked at again and again, not of all that a server holds. */
const mostBytes = 8_000_000;

/**
 * Whole pages as they go over the line, by everything that they follow from: nothing may stand in a page that its key does not
 * tell, who looks at it included. Those longest unasked for go first.
 */
export const pageCache = (
  most: number = mostBytes,
): ((key: string, write: () => Promise<Written>) => Promise<Written>) => {
  const kept = new Map<string, Written>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, page: Written): Written => {
    drop(key);
    kept.set(key, page);
    bytes += page.length;
    for (const oldest of kept.keys()) {
      if (bytes <= most) break;
      drop(oldest);
    }
    return page;
  };
  return async (key, write) => keep(key, kept.get(key) ?? (await write()));
};

/** How many ways of asking are kept of one case: two languages, today and the day before. */
const mostAsked = 4;

/**
 * Parts of a page that follow from a case alone and from how they are asked for: made once for each state of the case that
 * is remembered, and gone with it. Nothing that differs from visitor to visitor may be kept so.
 */
const cachedParts = (): ((
  state: Case,
  asked: string,
  make: () => Promise<readonly Html[]>,
) => Promise<readonly Uint8Array[]>) => {
  const kept = new WeakMap<Case, Map<string, readonly Uint8Array[]>>();
  return async (state, asked, make) => {
    const known = kept.get(state) ?? new Map<string, readonly Uint8Array[]>();
    const before = known.get(asked);
    if (before !== undefined) return before;
    const parts: Uint8Array[] = [];
    for (const part of await make()) parts.push(await written(part));
    // Of yesterday's pages nobody asks any more.
    if (known.size >= mostAsked) known.clear();
    kept.set(state, known.set(asked, parts));
    return parts;
  };
};

/** A law file by its page, where people confirm that they have read it. */
const lawFile = ({ visit }: PageFormat, sha: Digest, text: Html): Html =>
  html`<a class="govuk-link" href="${to(visit, `/law/${sha}`)}">${text}</a>`;

const lawRows = (format: PageFormat, { state: { pins }, law }: CaseView): readonly Row[] => {
  const { words, name } = format;
  const { cases } = words;
  const { procedure, treaty } = law;
  const title = name(namesOfTreaty(treaty.fullTitle ?? treaty.title));
  return [
    [cases.treaty, lawFile(format, pins.treaty, title)],
    [cases.overview.registration, treaty.registration],
    [
      cases.overview.procedure,
      html`${lawFile(format, pins.procedure, name(procedure.title))},
      ${cases.overview.version({ version: procedure.version })}`,
    ],
  ];
};

const dayHtml = ({ paper, day }: PageFormat, on: Fact["on"]): Html => {
  if (on === null) return muted(paper.frame.notOnRecord);
  return html`<strong>${day(on)}</strong>`;
};

const factHtml = (format: PageFormat, { on, about, authority }: Fact): Html =>
  html`${dayHtml(format, on)}
  ${about.map((one) => html`<br />${findingHtml(format.visit, one)}`)}${
    authority === undefined ? nothing : html`<br />${authorityOf(format.visit, authority)}`
  }`;

/** The facts of a case, each with its name, in the order of the procedure. */
const factRows = (
  format: PageFormat,
  view: CaseView,
): readonly (readonly [name: Html, fact: Html])[] =>
  factsOfCase(view).map((one) => [
    findingHtml(format.visit, one.title ?? { kind: one.name }),
    factHtml(format, one),
  ]);

const factsSection = (format: PageFormat, view: CaseView): Html => {
  const { facts } = format.words.cases.overview;
  return section(
    "facts",
    facts.heading,
    html`${paragraph(facts.note)}
    ${summaryList([...lawRows(format, view), ...factRows(format, view)])}`,
  );
};

const unknownSending = ({ visit, words }: PageFormat, { state, next }: CaseView): Html => {
  const unknown = unknownNotification(state);
  const reference = claimedNotification(state)?.act.reference;
  if (unknown === undefined || reference === undefined) return nothing;
  const { sending } = words.cases.overview;
  const settle = next.find(({ command }) => command === "ResolveUnknown");
  return html`<div class="govuk-inset-text tq-warning" role="note">
    <h2 class="govuk-heading-m">${sending.heading}</h2>
    ${paragraph(sending.text({ reference }))}
    ${paragraph(html`${sending.reason}: ${findingHtml(visit, unknown.act.reason)}`)}
    ${
      settle === undefined ||
      !(visit.visitor?.duties.some((d) => settle.duties.includes(d)) ?? false)
        ? nothing
        : html`<a class="govuk-link" href="${formOf(visit, state.caseId, settle)}"
            >${sending.settle}</a
          >`
    }
  </div>`;
};

const papersSection = ({ visit, words }: PageFormat, { state }: CaseView): Html => {
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
  readonly brief: InBrief;
};

const besideOf = async (pages: Pages, format: PageFormat, view: CaseView): Promise<Beside> => ({
  today: dayIn(view.law.procedure.timeZone, pages.desk.ports.clock.now()),
  periods: JSON.stringify(view.runs.map(({ clock, ends, day }) => [clock.id, ends, day])),
  incidents: String(await incidentNote(pages, format, view.state.caseId)),
  brief: await caseInBrief(pages, view, readerIn(format.visit)),
});

type Seen = { readonly format: PageFormat; readonly view: CaseView; readonly beside: Beside };

const keptOf = cachedParts();

/** What is the same for everybody who reads the case in one language on one day. */
const forEverybody = (
  pages: Pages,
  { format, view, beside: { today, periods } }: Seen,
): Promise<readonly Uint8Array[]> =>
  keptOf(view.state, `${format.visit.language} ${today} ${periods}`, async () => [
    html`${await mapSection(pages, format, view)} ${timelineSection(format, view, today)}`,
    html`${factsSection(format, view)} ${papersSection(format, view)}
    ${await recentSection(pages, format, view)} ${deadlinesSection(format, view, today)}`,
  ]);

const bodyOf = async (pages: Pages, seen: Seen): Promise<readonly Part[]> => {
  const { format, view, beside } = seen;
  const [map, ...rest] = await forEverybody(pages, seen);
  if (map === undefined) return rest;
  const notes = html`${suspendedNote(format, view.state)} ${unknownSending(format, view)}
  ${raw(beside.incidents)}`;
  return [notes, fourBoxes(format, view, beside), map, nextSection(format, view), ...rest];
};

// Of the visit the whole but its words, which follow from its language: what one person sees is shown to nobody else.
const keyOf = ({ format: { visit }, view: { state, assignees }, beside }: Seen): string =>
  JSON.stringify([state.head, assignees, beside, { ...visit, words: undefined }]);

/** Where a case stands, what may come next, and what is known of it. */
export const addCaseOverview = (app: PagesApp, pages: Pages): void => {
  const keptPage = pageCache();
  app.get("/:language/cases/:id", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const format = pageFormat(visit, [view.law.procedure]);
    const seen = { format, view, beside: await besideOf(pages, format, view) };
    const page = await keptPage(keyOf(seen), async () => {
      const body = await bodyOf(pages, seen);
      return pageInBytes(pages, visit, casePage(visit, view, { shown: "overview", body }));
    });
    return writtenPage(c, page);
  });
};
