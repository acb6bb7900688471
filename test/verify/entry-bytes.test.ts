import canonicalize from "canonicalize";
import fc from "fast-check";
import { entryPlace } from "../../src/verify/export/entry-bytes.ts";
import { afterValue, beginText, isWide } from "../../src/verify/export/json-bytes.ts";
import type { Leaf, Line } from "../../src/record/line.ts";
import { datesSeen, named } from "./in-words.ts";

const at = "2026-03-02T06:00:00.000Z";
const entryWith = (more: Readonly<Record<string, unknown>> = {}) => ({
  v: 1,
  caseId: "az-1",
  seq: 3,
  prev: "a".repeat(64),
  at,
  nonce: "n",
  person: "clerk-1",
  establishedBy: { kind: "system" },
  duty: "clerk",
  command: { id: "command-1", content: { kind: "Lay", note: "Qanun layih\u0259si", none: null } },
  pins: { software: "test" },
  acts: [],
  worth: { kind: "stands" },
  step: null,
  ...more,
});

const placeIn = (text: string | Uint8Array) => {
  const bytes = Buffer.concat([Buffer.from("before:"), Buffer.from(text), Buffer.from("}")]);
  return entryPlace(bytes, 7, bytes.length - 1);
};
const written = (value: unknown): string => canonicalize(value) ?? "";
const plain = written(entryWith());

describe("The bytes of an entry", () => {
  it("say where it stands in its case", () => {
    const place = { caseId: "az-1", seq: 3, prev: "a".repeat(64), at };
    expect(placeIn(plain)).toEqual(place);
    expect(placeIn(written(entryWith({ prev: null, seq: 1 })))).toEqual({
      ...place,
      prev: null,
      seq: 1,
    });
    // What is no hash names no entry, and is not the beginning of a case either.
    for (const [prev, named] of [
      ["null", "null"],
      [7, "7"],
      [{}, "{}"],
    ] as const)
      expect(placeIn(written(entryWith({ prev })))).toEqual({ ...place, prev: named });
    expect(placeIn(written(entryWith({ seq: "3" })))?.seq).toBe(Number.NaN);
  });

  // The names that members of the record have, and values of every kind.
  const name = fc.stringMatching(/^[A-Za-z0-9 !#$._-]{0,12}$/).filter((one) => one !== "__proto__");
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(null, true, false),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.string({ unit: "binary" }),
      fc.constantFrom('\b\t\n\f\r"\\/', "\u0000\u001f\u007f\u2028", "\ud83d\ude00", "\u0259"),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(name, tie("any"), { maxKeys: 4 }),
    ),
  })).any;

  it("are taken as RFC 8785 writes them, whatever they say", () => {
    fc.assert(
      fc.property(value, (content) => {
        expect(placeIn(written(entryWith({ command: content })))).toMatchObject({ seq: 3 });
      }),
      { numRuns: 500 },
    );
  });

  it("are refused however else they could be written", () => {
    const other = (from: string, to: string): string => {
      expect(plain).toContain(from);
      return plain.replace(from, to);
    };
    const wrong = [
      other('"v":1', '"v":1.0'),
      other('"seq":3', '"seq":03'),
      other('"seq":3', '"seq":3e0'),
      other('"seq":3', '"seq":+3'),
      other('"seq":3', '"seq":-0'),
      other('"seq":3', '"seq": 3'),
      other('"nonce":"n"', '"nonce":"\\u006e"'),
      other('"nonce":"n"', '"nonce":"\\/"'),
      other('"nonce":"n"', '"nonce":"\\u000a"'),
      other('"nonce":"n"', '"nonce":"\\u001F"'),
      other('"nonce":"n"', '"nonce":"\\ud800"'),
      other('"nonce":"n"', '"nonce":"\n"'),
      other('"nonce":"n"', '"nonce":n'),
      other('"nonce":"n"', '"nonce":'),
      other('"nonce":"n"', '"nonce":NaN'),
      other('"nonce":"n"', '"nonce":tru'),
      other('"nonce":"n"', '"nonce":truefalse'),
      other('"nonce":"n"', '"nonce":"n","nonce":"n"'),
      other('"nonce":"n"', '"nonce":"n","more":1'),
      other('"nonce":"n",', ""),
      other('"none":null,', '"none":null,"none":null,'),
      other('"kind":"Lay","none":null', '"none":null,"kind":"Lay"'),
      other('"acts":[]', '"acts":[,]'),
      other('"acts":[]', '"acts":[1,]'),
      other('"acts":[]', '"acts":[1 ,2]'),
      other('"acts":[]', '"acts":[1}'),
      other('"acts":[]', '"acts":{"a":1,}'),
      other('"acts":[]', '"acts":{"a" :1}'),
      other('"acts":[]', '"acts":{a:1}'),
      other('"acts":[]', '"acts":{"b":1,"a":2}'),
      other('"acts":[]', '"acts":{"a":1,"a":2}'),
      other('"acts":[]', '"acts":{"\\u0061":1}'),
      other('"acts":[]', `"acts":${"[".repeat(70)}${"]".repeat(70)}`),
      other('"software"', '"softw\u0259re"'),
      ` ${plain}`,
      `${plain} `,
      `${plain}{}`,
      plain.slice(0, -1),
      `${plain.slice(0, -1)}]`,
      "",
      "null",
    ];
    for (const text of wrong) expect([text, placeIn(text)]).toEqual([text, undefined]);
  });

  it("are refused cut at any place", () => {
    for (let end = 0; end < plain.length; end += 1)
      expect(placeIn(plain.slice(0, end))).toBeUndefined();
  });

  it("are refused when they are no UTF-8", () => {
    const bytes = Buffer.from(plain);
    bytes[bytes.indexOf("\u0259") + 1] = 0x20;
    expect(placeIn(bytes)).toBeUndefined();
  });
});

