import { findingInAzerbaijani } from "../../documents/wording/az/findings.ts";
import type { Heard, Parts } from "../../documents/wording/az/heard.ts";
import { abroadInAzerbaijani } from "../../documents/wording/az/sayings/abroad.ts";
import { checkpointsInAzerbaijani } from "../../documents/wording/az/sayings/checkpoints.ts";
import { daysInAzerbaijani } from "../../documents/wording/az/sayings/days.ts";
import { deadlinesInAzerbaijani } from "../../documents/wording/az/sayings/deadlines.ts";
import { importsInAzerbaijani } from "../../documents/wording/az/sayings/imports.ts";
import { papersInAzerbaijani } from "../../documents/wording/az/sayings/papers.ts";
import { readinessInAzerbaijani } from "../../documents/wording/az/sayings/readiness.ts";
import { recordInAzerbaijani } from "../../documents/wording/az/sayings/record.ts";
import { statementsInAzerbaijani } from "../../documents/wording/az/sayings/statements.ts";
import { stepsInAzerbaijani } from "../../documents/wording/az/sayings/steps.ts";
import { votesInAzerbaijani } from "../../documents/wording/az/sayings/votes.ts";
import { findingIn } from "../../documents/wording/findings.ts";
import { patternOf } from "../../documents/wording/said-by.ts";
import { refusal, refusalInWords } from "../../domain/refusal.ts";
import * as abroad from "../../domain/sayings/abroad.ts";
import * as checkpoints from "../../domain/sayings/checkpoints.ts";
import * as days from "../../domain/sayings/days.ts";
import * as deadlines from "../../domain/sayings/deadlines.ts";
import * as imports from "../../domain/sayings/imports.ts";
import * as papers from "../../domain/sayings/papers.ts";
import * as readiness from "../../domain/sayings/readiness.ts";
import * as record from "../../domain/sayings/record.ts";
import * as statements from "../../domain/sayings/statements.ts";
import * as steps from "../../domain/sayings/steps.ts";
import * as votes from "../../domain/sayings/votes.ts";

type Making = (...values: unknown[]) => string;
type Sentence = (...heard: unknown[]) => Parts;
type Row = readonly [name: string, saying: string | Making, sentence: Sentence];

const rowsOf = (name: string, said: object, sentences: object): readonly Row[] =>
  Object.entries(said).map(([kind, saying]) => [
    `${name}: ${kind}`,
    saying as string | Making,
    Reflect.get(sentences, kind) as Sentence,
  ]);

const rows: readonly Row[] = [
  ...rowsOf("votes", votes, votesInAzerbaijani),
  ...rowsOf("deadlines", deadlines, deadlinesInAzerbaijani),
  ...rowsOf("steps", steps, stepsInAzerbaijani),
  ...rowsOf("papers", papers, papersInAzerbaijani),
  ...rowsOf("record", record, recordInAzerbaijani),
  ...rowsOf("statements", statements, statementsInAzerbaijani),
  ...rowsOf("abroad", abroad, abroadInAzerbaijani),
  ...rowsOf("days", days, daysInAzerbaijani),
  ...rowsOf("readiness", readiness, readinessInAzerbaijani),
  ...rowsOf("imports", imports, importsInAzerbaijani),
  ...rowsOf("checkpoints", checkpoints, checkpointsInAzerbaijani),
];

// A value of each sort that a sentence may ask for, as the domain writes it.
const samples = {
  is: "17",
  english: "Xyzzy",
  subject: "Xyzzy",
  reason: "Xyzzy",
  name: "clerk-1",
  digest: "7363616e0000",
  language: "az",
  date: "between 2026-02-10 and 2026-02-23",
  span: "14 days",
  term: "plenary vote",
  terms: "preparation, release",
  act: "LawSigned",
  command: "SignLaw",
  stage: "laid",
  said: "quorum",
  steps: "DraftLawLaid unknown, LawSigned 2026-02-10",
  papers:
    "InstrumentSigned scan (entry 8, ff2ac7c37af7…), DraftLawLaid statement scope (az) (entry 3)",
  texts: "statement scope (az), territory (und)",
  entries: "entries 1 to 4, 7",
  clause: "7(2)",
  clauses: "7(2); 9(2)",
  counting: "unverified",
  parts: "title and the place",
  file: "nameless",
} as const satisfies Record<keyof Heard, string>;

const isPlain = (sort: string): boolean =>
  ["is", "english", "reason", "clause", "clauses", "counting"].includes(sort);
const isParts = (sort: string): boolean => ["said", "clauses", "file"].includes(sort);

