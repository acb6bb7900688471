import canonicalize from "canonicalize";
import fc from "fast-check";
import { entryPlace } from "../../src/verify/export/entry-bytes.ts";

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
