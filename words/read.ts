import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "../domain/once.ts";
import { say, wordsOf, type Words } from "../src/words/say.ts";
import type { Said } from "../src/words/messages.ts";
import type { Language } from "../src/words/values.ts";

// Read as files, and not imported, when somebody first says something: most functions of the cloud start without a sentence.
const read = (language: Language) =>
  once((): Words => {
    const folder = join(import.meta.dirname, language);
    const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
    return wordsOf(
      language,
      files.toSorted().map((name) => readFileSync(join(folder, name), "utf8")),
    );
  });

const languages = { en: read("en"), az: read("az") } as const satisfies Readonly<
  Record<Language, () => Words>
>;

/** The words of a language, as they come with Tasdiq. */
export const wordsIn = (language: Language): Words => languages[language]();

/** The English sentence for a value: what programs and the command line are answered with. */
export const inEnglish = (said: Said): string => say(said, wordsIn("en"));
