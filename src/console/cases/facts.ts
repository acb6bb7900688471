import type { Fact } from "../../application/shapes/fact-line.ts";
import { factsOfCase } from "../../application/shapes/facts.ts";
import type { CaseView } from "../../application/reading/queries.ts";
import { authorityOf } from "../respond.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { muted, paragraph, section, summaryList } from "./parts.ts";

const dayShown = ({ paper, day, factDate }: Speech, on: Fact["on"]): Html => {
  if (on === null) return muted(paper.frame.notOnRecord);
  return html`<strong>${typeof on === "string" ? day(on) : factDate(on)}</strong>`;
};

const factShown = (speech: Speech, { on, about, authority }: Fact): Html =>
  html`${dayShown(speech, on)}
  ${about.map((one) => html`<br />${findingHtml(speech.visit, one)}`)}${
    authority === undefined ? nothing : html`<br />${authorityOf(speech.visit, authority)}`
  }`;

/** The facts of a case, each with its name, in the order of the procedure. */
export const factRows = (
  speech: Speech,
  view: CaseView,
): readonly (readonly [name: Html, fact: Html])[] =>
  factsOfCase(view, speech.visit.language).map((one) => [
    findingHtml(speech.visit, { kind: one.name }),
    factShown(speech, one),
  ]);

export const factsSection = (speech: Speech, view: CaseView): Html => {
  const { facts } = speech.words.cases.overview;
  return section(
    "facts",
    facts.heading,
    html`${paragraph(facts.note)} ${summaryList(factRows(speech, view))}`,
  );
};
