import type { Finding } from "../../words/finding.ts";
import { html, nothing, type Html } from "../html.ts";
import type { PageFormat } from "../page-format.ts";

/** A part of a page with its heading, by which it can be linked to. */
export const section = (id: string, heading: string, body: Html): Html =>
  html`<section class="tq-section">
    <h2 class="govuk-heading-m" id="${id}">${heading}</h2>
    ${body}
  </section>`;

export const paragraph = (text: string | Html): Html => html`<p class="govuk-body">${text}</p>`;
export const muted = (text: string | Html): Html => html`<span class="tq-muted">${text}</span>`;

/** A table that may be wider than a telephone: it moves within a region of its own. */
export const wide = (label: string, table: Html): Html =>
  html`<div class="tq-scroll" tabindex="0" role="region" aria-label="${label}">${table}</div>`;

/** The first row of a table. */
export const headRow = (names: readonly string[]): Html =>
  html`<thead class="govuk-table__head">
    <tr class="govuk-table__row">
      ${names.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
    </tr>
  </thead>`;

export type Fold = { readonly summary: string; readonly body: Html };

/** What is shown when it is asked for; it needs no script. */
export const fold = ({ summary, body }: Fold): Html =>
  html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${summary}</span>
    </summary>
    <div class="govuk-details__text">${body}</div>
  </details>`;

const colours = {
  kept: "green",
  broken: "red",
  notFollowed: "yellow",
  running: "blue",
  cannotBeVerified: "yellow",
} as const satisfies Readonly<Record<Finding["verdict"], string>>;

export const verdictTag = ({ paper }: PageFormat, verdict: Finding["verdict"]): Html =>
  html`<strong class="govuk-tag govuk-tag--${colours[verdict]}"
    >${paper.audit.verdicts[verdict]}</strong
  >`;

export const tag = (colour: "red" | "grey" | "green" | "blue" | "yellow", text: string): Html =>
  html`<strong class="govuk-tag govuk-tag--${colour}">${text}</strong>`;

export type Row = readonly [name: string | Html, says: Html | string];

/** Names and what is said of each; one under the other on a telephone. */
export const summaryList = (rows: readonly Row[]): Html =>
  html`<dl class="govuk-summary-list">
    ${rows.map(
      ([name, says]) =>
        html`<div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">${name}</dt>
          <dd class="govuk-summary-list__value">${says}</dd>
        </div>`,
    )}
  </dl>`;

/** A digest or a hash. */
export const digest = (text: string): Html => html`<code class="tq-digest">${text}</code>`;

/** Where there is nothing to show, nothing. */
export const unlessEmpty = <T>(list: readonly T[], show: (list: readonly T[]) => Html): Html =>
  list.length === 0 ? nothing : show(list);
