import { Altered } from "../../application/reading/altered-record.ts";
import { readEntries } from "../../application/reading/read-entries.ts";
import type { CaseView } from "../../application/reading/queries.ts";
import { documentsNamed } from "../../audit/documents.ts";
import { digestSchema, type Digest } from "../../procedure/values/ids.ts";
import { lawFilesOf } from "../../procedure/profile/moved-law.ts";
import { utf8Of } from "../../procedure/values/utf8.ts";
import { asAttachment } from "../../api/log.ts";
import { html } from "../html.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { paragraph } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";

const isNamed = async ({ desk }: Pages, { state }: CaseView, digest: Digest): Promise<boolean> => {
  if (lawFilesOf(state).includes(digest)) return true;
  const entries = await readEntries(desk.world, state.caseId);
  return documentsNamed(entries).some((one) => one.digest === digest);
};

const pdfBegins = "%PDF-";

const endingOf = (bytes: Uint8Array): string => {
  if (Buffer.from(bytes.subarray(0, pdfBegins.length)).toString("latin1") === pdfBegins)
    return ".pdf";
  return utf8Of(bytes) === undefined ? "" : ".txt";
};

// As bytes to be kept, under a name of ours: whatever somebody stored, no browser takes it for a page of this server.
const handedOut = (bytes: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": asAttachment(`${name}${endingOf(bytes)}`),
      "cache-control": "private, no-cache",
    },
  });

const alteredPage = (pages: Pages, c: PageContext): Promise<Response> => {
  const { frame, cases } = c.var.visit.words;
  const body = html`${paragraph(cases.findings.altered)}`;
  return pageOf(pages, c, { title: frame.problem, body, faulty: true, status: 409 });
};

/** Documents that a case names, for those who may read the case: a digest that it does not name is answered as one that is not there. */
export const addCaseDocuments = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/documents/:digest", async (c) => {
    const view = await readableCase(pages, c);
    const digest = digestSchema.safeParse(c.req.param("digest"));
    if (view === undefined || !digest.success || !(await isNamed(pages, view, digest.data)))
      return notFoundPage(pages, c);
    try {
      const bytes = await pages.desk.world.documents.get(digest.data);
      if (bytes === undefined) return await notFoundPage(pages, c);
      return handedOut(bytes, `${view.state.caseId}-${digest.data.slice(0, 12)}`);
    } catch (cause) {
      if (cause instanceof Altered) return alteredPage(pages, c);
      throw cause;
    }
  });
};
