import { html, type Html, nothing } from "../../html.ts";
import { to } from "../../layout.ts";
import { namedHtml } from "../../names-html.ts";
import { openFor, stageOptions } from "../in-file.ts";
import { textIn } from "../form-values.ts";
import { leftOutOr, type Option } from "./choice.ts";
import { faultsAbove, group, none, read, type Control, type Shown } from "./control.ts";
import { commandRow } from "../../../commands/command-table.ts";

const among = leftOutOr(stageOptions);

const otherStage = ({ scene: { visit, view, kind, restating } }: Shown): Html =>
  view === undefined || restating !== undefined
    ? nothing
    : html`<br /><a
          class="govuk-link"
          href="${to(visit, `/cases/${view.state.caseId}/do/${commandRow(kind).verb}`)}"
          >${visit.words.forms.otherStage}</a
        >`;

/** The stage as it is fixed: it goes with the form, so that it is still meant when another one opens meanwhile. */
const fixed = (shown: Shown, { value, ...name }: Option, others: Html): Html =>
  group(
    shown,
    html`<p class="govuk-label govuk-label--s">${shown.words[0]}</p>
      ${faultsAbove(shown)}
      <p class="govuk-body" id="${shown.name}">${namedHtml(name)}${others}</p>
      <input type="hidden" name="${shown.name}" value="${value}" />`,
  );

/** At which stage of the procedure file: chosen where several are open, unless the address of the form names one. */
export const stageMeant: Control = {
  ...among,
  show: (shown) => {
    const options = stageOptions(shown.scene);
    const [first, ...others] = options;
    if (first === undefined) return nothing;
    if (others.length === 0) return fixed(shown, first, nothing);
    const chosen = options.find(({ value }) => value === shown.scene.stage);
    return chosen === undefined ? among.show(shown) : fixed(shown, chosen, otherStage(shown));
  },
  read: (place) => (openFor(place.scene).length === 0 ? read(undefined) : among.read(place)),
  readBack: (place) => {
    if (textIn(place.given, place.name) !== "") return among.readBack(place);
    const [only, ...others] = stageOptions(place.scene);
    return only === undefined || others.length > 0 ? none(place) : namedHtml(only);
  },
};
