import type { IncidentInWords } from "../../application/shapes/incidents.ts";
import type { Duty } from "../../office/duty.ts";
import type { Ending } from "../../office/incident-handling.ts";
import { html, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Speech } from "../speech.ts";
import { muted, tag, type Row } from "../cases/parts.ts";

const day = 86_400_000;

/** What an incident concerns: its case, or the office. */
export const aboutShown = ({ visit, words }: Speech, { caseId }: IncidentInWords): Html =>
  caseId === null
    ? html`${words.incidents.office}`
    : html`<a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}">${caseId}</a>`;

const colours = { open: "red", taken: "blue", ended: "grey" } as const;

export const stateTag = ({ words }: Speech, { state }: IncidentInWords): Html =>
  tag(colours[state], words.incidents.states[state]);

/** Since when, and how long that is; a day where the record knows no more. */
export const ageShown = (speech: Speech, { since }: IncidentInWords, now: number): Html => {
  const { incidents } = speech.words;
  if (since === null) return muted(incidents.sinceUnknown);
  const days = Math.floor((now - Date.parse(since)) / day);
  const age = days < 1 ? incidents.today : incidents.days({ days });
  const said = since.includes("T") ? speech.instant(since) : speech.day(since);
  return html`${said} ${muted(`(${age})`)}`;
};

export const ownerShown = ({ words, instant }: Speech, { owner }: IncidentInWords): Html =>
  owner === null
    ? muted(words.incidents.nobody)
    : html`${words.incidents.personAt({ person: owner.person, at: instant(owner.at) })}`;

export const retryShown = ({ words, instant }: Speech, { lastRetry }: IncidentInWords): Html => {
  const { incidents } = words;
  if (lastRetry === null) return muted(incidents.notRetried);
  const { person, at, outcome } = lastRetry;
  const came = outcome === null ? incidents.cutShort : incidents.outcomes[outcome];
  return html`${incidents.personAt({ person, at: instant(at) })}: ${came}`;
};

export const saidShown = ({ words }: Speech, { words: said, named }: IncidentInWords): Html => {
  const { notNamed, notSwept } = words.incidents;
  if (said !== null) return html`${said}`;
  return muted(named === "notLookedFor" ? notSwept : notNamed);
};

export const adviceShown = ({ words }: Speech, { kind, runbook }: IncidentInWords): Html =>
  html`${words.incidents.advices[kind]}
  ${muted(html`${words.incidents.runbook}: <code>docs/runbooks/${runbook}.md</code>`)}`;

/** How an incident ended; the reason is in the words of whoever gave it. */
export const endingShown = ({ words, instant }: Speech, ending: Ending): Html => {
  const { incidents } = words;
  const at = instant(ending.at);
  return ending.kind === "healed"
    ? html`${incidents.healedBy({ person: ending.person, at })}`
    : html`${incidents.resolvedBy({ person: ending.person, at })}: <q>${ending.reason}</q>`;
};

const endings = (speech: Speech, { ended, before }: IncidentInWords): readonly Row[] => {
  const { incidents } = speech.words;
  return [
    ...(ended === null ? [] : [[incidents.states.ended, endingShown(speech, ended)] as const]),
    ...(before === null ? [] : [[incidents.foundAgain, endingShown(speech, before)] as const]),
  ];
};

/** Everything about one incident. */
export const rowsOf = (speech: Speech, one: IncidentInWords, now: number): readonly Row[] => {
  const { incidents } = speech.words;
  return [
    [incidents.state, stateTag(speech, one)],
    [incidents.about, aboutShown(speech, one)],
    [incidents.said, saidShown(speech, one)],
    [incidents.since, ageShown(speech, one, now)],
    [incidents.belongsTo, speech.duties(one.duties)],
    [incidents.owner, ownerShown(speech, one)],
    [incidents.lastRetry, retryShown(speech, one)],
    ...endings(speech, one),
    [incidents.advice, adviceShown(speech, one)],
    [incidents.key, html`<code class="tq-digest">${one.key}</code>`],
  ];
};

/** The duty in which somebody may do something about it; undefined where they may not. */
export const dutyFor = (held: readonly Duty[], { duties }: IncidentInWords): Duty | undefined =>
  duties.find((duty) => held.includes(duty));
