import type { FactDate } from "../../../domain/fact-date.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { muted, summaryList } from "./parts.ts";

type Part = string | Html | null | undefined;

/** One of the facts that never share a field: its name, its day, and what is known of it. */
export type FactShown = {
  readonly name: string;
  /** In words; null where it is not on record. */
  readonly on: string | null;
  readonly about: readonly Part[];
};

/** A fact that is on record. */
export const onRecord = (
  { factDate }: Speech,
  [name, on]: readonly [name: string, on: FactDate],
  ...about: readonly Part[]
): FactShown => ({ name, on: factDate(on), about });

/** A fact that is not on record, and what is known of it all the same. */
export const missing = (name: string, ...about: readonly Part[]): FactShown => ({
  name,
  on: null,
  about,
});

/** As much of a digest as people compare at a glance. */
export const short = (digest: string): string => `${digest.slice(0, 12)}…`;

const said = (about: FactShown["about"]): readonly (string | Html)[] =>
  about.filter((part): part is string | Html => part !== null && part !== undefined && part !== "");

const valueOf = ({ paper }: Speech, { on, about }: FactShown): Html =>
  html`${on === null ? muted(paper.frame.notOnRecord) : html`<strong>${on}</strong>`}
  ${said(about).map((part) => html`<br />${part}`)}${nothing}`;

/** Facts under one another. */
export const factList = (speech: Speech, facts: readonly FactShown[]): Html =>
  summaryList(facts.map((fact) => [fact.name, valueOf(speech, fact)] as const));
