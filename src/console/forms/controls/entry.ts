import { catalogueIn } from "../../../papers/wording.ts";
import type { CaseFact } from "../../../case/case-fact.ts";
import { entryToName } from "../../../commands/rules/index.ts";
import type { EntryHash } from "../../../values/ids.ts";
import { calendarInForce } from "../../../office/office.ts";
import { html, nothing, type Html } from "../../html.ts";
import { namedHtml } from "../../names-html.ts";
import { formOfVote } from "../../../office/confidential-votes.ts";
import { named as nameIn } from "../../../values/names.ts";
import { stagesNow } from "../in-file.ts";
import { factTable } from "../fact-table.ts";
import { givenValue, emptyForm, typed } from "../form-values.ts";
import type { PersonKind } from "../kinds.ts";
import type { Scene } from "../scene.ts";
import {
  faulty,
  fieldset,
  read,
  noAnswerHtml,
  type Control,
  type Place,
  type Shown,
} from "./control.ts";

type Named = { readonly hash: EntryHash; readonly fact: CaseFact };

const named = ({ view, kind, restating }: Scene): Named | undefined => {
  if (restating !== undefined) return { hash: restating.of, fact: restating.fact };
  return view === undefined ? undefined : entryToName(view.state, kind);
};

// Whoever enters a vote again must not be led to the numbers of the first record, nor find them in the page's source.
const unseen: readonly PersonKind[] = ["CertifyVote", "DeclineCertification"];

// In which form it is to be entered again, and nothing of what it says.
const formOfRecord = (scene: Scene, { act }: CaseFact): Html => {
  const { firstRecordGives, recordForms } = scene.visit.words.forms;
  const form = formOfVote(act);
  return form === undefined
    ? nothing
    : html`<p class="govuk-body">
        ${stagesNow(scene).map(({ name }) => html`${namedHtml(nameIn(name, scene.visit.language))}<br />`)}
        ${firstRecordGives({ form: recordForms[form] })}
      </p>`;
};

const entryHtml = (scene: Scene, { hash, fact }: Named): Html => {
  const { forms } = scene.visit.words;
  const { acts } = catalogueIn(scene.visit.language);
  return html`<div class="tq-inset">
    <p class="govuk-body">
      <strong>${forms.entryIs({ seq: String(fact.seq), act: acts[fact.act.kind] })}</strong><br />
      ${forms.recordedBy}: ${fact.correctedPerson ?? fact.person}<br />
      ${forms.recordedAt}: ${fact.at.slice(0, 16).replace("T", " ")}<br />
      <span class="tq-digest">${hash}</span>
    </p>
    ${unseen.includes(scene.kind) ? formOfRecord(scene, fact) : factTable(scene, fact)}
  </div>`;
};

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const isChanged = ({ given, name }: Place, current: string): boolean =>
  typed(given, name) !== "" && typed(given, name) !== current;

const changed = (shown: Shown, current: string): Html =>
  isChanged(shown, current)
    ? html`<p class="govuk-error-message">${shown.scene.visit.words.forms.entryChanged}</p>`
    : nothing;

const nothingToName = (place: Place): ReturnType<Control["read"]> =>
  faulty({ at: place.name, words: place.scene.visit.words.forms.entryNone });

/**
 * The entry that a command completes or judges, shown as what it says. Its hash goes with the form, so that a form is
 * refused that was filled in while another entry took its place.
 */
export const seenEntry: Control = {
  show: (shown) => {
    const current = named(shown.scene);
    const { forms } = shown.scene.visit.words;
    return fieldset(
      shown,
      html`<div id="${shown.name}">
        ${
          current === undefined
            ? html`<p class="govuk-body">${forms.entryNone}</p>`
            : html`${changed(shown, current.hash)} ${entryHtml(shown.scene, current)}
              ${hidden(shown.name, current.hash)}`
        }
      </div>`,
    );
  },
  read: (place) => {
    const seen = typed(place.given, place.name);
    return seen === "" ? nothingToName(place) : read(seen);
  },
  readBack: (place) => {
    const current = named(place.scene);
    return current === undefined ? noAnswerHtml(place) : entryHtml(place.scene, current);
  },
  fill: (value, name) => (typeof value === "string" ? givenValue(name, value) : emptyForm),
};

const calendarOf = ({ view, office }: Scene): string | undefined =>
  view === undefined ? undefined : calendarInForce(office, view.law.procedure.id);

/** The calendar that a silence is certified by: the one in force, by its digest. */
export const calendarSeen: Control = {
  ...seenEntry,
  show: (shown) => {
    const current = calendarOf(shown.scene);
    const { forms } = shown.scene.visit.words;
    return fieldset(
      shown,
      html`<div id="${shown.name}">
        ${
          current === undefined
            ? html`<p class="govuk-body">${forms.calendarNone}</p>`
            : html`${changed(shown, current)}
                <p class="govuk-body tq-digest">SHA-256 ${current}</p>
                ${hidden(shown.name, current)}`
        }
      </div>`,
    );
  },
  read: (place) => {
    const seen = typed(place.given, place.name);
    return seen === ""
      ? faulty({ at: place.name, words: place.scene.visit.words.forms.calendarNone })
      : read(seen);
  },
  readBack: ({ given, name }) => html`<span class="tq-digest">SHA-256 ${typed(given, name)}</span>`,
};
