import type { Rehearsed, RehearsedStep } from "../../application/import/import-rehearsal.ts";
import { actInWords, datedFactIn } from "../../open-data/acts.ts";
import { isBeside, type Act } from "../../procedure/case/act.ts";
import { findingCounts } from "../../audit/note.ts";
import { countRows } from "../cases/findings.ts";
import { headRow, section, summaryList, wide } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";

const actSaid = ({ paper }: Speech, act: Act): readonly string[] => {
  if (isBeside(act)) return [];
  const fact = act.kind === "ActCorrected" ? act.restated : act;
  const restated = act.kind === "ActCorrected" ? act.restated.kind : null;
  return [actInWords(paper, { kind: act.kind, restated, fact: datedFactIn(fact) })];
};

const happened = ({ day, factDate }: Speech, { acts }: RehearsedStep): string =>
  acts
    .flatMap((act) => {
      const fact = act.kind === "ActCorrected" ? act.restated : act;
      if (!("on" in fact)) return [];
      return [typeof fact.on === "string" ? day(fact.on) : factDate(fact.on)];
    })
    .join(", ");

const notedShown = (speech: Speech, { findings: noted }: RehearsedStep): Html => {
  if (noted.length === 0) return html`${speech.words.administration.imports.nothingNoted}`;
  return html`${noted.map(
    ({ rule, verdict, why }, index) =>
      html`${index === 0 ? nothing : html`<br />`}<strong>${speech.paper.audit.verdicts[verdict]}</strong>:
      ${findingHtml(speech.visit, rule)}: ${findingHtml(speech.visit, why)}`,
  )}`;
};

const stepRow = (speech: Speech, step: RehearsedStep, index: number): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${speech.number(index + 1)}</th>
    <td class="govuk-table__cell">
      ${step.acts.flatMap((act) => actSaid(speech, act)).join(", ")}
    </td>
    <td class="govuk-table__cell">${happened(speech, step)}</td>
    <td class="govuk-table__cell">${notedShown(speech, step)}</td>
  </tr>`;

const titleOf = ({ steps }: Rehearsed): string => {
  const [opening] = steps;
  return opening?.command.kind === "OpenCase" ? opening.command.title : "";
};

/** What a file would lead to: where the case would stand, every entry, and every finding noted beside one. */
export const importPreview = (speech: Speech, rehearsed: Rehearsed): Html => {
  const { words, paper, number } = speech;
  const { imports } = words.administration;
  const { steps, caseId, stage } = rehearsed;
  const counts = findingCounts(steps.flatMap(({ findings }) => findings));
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${imports.steps}
    </caption>
    ${headRow([imports.step, imports.what, imports.happened, imports.noted])}
    <tbody class="govuk-table__body">
      ${steps.map((step, index) => stepRow(speech, step, index))}
    </tbody>
  </table>`;
  return html`${summaryList([
    [imports.case, html`${titleOf(rehearsed)}<br /><span class="tq-muted">${caseId}</span>`],
    [imports.stage, paper.stages[stage]],
    [imports.steps, number(steps.length)],
  ])}
  ${section("counts", imports.counts, summaryList(countRows(speech, counts)))}
  ${section("steps", imports.steps, wide(imports.steps, table))}`;
};
