import { lookUpFirst, verdictInBrief } from "../../src/findings/about.ts";
import {
  factInWords,
  factsInShort,
  notOnRecordInShort,
} from "../../src/findings/facts-in-short.ts";
import type { AuditFinding } from "../../src/findings/note.ts";
import type { Rule } from "../../src/words/finding-group.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { command } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { azerbaijaniLaw, britishLaw, day } from "../support/law.ts";
import { opened } from "../stages/support/staged-case.ts";

const authority = { rule: "stepsInOrder", mark: "own" } as const;
const voteIn = (stage: string): Rule => ({
  kind: "stageVote",
  stage: { en: stage },
  on: day("2010-01-01"),
});
const found = (
  rule: Rule,
  verdict: AuditFinding["verdict"],
  why: AuditFinding["why"] = { kind: "stageNotOnRecord" },
): AuditFinding => ({ rule, verdict, why, authority });

const notReplayed = found({ kind: "actsAsAsked" }, "cannotBeVerified", { kind: "notReplayedHere" });
const kept = found({ kind: "stageActor" }, "kept");

describe("what is to be looked up first in an audit", () => {
  it("names nothing in a clean case, where all that is left was not examined here", () => {
    expect(lookUpFirst([kept, notReplayed])).toEqual([]);
    expect(verdictInBrief([kept, notReplayed])).toEqual({
      kind: "briefVerdict",
      broken: 0,
      open: 0,
    });
  });
  it("names what is broken before what is open, and one rule of a kind before a second", () => {
    const [first, second] = [voteIn("one"), voteIn("two")];
    const full = { kind: "fullPowers" } as const;
    const all = [
      found(first, "cannotBeVerified"),
      found(second, "cannotBeVerified"),
      found(full, "broken"),
      notReplayed,
    ];
    expect(verdictInBrief(all)).toEqual({ kind: "briefVerdict", broken: 1, open: 2 });
    expect(lookUpFirst(all)).toEqual([full, first, second]);
  });
  it("names nothing that was invented for an exercise", () => {
    const invented = { ...found(voteIn("one"), "broken"), exercise: true } as const;
    expect(lookUpFirst([invented, kept])).toEqual([]);
  });
});

describe("what is looked for in an audit and is not on record", () => {
  const missingAfterVote = (rollCall: null | undefined, counts: null | { for: number }) => {
    const state = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
      .record(
        command("RecordVote", {
          ...{ stage: "plenary", on: "2026-02-10", text: "unknown", statementTexts: [] },
          counts,
          rollCall,
        }),
      ).state;
    return notOnRecordInShort(state, azerbaijaniLaw());
  };
  const missing = { kind: "missingCounts" };

  it("names the numbers of a vote of which neither counts nor a roll call are known", () => {
    expect(missingAfterVote(undefined, null)).toContainEqual(missing);
    expect(missingAfterVote(null, null)).toContainEqual(missing);
  });
  it("names the entry into force of a treaty that is not in force, and how many instruments it needs", () => {
    expect(missingAfterVote(null, null)).toContainEqual({
      kind: "treatyNotInForceYet",
      count: "40",
    });
  });
  it("names no law, no text of one and no count where nobody votes", () => {
    const state = opened("gb-crag-2010")
      .imported()
      .does("Declare", {
        ...{ declaration: "exceptional", body: "minister", on: "2022-07-06" },
      }).state;
    const kinds = notOnRecordInShort(state, britishLaw()).map((one) => "kind" in one && one.kind);
    expect(kinds).toContain("missingInstrument");
    for (const kind of ["missingLaw", "missingText", "missingCounts", "missingReview"])
      expect(kinds).not.toContain(kind);
    expect(factsInShort(state, britishLaw().procedure).map(factInWords).map(english)).toEqual([
      "6 July 2022: declared: exceptionally without section 20",
    ]);
  });
  it("does not name them where the counts are known", () => {
    expect(missingAfterVote(null, { for: 90 })).not.toContainEqual(missing);
  });
});
