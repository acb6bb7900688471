import type { Named } from "../values/names.ts";
import type { Pieces } from "../papers/wording.ts";
import { html, type Html, nothing } from "./html.ts";

/** The attribute of an element whose text need not be in the language of the page. */
export const langOf = ({ language }: Pick<Named, "language">): Html =>
  language === undefined ? nothing : html`lang="${language}"`;

/** A text as a page shows it, marked where it is not in the language of the page. */
export const namedHtml = ({ text, language }: Named): Html =>
  language === undefined ? html`${text}` : html`<span ${langOf({ language })}>${text}</span>`;

/** A sentence in pieces as a page shows it. */
export const piecesHtml = (pieces: Pieces): Html => html`${pieces.map(namedHtml)}`;

/** Several, one after the other. */
export const listHtml = (all: readonly Html[], between: Html | string = ", "): Html =>
  html`${all.map((one, index) => html`${index === 0 ? nothing : between}${one}`)}`;

// No text has it: a control character is refused where a text comes in.
const place = "\u0002";

/** A sentence of the pages with a part in it that is more than text, such as a name in another language. */
export const around = (sentence: (place: string) => string, part: Html): Html =>
  listHtml(
    sentence(place)
      .split(place)
      .map((text) => html`${text}`),
    part,
  );
