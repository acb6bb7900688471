import { utf8Of } from "../../src/values/text.ts";
import { cited, english } from "../support/in-english.ts";
import { azerbaijaniCase, command, instrumentReleased } from "../support/cases.ts";
import { budapest, laid, said, statement } from "../support/treaty-statements.ts";
import { item } from "../support/readiness.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";
import {
  differenceBetween,
  differenceOf,
  type Difference,
  type Comparing,
  type DifferenceCache,
  type Part,
  type Passage,
} from "../../src/ledger/reading/text-difference.ts";
import { digestOf } from "../../src/record/canonical.ts";
import { longestStatement, textProblems } from "../../src/findings/statements/text-problems.ts";

const permitted = "Statement one: does the treaty permit it?";

const rule = "Statement reservation-11-3: does the treaty permit it?";

describe("a reservation under a clause that sets conditions", () => {
  it.each([
    [
      "6(3)",
      /not for the sale, distribution or making available of the items of 6\(1\)\(a\)\(ii\)/,
    ],
    ["29(4)", /not for the offences of Arts\. 2 to 11/],
    ["9(4)", /only for 9\(1\)\(d\) and \(e\).*only for 9\(2\)\(b\) and \(c\)/],
    ["14(3)(b)", /only if the law was so limited when the Convention was adopted/],
  ])("is not called permitted by the number of the clause alone: %s", (clause, condition) => {
    const finding = said(laid([statement("reservation", clause)]), permitted);
    expect(finding).toMatchObject({ verdict: "cannotBeVerified", authority: { mark: "seen" } });
    expect(finding.why).toMatch(condition);
    expect(finding.why).toMatch(/only the text shows .* nobody has recorded that it does/);
    expect(cited(finding.authority)).toBe(`Convention on Cybercrime, Art. ${clause}`);
  });
  it("is permitted as before where the clause sets none", () => {
    expect(said(laid([statement("reservation", "4(2)")]), permitted).verdict).toBe("kept");
  });

  const prepared = azerbaijaniCase("InstrumentPrepared");
  const release = (withinConditions: readonly string[]) =>
    command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared"), withinConditions });
  const read = prepared.record(release(["reservation-11-3"]));
  it("is permitted once whoever released the instrument recorded that its text keeps to them", () => {
    expectFinding(auditOf(read), rule, {
      verdict: "kept",
      why: /releasing-officer-1 recorded on release that the text meets these conditions/,
    });
    expectFinding(auditOf(instrumentReleased(prepared)), rule, { verdict: "cannotBeVerified" });
  });
  it("is to be read anew once the instrument is prepared anew", () => {
    const again = read.record(command("PrepareInstrument"));
    expectFinding(auditOf(again), rule, { verdict: "cannotBeVerified" });
  });
  it("is asked of whoever releases, by readiness", () => {
    const asked = item(prepared, "permitted:reservation-11-3");
    expect(asked).toMatchObject({ status: "notKnown" });
    expect(asked.why).toMatch(/tick the box when you release the instrument/);
    expect(item(read, "permitted:reservation-11-3").status).toBe("met");
  });
  it("is recorded only of a statement that was laid before parliament", () => {
    prepared.when(release(["another"])).thenRefused("StatementUnknown", { statement: "another" });
  });
});

describe("the conditions of a clause in a treaty file", () => {
  const [clause] = budapest.clauses;
  it("name their source", () => {
    const conditions = { notFor: ["a matter"] };
    const file = { ...budapest, clauses: [{ ...clause, conditions }] };
    expect(treatySchema().safeParse(file).success).toBe(false);
  });
});

const passagesOf = ({ passages }: Difference): readonly Passage[] => {
  if (passages === "tooDifferent") throw new Error("they are too different");
  return passages;
};

