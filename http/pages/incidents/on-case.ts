import { incidentsShown } from "../../../application/shapes/incidents.ts";
import type { CaseId } from "../../../domain/ids.ts";
import { mayReadAll } from "../cases/readable.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";

/** Says on a case's page that it has an incident; to the office only, and nothing where it has none. */
export const incidentNote = async (
  { desk, sweeps }: Pages,
  { visit, words }: Speech,
  caseId: CaseId,
): Promise<Html> => {
  if (sweeps === undefined || !mayReadAll(visit)) return nothing;
  const { incidents } = await incidentsShown(desk, await sweeps.last());
  const own = incidents.filter((one) => one.caseId === caseId);
  if (own.length === 0) return nothing;
  const { kinds, onCase } = words.incidents;
  return html`<div class="govuk-inset-text tq-warning" role="note">
    ${own.map(
      ({ key, kind }) =>
        html`<p class="govuk-body">
          <a class="govuk-link" href="${to(visit, `/incidents/${key}`)}">${onCase(kinds[kind])}</a>
        </p>`,
    )}
  </div>`;
};
