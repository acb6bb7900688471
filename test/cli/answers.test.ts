import { readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Pattern } from "@fluent/syntax";
import { filesOf, isOfTree, messagesOf } from "../words/message-types.ts";
import {
  asProcess,
  day,
  demonstration,
  newestEntry,
  ofDemonstration,
  openOffice,
  type Office,
} from "./office.ts";

const open = (caseId: string, more = ""): string =>
  `open ${caseId} --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as clerk ${more}`;

const lay = (caseId: string): string =>
  `lay ${caseId} --on ${day(-9)} --by "the initiator" --text unknown --as clerk`;

describe("what the command line answers", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq(open("az-1", "--command-id opening-1"));
  });
  afterAll(() => {
    office.remove();
  });

  it("names the receipt, the next step and whose duty it is", async () => {
    const said = await office.tasdiq(lay("az-1"));
    expect(said.out).toMatch(/^Recorded: text laid, by clerk as clerk\n/);
    expect(said.out).toMatch(/Receipt +az-1#2 [0-9a-f]{64}\n/);
    expect(said.out).toMatch(
      /Next +refer-to-committee \(clerk\), report \(committee-secretary\)\n/,
    );
  });

  it("answers an accepted command id with its first result, however often it comes", async () => {
    const first = await office.json(open("az-1", "--command-id opening-1"));
    const again = await office.json(open("az-1", "--command-id opening-1"));
    expect(first).toMatchObject({ kind: "accepted", repeated: true, receipt: { seq: 1 } });
    expect(again).toEqual(first);
  });

  it("gives one JSON document on stdout for an answer, and for a refusal with its class", async () => {
    const refused = await office.json(
      `record-assent az-1 --on ${day(-1)} --outcome signed --as minister`,
    );
    expect(refused).toMatchObject({
      kind: "refused",
      class: "conflict",
      sentence: expect.stringContaining(
        "is not possible while the case is at the stage ‘Committee’",
      ) as string,
      refusal: { kind: "StageNotOpen", authority: { mark: "own" } },
    });
    expect(await office.json("vote az-1")).toMatchObject({ kind: "refused", class: "input" });
    expect(await office.json("list", { env: { TASDIQ_HOME: "nowhere" } })).toMatchObject({
      refusal: { kind: "HomeNotFound" },
    });
  });

  it("takes a command's fields from stdin, and flags override them", async () => {
    const piped = JSON.stringify({ on: day(-8), lead: "First committee", others: ["Second"] });
    const said = await office.json("refer-to-committee az-1 --file - --lead Third --as clerk", {
      piped,
    });
    expect(said).toMatchObject({ acts: [{ lead: "Third", others: ["Second"] }] });
  });

  it("takes the home and the person from the environment", async () => {
    const env = { TASDIQ_HOME: join(office.folder, ".tasdiq"), TASDIQ_PERSON: "clerk" };
    const said = await office.tasdiq(`withdraw az-1 --on ${day(-1)} --by x --reason y`, { env });
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("nothing: the case has ended");
  });

  it("asks which duty is meant when a person holds two that may", async () => {
    await office.tasdiq("duty grant both clerk --as admin");
    await office.tasdiq("duty grant both treaty-officer --as admin");
    await office.tasdiq(open("az-2"));
    const fact = `record-fact az-2 --fact signature --on ${day(-50)} --source x --as both`;
    expect((await office.tasdiq(fact)).err).toContain(
      "name one of these as --duty: clerk, treaty-officer",
    );
    expect((await office.tasdiq(`${fact} --duty treaty-officer`)).code).toBe(0);
  });

  it("shows open tasks by duty", async () => {
    expect((await office.tasdiq("tasks --duty clerk")).out).toContain("lay (clerk)");
    expect((await office.tasdiq("tasks --duty auditor")).out).toBe(
      ofDemonstration("no tasks are waiting\n"),
    );
    expect((await office.tasdiq("tasks --duty king")).code).toBe(3);
  });

  it("grants and revokes duties, and never the last administrator's", async () => {
    expect((await office.tasdiq("duty revoke both clerk --as admin")).code).toBe(0);
    expect((await office.tasdiq("duty revoke admin administrator --as admin")).code).toBe(5);
    expect((await office.tasdiq("duty grant both clerk --as clerk")).code).toBe(7);
    expect((await office.tasdiq("duty grant both king --as admin")).code).toBe(3);
  });

  it("imports a past case step by step, and says where to read what its record lacks", async () => {
    const file = resolve("src/cli/demo/az-budapest.yaml");
    const said = await office.tasdiq(`import ${file} --as admin`);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("tasdiq audit az-budapest");
    expect((await office.tasdiq(`import ${file} --as admin`)).out).toContain("(entered before)");
    expect((await office.tasdiq(`import ${file} --as clerk`)).code).toBe(7);
  });

  it("shows help that begins with examples, for all verbs and for one", async () => {
    const all = await office.tasdiq("--help");
    expect(all.out).toMatch(/^Examples:\n/);
    expect(all.out.indexOf("Clerk:")).toBeLessThan(all.out.indexOf("Treaty officer:"));
    expect((await office.tasdiq("certify --help")).out).toMatch(/^Example:\n {2}tasdiq certify/);
    expect((await office.tasdiq("--version")).out).toMatch(/^tasdiq \d/);
    expect((await office.tasdiq("")).code).toBe(2);
  });

  it("says in one line what went wrong unexpectedly, and more only when asked", async () => {
    const broken = await demonstration();
    writeFileSync(join(broken.folder, ".tasdiq", "settings.json"), "{");
    const said = await broken.tasdiq("list");
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err.trim().split("\n")).toHaveLength(1);
    expect((await broken.tasdiq("list --debug")).err).toContain(" at ");
    broken.remove();
  });
});

