import canonicalize from "canonicalize";
import type { FaultInWords } from "./in-words.ts";
import { leavesIn, lineOf, variantsOf, type Lines } from "./changes.ts";
import { filledExports, type Exports } from "./filled-exports.ts";

// Every single change of an export, one after the other: all are found, each with the entry and the reason.

let exports: Exports;
const checked = (lines: Lines): readonly FaultInWords[] => exports.checked(lines);
const whereIn = (faults: readonly FaultInWords[]): Lines => faults.map(({ where }) => where);

beforeAll(async () => {
  exports = await filledExports();
}, 60_000);
afterAll(() => {
  exports.remove();
});

describe.each(["a log", "a case", "a public log"] as const)("An export of %s", (kind) => {
  it("shows each change of each field of each entry, and names the entry", () => {
    const lines = exports.of(kind);
    let changes = 0;
    for (const leaf of leavesIn(lines))
      for (const variant of variantsOf(JSON.parse(leaf.bytes))) {
        const bytes = canonicalize(variant) ?? "";
        const faults = checked(lines.with(leaf.at, lineOf(leaf, bytes)));
        const named = whereIn(faults);
        // An entry that no longer says which one it is is named by its leaf, or by what it now says.
        const said = variant as { readonly caseId?: string; readonly seq?: number };
        const names = [
          leaf.where,
          `leaf ${String(leaf.n)}`,
          `${said.caseId ?? ""}#${String(said.seq)}`,
        ];
        expect([bytes, named.some((where) => names.includes(where))]).toEqual([bytes, true]);
        changes += 1;
      }
    expect(changes).toBeGreaterThan(1500);
  }, 120_000);

  it("shows a change anywhere in its text", () => {
    const text = exports.of(kind).join("\n");
    for (let at = 0; at < text.length; at += 61) {
      const other = text[at] === "7" ? "8" : "7";
      const faults = checked(`${text.slice(0, at)}${other}${text.slice(at + 1)}`.split("\n"));
      expect([at, faults.length > 0]).toEqual([at, true]);
    }
  }, 60_000);
});
