import { documentsNamed } from "../../findings/documents.ts";
import { documentsTable } from "../cases/documents.ts";
import { digest, fold, paragraph, section } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageFormat } from "../page-format.ts";
import type { SharedCase } from "./public-cases.ts";

/** The documents on record by their digests. What stands in them is handed out by whoever is asked for it. */
export const documentsSection = (format: PageFormat, { entries }: SharedCase): Html => {
  const { heading, note, all } = format.words.public.documents;
  const documents = documentsNamed(entries).map(
    (one) =>
      [one, one.digest === "unknown" ? format.paper.frame.unknown : digest(one.digest)] as const,
  );
  return section(
    "documents",
    heading,
    documents.length === 0
      ? documentsTable(format, heading, documents)
      : html`${paragraph(note)}
        ${fold({
          summary: all({ count: format.number(documents.length) }),
          body: documentsTable(format, heading, documents),
        })}`,
  );
};

const links = (
  { visit }: PageFormat,
  list: readonly (readonly [path: string, text: string])[],
): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${list.map(([path, text]) => html`<li><a class="govuk-link" href="${to(visit, path)}">${text}</a></li>`)}
  </ul>`;

const command = "tasdiq verify export.jsonl --key key.txt";

/** How whoever reads this can check it without trusting it; the export, once a checkpoint covers the act that made the case public. */
export const verifySection = (
  format: PageFormat,
  { caseId, exported }: { readonly caseId: string; readonly exported: boolean },
): Html => {
  const { public: words, audit } = format.words;
  const { verify } = words;
  const address = `/public/${caseId}/export.jsonl`;
  return section(
    "verify",
    verify.heading,
    html`${paragraph(verify.steps)} ${exported ? nothing : paragraph(audit.log.noExportNote)}
    ${links(format, [
      ...(exported ? [[address, verify.export] as const] : []),
      ["/public/log/key.txt", verify.keys],
      ["/public/log", verify.log],
    ])}
    ${paragraph(html`<code class="tq-digest">${command}</code>`)} ${paragraph(verify.note)}`,
  );
};

/** The files of a case for other programs. */
export const openDataSection = (format: PageFormat, caseId: string): Html => {
  const words = format.words.public.openData;
  const at = (name: string): string => `/public/${caseId}/${name}`;
  return section(
    "open-data",
    words.heading,
    links(format, [
      [at("feed.xml"), words.feed],
      [at("deadlines.ics"), words.calendar],
      [at("akoma-ntoso.xml"), words.akn],
      [at("popolo.json"), words.popolo],
      [at("acts.csv"), words.acts],
      [at("votes.csv"), words.votes],
      [at("roll-call.csv"), words.rollCall],
      [at("entries.jsonl"), words.entries],
    ]),
  );
};
