import type { Sentence } from "../words/messages.ts";
import { say, type Words } from "../words/say.ts";
import type { Language } from "../words/values.ts";
import { commandLineWordsIn } from "../files/words.ts";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

const languages = ["en", "az"] as const satisfies readonly Language[];

const flag = "--answer-in";

// Looked for before anything is parsed: a command line that cannot be parsed is answered too.
const languageNamed = (argv: readonly string[], { env }: Shell): string | undefined => {
  const at = argv.findLastIndex((one) => one === flag || one.startsWith(`${flag}=`));
  const given = argv[at];
  const { TASDIQ_LANGUAGE: usual = "" } = env;
  if (given === undefined) return usual === "" ? undefined : usual;
  return given === flag ? argv[at + 1] : given.slice(flag.length + 1);
};

/**
 * The language in which a command line is answered: that of `--answer-in`, else that of TASDIQ_LANGUAGE, else English.
 * @throws Stopped where Tasdiq has no words in it
 */
export const languageOfAnswers = (argv: readonly string[], shell: Shell): Language => {
  const name = languageNamed(argv, shell);
  if (name === undefined) return "en";
  const language = languages.find((one) => one === name);
  if (language !== undefined) return language;
  throw stopped("MalformedFlag", { kind: "languageUnknown", name, known: languages.join(", ") });
};

/** The words in which a shell is answered. */
export const wordsOf = ({ language = "en" }: Pick<Shell, "language">): Words =>
  commandLineWordsIn(language);

export const sayTo = (shell: Pick<Shell, "language">, sentence: Sentence): string =>
  say(sentence, wordsOf(shell));

/** Says something beside the answer, on stderr. */
export const tell = (shell: Pick<Shell, "err" | "language">, sentence: Sentence): void => {
  shell.err(`${sayTo(shell, sentence)}\n`);
};
