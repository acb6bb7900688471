import { auditRecord } from "../../../application/audit.ts";
import type { CaseView } from "../../../application/queries.ts";
import { dayIn } from "../../../domain/day-in.ts";
import { findingCounts, type Finding, type FindingCounts } from "../../../domain/finding.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { authorityOf, notFoundPage, pageOf } from "../answers.ts";
import { findingSaid } from "../finding-said.ts";
import { html, nothing, type Html } from "../html.ts";
import { incidentNote } from "../incidents/on-case.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { casePage } from "./frame.ts";
import { paragraph, section, summaryList, type Row } from "./parts.ts";
import { printAddress, printLink } from "./papers.ts";
import { readableCase, readerIn } from "./readable.ts";

/** Broken first: an auditor looks for these. */
const inOrder = ["broken", "cannotBeVerified", "running", "kept"] as const;

const findingShown = ({ visit }: Speech, { rule, why, authority }: Finding): Html =>
  html`<li class="tq-step">
    <div>
      <strong>${findingSaid(visit, rule)}</strong><br />
      ${findingSaid(visit, why)} ${authorityOf(visit, authority)}
    </div>
  </li>`;

const groupShown = (speech: Speech, verdict: Finding["verdict"], all: readonly Finding[]): Html => {
  const those = all.filter((one) => one.verdict === verdict);
  if (those.length === 0) return nothing;
  const heading = `${speech.paper.audit.verdicts[verdict]} (${speech.number(those.length)})`;
  return section(
    `findings-${verdict}`,
    heading,
    html`<ul class="tq-steps">
      ${those.map((one) => findingShown(speech, one))}
    </ul>`,
  );
};

/** How many findings say what, as rows. */
export const countRows = ({ paper, number }: Speech, counts: FindingCounts): readonly Row[] =>
  inOrder.map((verdict): Row => [paper.audit.verdicts[verdict], number(counts[verdict])]);

type Judged = { readonly findings: readonly Finding[]; readonly altered: boolean };

const bodyOf = (
  speech: Speech,
  { view, judged, today, note }: { view: CaseView; judged: Judged; today: string; note: Html },
): Html => {
  const { words, day, number, visit } = speech;
  const { findings: labels } = words.cases;
  const counts = findingCounts(judged.findings);
  const wish = { kind: "audit-certificate", language: visit.language } as const;
  return html`${note} ${paragraph(labels.asOf({ day: day(today) }))}
  ${judged.altered ? html`<p class="govuk-inset-text tq-warning">${labels.altered}</p>` : nothing}
  ${summaryList(countRows(speech, counts))}
  ${counts.unverified === 0 ? nothing : paragraph(labels.unverifiedCount({ count: number(counts.unverified) }))}
  ${paragraph(printLink(printAddress(speech, view.state.caseId, wish), labels.certificate))}
  ${visit.language === "en" ? nothing : paragraph(labels.english)}
  ${judged.findings.length === 0 ? paragraph(labels.none) : nothing}
  ${inOrder.map((verdict) => groupShown(speech, verdict, judged.findings))}`;
};

/** What the audit says of a case, rule by rule. */
export const addCaseFindings = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/findings", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const judged = await auditRecord(pages.desk, view.state.caseId, {
      reader: readerIn(c.var.visit),
    });
    if (isRefusal(judged)) return notFoundPage(pages, c);
    const { visit } = c.var;
    const today = dayIn(view.law.profile.timeZone, pages.desk.world.clock.now());
    const speech = speechOf(visit);
    // The audit of a page is compared with no checkpoint; the sweep's is.
    const note = await incidentNote(pages, speech, view.state.caseId);
    const body = bodyOf(speech, { view, judged, today, note });
    return pageOf(pages, c, casePage(visit, view, { shown: "findings", body }));
  });
};
