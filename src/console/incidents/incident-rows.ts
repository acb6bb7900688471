import { type IncidentInWords, incidentsAnswer } from "../../api/shapes/incidents.ts";
import type { SweepsAnywhere } from "../../ledger/sweep/sweeps.ts";
import type { Duty } from "../../law/duty.ts";
import type { Ending } from "../../office/incident-handling.ts";
import type { IncidentKind } from "../../case/incident.ts";
import type { CaseId } from "../../values/ids.ts";
import { wordsIn } from "../../files/words.ts";
import { muted, type Row, tag } from "../cases/parts.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, Visitor } from "../pages.ts";
import { notFoundPage } from "../respond.ts";
import type { PageFormat } from "../page-format.ts";

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
  { visit }: PageFormat,
): Promise<readonly IncidentInWords[]> =>
  sweeps === undefined || !mayReadAll(visit)
    ? []
    : (await incidentsAnswer(desk, await sweeps.last(), wordsIn(visit.language))).incidents;

const noteOf = (
  { visit }: PageFormat,
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
export const incidentNote = async (
  pages: Pages,
  format: PageFormat,
  caseId: CaseId,
): Promise<Html> => {
  const { kinds, onCase, onEveryCase } = format.words.incidents;
  const all = await openIncidents(pages, format);
  const own = all.filter((one) => one.caseId === caseId || isOfEveryCase(one));
  return noteOf(format, own, ({ kind, caseId: of }) =>
    (of === null ? onEveryCase : onCase)({ kind: kinds[kind] }),
  );
};

/** Says above the audits of all cases what the last sweep found of the record that they rest on. */
export const recordNote = async (pages: Pages, format: PageFormat): Promise<Html> => {
  const { kinds, office } = format.words.incidents;
  const found = (await openIncidents(pages, format)).filter(isOfRecord);
  return noteOf(format, found, ({ kind, caseId }) => `${kinds[kind]}: ${caseId ?? office}`);
};

/** Somebody of the office who asks, where somebody sweeps. */
export type Asked = { readonly visitor: Visitor; readonly sweeps: SweepsAnywhere };

/** Answers whoever holds a duty; for everybody else, and where nobody sweeps, there is nothing here. */
export const officeOnly =
  (pages: Pages, answer: (c: PageContext, asked: Asked) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const { visitor } = c.var.visit;
    const { sweeps } = pages;
    return visitor === undefined || visitor.duties.length === 0 || sweeps === undefined
      ? notFoundPage(pages, c)
      : answer(c, { visitor, sweeps });
  };

const day = 86_400_000;

/** What an incident concerns: its case, or the office. */
export const aboutHtml = ({ visit, words }: PageFormat, { caseId }: IncidentInWords): Html =>
  caseId === null
    ? html`${words.incidents.office}`
    : html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}">${caseId}</a>`;

const colours = { open: "red", taken: "blue", ended: "grey" } as const;

export const stateTag = ({ words }: PageFormat, { state }: IncidentInWords): Html =>
  tag(colours[state], words.incidents.states[state]);

/** Since when, and how long that is; a day where the record knows no more. */
export const ageHtml = (format: PageFormat, { since }: IncidentInWords, now: number): Html => {
  const { incidents } = format.words;
  if (since === null) return muted(incidents.sinceUnknown);
  const days = Math.floor((now - Date.parse(since)) / day);
  const age = days < 1 ? incidents.today : incidents.days({ days });
  const said = since.includes("T") ? format.instant(since) : format.day(since);
  return html`${said} ${muted(`(${age})`)}`;
};

export const ownerHtml = ({ words, instant }: PageFormat, { owner }: IncidentInWords): Html =>
  owner === null
    ? muted(words.incidents.nobody)
    : html`${words.incidents.personAt({ person: owner.person, at: instant(owner.at) })}`;

export const retryHtml = ({ words, instant }: PageFormat, { lastRetry }: IncidentInWords): Html => {
  const { incidents } = words;
  if (lastRetry === null) return muted(incidents.notRetried);
  const { person, at, outcome } = lastRetry;
  const came = outcome === null ? incidents.cutShort : incidents.outcomes[outcome];
  return html`${incidents.personAt({ person, at: instant(at) })}: ${came}`;
};

export const sentenceHtml = (
  { words }: PageFormat,
  { words: said, named }: IncidentInWords,
): Html => {
  const { notNamed, notSwept } = words.incidents;
  if (said !== null) return html`${said}`;
  return muted(named === "notLookedFor" ? notSwept : notNamed);
};

export const adviceHtml = ({ words }: PageFormat, { kind, runbook }: IncidentInWords): Html =>
  html`${words.incidents.advices[kind]}
  ${muted(html`${words.incidents.runbook}: <code>docs/runbooks/${runbook}.md</code>`)}`;

/** How an incident ended; the reason is in the words of whoever gave it. */
export const endingHtml = ({ words, instant }: PageFormat, ending: Ending): Html => {
  const { incidents } = words;
  const at = instant(ending.at);
  return ending.kind === "healed"
    ? html`${incidents.healedBy({ person: ending.person, at })}`
    : html`${incidents.resolvedBy({ person: ending.person, at })}: <q>${ending.reason}</q>`;
};

const endings = (format: PageFormat, { ended, before }: IncidentInWords): readonly Row[] => {
  const { incidents } = format.words;
  return [
    ...(ended === null ? [] : [[incidents.states.ended, endingHtml(format, ended)] as const]),
    ...(before === null ? [] : [[incidents.foundAgain, endingHtml(format, before)] as const]),
  ];
};

/** Everything about one incident. */
export const rowsOf = (format: PageFormat, one: IncidentInWords, now: number): readonly Row[] => {
  const { incidents } = format.words;
  return [
    [incidents.state, stateTag(format, one)],
    [incidents.about, aboutHtml(format, one)],
    [incidents.said, sentenceHtml(format, one)],
    [incidents.since, ageHtml(format, one, now)],
    [incidents.belongsTo, format.duties(one.duties)],
    [incidents.owner, ownerHtml(format, one)],
    [incidents.lastRetry, retryHtml(format, one)],
    ...endings(format, one),
    [incidents.advice, adviceHtml(format, one)],
    [incidents.key, html`<code class="tq-digest">${one.key}</code>`],
  ];
};

/** The duty in which somebody may do something about it; undefined where they may not. */
export const dutyFor = (held: readonly Duty[], { duties }: IncidentInWords): Duty | undefined =>
  duties.find((duty) => held.includes(duty));