describe("law files at the command line", () => {
  const office = openOffice();
  const shipped = readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8");
  afterAll(() => {
    rmSync(office.folder, { recursive: true });
  });

  it("are listed and shown without a home", async () => {
    const { out } = await office.tasdiq("law list");
    expect(out).toContain("gb-crag-2010");
    expect(out).toContain("simple-cast");
    expect((await office.tasdiq("law show un-cybercrime-2024")).out).toContain('"XVIII-16"');
    expect((await office.tasdiq("law show none")).code).toBe(3);
  });

  it("are checked, with every rule whose authority nobody has read", async () => {
    office.file("mine.json", shipped);
    const said = await office.tasdiq("law check mine.json");
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/\d+ rules rest on an unverified authority\n {2}validity/);
  });

  it("that come with the software are checked and played by their id", async () => {
    const checked = await office.tasdiq("law check gb-crag-2010");
    expect(checked.out).toMatch(
      /^Valid: law\/procedures\/gb-crag-2010\/[\d.]+json is the procedure/,
    );
    office.file("story.json", '{"happened":[{"event":"laying.laid","on":"2026-01-12"}]}');
    expect(await office.json("law play gb-crag-2010 story.json")).toMatchObject({
      kind: "lawPlay",
      procedure: "gb-crag-2010",
    });
    expect((await office.tasdiq("law check none")).err).toContain("none: there is no such file");
  });

  it("are refused with the place and the reason when a field is obeyed by no rule", async () => {
    office.file("wrong.json", shipped.replace('"members": 125', '"members": 125, "colour": 1'));
    const said = await office.tasdiq("law check wrong.json");
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringContaining("bodies[0].colour") as string,
    });
  });

  it("are refused with a line for each fault, in which no other line can be hidden", async () => {
    office.file(
      "wrong.json",
      shipped.replace('"members": 125', '"members": 125, "colour": 1, "size\\nRefused: none": 2'),
    );
    const { err } = await office.tasdiq("law check wrong.json");
    expect(err.split("\n")).toEqual([
      "Refused: this is not a valid procedure",
      expect.stringMatching(/^ {2}wrong\.json, bodies\[0\]\.colour: /),
      expect.stringMatching(/^ {2}wrong\.json, bodies\[0\].*size\\nRefused: none/),
      expect.stringMatching(/^ {2}kind InvalidLaw/),
      "",
    ]);
  });

  it("may be a calendar", async () => {
    office.file("days.csv", "date,house\n2026-02-03,commons\n2026-02-03,lords\n");
    const checked = await office.tasdiq("law check days.csv --procedure gb-crag-2010");
    expect(checked.out).toContain("ends on 3 February 2026");
    const unnamed = await office.tasdiq("law check days.csv");
    expect([unnamed.code, unnamed.err]).toEqual([
      2,
      expect.stringContaining("tasdiq law check days.csv --procedure gb-crag-2010"),
    ]);
    expect((await office.tasdiq("law check days.csv --procedure az-milli-majlis")).code).toBe(5);
  });
});

