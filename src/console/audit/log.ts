import { coverOf } from "../../ledger/reading/case-on-record.ts";
import type { LogPorts } from "../../api/log.ts";
import { exportCase, exportLog, exportPublic } from "../../ledger/log/export.ts";
import { readsForAudit } from "../../office/confidential-votes.ts";
import { caseIdSchema, type CaseId } from "../../values/ids.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { paragraph, section } from "../cases/parts.ts";
import { mayReadAll, readerIn } from "../cases/who-may-read.ts";
import { html, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { pageFormat, type PageFormat } from "../page-format.ts";
import {
  beforeIn,
  checkpointFile,
  checkpointsSection,
  exportFile,
  keyFile,
  keysOf,
  keysSection,
  noExportPage,
} from "./log-parts.ts";

// No case can be called `log`, so this address is none of a case's.
const place = "/audit/log";

const caseExportForm = ({ visit, words: { audit } }: PageFormat): Html =>
  html`<form method="get" action="${to(visit, `${place}/case.jsonl`)}">
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="case">${audit.log.exportCase}</label>
      <div id="case-hint" class="govuk-hint">${audit.log.exportCaseHint}</div>
      <input
        class="govuk-input govuk-input--width-20"
        id="case"
        name="case"
        maxlength="64"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="case-hint"
      />
    </div>
    <button class="govuk-button govuk-button--secondary">${audit.log.exportCaseDo}</button>
  </form>`;

const exportsSection = (format: PageFormat): Html => {
  const { visit, words } = format;
  const { log } = words.audit;
  const links = [
    [`${place}/export.jsonl`, log.exportWhole],
    [`${place}/public.jsonl`, log.exportPublic],
  ] as const;
  return section(
    "exports",
    log.exports,
    html`${paragraph(log.exportsNote)}
      <ul class="govuk-list govuk-list--bullet">
        ${links.map(([path, text]) => html`<li><a class="govuk-link" href="${to(visit, path)}">${text}</a></li>`)}
      </ul>
      ${caseExportForm(format)}`,
  );
};

const logPage = async (pages: Pages, c: PageContext): Promise<Response> => {
  const format = pageFormat(c.var.visit);
  const { log } = format.words.audit;
  const ports = await pages.log.open();
  const before = beforeIn(c.req.query("before"));
  const body = html`${paragraph(log.intro)} ${paragraph(log.verifyNote)}
  ${paragraph(html`<code>tasdiq verify tasdiq-log.jsonl --key key.txt</code>`)}
  ${keysSection(format, await keysOf(ports), place)}
  ${await checkpointsSection(format, ports, { place, before })} ${exportsSection(format)}`;
  return pageOf(pages, c, { title: log.title, under: "audit", body });
};

const caseOnRecord = async ({ desk }: Pages, c: PageContext): Promise<CaseId | undefined> => {
  const caseId = caseIdSchema.safeParse((c.req.query("case") ?? "").trim()).data;
  if (caseId === undefined || !mayReadAll(c.var.visit)) return undefined;
  return (await coverOf(desk, caseId)) === undefined ? undefined : caseId;
};

const openFor = async (pages: Pages, c: PageContext): Promise<LogPorts> => ({
  ...(await pages.log.open()),
  withholds: !readsForAudit(readerIn(c.var.visit)),
});

// What nothing is withheld from has other lines, and so another name.
const named = (of: string, { withholds }: LogPorts): string =>
  withholds === false ? `${of}-whole` : of;

const addExports = (app: PagesApp, pages: Pages): void => {
  app.get(`/:language${place}/export.jsonl`, async (c) => {
    if (!mayReadAll(c.var.visit)) return notFoundPage(pages, c);
    const ports = await openFor(pages, c);
    return exportFile(pages, c, { of: named("log", ports), exported: await exportLog(ports) });
  });
  app.get(`/:language${place}/public.jsonl`, async (c) => {
    if (!mayReadAll(c.var.visit)) return notFoundPage(pages, c);
    const { register } = pages.desk.ports;
    const exported = await exportPublic({ ...(await pages.log.open()), register });
    return exportFile(pages, c, { of: "public", exported });
  });
  app.get(`/:language${place}/case.jsonl`, async (c) => {
    const caseId = await caseOnRecord(pages, c);
    if (caseId === undefined) return notFoundPage(pages, c);
    const ports = await openFor(pages, c);
    const exported = await exportCase(ports, caseId);
    // What has no leaf before the seal is on record and in no export yet.
    return exported.kind === "nothing"
      ? noExportPage(pages, c)
      : exportFile(pages, c, { of: named(`case-${caseId}`, ports), exported });
  });
};

/** The log for those who check: its keys, its checkpoints, what can be taken out of it. */
export const addLogPages = (app: PagesApp, pages: Pages): void => {
  const forReaders =
    (answer: (pages: Pages, c: PageContext) => Promise<Response>) =>
    (c: PageContext): Promise<Response> =>
      mayReadAll(c.var.visit) ? answer(pages, c) : notFoundPage(pages, c);
  app.get(`/:language${place}`, forReaders(logPage));
  app.get(`/:language${place}/key.txt`, forReaders(keyFile));
  app.get(`/:language${place}/checkpoints/:size`, forReaders(checkpointFile));
  addExports(app, pages);
};