// Every text near a canonical one is put to the reader of bytes, and to a library that reads JSON and writes it anew.

const deepest = 64;

/** Where a value ends that begins at the third byte of a line; 0 where it is not canonical. The line goes on behind it. */
const endOf = (text: string): number => {
  // Behind it stands what would end a list, so that nothing ends only because the line does.
  const line = Buffer.concat([Buffer.from("ab"), Buffer.from(text, "latin1"), Buffer.from("]")]);
  beginText(line);
  const end = afterValue(line, 2, 0);
  return end === 0 ? 0 : end - 2;
};

const isCanonical = (text: string): boolean => {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

const texts = [
  "0",
  "-1",
  "10",
  "-907",
  "null",
  "true",
  "false",
  '""',
  '"a"',
  '"abcdefghijk"',
  '"abcd\\"efghi\\\\jk"',
  '"\\b\\t\\n\\f\\r"',
  '"\\u0000\\u001f\\u0007\\u000b\\u000e\\u0010"',
  '"abc\\u001bdefg"',
  "[]",
  "[1]",
  "[1,2]",
  '[[],{},"x",[0]]',
  "{}",
  '{"a":1}',
  '{"a":1,"aa":2,"ab":3,"b":4}',
  '{"":0,"A":{"z":[]}}',
] as const;

/** What one byte can be; what it is not is much like these. */
const others = Array.from('"\\,:[]{}-019abentfu \u0000\u001f\u007f');

const nearby = (text: string): readonly string[] => {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  return places.flatMap((at) => [
    text.slice(0, at) + text.slice(at + 1),
    ...others.flatMap((one) => [
      text.slice(0, at) + one + text.slice(at),
      text.slice(0, at) + one + text.slice(at + 1),
    ]),
  ]);
};

describe("A value in the bytes of an entry", () => {
  it.each(texts)("is taken as it is, and no text near it that is not canonical: %s", (text) => {
    expect(endOf(text)).toBe(text.length);
    const wrong = nearby(text).filter(
      (one) => (endOf(one) === one.length) !== isCanonical(one) && one.length > 0,
    );
    expect(wrong).toEqual([]);
  });

  it("has members in the order of their names, and each once", () => {
    const names = ["", "A", "a", "aa", "ab", "b", "~"];
    for (const one of names)
      for (const other of names)
        expect([one, other, endOf(`{"${one}":1,"${other}":2}`) > 0]).toEqual([
          one,
          other,
          one < other,
        ]);
  });

  it("has no name that is not ASCII, or needs an escape", () => {
    for (const name of ["\u0080", "\u00ff", "\\n", "\u001f", '\\"'])
      expect([name, endOf(`{"${name}":1}`)]).toEqual([name, 0]);
    expect(endOf('{"\u007f ~":1}')).toBe(9);
  });

  it("is a whole number that every reader reads exactly", () => {
    const exact = ["999999999999999", "9007199254740991", "-9007199254740991", "1000000000000000"];
    for (const text of exact) expect([text, endOf(text)]).toEqual([text, text.length]);
    for (const text of [
      "9007199254740992",
      "-9007199254740992",
      "99999999999999999999",
      "-",
      "--1",
    ])
      expect([text, endOf(text)]).toEqual([text, 0]);
  });

  it.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("lies in at most 64 %s", (_, open, close) => {
    const nested = (depth: number): string => open.repeat(depth) + "1" + close.repeat(depth);
    expect(endOf(nested(deepest))).toBe(nested(deepest).length);
    expect(endOf(nested(deepest + 1))).toBe(0);
  });

  it("ends wherever it ends in a text, whatever stands four bytes at a time", () => {
    for (const special of ['"', "\\", "\u001f", "\u0000", "\n"])
      for (let before = 0; before < 12; before += 1)
        for (let after = 0; after < 6; after += 1) {
          const text = `"${"x".repeat(before)}${special}${"x".repeat(after)}"`;
          const due = special === '"' ? before + 2 : 0;
          expect([text, endOf(text)]).toEqual([text, due]);
        }
    for (const plain of [" ", "!", "#", "[", "]", "\u007f"])
      for (let before = 0; before < 12; before += 1) {
        const text = `"${"x".repeat(before)}${plain}xx"`;
        expect([text, endOf(text)]).toEqual([text, text.length]);
      }
  });
});

describe("A character that is not ASCII", () => {
  const isWideIn = (text: string): boolean => {
    const line = Buffer.from(text);
    beginText(line);
    afterValue(line, 0, 0);
    return isWide();
  };
  it("is seen wherever it stands, and forgotten with the next line", () => {
    for (let before = 0; before < 12; before += 1)
      for (let after = 0; after < 12; after += 1) {
        const around = ["x".repeat(before), "x".repeat(after)] as const;
        expect(isWideIn(`"${around.join("\u0259")}"`)).toBe(true);
        expect(isWideIn(`"${around.join("e")}"`)).toBe(false);
      }
    expect(isWideIn('["\u0259","plain"]')).toBe(true);
    expect(isWideIn('"\u0259\\n"')).toBe(true);
    expect(isWideIn('"\\n"')).toBe(false);
  });
});

// A seal bounds how far back the office can date an entry, and how far ahead: by an hour, for clocks differ.

const hour = 3_600_000;
const noon = Date.parse("2026-03-02T12:00:00.000Z");
const after = (ms: number): string => new Date(noon + ms).toISOString();

const leaf = (n: number, entry: Leaf["entry"]): Leaf => ({
  kind: "leaf",
  n,
  hash: "",
  stated: "",
  proof: [],
  entry,
});
type Dated = readonly [caseId: string, ms: number];
const lineOf = ([caseId, ms]: Dated, n: number): Line => {
  const place = { caseId, seq: n + 1, prev: null, at: after(ms) };
  return leaf(n, { disclosure: null, bytes: Buffer.of(), place, seal: undefined });
};
const faultsOf = (lines: readonly Line[]) => {
  const dates = datesSeen();
  for (const line of lines) dates.see(line);
  return dates.end();
};
const faultsIn = (dated: readonly Dated[]) => faultsOf(dated.map(lineOf));

const inWords = (ms: number): string => `2 March 2026, ${after(ms).slice(11, 16)} UTC`;

const before = (n: number, ms: number, sealed: number) => ({
  where: `az-1#${String(n + 1)}`,
  reason: `is dated ${inWords(ms)}, earlier than the seal before it (${inWords(sealed)})`,
});
const behind = (n: number, ms: number, sealed: number) => ({
  where: `az-1#${String(n + 1)}`,
  reason: `is dated ${inWords(ms)}, later than the seal after it (${inWords(sealed)})`,
});

describe("The date of an entry", () => {
  it("may be an hour before that of the seal before it, and no more", () => {
    expect(
      faultsIn([
        ["log", 0],
        ["az-1", -hour],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["log", 0],
        ["az-1", -hour - 1],
      ]),
    ).toEqual([before(1, -hour - 1, 0)]);
  });

  it("may be an hour after that of the seal after it, and no more", () => {
    expect(
      faultsIn([
        ["az-1", hour],
        ["log", 0],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["az-1", hour + 1],
        ["log", 0],
      ]),
    ).toEqual([behind(0, hour + 1, 0)]);
  });

  it("may be any where no seal is, and that of a seal may be any", () => {
    expect(
      faultsIn([
        ["az-1", 9 * hour],
        ["az-1", -9 * hour],
      ]),
    ).toEqual([]);
    expect(
      faultsIn([
        ["log", 9 * hour],
        ["log", -9 * hour],
      ]),
    ).toEqual([]);
  });

  it("is compared with the latest of all seals before it", () => {
    const seals = [
      ["log", 3 * hour],
      ["log", 0],
    ] as const;
    expect(faultsIn([...seals, ["az-1", hour]])).toEqual([before(2, hour, 3 * hour)]);
    expect(faultsIn([...seals, ["az-1", 2 * hour]])).toEqual([]);
    expect(
      faultsIn([
        ["log", 0],
        ["log", 3 * hour],
        ["az-1", hour],
      ]),
    ).toHaveLength(1);
  });

  it("is compared with the next seal, where it is the latest of those between", () => {
    const [early, late] = [
      ["az-1", -hour],
      ["az-1", 2 * hour],
    ] as const;
    expect(faultsIn([late, early, ["log", 0]])).toEqual([behind(0, 2 * hour, 0)]);
    expect(faultsIn([early, late, ["log", 0]])).toEqual([behind(1, 2 * hour, 0)]);
    // The next seal has told of it; the one after that has nothing of its own.
    expect(faultsIn([late, ["log", 0], ["log", 0]])).toHaveLength(1);
    expect(faultsIn([late, late, ["log", 0]])).toEqual([behind(0, 2 * hour, 0)]);
  });

  it("is asked of entries alone", () => {
    const others: readonly Line[] = [
      leaf(1, undefined),
      leaf(2, { disclosure: null, bytes: Buffer.of(), place: undefined, seal: undefined }),
      { kind: "checkpoint", note: "", where: named("") },
      { kind: "document", digest: "", text: "" },
      { kind: "head", caseId: "az-1", index: 0, proof: [] },
      { kind: "consistency", size: 1, proof: [] },
    ];
    const [late, seal] = [lineOf(["az-1", 2 * hour], 0), lineOf(["log", 0], 3)];
    expect(faultsOf([late, ...others, seal])).toEqual([behind(0, 2 * hour, 0)]);
    expect(faultsOf(others)).toEqual([]);
  });
});
