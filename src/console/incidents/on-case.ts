import { wordsIn } from "../../words/read.ts";
import type { IncidentInWords } from "../../application/shapes/incidents.ts";
import { incidentsShown } from "../../application/shapes/incidents.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import type { IncidentKind } from "../../office/incident.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";

/** What puts in doubt what an audit rests on: that the record is what it was. */
const doubtsRecord: readonly IncidentKind[] = [
  "logNotAsPublished",
  "recordDamaged",
  "headBehind",
  "documentMissing",
];

const isOfRecord = ({ kind }: IncidentInWords): boolean => doubtsRecord.includes(kind);
// The log and the office's record are no case's, and every case rests on them.
const isOfEveryCase = (one: IncidentInWords): boolean => one.caseId === null && isOfRecord(one);

const openIncidents = async (
  { desk, sweeps }: Pages,
  { visit }: Speech,
): Promise<readonly IncidentInWords[]> =>
  sweeps === undefined || !mayReadAll(visit)
    ? []
    : (await incidentsShown(desk, await sweeps.last(), wordsIn(visit.language))).incidents;

const noteOf = (
  { visit }: Speech,
  incidents: readonly IncidentInWords[],
  said: (one: IncidentInWords) => string,
): Html =>
  incidents.length === 0
    ? nothing
    : html`<div class="govuk-inset-text tq-warning" role="note">
        ${incidents.map(
          (one) =>
            html`<p class="govuk-body">
              <a class="govuk-link" href="${to(visit, `/incidents/${one.key}`)}">${said(one)}</a>
            </p>`,
        )}
      </div>`;

/** Says on a case's page that it has an incident, or that the record of all cases has; to the office only, and nothing where there is none. */
export const incidentNote = async (pages: Pages, speech: Speech, caseId: CaseId): Promise<Html> => {
  const { kinds, onCase, onEveryCase } = speech.words.incidents;
  const all = await openIncidents(pages, speech);
  const own = all.filter((one) => one.caseId === caseId || isOfEveryCase(one));
  return noteOf(speech, own, ({ kind, caseId: of }) =>
    (of === null ? onEveryCase : onCase)({ kind: kinds[kind] }),
  );
};

/** Says above the audits of all cases what the last sweep found of the record that they rest on. */
export const recordNote = async (pages: Pages, speech: Speech): Promise<Html> => {
  const { kinds, office } = speech.words.incidents;
  const found = (await openIncidents(pages, speech)).filter(isOfRecord);
  return noteOf(speech, found, ({ kind, caseId }) => `${kinds[kind]}: ${caseId ?? office}`);
};
