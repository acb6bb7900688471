import { contentIn } from "../../src/ledger/import/content-file.ts";
import { hearWarnings } from "../support/warnings.ts";

const nested = (levels: number): string => `${"[".repeat(levels)}1${"]".repeat(levels)}`;

describe("A file that somebody wrote by hand", () => {
  it.each(["json", "yaml"] as const)(
    "is read to a hundred levels as %s, and no deeper",
    (format) => {
      expect(contentIn(nested(100), format)).toMatchObject({ kind: "content" });
      const tooDeep = { kind: "fault", what: { kind: "nestedTooDeep", most: "100" } };
      expect(contentIn(nested(101), format)).toMatchObject(tooDeep);
      expect(contentIn("[".repeat(100_000), format)).toMatchObject(tooDeep);
    },
  );

  it("is refused where one line opens more levels than that", () => {
    expect(contentIn("- ".repeat(101), "yaml").kind).toBe("fault");
    expect(contentIn("- 1\n".repeat(101), "yaml").kind).toBe("content");
  });

  it("may hold any brackets in its texts", () => {
    const brackets = "[{".repeat(200);
    const content = { kind: "content", value: { a: brackets } };
    expect(contentIn(JSON.stringify({ a: brackets }), "json")).toEqual(content);
    expect(contentIn(`a: '${brackets}'\n`, "yaml")).toEqual(content);
    expect(contentIn(`a: |-\n  ${brackets}\n`, "yaml")).toEqual(content);
    expect(contentIn(`# ${brackets}\na: '${brackets}'\n`, "yaml")).toEqual(content);
  });

  it.each([
    ["json", '{"a": 1,\n "b": {"c": 1, "c": 2}}', { kind: "fieldTwice", name: "c" }, "2", "16"],
    ["yaml", "a: 1\nb:\n  c: 1\n  c: 2\n", { kind: "keyTwice", name: "c" }, "4", "3"],
  ] as const)("says where a key stands twice in %s", (format, text, ...[what, line, column]) => {
    expect(contentIn(text, format)).toEqual({
      kind: "fault",
      place: { kind: "placeColumn", line, column },
      what,
    });
  });

  it.each(["a: 1\n[b, c]: 2\n", "a: 1\n{b: c}: 2\n", "- &a b\n- *a : 2\n"])(
    "is refused where a key is no word, and nothing is written beside: %j",
    (text) => {
      const warnings = hearWarnings();
      expect(contentIn(text, "yaml")).toMatchObject({
        kind: "fault",
        place: { kind: "placeColumn", line: "2" },
      });
      expect(warnings.heard).toEqual([]);
      warnings.end();
    },
  );

  it("may have a key again in another map", () => {
    expect(contentIn("- a: 1\n- a: 2\n", "yaml")).toEqual({
      kind: "content",
      value: [{ a: 1 }, { a: 2 }],
    });
  });
});
