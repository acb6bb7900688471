import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesIn } from "../../src/words/finding-group.ts";
import { personCommandKinds } from "../../src/commands/command-table.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { say, sayById, piecesOf, wordsOf } from "../../src/words/say.ts";
import { pathOf, treeOf } from "../../src/words/tree.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { pageWordsIn, wordsIn } from "../../src/files/words.ts";
import {
  entriesOf,
  filesOf,
  hasHint,
  isKind,
  messagesOf,
  messageTypes,
  root,
  target,
  treesOf,
  treeTarget,
  treeTypes,
  isOfTree,
  valuesOf,
} from "./message-types.ts";

const languages = readdirSync(join(root, "words"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const everyIn = (language: string) =>
  filesOf(language).flatMap((file) => messagesOf(language, file));

// How a value is written differs between languages, and so does what it takes of the value.
const signaturesIn = (language: string, file: string): readonly (readonly string[])[] =>
  messagesOf(language, file).map((message) => [
    message.id.name,
    ...(isKind(message) || isOfTree(file)
      ? [...valuesOf(message)].map((value) => value.join(": ")).sort()
      : []),
    ...(hasHint(message) ? ["with a hint"] : []),
  ]);

const made = [target, treeTarget];

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !made.includes(join(root, folder, file)))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));

const product = ["src", "functions"];

describe("the rules of an audit", () => {
  // Named by the clause or the text itself, beside which the answer stands in a table.
  const named: readonly string[] = ["statementsUnder", "statementsWithoutClause", "textOf"];
  const rules: readonly string[] = Object.values(rulesIn).flat();

  it.each(languages)("are put as questions: %s", (language) => {
    const asked = everyIn(language).filter(
      ({ id: { name } }) => rules.includes(name) && !named.includes(name),
    );
    expect(asked).toHaveLength(rules.length - named.length);
    const said = asked.map(({ value }) => value?.elements.at(-1));
    // The stage of which nothing is on record asks by its kind.
    const isQuestion = (last: (typeof said)[number]): boolean =>
      last?.type === "TextElement" ? last.value.endsWith("?") : last?.type === "Placeable";
    expect(said.filter((last) => !isQuestion(last))).toEqual([]);
    const ofStages = everyIn(language).filter(({ id: { name } }) => /^asks[A-Z]/.test(name));
    expect(ofStages.length).toBeGreaterThan(0);
    expect(ofStages.filter(({ value }) => !isQuestion(value?.elements.at(-1)))).toEqual([]);
  });
});

