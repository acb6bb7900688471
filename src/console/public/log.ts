import { exportPublic, exportPublicCase } from "../../ledger/log/export.ts";
import {
  beforeIn,
  checkpointFile,
  checkpointsSection,
  exportFile,
  keyFile,
  keysOf,
  keysSection,
  noExportPage,
} from "../audit/log-parts.ts";
import { paragraph, section } from "../cases/parts.ts";
import { html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { pageFormat } from "../page-format.ts";
import { overOpenCase } from "./open-case.ts";
import { sharedPage } from "./public-cases.ts";

// No case can be called `log`, so this address is none of a case's.
const place = "/public/log";

const logPage = async (pages: Pages, c: PageContext): Promise<Response> => {
  const { visit } = c.var;
  const format = pageFormat(visit);
  const { log } = format.words.audit;
  const ports = await pages.log.open();
  const before = beforeIn(c.req.query("before"));
  const exported = html`${paragraph(log.exportsNote)}
  ${paragraph(html`<a class="govuk-link" href="${to(visit, `${place}/export.jsonl`)}">${log.exportPublic}</a>`)}`;
  const body = html`${paragraph(log.intro)} ${paragraph(log.verifyNote)}
  ${keysSection(format, await keysOf(ports), place)}
  ${await checkpointsSection(format, ports, { place, before })}
  ${section("exports", log.exports, exported)}`;
  return sharedPage(pages, c, { title: log.publicTitle, body });
};

/** What everybody verifies the record by. */
export const addPublicLog = (app: PagesApp, pages: Pages): void => {
  app.get(`/:language${place}`, (c) => logPage(pages, c));
  app.get(`/:language${place}/key.txt`, (c) => keyFile(pages, c));
  app.get(`/:language${place}/checkpoints/:size`, (c) => checkpointFile(pages, c));
  app.get(`/:language${place}/export.jsonl`, async (c) => {
    const { register } = pages.desk.ports;
    const exported = await exportPublic({ ...(await pages.log.open()), register });
    return exportFile(pages, c, { of: "public", exported });
  });
  app.get(
    "/:language/public/:id/export.jsonl",
    overOpenCase(pages, async (c, { state: { caseId } }) => {
      const exported = await exportPublicCase(await pages.log.open(), caseId);
      // What was made public after the last seal is shown with the next one.
      return exported.kind === "nothing"
        ? noExportPage(pages, c)
        : exportFile(pages, c, { of: `public-${caseId}`, exported });
    }),
  );
};