describe("Statements difference", () => {
  type Side = "before" | "after";

  const marked = (parts: readonly Part[]): string =>
    parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

  const shown = (difference: Difference, side: Side): readonly string[] =>
    passagesOf(difference).flatMap((passage) => passage[side].lines.map(marked));

  /** The lines of a text that its comparison calls the same. */
  const keptLines = (lines: readonly string[], difference: Difference, side: Side) => {
    const changed = new Set(
      passagesOf(difference).flatMap((passage) =>
        passage[side].lines.map((_, at) => passage[side].line + at),
      ),
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
      const passages = passagesOf(differenceBetween("the law is signed", "the laws are signed"));
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
      expect(passagesOf(found)[0]?.before.lines).toEqual([[]]);
    });
    it("is one line of a long text where one alone differs", () => {
      const first = Array.from({ length: 3000 }, (_, n) => `bir ${String(n)}`);
      const one = differenceBetween(first.join("\n"), first.with(1500, "another").join("\n"));
      expect([shown(one, "before"), shown(one, "after")]).toEqual([["[bir 1500]"], ["[another]"]]);
      expect(passagesOf(one)[0]?.after.line).toBe(1501);
    });
    it("is nothing of two long texts that have little in common: people compare those", () => {
      const long = (word: string): string =>
        Array.from({ length: 3000 }, (_, n) => (n % 2 === 0 ? word : "shared")).join("\n");
      expect(differenceBetween(long("bir"), long("iki")).passages).toBe("tooDifferent");
    });
    it("is nothing of a text that no statement may be as long as, however little differs", () => {
      const text = "a\n".repeat(longestStatement / 2);
      expect(differenceBetween(text, `${text}b`)).toEqual({
        unseen: [],
        passages: "tooDifferent",
      });
      expect(differenceBetween(text, text.replace("a", "b")).passages).not.toBe("tooDifferent");
    });
    it("is whole lines once the words that differ are too many", () => {
      const line = (word: string): string => `${word} `.repeat(600);
      const found = differenceBetween(line("bir"), line("iki"));
      expect([shown(found, "before"), shown(found, "after")]).toEqual([
        [`[${line("bir")}]`],
        [`[${line("iki")}]`],
      ]);
    });
  });

  describe("what nobody sees of two texts", () => {
    const mark = "\ufeff";
    it.each([
      ["a", "a", []],
      ["a\n", "a\n", []],
      [`${mark}a`, "a", [{ kind: "markInFirst" }]],
      ["a", `${mark}a`, [{ kind: "markInSecond" }]],
      [`${mark}a`, `${mark}a`, []],
      ["a\r\nb", "a\nb", [{ kind: "crLfInFirst" }]],
      ["a\nb", "a\r\nb", [{ kind: "crLfInSecond" }]],
      ["a\n", "a", [{ kind: "lineEndInFirst" }]],
      ["a", "a\n", [{ kind: "lineEndInSecond" }]],
    ])("%j beside %j is told, and no line of it is shown", (before, after, unseen) => {
      expect(differenceBetween(before, after)).toEqual({ unseen, passages: [] });
    });
    it("is not a mark within the text: that one is shown", () => {
      expect(differenceBetween(`a${mark} b`, "a b").passages).toHaveLength(1);
      expect(differenceBetween(`a${mark}`, "a").unseen).toEqual([]);
    });
  });
});

describe("Statements texts", () => {
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
      expect(english(textProblems(bytes("bir\niki\nu\u0308c"))[0] ?? [])).toMatch(
        /first in line 3/,
      );
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
      const passages = passagesOf(
        differenceBetween(
          "First.\nThe State reserves the right not to apply Article 11.\nLast.\n",
          "First.\nThe State reserves the right to apply Article 12.\nLast.\n",
        ),
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
      const passages = passagesOf(differenceBetween("one\ntwo\nthree\n", "one\nthree\nfour\n"));
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
        unseen: [{ kind: "otherNormalization" }],
        passages: [],
      });
      expect(differenceBetween("a\nb\n", "\ufeffa\r\nb").unseen).toEqual([
        { kind: "markInSecond" },
        { kind: "crLfInSecond" },
        { kind: "lineEndInFirst" },
      ]);
    });
    it("is worked out once for two digests, and only the newest are kept", async () => {
      const texts = new Map(
        Array.from({ length: 60 }, (_, n) => [digestOf(String(n)), bytes(String(n))] as const),
      );
      const documents = {
        get: (digest: ReturnType<typeof digestOf>) => Promise.resolve(texts.get(digest)),
      };
      const differences: DifferenceCache = new Map();
      const desk = { ports: { documents } as Comparing["ports"], caches: { differences } };
      const [first, ...others] = [...texts.keys()];
      if (first === undefined) throw new Error("there are no texts");
      const one = await differenceOf(desk, first, digestOf("1"));
      expect(await differenceOf(desk, first, digestOf("1"))).toBe(one);
      for (const other of others) await differenceOf(desk, first, other);
      expect(differences.size).toBe(50);
      expect(await differenceOf(desk, first, digestOf("1"))).not.toBe(one);
      expect(await differenceOf(desk, first, "unknown")).toBeUndefined();
    });
  });
});
