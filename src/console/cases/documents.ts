import { asAttachment } from "../../api/log.ts";
import type { Documents } from "../../ledger/ports.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { plainText } from "../../ledger/reading/paper-basis.ts";
import { entriesForReader } from "../../ledger/reading/read-entries.ts";
import { documentsNamed, type NamedDocument } from "../../findings/documents.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { lawFilesOf } from "../../case/procedure-version.ts";
import { type Digest, digestSchema } from "../../values/ids.ts";
import { utf8Of } from "../../values/text.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { PageFormat } from "../page-format.ts";
import { digest, headRow, paragraph, section, wide } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** What a document is: the act that names it, and which of its parts it is. */
export const documentInWords = (
  { visit }: PageFormat,
  { paper }: Pick<NamedDocument, "paper">,
): Html => findingHtml(visit, paper);

/** A document's digest, as a link to the document where it has one. */
export const documentLink = (
  { visit, words }: PageFormat,
  caseId: string,
  { digest: sha }: Pick<NamedDocument, "digest">,
): string | Html =>
  sha === "unknown"
    ? words.cases.papers.unknown
    : html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}/documents/${sha}`)}"
        >${digest(sha)}</a
      >`;

/** The documents that entries name, each with its digest as it is to be shown. */
export const documentsTable = (
  format: PageFormat,
  label: string,
  documents: readonly (readonly [NamedDocument, digest: string | Html])[],
): Html => {
  const { papers } = format.words.cases;
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${label}
    </caption>
    ${headRow([papers.entry, papers.document, papers.digest])}
    <tbody class="govuk-table__body">
      ${documents.map(
        ([one, shown]) =>
          html`<tr class="govuk-table__row">
            <td class="govuk-table__cell">${format.number(one.entry)}</td>
            <td class="govuk-table__cell">${documentInWords(format, one)}</td>
            <td class="govuk-table__cell">${shown}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  return documents.length === 0 ? paragraph(papers.noDocuments) : wide(label, table);
};

/** Every document that the entries of a case name. */
export const documentsSection = (
  format: PageFormat,
  { state }: CaseView,
  entries: readonly HashedEntry[],
): Html => {
  const { onRecord } = format.words.cases.papers;
  const documents = documentsNamed(entries).map(
    (one) => [one, documentLink(format, state.caseId, one)] as const,
  );
  return section("documents", onRecord, documentsTable(format, onRecord, documents));
};

/** What is at hand of a document that the record names. */
export type AtHand =
  | { readonly kind: "text"; readonly text: string; readonly size: number }
  /** Something else than plain text, or too long to be shown. */
  | { readonly kind: "bytes"; readonly size: number }
  | { readonly kind: "unknown" | "missing" | "altered" };

/** Looks for a document, and reads it where it is plain text. */
export const atHand = async (
  documents: Pick<Documents, "get">,
  digest: Digest | "unknown",
): Promise<AtHand> => {
  if (digest === "unknown") return { kind: "unknown" };
  try {
    const bytes = await documents.get(digest);
    if (bytes === undefined) return { kind: "missing" };
    const [size, text] = [bytes.length, plainText(bytes)];
    return text === undefined ? { kind: "bytes", size } : { kind: "text", text, size };
  } catch (cause) {
    if (cause instanceof Altered) return { kind: "altered" };
    throw cause;
  }
};

const isNamed = async ({ desk }: Pages, view: CaseView, digest: Digest): Promise<boolean> => {
  if (lawFilesOf(view.state).includes(digest)) return true;
  const entries = await entriesForReader(desk, view, undefined);
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
      const bytes = await pages.desk.ports.documents.get(digest.data);
      if (bytes === undefined) return await notFoundPage(pages, c);
      return handedOut(bytes, `${view.state.caseId}-${digest.data.slice(0, 12)}`);
    } catch (cause) {
      if (cause instanceof Altered) return alteredPage(pages, c);
      throw cause;
    }
  });
};
