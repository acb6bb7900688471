import { digestSchema } from "../../../../domain/ids.ts";
import { html } from "../../html.ts";
import { givenValue, nothingGiven, typed, type Given } from "../given.ts";
import {
  faultWords,
  faulty,
  fieldset,
  inner,
  read,
  type Control,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import { radios } from "./radios.ts";
import { tellDocument, uploadField } from "./upload.ts";
import { asOptional } from "./text.ts";

/** A document that stands on record under its digest. */
export const filed = (value: unknown, name: string): Given => {
  const digest = digestSchema.safeParse(value);
  return digest.success
    ? { values: {}, documents: { [name]: { name: null, size: null, digest: digest.data } } }
    : nothingGiven;
};

const readDocument = (place: Place, empty: Reading): Reading => {
  const document = place.given.documents[place.name];
  return document === undefined ? empty : read(document.digest);
};

/** What is said where a file is missing. */
const noFile = (place: Place): Reading =>
  faulty({ at: place.name, words: faultWords(place).noFile(place.words[0]) });

/** A document: the form takes the file, the record keeps its SHA-256. */
export const document: Control = {
  show: uploadField,
  read: (place) => readDocument(place, noFile(place)),
  tell: tellDocument,
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
  read: (place) => {
    if (!isKnown(place)) return read("unknown");
    const given = place.given.documents[file(place).name];
    return given === undefined
      ? faulty({ at: file(place).name, words: faultWords(place).noFile(place.words[0]) })
      : read(given.digest);
  },
  tell: (place) =>
    isKnown(place)
      ? tellDocument(file(place))
      : html`${place.scene.visit.words.forms.textNotAtHand}`,
  fill: (value, name) =>
    value === "unknown" ? givenValue(`${name}.known`, "unknown") : filed(value, `${name}.file`),
};
