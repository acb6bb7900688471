import type { Pattern } from "@fluent/syntax";
import { filesOf, isOfTree, messagesOf } from "../words/message-types.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, type Office } from "./office.ts";

const inAzerbaijani = { env: { TASDIQ_LANGUAGE: "az" } };

const phrases = (pattern: Pattern | null): readonly string[] =>
  (pattern?.elements ?? []).flatMap((element) => {
    if (element.type === "TextElement") return [element.value.trim()];
    const { expression } = element;
    return expression.type === "SelectExpression"
      ? expression.variants.flatMap(({ value }) => phrases(value))
      : [];
  });

// A shorter one, such as “of the”, may stand in the name of a law.
const isPhrase = (text: string): boolean => /\p{L}{2,}[ ,;:]+\p{L}{2,}.{5}/u.test(text);

const phrasesIn = (language: string): ReadonlySet<string> =>
  new Set(
    filesOf(language)
      .filter((file) => !isOfTree(file) || file === "pages-incidents.ftl")
      .flatMap((file) => messagesOf(language, file))
      .flatMap(({ value }) => phrases(value))
      .filter(isPhrase),
  );

const azerbaijani = phrasesIn("az");
const english = [...phrasesIn("en")].filter((text) => !azerbaijani.has(text));

// What is cited is in the language of the law file or of the rule, and is no sentence of the answer.
const withoutCitations = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !/^\s*əsas: |^\s*https?:/u.test(line))
    .join("\n");

const englishIn = (text: string): readonly string[] =>
  english.filter((phrase) => withoutCitations(text).includes(phrase));

const open =
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "Uydurma iş" --as clerk';

