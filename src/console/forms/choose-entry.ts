import { catalogueIn } from "../../papers/wording.ts";
import { currentEntry, type CaseFact } from "../../case/case-fact.ts";
import { mayGive } from "../../law/procedure/duties-of-command.ts";
import { mayReadEntry } from "../../office/confidential-votes.ts";
import { html, type Html } from "../html.ts";
import { to, type Page } from "../layout.ts";
import { caption, backToCase } from "./form-page.ts";
import { restatedKindOf } from "./kinds.ts";
import type { Scene } from "./scene.ts";
import type { Work } from "./open-form.ts";

const isCorrectable = ({ view, visitor }: Scene, fact: CaseFact): boolean => {
  const kind = restatedKindOf(fact.act.kind);
  if (view === undefined || kind === undefined) return false;
  if (!mayReadEntry(view.state, view.law, visitor)(currentEntry(fact))) return false;
  const { procedure } = view.law;
  return visitor.duties.some(
    (duty) => mayGive(procedure, duty, kind) && mayGive(procedure, duty, "Correct"),
  );
};

const entryLink = ({ scene, base }: Work, fact: CaseFact): Html => {
  const { visit } = scene;
  const { acts } = catalogueIn(visit.language);
  const of = currentEntry(fact);
  return html`<li>
    <a class="govuk-link" href="${to(visit, `${base}?of=${of}`)}"
      >${visit.words.forms.entryIs({ seq: String(fact.seq), act: acts[fact.act.kind] })}</a
    >
    <span class="tq-muted"
      >${fact.correctedPerson ?? fact.person}, ${fact.at.slice(0, 16).replace("T", " ")}</span
    >
  </li>`;
};

/** The entries that the visitor may correct, the newest first. */
export const chooseEntryPage = (work: Work): Page => {
  const { scene } = work;
  const { forms, commands } = scene.visit.words;
  const facts = (scene.view?.state.facts ?? []).filter((fact) => isCorrectable(scene, fact));
  return {
    title: commands.Correct,
    under: "cases",
    above: backToCase(scene),
    body: html`${caption(scene)}
    ${
      facts.length === 0
        ? html`<p class="govuk-body">${forms.nothingToCorrect}</p>`
        : html`<h2 class="govuk-heading-m">${forms.chooseEntry}</h2>
            <ul class="govuk-list">
              ${facts.toReversed().map((fact) => entryLink(work, fact))}
            </ul>`
    }`,
  };
};
