import { html } from "../html.ts";
import { fieldWords, type FieldWords } from "../words.ts";
import { fieldsAsked } from "./fields-by-law.ts";
import { oneOf } from "./controls/choice.ts";
import { faulty, read, type Control } from "./controls/control.ts";
import { line } from "./controls/text.ts";
import { dutyNames, ownDuties } from "./duties.ts";
import { wordsOfField } from "./fact-table.ts";
import { textIn } from "./form-values.ts";
import type { Scene } from "./scene.ts";

/** One question of a form: a field of the command, or what stands beside it in the request. */
export type Question = {
  readonly name: string;
  readonly control: Control;
  readonly words: FieldWords;
};

/** Where the name of a new case is asked for, and the duty in which somebody acts. */
export const caseIdName = "case-id";
export const dutyName = "acting-as";

// Its address would be that of a page that is no case's.
const keptForPages: readonly string[] = ["new"];

const caseId: Control = {
  ...line,
  read: (place) => {
    const { faults } = place.scene.visit.words.forms;
    const text = textIn(place.given, place.name);
    if (text === "")
      return faulty({ at: place.name, words: faults.needed({ label: place.words[0] }) });
    return keptForPages.includes(text)
      ? faulty({ at: place.name, words: faults.idTaken })
      : read(text);
  },
  readBack: ({ given, name }) => html`${textIn(given, name)}`,
};

const duty = oneOf((scene) => {
  const named = dutyNames(scene.visit.language, scene);
  return ownDuties(scene).map((value) => ({ value, ...named(value) }));
});

/** The questions of a form, in their order. */
export const questionsOf = (scene: Scene): readonly Question[] => {
  const { forms } = scene.visit.words;
  const fields = Object.entries(fieldsAsked(scene, scene.kind)).map(([name, control]) => ({
    name,
    control,
    words: wordsOfField(scene.visit, scene.kind, name),
  }));
  return [
    ...(scene.kind === "OpenCase"
      ? [{ name: caseIdName, control: caseId, words: forms.caseId }]
      : []),
    ...fields,
    ...(ownDuties(scene).length > 1
      ? [{ name: dutyName, control: duty, words: fieldWords(forms.actingAs) }]
      : []),
  ];
};
