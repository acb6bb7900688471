import {
  differenceBetween,
  type Difference,
  type Part,
} from "../../src/treaty/statements/nature.ts";

type Side = "before" | "after";

const marked = (parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const shown = ({ passages }: Difference, side: Side): readonly string[] =>
  passages.flatMap((passage) => passage[side].lines.map(marked));

/** The lines of a text that its comparison calls the same. */
const keptLines = (lines: readonly string[], { passages }: Difference, side: Side) => {
  const changed = new Set(
    passages.flatMap((passage) => passage[side].lines.map((_, at) => passage[side].line + at)),
  );
  return lines.filter((_, at) => !changed.has(at + 1));
};

/** How many items two lists have in common, in order: counted by trying every way. */
const mostInCommon = ([one, ...ones]: readonly string[], others: readonly string[]): number => {
  if (one === undefined) return 0;
  const at = others.indexOf(one);
  const skipped = mostInCommon(ones, others);
  return at < 0 ? skipped : Math.max(skipped, 1 + mostInCommon(ones, others.slice(at + 1)));
};

const listsOf = (length: number): readonly (readonly string[])[] =>
  length === 0
    ? [[]]
    : listsOf(length - 1).flatMap((list) => ["a", "b", "c"].map((letter) => [...list, letter]));

describe("the lines that two texts have in common", () => {
  it("are as many as can be, the same in both, and all others are shown", () => {
    const lists = [1, 2, 3, 4].flatMap(listsOf);
    const others = lists.filter((_, at) => at % 6 === 0);
    const wrong = lists.flatMap((before) =>
      others.flatMap((after) => {
        const found = differenceBetween(before.join("\n"), after.join("\n"));
        const kept = keptLines(before, found, "before").join();
        const most = mostInCommon(before, after);
        return kept === keptLines(after, found, "after").join() &&
          kept.replaceAll(",", "").length === most
          ? []
          : [{ before, after, kept, most }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what is shown of two texts that differ", () => {
  it("is marked word by word, each part once", () => {
    const { passages } = differenceBetween("the law is signed", "the laws are signed");
    expect(passages).toEqual([
      {
        before: {
          line: 1,
          lines: [
            [
              { text: "the ", changed: false },
              { text: "law", changed: true },
              { text: " ", changed: false },
              { text: "is", changed: true },
              { text: " signed", changed: false },
            ],
          ],
        },
        after: {
          line: 1,
          lines: [
            [
              { text: "the ", changed: false },
              { text: "laws", changed: true },
              { text: " ", changed: false },
              { text: "are", changed: true },
              { text: " signed", changed: false },
            ],
          ],
        },
      },
    ]);
  });
  it("is a whole line where the other text has none in its place", () => {
    const long = "First\nthis was here once\nLast";
    expect(shown(differenceBetween(long, "First\nLast"), "before")).toEqual([
      "[this was here once]",
    ]);
    expect(shown(differenceBetween("First\nLast", long), "after")).toEqual([
      "[this was here once]",
    ]);
  });
  it("is nothing of an empty line beside a written one", () => {
    const found = differenceBetween("a\n\nb", "a\nwritten\nb");
    expect([shown(found, "before"), shown(found, "after")]).toEqual([[""], ["[written]"]]);
    expect(found.passages[0]?.before.lines).toEqual([[]]);
  });
  it("is everything between the ends where two texts are long, and one line where one alone differs", () => {
    const long = (word: string): readonly string[] =>
      Array.from({ length: 3000 }, (_, n) => `${word} ${String(n)}`);
    const [first, second] = [long("bir"), long("iki")];
    const all = differenceBetween(
      first.with(1500, "shared").join("\n"),
      second.with(1500, "shared").join("\n"),
    );
    expect(
      all.passages.map(({ before, after }) => [before.lines.length, after.lines.length]),
    ).toEqual([[3000, 3000]]);
    const one = differenceBetween(first.join("\n"), first.with(1500, "another").join("\n"));
    expect([shown(one, "before"), shown(one, "after")]).toEqual([["[bir 1500]"], ["[another]"]]);
    expect(one.passages[0]?.after.line).toBe(1501);
  });
});

describe("what nobody sees of two texts", () => {
  const mark = "\ufeff";
  it.each([
    ["a", "a", []],
    ["a\n", "a\n", []],
    [`${mark}a`, "a", ["only the first begins with a byte order mark"]],
    ["a", `${mark}a`, ["only the second begins with a byte order mark"]],
    [`${mark}a`, `${mark}a`, []],
    ["a\r\nb", "a\nb", ["only the first ends its lines with CR LF"]],
    ["a\nb", "a\r\nb", ["only the second ends its lines with CR LF"]],
    ["a\n", "a", ["only the first ends with a line end"]],
    ["a", "a\n", ["only the second ends with a line end"]],
  ])("%j beside %j is told, and no line of it is shown", (before, after, unseen) => {
    expect(differenceBetween(before, after)).toEqual({ unseen, passages: [] });
  });
  it("is not a mark within the text: that one is shown", () => {
    expect(differenceBetween(`a${mark} b`, "a b").passages).toHaveLength(1);
    expect(differenceBetween(`a${mark}`, "a").unseen).toEqual([]);
  });
});
