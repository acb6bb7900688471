import { languages, type Language } from "../views/paper.ts";
import { stopped } from "./stop.ts";

const isLanguage = (name: string): name is Language => languages.some((one) => one === name);

/**
 * The language that `--language` names; English where it is not given.
 * @throws Stopped where there is no such language
 */
export const languageNamed = (name = "en"): Language => {
  if (isLanguage(name)) return name;
  throw stopped("MalformedFlag", {
    kind: "languageOfPaperUnknown",
    name,
    known: languages.join(", "),
  });
};
