import {
  auditNote,
  basisOf,
  findingCounts,
  inSections,
  placeOfFinding,
} from "../../src/audit/note.ts";
import { type Finding, ruleName } from "../../src/audit/finding.ts";
import { findingsOf } from "../support/audit-findings.ts";
import { azerbaijaniCase, certified, command, votesFor } from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { english } from "../support/in-english.ts";

/** A past case of which the press says that there was a vote and a signature. */
const reported = (): CaseBuilder =>
  caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .record(
      command("RecordVote", {
        on: "2026-02-10",
        stage: "plenary",
        counts: null,
        text: "unknown",
        statementTexts: [],
      }),
    )
    .record(
      command("RecordAssent", { on: "2026-02-23", stage: "head-of-state", source: "the press" }),
    );

const noteOf = (story: CaseBuilder) => auditNote(findingsOf(story));
const rulesUnder = ({ concerns, rule }: ReturnType<typeof auditNote>[number]) =>
  (concerns ?? [{ rule }]).map((one) => ruleName(one.rule));

const adoptedByTooFew = certified(
  azerbaijaniCase("SittingScheduled").record(
    command("RecordVote", { counts: votesFor(70, 82), outcome: "adopted" }),
  ),
);

describe("the audit as it is read", () => {
  it("begins with what is broken; then what is open, what nobody can know, and what was kept", () => {
    const order = ["broken", "open", "unknowable", "running", "kept"];
    for (const story of [reported(), adoptedByTooFew]) {
      const sections = noteOf(story).map((one) => placeOfFinding(one).section);
      expect(sections).toEqual(
        sections.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      );
    }
    expect(placeOfFinding(noteOf(adoptedByTooFew)[0] as Finding)).toEqual({
      section: "broken",
      group: "votes",
    });
  });

  it("has its findings in groups, in each section by the order of the procedure", () => {
    const [open] = inSections(noteOf(reported()), placeOfFinding);
    expect(open?.section).toBe("open");
    expect(open?.groups.map(({ group }) => group)).toEqual([
      "procedure",
      "deadlines",
      "statements",
    ]);
  });

  it("names a cause once, with every rule that it concerns", () => {
    const note = noteOf(reported());
    const under = (why: string) => note.filter((one) => english(one.why) === why).map(rulesUnder);
    expect(under("not on record")).toEqual([
      [
        expect.stringMatching(/^stageTakesPlace.*Committee/),
        expect.stringMatching(/^stageTakesPlace.*Publication of the law/),
      ],
    ]);
  });

  it("says a missing step once, whatever was noted when the next was entered", () => {
    const rules = noteOf(reported()).flatMap(rulesUnder);
    expect(rules.filter((rule) => /stageTakesPlace.*Committee/.test(rule))).toHaveLength(1);
  });

  it("says a failed quorum once, and judges no majority beside it", () => {
    const broken = noteOf(adoptedByTooFew).filter(({ verdict }) => verdict === "broken");
    const votes = broken.filter(({ rule }) => rule.kind === "stageVote");
    expect(votes).toHaveLength(1);
    expect(english(votes[0]?.why ?? [])).toMatch(
      /^declared adopted, but under the rule: no decision .*present: 82, needed at least 83: not passed/,
    );
    const undecided = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82), outcome: "noDecision" }),
      ),
    );
    const kept = findingsOf(undecided).filter(({ rule }) => rule.kind === "stageVote");
    expect(kept.map(({ verdict }) => verdict)).toEqual(["kept"]);
  });

  it("lets no rule that was judged vanish", () => {
    for (const story of [reported(), adoptedByTooFew, azerbaijaniCase("DepositConfirmed")]) {
      const judged = new Set(findingsOf(story).map(({ rule }) => ruleName(rule)));
      expect(new Set(noteOf(story).flatMap(rulesUnder))).toEqual(judged);
    }
  });

  it("counts what was kept on law that was read, from memory and by Tasdiq's own rules apart", () => {
    const note = noteOf(azerbaijaniCase("DepositConfirmed"));
    const counts = findingCounts(note);
    const { read, memory, own } = counts.keptOn;
    expect(read + memory + own).toBe(counts.kept);
    expect(Math.min(read, own)).toBeGreaterThan(0);
    expect(counts.open + counts.unknowable).toBe(counts.cannotBeVerified);
    expect(counts.brokenOn).toEqual({ read: 0, memory: 0, own: 0 });
  });

  it("rests on memory where one of several rules does", () => {
    const [first] = findingsOf(reported());
    if (first === undefined) throw new Error("nothing was found");
    const { rule } = first;
    const authority = (mark: "seen" | "unverified") => ({ cite: "a law", url: null, mark });
    const concerns = [
      { rule, authority: authority("seen") },
      { rule, authority: authority("unverified") },
    ];
    expect(basisOf({ ...first, concerns })).toBe("memory");
    expect(basisOf({ ...first, authority: authority("seen") })).toBe("read");
  });
});
