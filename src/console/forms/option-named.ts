import type { Language } from "../../words/values.ts";
import { nameIn, type Names } from "../../procedure/model/source.ts";
import type { Option } from "./controls/choice.ts";

/** An option that a law file names; it need not have the name in the language of the page. */
export const optionNamed = (value: string, names: Names, language: Language): Option => ({
  value,
  text: nameIn(names, language),
  ...(names[language] === undefined && names["en"] !== undefined ? { language: "en" } : {}),
});
