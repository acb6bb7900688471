import canonicalize from "canonicalize";
import { afterValue, beginText, isWide } from "../../src/verify/export/json-bytes.ts";

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
