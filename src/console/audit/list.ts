import { auditRecord, type Audited } from "../../ledger/reading/audit.ts";
import type { Desk } from "../../ledger/desk.ts";
import type { FoundCase } from "../../ledger/ports.ts";
import { sectionInWords } from "../../findings/headings.ts";
import { findingCounts, sectionsCounted, type FindingCounts } from "../../findings/note.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { paragraph, tag, wide } from "../cases/parts.ts";
import { printAddress, printLink } from "../cases/papers.ts";
import { mayReadAll, readableCase } from "../cases/who-may-read.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import { recordNote } from "../incidents/incident-rows.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { pageFormatAmong, type PageFormat } from "../page-format.ts";

/** So many cases are audited for a page: an audit reads every document of its case. */
const pageSize = 50;

type AuditedCase = { readonly found: FoundCase; readonly counts: FindingCounts } & (
  { readonly kind: "audited"; readonly altered: boolean } | { readonly kind: "fault" }
);

const asCase = (found: FoundCase, { findings, altered }: Audited): AuditedCase => ({
  kind: "audited",
  found,
  counts: findingCounts(findings),
  altered,
});

// Whatever is wrong with one case, the others are audited.
const auditedAnyway = async (desk: Desk, found: FoundCase): Promise<AuditedCase> => {
  const unaudited: AuditedCase = { kind: "fault", found, counts: findingCounts([]) };
  try {
    const audited = await auditRecord(desk, found.caseId);
    return isRefusal(audited) ? unaudited : asCase(found, audited);
  } catch (fault) {
    desk.ports.warn(`the case ${found.caseId} could not be audited`, fault);
    return unaudited;
  }
};

const urgency = (one: AuditedCase): number => {
  if (one.kind === "fault") return Number.POSITIVE_INFINITY;
  return (one.altered ? 1_000_000 : 0) + one.counts.broken;
};

const worstFirst = (cases: readonly AuditedCase[]): readonly AuditedCase[] =>
  cases.toSorted((one, other) => {
    const [first, second] = [urgency(one), urgency(other)];
    return first === second
      ? other.counts.cannotBeVerified - one.counts.cannotBeVerified
      : second - first;
  });

const auditedPage = async (
  desk: Desk,
  rows: readonly FoundCase[],
): Promise<readonly AuditedCase[]> => {
  const cases: AuditedCase[] = [];
  // One after the other, so that the documents of only one case are in memory.
  for (const row of rows) cases.push(await auditedAnyway(desk, row));
  return worstFirst(cases);
};

const standingOf = ({ words }: PageFormat, one: AuditedCase): Html => {
  if (one.kind === "fault") return tag("red", words.audit.notAudited);
  return one.altered ? tag("red", words.audit.altered) : nothing;
};

type Sections = ReturnType<typeof sectionsCounted>;

const countCells = (
  { number }: PageFormat,
  counts: FindingCounts,
  sections: Sections,
): readonly Html[] =>
  ([...sections, "unverified"] as const).map(
    (name) =>
      html`<td
        class="govuk-table__cell govuk-table__cell--numeric${name === "broken" && counts.broken > 0 ? " tq-broken" : ""}"
      >
        ${number(counts[name])}
      </td>`,
  );

const certificateLink = (format: PageFormat, { found }: AuditedCase): Html => {
  const wish = { kind: "audit-certificate", language: format.visit.language } as const;
  const { certificatePdf, certificateOf } = format.words.audit;
  const text = html`${certificatePdf}<span class="govuk-visually-hidden"
      >: ${certificateOf({ title: found.title })}</span
    >`;
  return printLink(printAddress(format, found.caseId, wish), text);
};

const rowOf = (format: PageFormat, one: AuditedCase, sections: Sections): Html => {
  const { caseId, title } = one.found;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href="${to(format.visit, `/audit/${caseId}`)}">${title}</a><br />
      <span class="govuk-body-s tq-muted">${caseId}</span> ${standingOf(format, one)}
    </th>
    ${countCells(format, one.counts, sections)}
    <td class="govuk-table__cell">${certificateLink(format, one)}</td>
  </tr>`;
};

// Between the case and its certificate stand numbers.
const tableHead = (names: readonly (Html | string)[]): Html =>
  html`<thead class="govuk-table__head">
    <tr class="govuk-table__row">
      ${names.map(
        (name, at) =>
          html`<th
            scope="col"
            class="govuk-table__header${at > 0 && at < names.length - 1 ? " govuk-table__header--numeric" : ""}"
          >
            ${name}
          </th>`,
      )}
    </tr>
  </thead>`;

const tableOf = (format: PageFormat, cases: readonly AuditedCase[]): Html => {
  const { audit } = format.words;
  const sections = sectionsCounted(...cases.map(({ counts }) => counts));
  const names = [
    audit.case,
    ...sections.map((section) => findingHtml(format.visit, sectionInWords(section))),
    audit.unverified,
    audit.certificate,
  ];
  return wide(
    audit.caption,
    html`<table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${audit.caption}
      </caption>
      ${tableHead(names)}
      <tbody class="govuk-table__body">
        ${cases.map((one) => rowOf(format, one, sections))}
      </tbody>
    </table>`,
  );
};

const otherPages = (
  { visit, words }: PageFormat,
  after: string,
  rows: readonly FoundCase[],
): Html => {
  const last = rows.length === pageSize ? rows.at(-1)?.caseId : undefined;
  return html`<p class="govuk-body tq-pages">
    ${after === "" ? nothing : html`<a class="govuk-link" href="${to(visit, "/audit")}">${words.audit.first}</a>`}
    ${last === undefined ? nothing : html`<a class="govuk-link" href="${to(visit, `/audit?after=${last}`)}">${words.audit.next}</a>`}
  </p>`;
};

const logLinks = ({ visit, words: { audit, lawFiles } }: PageFormat): Html =>
  html`<ul class="govuk-list tq-links">
    <li><a class="govuk-link" href="${to(visit, "/law")}">${lawFiles.title}</a></li>
    <li><a class="govuk-link" href="${to(visit, "/audit/log")}">${audit.log.title}</a></li>
  </ul>`;

const bodyOf = async (pages: Pages, c: PageContext): Promise<Html> => {
  const format = pageFormatAmong(c.var.visit, pages.desk.ports.law);
  const { audit } = format.words;
  const after = caseIdSchema.safeParse(c.req.query("after")).data ?? "";
  const { rows } = await pages.desk.ports.register.find({
    order: "id",
    afterId: after,
    limit: pageSize,
    standing: "anywhere",
    procedure: null,
    treaty: null,
    publicOnly: false,
    terms: [],
  });
  const cases = await auditedPage(pages.desk, rows);
  return html`${paragraph(audit.intro)} ${await recordNote(pages, format)} ${logLinks(format)}
  ${rows.length === 0 ? paragraph(audit.none) : html`${paragraph(audit.brokenFirst)} ${tableOf(format, cases)}`}
  ${otherPages(format, after, rows)}`;
};

/** All cases with the counts of what their audits found, and the way to the findings of each. */
export const addAuditList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/audit", async (c) => {
    if (!mayReadAll(c.var.visit)) return notFoundPage(pages, c);
    const body = await bodyOf(pages, c);
    return pageOf(pages, c, { title: c.var.visit.words.audit.title, under: "audit", body });
  });
  app.get("/:language/audit/:id", async (c) => {
    const view = await readableCase(pages, c);
    return view === undefined
      ? notFoundPage(pages, c)
      : c.redirect(to(c.var.visit, `/cases/${view.state.caseId}/findings`), 302);
  });
};
