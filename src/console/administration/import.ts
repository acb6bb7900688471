import { wordsIn } from "../../files/words.ts";
import { say } from "../../words/say.ts";
import type { Sentence } from "../../words/messages.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import { type ContentFormat, contentIn } from "../../ledger/import/content-file.ts";
import { importCase, rehearseImport } from "../../ledger/import/import-case.ts";
import type { Ports } from "../../ledger/desk-ports.ts";
import type { Rehearsed, RehearsedStep } from "../../ledger/import/import-rehearsal.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { findingCounts } from "../../findings/note.ts";
import { actInWords, datedFactIn } from "../../exports/acts.ts";
import { type Act, isBeside } from "../../case/act.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import { type Digest, digestSchema } from "../../values/ids.ts";
import { countRows } from "../cases/findings.ts";
import { digest, headRow, paragraph, section, summaryList, wide } from "../cases/parts.ts";
import { answeredHtml } from "../finding-html.ts";
import { backLink, errorSummary } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { textIn, sentFields } from "../sent-fields.ts";
import { type PageFormat, pageFormat, stageByRow } from "../page-format.ts";
import { messagesIn, refusalInWords } from "../words.ts";
import { fileControl, uploadedText } from "./controls.ts";
import { type Asked, type Fields, forAdministrators } from "./office-form.ts";
import { readPage } from "../../ledger/reading/stored-entries.ts";

const entryAt = async ({ desk }: Pages, c: PageContext): Promise<HashedEntry | undefined> => {
  const seq = c.req.param("seq") ?? "";
  if (!/^[1-9]\d{0,8}$/.test(seq)) return undefined;
  const [entry] = await readPage(desk.ports, officeCaseId, { afterSeq: Number(seq) - 1, limit: 1 });
  return entry;
};

/** An entry of the office with its receipt: where somebody arrives who has recorded it. */
export const addOfficeReceipt = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/administration/entries/:seq",
    forAdministrators(pages, async (c) => {
      const found = await entryAt(pages, c);
      if (found === undefined) return notFoundPage(pages, c);
      const { visit } = c.var;
      const { words, paper, instant, number } = pageFormat(visit);
      const { forms, administration } = words;
      const { entry, hash } = found;
      const what = entry.acts.map(({ kind }) => paper.acts[kind]).join(", ");
      const body = html`<h2 class="govuk-heading-m">${forms.receipt}</h2>
        ${summaryList([
          [forms.entryNumber, number(entry.seq)],
          [forms.hash, digest(hash)],
          [forms.recordedAt, instant(entry.at)],
          [forms.recordedBy, entry.person],
        ])}
        ${paragraph(forms.receiptNote)}
        ${paragraph(html`<a class="govuk-link" href="${to(visit, "/administration")}">${administration.done.back}</a>`)}`;
      const title = administration.done.title({ what });
      return pageOf(pages, c, { title, under: "administration", body });
    }),
  );
};

const actTexts = ({ paper }: PageFormat, act: Act): readonly string[] => {
  if (isBeside(act)) return [];
  const fact = act.kind === "ActCorrected" ? act.restated : act;
  const restated = act.kind === "ActCorrected" ? act.restated.kind : null;
  return [actInWords(paper, { kind: act.kind, restated, fact: datedFactIn(fact), stage: null })];
};

const happened = ({ day }: PageFormat, { acts }: RehearsedStep): string =>
  acts
    .flatMap((act) => {
      const fact = act.kind === "ActCorrected" ? act.restated : act;
      if (!("on" in fact)) return [];
      return [day(fact.on)];
    })
    .join(", ");

const notedHtml = (format: PageFormat, { findings: noted }: RehearsedStep): Html => {
  if (noted.length === 0) return html`${format.words.administration.imports.nothingNoted}`;
  return html`${noted.map(
    ({ rule, verdict, why }, index) =>
      html`${index === 0 ? nothing : html`<br />`}<strong>${format.paper.audit.verdicts[verdict]}</strong>:
      ${answeredHtml(format.visit, { rule, why })}`,
  )}`;
};

