import { html, type Html } from "../html.ts";
import type { PageFormat } from "../page-format.ts";
import type { Choices } from "./search.ts";

/** What a treaty is called. */
export const treatyNamed = (
  { name }: PageFormat,
  { treaties }: Pick<Choices, "treaties">,
  id: string,
): Html => {
  const found = treaties.find((one) => one.id === id);
  return found === undefined ? html`${id}` : name(found.name);
};
