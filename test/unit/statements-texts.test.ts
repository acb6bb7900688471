import { english } from "../support/in-english.ts";
import { differenceBetween, type Part } from "../../src/treaty/statements/nature.ts";
import { longestStatement, textProblems } from "../../src/treaty/statements/text-problems.ts";
import { utf8Of } from "../../src/procedure/values/text.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kinds = (text: string | Uint8Array): readonly string[] =>
  textProblems(typeof text === "string" ? bytes(text) : text).map(({ kind }) => kind);

describe("the text of a statement", () => {
  it("has no problem where it is plain, composed and not empty", () => {
    expect(kinds("Azərbaycan Respublikası bəyan edir: ç, ğ, ı, İ, ö, ş, ü.\n")).toEqual([]);
  });
  it.each([
    ["nothing", "", "textEmpty"],
    ["blanks and characters of no width", " \u200b\n\t", "textEmpty"],
    ["letters in another normalization form", "O\u0308z\u0259l\nse\u0327rt", "notNormalized"],
    ["a byte order mark", "\ufeffBəyanat", "byteOrderMark"],
    ["a control character", "Bəya\u0007nat", "controlCharacter"],
    ["a direction override", "Bəya\u202enat", "controlCharacter"],
    ["more than the bound", "a".repeat(longestStatement + 1), "textTooLong"],
  ])("is not taken with %s", (_, text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
  it("is taken up to the bound, and the bound is said", () => {
    expect(kinds("a".repeat(longestStatement))).toEqual([]);
    expect(english(textProblems(bytes("a".repeat(longestStatement + 1)))[0] ?? [])).toMatch(
      /100001 characters; at most 100000/,
    );
  });
  it("names the first line in another normalization form", () => {
    expect(english(textProblems(bytes("bir\niki\nu\u0308c"))[0] ?? [])).toMatch(/first in line 3/);
  });
  it("is not taken in another encoding", () => {
    expect(kinds(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toEqual(["notUtf8"]);
    expect(kinds(Uint8Array.of(0x41, 0xe7, 0x42))).toEqual(["notUtf8"]);
    expect(utf8Of(Uint8Array.of(0xc0, 0xaf))).toBeUndefined();
  });
  it("is not looked into where it is a scan or an office file", () => {
    expect(kinds("%PDF-1.7\n\u0000")).toHaveLength(0);
    expect(kinds(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0))).toEqual([]);
  });
});

const marked = (parts: readonly Part[] | undefined): string =>
  (parts ?? []).map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

describe("the difference of two texts", () => {
  it("is nothing where they are the same", () => {
    expect(differenceBetween("a\nb\n", "a\nb\n")).toEqual({ unseen: [], passages: [] });
  });
  it("shows the line and the words that changed", () => {
    const { passages } = differenceBetween(
      "First.\nThe State reserves the right not to apply Article 11.\nLast.\n",
      "First.\nThe State reserves the right to apply Article 12.\nLast.\n",
    );
    expect(passages).toHaveLength(1);
    expect(passages[0]?.before.line).toBe(2);
    expect(marked(passages[0]?.before.lines[0])).toBe(
      "The State reserves the right [not ]to apply Article [11].",
    );
    expect(marked(passages[0]?.after.lines[0])).toBe(
      "The State reserves the right to apply Article [12].",
    );
  });
  it("shows lines that were added and lines that were left out, each in its place", () => {
    const { passages } = differenceBetween("one\ntwo\nthree\n", "one\nthree\nfour\n");
    expect(
      passages.map(({ before, after }) => [
        before.line,
        before.lines.map(marked),
        after.line,
        after.lines.map(marked),
      ]),
    ).toEqual([
      [2, ["[two]"], 2, []],
      [4, [], 3, ["[four]"]],
    ]);
  });
  it("says what nobody sees: normalization, line ends, a mark, the last line end", () => {
    expect(differenceBetween("ö\n", "o\u0308\n")).toEqual({
      unseen: ["the letters are the same, in another Unicode normalization form"],
      passages: [],
    });
    expect(differenceBetween("a\nb\n", "\ufeffa\r\nb").unseen).toEqual([
      "only the second begins with a byte order mark",
      "only the second ends its lines with CR LF",
      "only the first ends with a line end",
    ]);
  });
  it("stays readable where two long texts have nothing in common", () => {
    const long = (word: string): string =>
      Array.from({ length: 3000 }, (_, n) => `${word} ${String(n)}`).join("\n");
    const { passages } = differenceBetween(long("bir"), long("iki"));
    expect(passages).toHaveLength(1);
    expect(passages[0]?.before.lines).toHaveLength(3000);
  });
});
