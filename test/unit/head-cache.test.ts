import { headCache } from "../../src/ledger/reading/head-cache.ts";
import type { CaseHead } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const { state } = azerbaijaniCase("SittingScheduled");

const headOf = (name: string, facts: number): CaseHead => ({
  state: {
    ...withFacts(
      state,
      Array.from({ length: facts }, () => state.facts)
        .flat()
        .slice(0, facts),
    ),
    caseId: caseIdSchema.parse(name),
  },
  stageSince: 1,
});

const kept = (heads: readonly CaseHead[]): readonly string[] => {
  const cache = headCache();
  for (const head of heads) cache.keep(head);
  return heads.map(({ state: { caseId } }) => caseId).filter((id) => cache.last(id) !== undefined);
};

describe("The heads that a process remembers", () => {
  it("are at most a thousand: those kept longest ago go first", () => {
    const heads = Array.from({ length: 1002 }, (_, n) => headOf(`case-${String(n)}`, 1));
    expect(kept(heads)).toEqual(heads.slice(2).map((head) => head.state.caseId));
  });
  it("hold together at most so many facts", () => {
    expect(kept([headOf("a", 20_000), headOf("b", 20_000), headOf("c", 20_000)])).toEqual([
      "b",
      "c",
    ]);
  });
  it("count a case that goes on once", () => {
    const cache = headCache();
    cache.keep(headOf("a", 10_000));
    for (let facts = 20_000; facts < 20_010; facts += 1) cache.keep(headOf("b", facts));
    expect(cache.last(caseIdSchema.parse("a"))).toBeDefined();
    expect(cache.last(caseIdSchema.parse("b"))?.state.facts).toHaveLength(20_009);
  });
  it("always include the last, however long", () => {
    expect(kept([headOf("a", 1), headOf("b", 60_000)])).toEqual(["b"]);
    expect(kept([headOf("b", 60_000), headOf("a", 1)])).toEqual(["a"]);
  });
});