/** What a sentence asks of each of its values: told by handing it values that watch what is asked of them. */
const askedBy = (
  sentence: Sentence,
  places: readonly string[],
): ReadonlyMap<string, keyof Heard> => {
  const asked = new Map<string, keyof Heard>();
  const watch = (place: string): object =>
    new Proxy(
      {},
      {
        get: (_, sort) => {
          if (!Object.hasOwn(samples, sort)) throw new Error(`${place}: ${String(sort)}`);
          asked.set(place, sort as keyof Heard);
          const value = isParts(String(sort)) ? [""] : "";
          return isPlain(String(sort)) ? value : () => value;
        },
      },
    );
  const named = places.some((place) => !/^\d+$/.test(place));
  if (named) sentence(Object.fromEntries(places.map((place) => [place, watch(place)])));
  else sentence(...[0, 1, 2].map((at) => watch(String(at))));
  return asked;
};

const inEnglish = (saying: string | Making, sorts: ReadonlyMap<string, keyof Heard>): string => {
  if (typeof saying === "string") return saying;
  const value = (place: string): string => samples[sorts.get(place) ?? "is"];
  const { places } = patternOf(saying);
  return places.some((place) => !/^\d+$/.test(place))
    ? saying(Object.fromEntries(places.map((place) => [place, value(place)])))
    : saying(...[0, 1, 2].map((at) => value(String(at))));
};

const english =
  /(?<!\p{L})(?:the|of|is|was|were|and|or|not|no|by|to|it|its|on|for|with|nobody|unknown|between|entry|entries)(?!\p{L})/u;

const told = (parts: Parts | undefined): string | undefined =>
  parts?.map((part) => (typeof part === "string" ? part : `<${part.english}>`)).join("");

describe("a sentence of the audit or of the readiness list in Azerbaijani", () => {
  it.each(rows)("is said from its values: %s", (_, saying, sentence) => {
    const sorts = askedBy(sentence, patternOf(saying).places);
    const said = told(findingInAzerbaijani(inEnglish(saying, sorts)));
    expect(said).toBeDefined();
    expect(said).not.toMatch(english);
    // Each value that stands in the sentence as it is, is still there.
    for (const [place, sort] of sorts)
      if (["is", "name", "digest"].includes(sort))
        expect([place, said]).toEqual([place, expect.stringContaining(samples[sort])]);
  });

  it("leaves out no value that the English one holds, but for what is one in Azerbaijani", () => {
    const left = rows.flatMap(([name, saying, sentence]) => {
      const { places } = patternOf(saying);
      const sorts = askedBy(sentence, places);
      return places.filter((place) => !sorts.has(place)).map((place) => `${name} ${place}`);
    });
    expect(left).toEqual([]);
  });

  it("is put together from several, each with its own values", () => {
    const why =
      "done 2026-02-20; 14 days from adoption (2026-02-10), due 2026-02-24, counted from the day after (unverified)";
    expect(told(findingInAzerbaijani(why))).toBe(
      "edilib: 20 fevral 2026; qəbul günündən (10 fevral 2026) 14 gün, son gün 24 fevral 2026; növbəti gündən hesablanır (yoxlanılmamış)",
    );
  });

  it("names two steps rightly where their names hold several words", () => {
    const why = "plenary vote 2026-02-10, signature of the law between 2026-02-10 and 2026-02-23";
    expect(told(findingInAzerbaijani(why))).toBe(
      "plenar səsvermə – 10 fevral 2026, qanunun imzalanması – 10 fevral 2026 – 23 fevral 2026 aralığında",
    );
  });

  it("says what a refusal says in the words of that refusal", () => {
    const why = refusalInWords(refusal("FullPowersMissing", { signer: "A. B." }));
    expect(told(findingInAzerbaijani(why))).toBe(
      "A. B. səlahiyyətnamə tələb etməyən üç vəzifədən heç birində imzalamayıb və səlahiyyətnamə verilməyib",
    );
  });

  it("keeps what a law file says in English, and marks it", () => {
    const why = "Copies of the laws: given by territory";
    expect(findingIn("az", why)).toEqual([
      { english: "Copies of the laws" },
      ": ",
      "verilib: ",
      "territory",
    ]);
    expect(findingIn("en", why)).toEqual([why]);
  });

  it("stays in English as a whole where a part of it is none of ours, and says so", () => {
    for (const text of [
      "somebody said so",
      "done tomorrow",
      "quorum; and more",
      "",
      "order: this before that",
    ])
      expect(findingIn("az", text)).toEqual([{ english: text }]);
  });

  it("is read in time however many marks people wrote into what stands in it", () => {
    const reason = "published 2026-02-10 in ; made 2026-02-10 by , ) (entry : ".repeat(300);
    expect(findingIn("az", `${reason}; not done yet`)).toHaveLength(1);
  });
});
