import { paperBasis } from "../../../application/paper-basis.ts";
import { readEntries } from "../../../application/read-entries.ts";
import type { CaseView } from "../../../application/queries.ts";
import { paperOf } from "../../../documents/inputs/index.ts";
import {
  languages,
  needsAudit,
  paperKinds,
  type Language,
  type PaperKind,
} from "../../../documents/paper.ts";
import { printMode, type PrintMode } from "../../../documents/print-mode.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { purposeOf } from "../../../domain/statements/made.ts";
import { html, nothing, type Html } from "../html.ts";
import { notFoundPage, pageOf } from "../answers.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { documentsTable } from "./documents-table.ts";
import { casePage } from "./frame.ts";
import { paragraph, section } from "./parts.ts";
import { readableCase } from "./readable.ts";

/** What a paper of a case is called. */
const paperName = ({ paper }: Speech, { state }: CaseView, kind: PaperKind): string => {
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
      return paper.vote.title;
    case "history-certificate":
      return paper.history.title;
    case "audit-certificate":
      return paper.audit.title;
  }
};

const markingSaid = ({ words, number }: Speech, { state }: CaseView, mode: PrintMode): string => {
  const { papers } = words.cases;
  switch (mode.kind) {
    case "none":
      return papers.none[mode.why];
    case "draft":
      return papers.draft;
    case "clean":
      return mode.asOf < state.version ? papers.cleanAsOf(number(mode.asOf)) : papers.clean;
  }
};

/** Where a paper can be printed. */
export const printAddress = (
  { visit }: Speech,
  caseId: string,
  { kind, language }: { readonly kind: PaperKind; readonly language: Language },
): string => to(visit, `/cases/${caseId}/papers/${kind}.${language}.pdf`);

type Printing = Pick<Pages, "setPaper">;

/** A link to a print; nothing where nobody can set it. */
export const printLink = ({ setPaper }: Printing, address: string, text: string | Html): Html =>
  setPaper === undefined ? nothing : html`<a class="govuk-link" href="${address}">${text}</a>`;

type Item = { readonly view: CaseView; readonly kind: PaperKind; readonly mayPrint: boolean };

const paperItem = (speech: Speech, { view, kind, mayPrint }: Item): Html => {
  const { papers } = speech.words.cases;
  const mode = printMode(view.state, kind);
  const name = paperName(speech, view, kind);
  const links = languages.map(
    (language) =>
      html`<li>
        <a
          class="govuk-link"
          href="${printAddress(speech, view.state.caseId, { kind, language })}"
          aria-label="${papers.pdf(name, papers.languages[language])}"
          >${papers.languages[language]}</a
        >
      </li>`,
  );
  return html`<li class="tq-step">
    <div><strong>${name}</strong><br />${markingSaid(speech, view, mode)}</div>
    ${
      mode.kind === "none" || !mayPrint
        ? nothing
        : html`<ul class="tq-links">
            ${links}
          </ul>`
    }
  </li>`;
};

const papersList = ({ setPaper }: Printing, speech: Speech, view: CaseView): Html => {
  const mayPrint = setPaper !== undefined;
  const { papers } = speech.words.cases;
  const list = html`<ul class="tq-steps">
    ${paperKinds.map((kind) => paperItem(speech, { view, kind, mayPrint }))}
  </ul>`;
  return section("print", papers.now, html`${list} ${paragraph(papers.kept)}`);
};

const wishIn = (file: string): { kind: PaperKind; language: Language } | undefined => {
  const [, name, tongue] = /^([a-z-]+)\.(az|en)\.pdf$/.exec(file) ?? [];
  const kind = paperKinds.find((one) => one === name);
  const language = languages.find((one) => one === tongue);
  return kind === undefined || language === undefined ? undefined : { kind, language };
};

const noPrintPage = (pages: Pages, c: PageContext, why: string): Promise<Response> => {
  const title = c.var.visit.words.frame.problem;
  return pageOf(pages, c, { title, body: paragraph(why), faulty: true, status: 409 });
};

const print = async (pages: Pages, c: PageContext, view: CaseView): Promise<Response> => {
  const wish = wishIn(c.req.param("file") ?? "");
  if (wish === undefined || pages.setPaper === undefined) return notFoundPage(pages, c);
  const { kind, language } = wish;
  const { caseId } = view.state;
  const basis = await paperBasis(pages.desk, caseId, { audited: needsAudit(kind) });
  if (isRefusal(basis)) return notFoundPage(pages, c);
  const wished = paperOf({ ...basis, language }, kind);
  if (wished.kind === "none")
    return noPrintPage(pages, c, c.var.visit.words.cases.papers.none[wished.why]);
  const bytes = await pages.setPaper(wished.paper);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${caseId}-${kind}.${language}.pdf"`,
    },
  });
};

/** Which papers a case gives now, and what is on record; and the prints themselves. */
export const addCasePapers = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/papers", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const speech = speechOf(visit);
    const entries = await readEntries(pages.desk.world, view.state.caseId);
    const body = html`${papersList(pages, speech, view)} ${documentsTable(speech, view, entries)}`;
    return pageOf(pages, c, casePage(visit, view, { shown: "papers", body }));
  });
  app.get("/:language/cases/:id/papers/:file", async (c) => {
    const view = await readableCase(pages, c);
    return view === undefined ? notFoundPage(pages, c) : print(pages, c, view);
  });
};