describe("tasdiq as a process", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
  });
  afterAll(() => {
    office.remove();
  });

  it("keeps stdout for data and stderr for messages, and ends with the code of the class", async () => {
    const said = await asProcess(office.folder, "show az-1 --json");
    expect(said.code).toBe(3);
    expect(JSON.parse(said.out)).toMatchObject({ kind: "refused", class: "notFound" });
    expect(said.err).toMatch(/^A demonstration: .*\nRefused: there is no case az-1\n/);
  });

  it("carries out a command once when two processes bring it at the same time", async () => {
    const line = open("az-1", "--command-id opening-1 --json");
    const both = await Promise.all([1, 2].map(() => asProcess(office.folder, line)));
    expect(both.map((said) => said.code)).toEqual([0, 0]);
    const [one, other] = both.map(({ out }) => JSON.parse(out) as { receipt: unknown });
    expect(one?.receipt).toEqual(other?.receipt);
    expect(await office.json("history az-1")).toMatchObject({ entries: [{}] });
  });

  it("lets one of two processes open a case, and tells the other which case is open", async () => {
    await office.tasdiq(`withdraw az-1 --on ${day(-1)} --by x --reason y --as clerk`);
    const lines = ["az-2", "az-3"].map((caseId) => open(caseId));
    const both = await Promise.all(lines.map((line) => asProcess(office.folder, line)));
    expect(both.map((said) => said.code).sort()).toEqual([0, 4]);
    expect(both.map((said) => said.err).join("")).toMatch(
      /case az-\d is already open for the same/,
    );
    expect(await newestEntry(office, both[0]?.code === 0 ? "az-2" : "az-3")).toHaveLength(64);
  });
});

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

describe("The command line in Azerbaijani", () => {
  const open =
    'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "Uydurma iş" --as clerk';

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
    const audited = await office.tasdiq("audit az-1 --full", inAzerbaijani);
    expect(audited).toMatchObject({ code: 0 });
    expect(audited.out).toContain("pozulub: ");
    for (const { out, err } of [accepted, refused, audited])
      expect(englishIn(out + err)).toEqual([]);
    expect(englishIn((await office.tasdiq("audit az-1 --full")).out)).not.toEqual([]);
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
    // The name of the folder is drawn at random, and may hold any letter between two digits.
    expect(englishWords(err.replaceAll(office.folder, ""))).toEqual([]);
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
      '{"name": "x", "demonstration": 1, "lawFolder": null, "checkpointsFolder": null, "colour": 1}',
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
    // What SQLite says stays as it says it; a folder made for a test has any name.
    const said = err.replace("file is not a database", "").replaceAll(another.folder, "");
    expect(englishWords(said)).toEqual([]);
  });

  it("leaves what programs read as it is, but for the sentences", async () => {
    const [one, other] = [
      await office.json("audit az-1"),
      await office.json("audit az-1", inAzerbaijani),
    ];
    const sentences = [
      ...["rule", "why", "detail", "stageName"],
      ...["clause", "atSignature", "withConsent", "provides"],
      ...["brief", "about"],
    ];
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (name, part: unknown) =>
          sentences.includes(name) && (name === "about" || typeof part === "string") ? "" : part,
        ),
      );
    expect(plain(other)).toEqual(plain(one));
    expect(other).not.toEqual(one);
    const [list, inAz] = [await office.json("list"), await office.json("list", inAzerbaijani)];
    expect(plain(inAz)).toEqual(plain(list));
    expect(inAz).not.toEqual(list);
  });
});