describe("The command line in Azerbaijani", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "an invented law");
  }, 60_000);
  afterAll(() => {
    office.remove();
  });

  it("answers an accepted command, a refused one, and an audit without an English sentence", async () => {
    const accepted = await office.tasdiq(open, inAzerbaijani);
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.out).toContain("Qeyd edildi:");
    const refused = await office.tasdiq(
      `lay az-1 --on ${day(-20)} --by "the initiator" --text law.txt --as committee`,
      inAzerbaijani,
    );
    expect(refused).toMatchObject({ code: 7, out: "" });
    expect(refused.err).toContain("Rədd edildi:");
    await office.tasdiq(
      `lay az-1 --on ${day(-20)} --by "the initiator" --text law.txt --as clerk`,
      inAzerbaijani,
    );
    const audited = await office.tasdiq("audit az-1", inAzerbaijani);
    expect(audited).toMatchObject({ code: 0 });
    expect(audited.out).toContain("pozulub: ");
    for (const { out, err } of [accepted, refused, audited])
      expect(englishIn(out + err)).toEqual([]);
    expect(englishIn((await office.tasdiq("audit az-1")).out)).not.toEqual([]);
  });

  it.each([
    "show az-1",
    "list",
    "tasks",
    "history az-1",
    "map az-1",
    "readiness az-1",
    "incidents",
  ])("answers %s without an English sentence", async (line) => {
    const { out, err } = await office.tasdiq(line, inAzerbaijani);
    expect(out).not.toBe("");
    expect(englishIn(out + err)).toEqual([]);
  });

  it("is asked for by a flag, which comes before the environment", async () => {
    const { out: english } = await office.tasdiq("list --answer-in en", inAzerbaijani);
    expect(english).toContain("entries, last");
    expect((await office.tasdiq("list --answer-in az")).out).not.toContain("entries, last");
    expect((await office.tasdiq("list --answer-in=az")).out).not.toContain("entries, last");
    expect((await office.tasdiq("lst --answer-in az")).err).toMatch(/^Rədd edildi: /u);
  });

  it.each(["list --answer-in fr", "--answer-in fr list"])(
    "is refused in English where Tasdiq has no words of the language: %s",
    async (line) => {
      const { code, out, err } = await office.tasdiq(line);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("Refused: --answer-in: fr is not a language of Tasdiq; choose en, az");
    },
  );

  // Words that no sentence of the product's own English does without, found also where the sentence is not among the words.
  const englishWords = (text: string): readonly string[] =>
    text
      .replaceAll(/`[^`]*`/gu, "")
      .match(
        /(?<![\p{L}-])(?:the|is|are|was|has|cannot|not|which|expected|of|must|may|a|an|there|required|exists|letters)(?![\p{L}–-])/gu,
      ) ?? [];

  it.each([
    "serve --host 0.0.0.0 --origin https://office.example",
    "backup full",
    "backup file",
    "backup none/made",
    "--home none restore full",
    "paper az-1 draft-law-annex --out /dev/full/made",
    "qq az-1",
    "vote az-1",
    "show az-1 --jason",
    "show",
    "show az-1 --home",
    "list a b",
    "show AZ_1",
    "withdraw az-1 --on 2026-02-30 --by x --reason y --as clerk",
    "withdraw az-1 --on unknown --by x --reason y --as clerk --command-id short",
    "suspend az-1 --on unknown --ground none --reason x --legal-basis y --as clerk",
    "law check faulty.json",
    "treaty in-force budapest-2001 --deposit 1999-01-01",
    "treaty in-force budapest-2001 --deposit 2010-01-01 --kind provisionalApplication",
  ])("refuses %s without an English word", async (line) => {
    office.file("file", "");
    mkdirSync(join(office.folder, "full"), { recursive: true });
    office.file("full/one", "");
    office.file(
      "faulty.json",
      JSON.stringify({ id: 1, version: [], approval: { mode: "tacit" }, colour: "red" }),
    );
    const { code, out, err } = await office.tasdiq(line, inAzerbaijani);
    expect([code === 0, out]).toEqual([false, ""]);
    expect(englishWords(err)).toEqual([]);
  });

  it.each([
    "treaty in-force budapest-2001 --deposit 2010-03-15",
    "treaty in-force un-cybercrime-2024 --deposit 2999-03-15 --kind succession",
    "treaty status definition.json --deposits deposits.csv",
  ])("answers %s without an English word", async (line) => {
    office.file(
      "deposits.csv",
      "participant,kind,received\nAnka,a,2030-01-01\nBilge,n,2031-01-01\n",
    );
    const threshold = { count: 3, also: [{ kind: "namedStates", states: ["Cem", "Anka"] }] };
    const rule = { kind: "firstOfMonthAfterMonths", n: 3 };
    office.file(
      "definition.json",
      JSON.stringify({ id: "invented", entryIntoForce: { threshold, rule } }),
    );
    const { code, out } = await office.tasdiq(line, inAzerbaijani);
    expect([code, englishWords(withoutCitations(out))]).toEqual([0, []]);
    expect(englishWords((await office.tasdiq(line)).out)).not.toEqual([]);
  });

  it.each<readonly [string, string, string]>([
    [
      "settings.json",
      '{"name": "x", "demonstration": 1, "from": "a@b.example", "lawFolder": null, "checkpointsFolder": null, "colour": 1}',
      "list",
    ],
    ["ledger.db", "no database", "list"],
    ["ledger.db", "", "list"],
    ["checkpoint-key.pem", "no key", "checkpoint"],
    ["restored.json", "no list", "checkpoint"],
  ])("says that a home has a faulty %s (%j) without an English word", async (name, bytes, line) => {
    const another = await demonstration();
    writeFileSync(join(another.folder, ".tasdiq", name), bytes, { mode: 0o600 });
    const { code, out, err } = await another.tasdiq(line, inAzerbaijani);
    another.remove();
    expect([code === 0, out]).toEqual([false, ""]);
    // What SQLite says stays as it says it.
    expect(englishWords(err.replace("file is not a database", ""))).toEqual([]);
  });

  it("leaves what programs read as it is, but for the sentences", async () => {
    const [one, other] = [
      await office.json("audit az-1"),
      await office.json("audit az-1", inAzerbaijani),
    ];
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (name, part: unknown) =>
          ["rule", "why", "detail", "stageName"].includes(name) ? "" : part,
        ),
      );
    expect(plain(other)).toEqual(plain(one));
    expect(other).not.toEqual(one);
    const [list, inAz] = [await office.json("list"), await office.json("list", inAzerbaijani)];
    expect(plain(inAz)).toEqual(plain(list));
    expect(inAz).not.toEqual(list);
  });
});
