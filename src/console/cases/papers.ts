import { type Printed, type PrintWish, wishSchema } from "../../api/print.ts";
import { entriesForReader } from "../../ledger/reading/read-entries.ts";
import { damageIn } from "../../ledger/reading/unreadable.ts";
import { type Language, languages, type PaperKind, paperKinds } from "../../views/paper.ts";
import { printMode, type PrintMode } from "../../views/print-mode.ts";
import { releasedNotification } from "../../case/sending.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import type { CaseId } from "../../values/ids.ts";
import type { TextDigest } from "../../treaty/statement.ts";
import { purposeOf } from "../../case/purpose.ts";
import { html, type Html, nothing } from "../html.ts";
import { type Page, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import { documentLink, documentsSection } from "./documents.ts";
import { casePage } from "./frame.ts";
import { paragraph, section } from "./parts.ts";
import { readableCase, readerIn } from "./who-may-read.ts";
import { releasedInstrument } from "../../case/instrument.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

const wishIn = (caseId: CaseId, file: string): PrintWish | undefined => {
  const [, paper, language] = /^([a-z-]+)\.([a-z]+)\.pdf$/.exec(file) ?? [];
  return wishSchema.safeParse({ caseId, paper, language }).data;
};

// What is damaged is said by name, whoever noticed it; a typesetter that is away or late is no damage.
const printedOrNot = async (
  { print, desk }: Pages,
  wish: PrintWish,
): Promise<Printed | Refusal | "fault"> => {
  try {
    return await print(wish);
  } catch (fault) {
    if (damageIn(fault) !== undefined) throw fault;
    desk.ports.warn(`no ${wish.paper} of the case ${wish.caseId} could be printed`, fault);
    return "fault";
  }
};

type Why = { readonly why: string; readonly status: NonNullable<Page["status"]> };

const noPrintPage = (pages: Pages, c: PageContext, { why, status }: Why): Promise<Response> => {
  const title = c.var.visit.words.frame.problem;
  return pageOf(pages, c, { title, body: paragraph(why), faulty: true, status });
};

const pdf = (
  { caseId, paper, language }: PrintWish,
  { bytes }: Extract<Printed, { kind: "printed" }>,
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${caseId}-${paper}.${language}.pdf"`,
    },
  });

const answer = async (pages: Pages, c: PageContext, wish: PrintWish): Promise<Response> => {
  const { papers } = c.var.visit.words.cases;
  const printed = await printedOrNot(pages, wish);
  if (printed === "fault") return noPrintPage(pages, c, { why: papers.notNow, status: 503 });
  if (isRefusal(printed)) return notFoundPage(pages, c);
  return printed.kind === "none"
    ? noPrintPage(pages, c, { why: papers.none[printed.why], status: 409 })
    : pdf(wish, printed);
};

/** The prints of a case's papers, for whoever may read the case. */
const addPrints = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/papers/:file", async (c) => {
    const view = await readableCase(pages, c);
    const wish = view && wishIn(view.state.caseId, c.req.param("file"));
    return wish === undefined ? notFoundPage(pages, c) : answer(pages, c, wish);
  });
};

/** What a paper of a case is called. */
const paperName = ({ paper }: PageFormat, { state }: CaseView, kind: PaperKind): string => {
  switch (kind) {
    case "instrument":
      return paper.instrument.purposes[purposeOf(state)].title;
    case "annex":
      return paper.annex.title;
    case "note-verbale":
      return paper.noteVerbale.title;
    case "notification":
      return paper.letter.title;
    case "vote-record":
      return paper.vote.stageTitle;
    case "history-certificate":
      return paper.history.title;
    case "audit-certificate":
      return paper.audit.title;
  }
};

const markingInWords = (
  { words, number }: PageFormat,
  { state }: CaseView,
  mode: PrintMode,
): string => {
  const { papers } = words.cases;
  switch (mode.kind) {
    case "none":
      return papers.none[mode.why];
    case "draft":
      return papers.draft;
    case "clean":
      return mode.asOf < state.version
        ? papers.cleanAsOf({ seq: number(mode.asOf) })
        : papers.clean;
  }
};

/** Where a paper can be printed. */
export const printAddress = (
  { visit }: PageFormat,
  caseId: string,
  { kind, language }: { readonly kind: PaperKind; readonly language: Language },
): string => to(visit, `/cases/${caseId}/papers/${kind}.${language}.pdf`);

/** A link to a print. */
export const printLink = (address: string, text: string | Html): Html =>
  html`<a class="govuk-link" href="${address}">${text}</a>`;

/** The document that two people released, where a print of the same facts is offered beside it. */
const releasedText = ({ state }: CaseView, kind: PaperKind): TextDigest | undefined => {
  if (printMode(state, kind).kind !== "clean") return undefined;
  if (kind === "instrument") return releasedInstrument(state)?.act.text;
  return kind === "notification" ? releasedNotification(state)?.act.text : undefined;
};

const releasedHtml = (format: PageFormat, view: CaseView, kind: PaperKind): Html => {
  const digest = releasedText(view, kind);
  if (digest === undefined) return nothing;
  const { papers } = format.words.cases;
  return html`<br />${papers.released} ${documentLink(format, view.state.caseId, { digest })}`;
};

const paperItem = (format: PageFormat, view: CaseView, kind: PaperKind): Html => {
  const { papers } = format.words.cases;
  const mode: PrintMode =
    kind === "vote-record" && view.hiddenVote !== undefined
      ? { kind: "none", why: "uncertified" }
      : printMode(view.state, kind);
  const name = paperName(format, view, kind);
  const links = languages.map(
    (language) =>
      html`<li>
        <a
          class="govuk-link"
          href="${printAddress(format, view.state.caseId, { kind, language })}"
          aria-label="${papers.pdf({ paper: name, language: papers.languages[language] })}"
          >${papers.languages[language]}</a
        >
      </li>`,
  );
  return html`<li class="tq-step">
    <div>
      <strong>${name}</strong><br />${markingInWords(format, view, mode)}
      ${releasedHtml(format, view, kind)}
    </div>
    ${
      mode.kind === "none"
        ? nothing
        : html`<ul class="tq-links">
            ${links}
          </ul>`
    }
  </li>`;
};

const papersList = (format: PageFormat, view: CaseView): Html => {
  const { papers } = format.words.cases;
  const list = html`<ul class="tq-steps">
    ${paperKinds.map((kind) => paperItem(format, view, kind))}
  </ul>`;
  return section("print", papers.now, html`${list} ${paragraph(papers.kept)}`);
};

/** Which papers a case gives now, and what is on record; and the prints themselves. */
export const addCasePapers = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/papers", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const format = pageFormat(visit, [view.law.procedure]);
    const entries = await entriesForReader(pages.desk, view, readerIn(visit));
    const body = html`${papersList(format, view)} ${documentsSection(format, view, entries)}`;
    return pageOf(pages, c, casePage(visit, view, { shown: "papers", body }));
  });
  addPrints(app, pages);
};
