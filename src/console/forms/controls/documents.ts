import type { FiledDocument } from "../../../ledger/drafts.ts";
import { digestSchema } from "../../../values/ids.ts";
import { textWanted } from "../../../case/text-voted.ts";
import { html, type Html, nothing } from "../../html.ts";
import { emptyForm, type Given, givenValue, numberIn, typed } from "../form-values.ts";
import { stagesNow } from "../in-file.ts";
import type { Scene } from "../scene.ts";
import { radios } from "./choice.ts";
import {
  type Control,
  describedBy,
  faultsAbove,
  faultWords,
  faulty,
  fieldset,
  group,
  hintOf,
  inner,
  none,
  type Place,
  read,
  type Reading,
  type Shown,
  noAnswerHtml,
} from "./control.ts";
import { asOptional } from "./text.ts";

/** A document as it is shown: what it was called, how long it is, its digest. */
const documentHtml = ({ visit }: Scene, { name, size, digest }: FiledDocument): Html => {
  const { forms } = visit.words;
  return html`<span class="tq-lines">${name ?? forms.onRecord}</span>
    ${size === null ? nothing : html`<br />${forms.bytes({ number: numberIn(visit, size) })}`}
    <br /><span class="tq-digest">SHA-256 ${digest}</span>`;
};

/** The document of an input, told back. */
export const readBackDocument = (place: Place): Html => {
  const document = place.given.documents[place.name];
  return document === undefined ? noAnswerHtml(place) : documentHtml(place.scene, document);
};

const taken = (shown: Shown, document: FiledDocument): Html => {
  const { forms } = shown.scene.visit.words;
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${documentHtml(shown.scene, document)}
    </p>
    <button
      class="tq-linkbutton govuk-body-s"
      id="${shown.name}"
      name="do"
      value="remove:${shown.name}"
    >
      ${forms.remove}<span class="govuk-visually-hidden">: ${shown.words[0]}</span>
    </button>`;
};

const wanted = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  return html`<input
      class="govuk-file-upload ${shown.faults.length === 0 ? "" : "govuk-file-upload--error"}"
      id="${shown.name}"
      name="${shown.name}"
      type="file"
      ${describedBy(shown)}
    />
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${shown.name}"
    >
      ${forms.uploadNow}<span class="govuk-visually-hidden">: ${shown.words[0]}</span>
    </button>`;
};

/** An input for a file, or the document that was uploaded with it. */
export const uploadField = (shown: Shown): Html => {
  const document = shown.given.documents[shown.name];
  const [label] = shown.words;
  return group(
    shown,
    html`${
      document === undefined
        ? html`<label class="govuk-label govuk-label--s" for="${shown.name}">${label}</label>`
        : html`<p class="govuk-label govuk-label--s">${label}</p>`
    }
    ${hintOf(shown)} ${faultsAbove(shown)}
    ${document === undefined ? wanted(shown) : taken(shown, document)}`,
  );
};

/** A document that stands on record under its digest. */
export const filed = (value: unknown, name: string): Given => {
  const digest = digestSchema.safeParse(value);
  return digest.success
    ? { values: {}, documents: { [name]: { name: null, size: null, digest: digest.data } } }
    : emptyForm;
};

const readDocument = (place: Place, empty: Reading): Reading => {
  const document = place.given.documents[place.name];
  return document === undefined ? empty : read(document.digest);
};

/** What is said where a file is missing. */
const noFile = (place: Place): Reading =>
  faulty({ at: place.name, words: faultWords(place).noFile({ label: place.words[0] }) });

/** A document: the form takes the file, the record keeps its SHA-256. */
export const document: Control = {
  show: uploadField,
  read: (place) => readDocument(place, noFile(place)),
  readBack: readBackDocument,
  fill: filed,
};

export const optionalDocument: Control = {
  ...document,
  show: (shown) => uploadField(asOptional(shown)),
  read: (place) => readDocument(place, read(null)),
};

const file = (place: Place | Shown): Shown => ({
  ...inner(place, "file", [place.scene.visit.words.forms.file, ""]),
});

const isKnown = ({ given, name }: Place): boolean => typed(given, `${name}.known`) !== "unknown";

/** A text that is read by its digest alone, under the same name as one that may be unknown. */
const textAsFile: Control = {
  show: (shown) => {
    const place = { ...file(shown), words: shown.words };
    return uploadField({ ...place, faults: shown.faults });
  },
  read: (place) => {
    const given = place.given.documents[file(place).name];
    return given === undefined
      ? faulty({ at: file(place).name, words: faultWords(place).noFile({ label: place.words[0] }) })
      : read(given.digest);
  },
  readBack: (place) => readBackDocument(file(place)),
  fill: (value, name) => filed(value, `${name}.file`),
};

/** A text whose bytes may be with nobody here. */
export const textOrUnknown: Control = {
  show: (shown) => {
    const { forms } = shown.scene.visit.words;
    return fieldset(
      shown,
      radios(shown, `${shown.name}.known`, {
        options: [
          { value: "file", text: forms.textAsFile, more: uploadField(file(shown)) },
          { value: "unknown", text: forms.textNotAtHand },
        ],
        otherwise: "file",
      }),
    );
  },
  read: (place) => (isKnown(place) ? textAsFile.read(place) : read("unknown")),
  readBack: (place) =>
    isKnown(place)
      ? textAsFile.readBack(place)
      : html`${place.scene.visit.words.forms.textNotAtHand}`,
  fill: (value, name) =>
    value === "unknown" ? givenValue(`${name}.known`, "unknown") : textAsFile.fill(value, name),
};

/** The label of the text decided on: that it may be left out or, as its hint, when it may not. */
const asWanted = <P extends Place>(place: P): P => {
  const { scene, words } = place;
  const { view, visit } = scene;
  const wants = stagesNow(scene).map((stage) => view && textWanted(view.state, stage));
  const [first] = wants;
  if (first === undefined || wants.includes(undefined)) return asOptional(place);
  const { textRequired, textPutOff, textConsent } = visit.words.forms;
  const hint = [
    textRequired,
    ...(first.unlessPutOff ? [textPutOff] : []),
    ...(first.unlessConsent ? [textConsent] : []),
  ];
  return { ...place, words: [words[0], hint.join(" ")] };
};

/** The text that a body decided on; nothing is said of it where nobody gives it. */
export const textVoted: Control = {
  show: (shown) => {
    const place = { ...file(shown), words: shown.words };
    return uploadField(asWanted({ ...place, faults: shown.faults }));
  },
  read: (place) => read(place.given.documents[file(place).name]?.digest),
  readBack: (place) =>
    place.given.documents[file(place).name] === undefined
      ? none(place)
      : readBackDocument(file(place)),
  fill: textAsFile.fill,
};