describe("the words", () => {
  it("have a type for each message, made from the English ones", () => {
    expect(readFileSync(target, "utf8")).toBe(messageTypes());
    expect(readFileSync(treeTarget, "utf8")).toBe(treeTypes());
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
      expect([file, signaturesIn(language, file)]).toEqual([file, signaturesIn("en", file)]);
  });

  it.each(Object.values(treesOf))("have what %s*.ftl say under the area of its file", (prefix) => {
    for (const file of filesOf("en").filter((name) => name.startsWith(prefix)))
      for (const { id } of messagesOf("en", file)) {
        const [area = ""] = pathOf(id.name);
        const named = area.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
        expect(`${id.name} in ${prefix}${named}.ftl`).toBe(`${id.name} in ${file}`);
      }
  });

  it("have no two messages of one name in what is read together", () => {
    const together = [
      (file: string) => !isOfTree(file),
      ...Object.values(treesOf).map((prefix) => (file: string) => file.startsWith(prefix)),
    ];
    for (const isRead of together) {
      const names = filesOf("en")
        .filter(isRead)
        .flatMap((file) => messagesOf("en", file).map(({ id }) => id.name));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it("have no message that nothing says", () => {
    const text = product.flatMap(sources).join("\n");
    const unused = everyIn("en")
      .map(({ id }) => id.name)
      .filter((name) => !/^(?!term-|own-)\w+-/u.test(name))
      .filter((name) => !text.includes(`"${name.replace(/^(?:term|own)-/u, "")}"`));
    expect(unused).toEqual([]);
  });

  it("have a message without values for whatever a check of a schema expects", () => {
    const plain = ["law-faults.ftl", "procedure-faults.ftl"]
      .flatMap((file) => messagesOf("en", file))
      .filter((one) => valuesOf(one).size === 0);
    const names = new Set(plain.map(({ id }) => id.name));
    const expected = product
      .flatMap(sources)
      .flatMap((text) => [
        ...text.matchAll(/expects\(\s*"(\w+)"|pattern<\w+>\([^;]*?"(want\w+)"/gu),
      ])
      .map(([, one, other]) => one ?? other ?? "");
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
  });

  it("have a label for each field of a form, and for no other", () => {
    const { formFields } = pageWordsIn("en");
    const named = Object.entries(formFields).map(([kind, fields]) => [
      kind,
      Object.keys(fields).sort(),
    ]);
    const asked = personCommandKinds
      .map((kind) => [kind, Object.keys(fieldsOf(kind)).sort()] as const)
      .filter(([, fields]) => fields.length > 0);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(asked));
  });

  it("have nothing for pages and papers that none shows", () => {
    const wordsIn = (source: string): ReadonlySet<string> => new Set(source.match(/\w+/gu));
    const showing = ["src/console", "src/papers", "src/views", "src/exports"]
      .flatMap(sources)
      .map(wordsIn);
    const all = product.flatMap(sources).join("\n");
    // A text is read by its name beside that of its branch, or with all of the branch: by numbers, or by names that the domain has, such as those of the kinds of incident.
    const named = new Set(
      [...all.matchAll(/"([\w-]+)"|(\w+):/gu)].map(([, text, key]) => text ?? key),
    );
    const isShown = (id: string): boolean => {
      const [name = "", ...branches] = pathOf(id).toReversed();
      const hasBranch = (source: ReadonlySet<string>): boolean =>
        branches.slice(0, 2).some((branch) => source.has(branch));
      return showing.some(
        (source) =>
          hasBranch(source) && (source.has(name) || named.has(name) || /^\d+$/u.test(name)),
      );
    };
    const hidden = filesOf("en")
      .filter((file) => isOfTree(file) && file !== "pages-form-fields.ftl")
      .flatMap((file) => messagesOf("en", file))
      .map(({ id }) => id.name)
      .filter((id) => !isShown(id));
    expect(hidden).toEqual([]);
  });
});

describe("the words as a tree", () => {
  const ofPages = (text: string): unknown => treeOf(wordsOf("en", [text]));

  it("has a text, a label with its hint, and what is said of values, each under its own name", () => {
    const tree = ofPages(
      'a-text = Two\na-of_two-field = Label\n    .hint = Hint\na-empty = { "" }\na-said = { $n ->\n    [one] one day of { $of }\n   *[other] { $n } days of { $of }\n}',
    ) as { a: Record<string, unknown> & { said: (values: object) => string } };
    expect(tree.a["text"]).toBe("Two");
    expect(tree.a["of-two"]).toEqual({ field: ["Label", "Hint"] });
    expect(tree.a["empty"]).toBe("");
    expect(tree.a.said({ n: 1, of: "<b>{ $n }" })).toBe("one day of <b>{ $n }");
    expect(tree.a.said({ n: 1234, of: "x" })).toBe("1234 days of x");
    expect(Object.keys(tree.a)).toEqual(["text", "of-two", "empty", "said"]);
  });

  it("is refused as a fault where a value is missing", () => {
    const tree = ofPages("a-said = { $n } days") as { a: { said: (values: object) => string } };
    expect(() => tree.a.said({})).toThrow("n");
  });

  it.each(languages)(
    "says each text of pages and papers, with its values in it: %s",
    (language) => {
      for (const file of filesOf(language).filter(isOfTree)) {
        const words = wordsOf("en", [readFileSync(join(root, "words", language, file), "utf8")]);
        for (const message of messagesOf(language, file)) {
          const given = [...valuesOf(message)].map(
            ([name, type]) => [name, type === "number" ? 7 : `<${name}>`] as const,
          );
          const said = sayById(message.id.name, Object.fromEntries(given), words);
          for (const [, value] of given.filter(([, one]) => typeof one === "string"))
            expect([said]).toEqual([expect.stringContaining(String(value))]);
          expect(said).not.toMatch(/[{}]|undefined/u);
        }
      }
    },
  );
});

const own = wordsOf("en", [
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
const sayAny = (value: unknown): string => say(value as never, own);

describe("the day from which a time runs", () => {
  const [early, late] = ["2026-02-10", "2026-02-23"].map((day) => isoDateSchema.parse(day));
  if (early === undefined || late === undefined) throw new Error("no days");
  it.each([
    [{ kind: "known", on: early } as const, "from 10 February 2026", "10 fevral 2026 tarixindən"],
    [
      { kind: "between", from: early, to: late } as const,
      "from a day between 10 February 2026 and 23 February 2026",
      "10 fevral 2026 – 23 fevral 2026 aralığında bir gündən",
    ],
    [
      { kind: "unknown" } as const,
      "it is not on record when it began",
      "nə vaxt başladığı qeydiyyatda yoxdur",
    ],
  ])("is said whether it is known or not: %o", (start, english, azerbaijani) => {
    const time = { kind: "stageTime", name: { en: "Vote", az: "Səsvermə" }, start } as const;
    expect(say(time, wordsIn("en"))).toBe(`Was the time limit ‘Vote’ kept (${english})?`);
    expect(say(time, wordsIn("az"))).toBe(`“Səsvermə” müddətinə (${azerbaijani}) əməl olunubmu?`);
  });
});

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
      expect(piecesOf({ kind: "logCut", size: 2, leaves: text }, own)).toEqual([
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
