import { html, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { inEnglish } from "./parts.ts";
import type { Choices } from "./search.ts";

/** What a treaty is called; where it has no name in the language of the page, its English one, marked as such. */
export const treatyNamed = ({ visit }: Speech, { treaties }: Choices, id: string): Html => {
  const name = treaties.find((one) => one.id === id)?.name;
  if (name === undefined) return html`${id}`;
  const text = name[visit.language];
  return text === null ? inEnglish(name.en) : html`${text}`;
};
