import { findingIn } from "../papers/wording.ts";
import type { Said } from "../words/messages.ts";
import { html, type Html } from "./html.ts";
import type { Visit } from "./pages.ts";

/** A sentence of the audit or of the readiness list in the language of a page; English in it is marked as such. */
export const findingHtml = ({ language }: Pick<Visit, "language">, said: Said): Html =>
  html`${findingIn(language, said).map((part) =>
    typeof part === "string" ? part : html`<span lang="en">${part.english}</span>`,
  )}`;
