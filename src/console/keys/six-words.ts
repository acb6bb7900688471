import { keyWordsOf } from "../../office/registered-keys.ts";
import type { Digest } from "../../values/ids.ts";
import type { Visit } from "../pages.ts";
import { messagesIn } from "../words.ts";

const listIn = (visit: Pick<Visit, "language">): readonly string[] =>
  messagesIn(visit.language).passkeys.wordList.split(" ");

/** The six words of a key, in the language of the page. */
export const sixWords = (visit: Pick<Visit, "language">, fingerprint: Digest): string => {
  const list = listIn(visit);
  return [...Buffer.from(keyWordsOf(fingerprint), "hex")].map((byte) => list[byte] ?? "").join(" ");
};

/** What six words say, in hexadecimal, in whichever language they are; undefined where one is no word of the list. */
export const wordsSaid = (typed: string): string | undefined => {
  const words = typed
    .normalize("NFC")
    .toLocaleLowerCase("az")
    .split(/[\s,;]+/)
    .filter((one) => one !== "");
  if (words.length !== 6) return undefined;
  for (const language of ["az", "en"] as const) {
    const bytes = words.map((word) => listIn({ language }).indexOf(word));
    if (bytes.every((byte) => byte >= 0)) return Buffer.from(bytes).toString("hex");
  }
  const plain = words.map((word) => listIn({ language: "en" }).indexOf(word.replaceAll("ı", "i")));
  return plain.every((byte) => byte >= 0) ? Buffer.from(plain).toString("hex") : undefined;
};