const stepRow = (format: PageFormat, step: RehearsedStep, index: number): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${format.number(index + 1)}</th>
    <td class="govuk-table__cell">
      ${step.acts.flatMap((act) => actTexts(format, act)).join(", ")}
    </td>
    <td class="govuk-table__cell">${happened(format, step)}</td>
    <td class="govuk-table__cell">${notedHtml(format, step)}</td>
  </tr>`;

const procedureOf = ({ steps: [opening] }: Rehearsed): string =>
  opening?.command.kind === "OpenCase" ? opening.command.procedure : "";

const titleOf = ({ steps }: Rehearsed): string => {
  const [opening] = steps;
  return opening?.command.kind === "OpenCase" ? opening.command.title : "";
};

/** What a file would lead to: where the case would stand, every entry, and every finding noted beside one. */
const importPreview = (format: PageFormat, law: Ports["law"], rehearsed: Rehearsed): Html => {
  const { words, number } = format;
  const { imports } = words.administration;
  const { steps, caseId, stage } = rehearsed;
  const counts = findingCounts(steps.flatMap(({ findings }) => findings));
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${imports.steps}
    </caption>
    ${headRow([imports.step, imports.what, imports.happened, imports.noted])}
    <tbody class="govuk-table__body">
      ${steps.map((step, index) => stepRow(format, step, index))}
    </tbody>
  </table>`;
  return html`${summaryList([
    [imports.case, html`${titleOf(rehearsed)}<br /><span class="tq-muted">${caseId}</span>`],
    [imports.stage, stageByRow(format, law, { procedure: procedureOf(rehearsed), stage })],
    [imports.steps, number(steps.length)],
  ])}
  ${section("counts", imports.counts, summaryList(countRows(format, counts)))}
  ${section("steps", imports.steps, wide(imports.steps, table))}`;
};

const place = "/administration/import";

const fault = (words: string, more: Partial<FormFault> = {}): FormFault => ({
  at: "file",
  words,
  ...more,
});

const refusalFault = ({ language }: Visit, refusal: Refusal): FormFault => {
  const { atStep: step } = refusal;
  const { words, ...more } = refusalInWords(language, refusal);
  const { atStep } = messagesIn(more.language === undefined ? language : "en").administration
    .imports;
  const sentence = step === undefined ? words : atStep({ step: String(step), fault: words });
  return fault(sentence, { ...more, authority: refusal.authority });
};

const formPage = (
  pages: Pages,
  c: PageContext,
  faults: readonly FormFault[] = [],
): Promise<Response> => {
  const { visit } = c.var;
  const { administration } = visit.words;
  const { imports, fields, done } = administration;
  const control = { name: "file", label: fields.file, hint: fields.importHint, faults };
  const body = html`${paragraph(imports.intro)}
    <form method="post" action="${to(visit, place)}" enctype="multipart/form-data">
      ${formToken(visit)} ${fileControl(visit, control)}
      <button class="govuk-button" name="step" value="check">${imports.show}</button>
    </form>`;
  const above = html`${backLink(visit, { href: to(visit, "/administration"), text: done.back })}
  ${errorSummary(visit, faults)}`;
  const page = { title: imports.title, under: "administration", above, body } as const;
  return pageOf(pages, c, faults.length === 0 ? page : { ...page, faulty: true, status: 422 });
};

type HandedIn =
  | {
      readonly kind: "file";
      readonly content: unknown;
      readonly digest: Digest;
      readonly format: ContentFormat;
    }
  | { readonly kind: "faulty"; readonly faults: readonly FormFault[] };

const parsed = (
  text: string,
  format: ContentFormat,
  { language }: Visit,
): { readonly content: unknown } | { readonly faults: readonly FormFault[] } => {
  const read = contentIn(text, format);
  if (read.kind === "content") return { content: read.value };
  const { place, what } = read;
  const why: Sentence = place === null ? what : { kind: "lawFault", place, reason: what };
  return { faults: [fault(say(why, wordsIn(language)))] };
};

