import type { Procedure } from "../../../law/file/procedure.ts";
import { html, nothing } from "../../html.ts";
import { textIn } from "../form-values.ts";
import type { Scene } from "../scene.ts";
import { oneOf } from "./choice.ts";
import { faulty, fieldset, read, noAnswerHtml, type Control, type Place } from "./control.ts";
import { line } from "./text.ts";
import { supersedes } from "../../../law/versions.ts";

type File = { readonly digest: string; readonly value: Procedure };

const newerFiles = ({ law, view }: Scene): readonly File[] => {
  const own = view?.law.procedure;
  return own === undefined
    ? []
    : law()
        .versions(own.id)
        .filter(({ value }) => supersedes(value, own));
};

const offered = oneOf((scene) =>
  newerFiles(scene).map(({ digest, value }) => ({
    value: digest,
    text: value.version,
    hint: `SHA-256 ${digest}`,
  })),
);

const isNone = ({ scene }: Place): boolean => newerFiles(scene).length === 0;
const noneInWords = ({ scene }: Place): string => scene.visit.words.forms.versionNone;

/** The newer versions at hand, each by the digest of its file: whoever chooses one has chosen these very rules. */
export const newerVersion: Control = {
  ...offered,
  show: (shown) =>
    isNone(shown)
      ? fieldset(shown, html`<p class="govuk-body" id="${shown.name}">${noneInWords(shown)}</p>`)
      : offered.show(shown),
  read: (place) =>
    isNone(place) ? faulty({ at: place.name, words: noneInWords(place) }) : offered.read(place),
};

const numberOf = ({ scene, given }: Place): string =>
  newerFiles(scene).find(({ digest }) => digest === textIn(given, "procedure"))?.value.version ??
  "";

/** The number of the version that was chosen: it stands in the file, and nobody types it. */
export const numberOfVersion: Control = {
  show: (shown) => fieldset(shown, nothing),
  read: (place) => read(numberOf(place)),
  readBack: (place) => {
    const chosen = numberOf(place);
    const number = chosen === "" ? textIn(place.given, place.name) : chosen;
    return number === "" ? noAnswerHtml(place) : html`${number}`;
  },
  fill: line.fill,
};
