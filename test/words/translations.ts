import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Message } from "@fluent/syntax";
import { filesOf, messagesOf, root } from "./message-types.ts";

const target = join(root, "words/az-translated-from.json");

/** For each Azerbaijani message, the digest of the English one it was translated from; null where that is older than today's. */
export type Translations = Readonly<Record<string, string | null>>;

/** A digest of what a message says: comments and the way it is laid out do not count. */
export const digestOf = ({ id, value, attributes }: Message): string =>
  createHash("sha256")
    .update(JSON.stringify([id, value, attributes]))
    .digest("hex")
    .slice(0, 8);

/** The digest of each English message of today. */
export const digestsToday = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesOf("en")
      .flatMap((file) => messagesOf("en", file))
      .map((message) => [message.id.name, digestOf(message)]),
  );

/** What is on file. */
export const readTranslations = (): Translations =>
  JSON.parse(readFileSync(target, "utf8")) as Translations;

/** Writes what is on file, a message to a line, in the order of the English files. */
export const writeTranslations = (translations: Translations): void => {
  writeFileSync(target, `${JSON.stringify(translations, null, 2)}\n`);
};

/** What is on file once new messages are noted as translated, those gone are left out, and those named are translated anew. */
export const brought = (
  translations: Translations,
  today: Readonly<Record<string, string>>,
  anew: readonly string[] = [],
): Translations =>
  Object.fromEntries(
    Object.entries(today).map(([id, digest]) => {
      const noted = translations[id];
      return [id, noted === undefined || anew.includes(id) ? digest : noted];
    }),
  );

/** The messages whose English changed since they were translated, without those known to be older. */
export const outrun = (
  translations: Translations,
  today: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.entries(today)
    .filter(([id, digest]) => typeof translations[id] === "string" && translations[id] !== digest)
    .map(([id]) => id);

/** The messages known to be older than their English ones. */
export const older = (translations: Translations): readonly string[] =>
  Object.entries(translations)
    .filter(([, digest]) => digest === null)
    .map(([id]) => id);

/** What to do about the translations, and what is wrong with them; nothing is wrong where `faults` is empty. */
export const reportOn = (
  translations: Translations,
  today: Readonly<Record<string, string>>,
): { readonly faults: readonly string[]; readonly note: string } => {
  const late = outrun(translations, today);
  const unnoted = Object.keys(today).filter((id) => translations[id] === undefined);
  const gone = Object.keys(translations).filter((id) => today[id] === undefined);
  return {
    faults: [
      ...(late.length === 0
        ? []
        : [
            `The English of these messages changed, and their Azerbaijani did not follow: ${late.join(", ")}. Translate each in words/az/ from today's English; then run: npm run words -- ${late.join(" ")}`,
          ]),
      ...(unnoted.length + gone.length === 0
        ? []
        : [
            `words/az-translated-from.json is not of today's messages (${[...unnoted, ...gone].join(", ")}). Run: npm run words`,
          ]),
    ],
    note: `${older(translations).length} Azerbaijani messages are older than their English ones: those with null in words/az-translated-from.json`,
  };
};