const uploaded = async (pages: Pages, c: PageContext, given: Fields): Promise<HandedIn> => {
  const { faults: words } = c.var.visit.words.administration;
  const file = await uploadedText(given, "file");
  if (file.kind !== "text") {
    const why = file.kind === "none" ? words.file : words.notText;
    return { kind: "faulty", faults: [fault(why)] };
  }
  const format = file.name.toLowerCase().endsWith(".json") ? "json" : "yaml";
  const read = parsed(file.text, format, c.var.visit);
  if ("faults" in read) return { kind: "faulty", ...read };
  // Kept by its digest until it is confirmed, so that what is recorded is what was shown.
  const digest = await pages.desk.ports.documents.put(Buffer.from(file.text, "utf8"));
  return { kind: "file", ...read, digest, format };
};

const keptText = async ({ desk }: Pages, given: Fields): Promise<string | undefined> => {
  const digest = digestSchema.safeParse(textIn(given, "digest")).data;
  if (digest === undefined) return undefined;
  try {
    const bytes = await desk.ports.documents.get(digest);
    return bytes && Buffer.from(bytes).toString("utf8");
  } catch (cause) {
    if (cause instanceof Altered) return undefined;
    throw cause;
  }
};

const checkPage = (
  pages: Pages,
  c: PageContext,
  { file, rehearsed }: { file: Extract<HandedIn, { kind: "file" }>; rehearsed: Rehearsed },
): Promise<Response> => {
  const { visit } = c.var;
  const { imports } = visit.words.administration;
  const hidden = (name: string, value: string): Html =>
    html`<input type="hidden" name="${name}" value="${value}" />`;
  const body = html`${importPreview(pageFormat(visit), pages.desk.ports.law, rehearsed)}
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">${imports.warning}</strong>
    </div>
    <form method="post" action="${to(visit, place)}">
      ${formToken(visit)} ${hidden("digest", file.digest)} ${hidden("format", file.format)}
      <button class="govuk-button" name="step" value="record">${imports.record}</button>
    </form>`;
  const above = backLink(visit, { href: to(visit, place), text: imports.other });
  return pageOf(pages, c, { title: imports.rehearsed, under: "administration", above, body });
};

const shown = async (
  pages: Pages,
  c: PageContext,
  { visitor, given }: { visitor: Asked["visitor"]; given: Fields },
): Promise<Response> => {
  const file = await uploaded(pages, c, given);
  if (file.kind === "faulty") return formPage(pages, c, file.faults);
  const rehearsed = await rehearseImport(pages.desk, file.content, visitor.person);
  return isRefusal(rehearsed)
    ? formPage(pages, c, [refusalFault(c.var.visit, rehearsed)])
    : checkPage(pages, c, { file, rehearsed });
};

const recorded = async (
  pages: Pages,
  c: PageContext,
  { visitor, given }: { visitor: Asked["visitor"]; given: Fields },
): Promise<Response> => {
  const { faults: words, imports } = c.var.visit.words.administration;
  const text = await keptText(pages, given);
  const read =
    text === undefined
      ? undefined
      : parsed(text, textIn(given, "format") === "json" ? "json" : "yaml", c.var.visit);
  if (read === undefined || "faults" in read) return formPage(pages, c, [fault(words.gone)]);
  const { person, credential } = visitor;
  const answers = await importCase(pages.desk, read.content, {
    person,
    credentialFor: () => credential,
  });
  const last = answers.at(-1);
  if (last?.kind === "accepted") {
    const { caseId } = last.receipt;
    await pages.onAnswer({ kind: "ImportCase", caseId, id: null }, last);
    return c.redirect(to(c.var.visit, `/cases/${caseId}`), 303);
  }
  const before = answers.filter(({ kind }) => kind === "accepted").length;
  const partly = before === 0 ? [] : [fault(imports.partly({ count: String(before) }))];
  return formPage(pages, c, [
    ...(last === undefined ? [] : [refusalFault(c.var.visit, last.refusal)]),
    ...partly,
  ]);
};

/** Entering a past case from a file: first what it would lead to, then the record. */
export const addPastCaseImport = (app: PagesApp, pages: Pages): void => {
  app.get(
    `/:language${place}`,
    forAdministrators(pages, (c) => formPage(pages, c)),
  );
  app.post(
    `/:language${place}`,
    forAdministrators(pages, (c, { visitor }) => {
      const given = sentFields(c);
      const answer = textIn(given, "step") === "record" ? recorded : shown;
      return answer(pages, c, { visitor, given });
    }),
  );
};
