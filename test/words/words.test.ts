import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say, piecesOf, wordsOf } from "../../src/words/say.ts";
import { wordsIn } from "../../words/read.ts";
import {
  entriesOf,
  filesOf,
  isKind,
  messagesOf,
  messageTypes,
  root,
  target,
  valuesOf,
} from "./message-types.ts";

const languages = readdirSync(join(root, "words"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const everyIn = (language: string) =>
  filesOf(language).flatMap((file) => messagesOf(language, file));

// How a value is written differs between languages, and so does what it takes of the value.
const signature = (message: ReturnType<typeof everyIn>[number]): readonly string[] => [
  message.id.name,
  ...(isKind(message) ? [...valuesOf(message)].map((value) => value.join(": ")).sort() : []),
];

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "words/messages.ts")
    .map((file) => readFileSync(join(root, folder, file), "utf8"));

const product = [
  "domain",
  "src",
  "application",
  "documents",
  "http",
  "cli",
  "verify",
  "local",
  "functions",
];

describe("the words", () => {
  it("have a type for each message, made from the English ones", () => {
    expect(readFileSync(target, "utf8")).toBe(messageTypes());
  });

  it.each(languages)("are all read by Fluent's parser: %s", (language) => {
    const junk = filesOf(language).flatMap((file) =>
      entriesOf(language, file).flatMap((entry) =>
        entry.type === "Junk" ? [`${language}/${file}: ${entry.content}`] : [],
      ),
    );
    expect(junk).toEqual([]);
  });

  it.each(languages)("have the same messages with the same values in each file: %s", (language) => {
    expect(filesOf(language)).toEqual(filesOf("en"));
    for (const file of filesOf("en"))
      expect([file, messagesOf(language, file).map(signature)]).toEqual([
        file,
        messagesOf("en", file).map(signature),
      ]);
  });

  it("have no two messages of one name", () => {
    const names = everyIn("en").map(({ id }) => id.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("have no message that nothing says", () => {
    const text = product.flatMap(sources).join("\n");
    const unused = everyIn("en")
      .map(({ id }) => id.name)
      .filter((name) => !/^(?!term-)\w+-/u.test(name))
      .filter((name) => !text.includes(`"${name.replace(/^term-/u, "")}"`));
    expect(unused).toEqual([]);
  });
});

const made = wordsOf("en", [
  `noCheckpoint = none
logCut = { $size ->
    [one] one leaf
   *[other] { $size } leaves
} of { $leaves }
checkpointUnsigned = { DATE($size) } or { SPAN($leaves) }
date-known = { $day }.{ $month }.{ $year }
date-between = { $from } to { $to }
date-unknown = some day
span-months = { $n } months`,
]);

// The message takes what its test gives, whatever the product's own message of that kind takes.
const sayAny = (value: unknown): string => say(value as never, made);

describe("what is said", () => {
  it("is one message, or several, one after the other", () => {
    expect(sayAny({ kind: "noCheckpoint" })).toBe("none");
    expect(sayAny([{ kind: "noCheckpoint" }, [{ kind: "noCheckpoint" }]])).toBe("none; none");
  });

  it("has its plurals from the words, and its numbers in digits alone", () => {
    expect(sayAny({ kind: "logCut", size: 1, leaves: 2 })).toBe("one leaf of 2");
    expect(sayAny({ kind: "logCut", size: 1_234_567, leaves: 2 })).toBe("1234567 leaves of 2");
  });

  it("has its dates and its spans from the words", () => {
    const span = { n: 3, unit: "months" };
    const said = (size: unknown): string =>
      sayAny({ kind: "checkpointUnsigned", size, leaves: span });
    expect(said("2026-02-10")).toBe("10.2.2026 or 3 months");
    expect(said({ kind: "known", on: "2026-02-10" })).toBe("10.2.2026 or 3 months");
    expect(said({ kind: "between", from: "2026-02-10", to: "2026-03-01" })).toBe(
      "10.2.2026 to 1.3.2026 or 3 months",
    );
    expect(said({ kind: "unknown" })).toBe("some day or 3 months");
  });

  it.each(["{ $leaves }", "{ logCut }", "\u0001" + "0\u0001", "<b>", "\u2068"])(
    "never reads a value as markup: %j",
    (text) => {
      expect(sayAny({ kind: "logCut", size: 2, leaves: text })).toBe(`2 leaves of ${text}`);
      expect(piecesOf({ kind: "logCut", size: 2, leaves: text }, made)).toEqual([
        "2 leaves of ",
        { value: text },
      ]);
    },
  );

  it("is refused as a fault where a message or a value is missing, or is of another sort", () => {
    expect(() => sayAny({ kind: "unheardOf" })).toThrow("words/en has no message unheardOf");
    expect(() => sayAny({ kind: "logCut", size: 2 })).toThrow("leaves");
    expect(() => sayAny({ kind: "logCut", size: 2, leaves: { n: 1 } })).toThrow("is not a text");
  });

  it("is not of two messages of one name", () => {
    expect(() => wordsOf("en", ["one = 1", "one = 2"])).toThrow("override");
  });

  it.each(["en", "az"] as const)("comes with the product: %s", (language) => {
    expect(say({ kind: "noCheckpoint" }, wordsIn(language))).not.toBe("");
  });
});
