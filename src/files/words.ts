import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "../values/text.ts";
import type { Sentence } from "../words/messages.ts";
import { say, wordsOf, type Words } from "../words/say.ts";
import { namesOf, pageWordsOf, paperWordsOf } from "../words/tree.ts";
import type { Language } from "../words/values.ts";

// Read as files, and not imported, when somebody first says something: most functions of the cloud start without a sentence,
// and what pages or papers alone say is read by those that make them.
const read = (language: Language, isRead: (file: string) => boolean): Words => {
  const folder = join(import.meta.dirname, "../../words", language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl") && isRead(name));
  return wordsOf(
    language,
    files.toSorted().map((name) => readFileSync(join(folder, name), "utf8")),
  );
};

const isOfPages = (file: string): boolean => file.startsWith("pages-");
const isOfPapers = (file: string): boolean => file.startsWith("papers-");
const isOfCommandLine = (file: string): boolean =>
  file.startsWith("command-line") || file === "procedure-print.ftl";

// What calls it is marked as pure, so that the bundle of a function that says nothing of it leaves it out.
const inEach = <Made>(make: (language: Language) => Made): ((language: Language) => Made) => {
  const made = { en: once(() => make("en")), az: once(() => make("az")) };
  return (language) => made[language]();
};

/** The words of a language, as they come with Tasdiq; without what pages, papers or the command line alone say. */
export const wordsIn = inEach((language) =>
  read(language, (file) => !isOfPages(file) && !isOfPapers(file) && !isOfCommandLine(file)),
);

/**
 * What the command line says: its own words, `words/<language>/command-line*.ftl` and those of a printed procedure, beside those
 * that everything says.
 */
export const commandLineWordsIn = /* @__PURE__ */ inEach((language) =>
  read(language, (file) => !isOfPages(file) && !isOfPapers(file)),
);

/** What the fields of forms and flags are called: `words/<language>/pages-form-fields.ftl`. */
export const formWordsIn = /* @__PURE__ */ inEach((language) =>
  read(language, (file) => file === "pages-form-fields.ftl"),
);

/** What stages, acts, commands and duties are called. */
export const namesIn = inEach((language) => namesOf(wordsIn(language)));

/** What pages say: `words/<language>/pages-*.ftl`. */
export const pageWordsIn = /* @__PURE__ */ inEach((language) =>
  pageWordsOf(read(language, isOfPages)),
);

/** What papers say: `words/<language>/papers-*.ftl`. */
export const paperWordsIn = /* @__PURE__ */ inEach((language) =>
  paperWordsOf(read(language, isOfPapers)),
);

/** The English sentence for a value: what programs are answered with. */
export const inEnglish = (said: Sentence): string => say(said, wordsIn("en"));
