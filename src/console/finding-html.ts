import { piecesIn } from "../papers/wording.ts";
import type { Sentence } from "../words/messages.ts";
import type { Html } from "./html.ts";
import { piecesHtml } from "./names-html.ts";
import type { Visit } from "./pages.ts";

/** The sentence for a value in the language of a page; what stands in it in another language is marked as such. */
export const findingHtml = ({ language }: Pick<Visit, "language">, said: Sentence): Html =>
  piecesHtml(piecesIn(language, said));
