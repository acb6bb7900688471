import { groupOf, type Rule } from "../../src/words/finding-group.ts";
import { type Finding, isSame, ruleName } from "../../src/words/finding.ts";
import { auditNote, findingCounts, inSections, placeOfFinding } from "../../src/findings/note.ts";
import { day } from "../support/law.ts";

const read = { cite: "a law that somebody read", url: null, mark: "seen" } as const;
const fromMemory = { cite: "a law from memory", url: null, mark: "unverified" } as const;
const own = { rule: "stepsInOrder", mark: "own" } as const;

const vote = (stage: string): Rule => ({
  kind: "stageVote",
  stage: { en: stage },
  on: day("2010-01-01"),
});
const declared = { kind: "stageNotOnRecord" } as const;

type Judged = readonly [Finding["verdict"], Finding["why"], Finding["authority"]?];

const found = (rule: Rule, ...[verdict, why, authority = read]: Judged): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

describe("a reason that several rules have in common", () => {
  const then = { kind: "noSourceThen" } as const;
  it("is said once, and of each rule what is known of it alone", () => {
    const note = auditNote([
      found(vote("one"), "cannotBeVerified", [declared, then]),
      found(vote("other"), "cannotBeVerified", [then, { kind: "notOnRecord" }], fromMemory),
    ]);
    expect(note).toEqual([
      {
        ...found(vote("one"), "cannotBeVerified", [then]),
        concerns: [
          { rule: vote("one"), authority: read, detail: [declared] },
          { rule: vote("other"), authority: fromMemory, detail: [{ kind: "notOnRecord" }] },
        ],
      },
    ]);
  });
  it("is said as it was found where it concerns one rule alone", () => {
    const alone = found(vote("one"), "cannotBeVerified", [declared, then]);
    expect(auditNote([alone])).toEqual([alone]);
  });
  it("has no further detail where nothing else is known of a rule", () => {
    const note = auditNote([
      found({ kind: "stageActor" }, "cannotBeVerified", { kind: "stageNotOnRecord" }),
      found({ kind: "stageNeeds" }, "cannotBeVerified", { kind: "stageNotOnRecord" }),
    ]);
    expect(note.map(({ concerns }) => concerns)).toEqual([
      [
        { rule: { kind: "stageActor" }, authority: read },
        { rule: { kind: "stageNeeds" }, authority: read },
      ],
    ]);
  });
  it("joins no rules of two groups", () => {
    const across = (why: Finding["why"]) =>
      auditNote([
        found({ kind: "stageActor" }, "cannotBeVerified", why),
        found({ kind: "fullPowers" }, "cannotBeVerified", why),
      ]).length;
    expect(across({ kind: "notOnRecord" })).toBe(2);
    expect(across([{ kind: "notOnRecord" }, { kind: "noSourceThen" }])).toBe(2);
  });
  it("joins no two breaches, which people name one by one when they go on despite them", () => {
    const why = { kind: "notOnRecord" } as const;
    const rules: readonly Rule[] = [{ kind: "stageActor" }, { kind: "stageNeeds" }];
    const count = (verdict: Finding["verdict"]) =>
      auditNote(rules.map((rule) => found(rule, verdict, why))).length;
    expect(count("broken")).toBe(2);
    expect(count("running")).toBe(1);
    expect(count("kept")).toBe(1);
  });
  it("joins no rule that was kept with one that cannot be verified", () => {
    const why = { kind: "notOnRecord" } as const;
    const note = auditNote([
      found({ kind: "stageActor" }, "kept", why),
      found({ kind: "stageNeeds" }, "cannotBeVerified", why),
    ]);
    expect(note.map(({ rule, verdict }) => [rule.kind, verdict])).toEqual([
      ["stageNeeds", "cannotBeVerified"],
      ["stageActor", "kept"],
    ]);
  });
});

describe("the section and the group of a finding", () => {
  it("are those of the steps abroad where a missing or a misplaced step is one of them", () => {
    expect(groupOf({ kind: "orderMissing", step: "signatureOfTheInstrument" })).toBe(
      "international",
    );
    expect(groupOf({ kind: "orderMissing", step: "laying" })).toBe("procedure");
    const then = (after: "deposit" | "laying") =>
      groupOf({ kind: "orderOf", before: "signatureOfTheTreaty", after });
    expect(then("deposit")).toBe("international");
    expect(then("laying")).toBe("procedure");
  });
  it("say that nobody can know what was not counted, also where it is part of a reason", () => {
    const section = (why: Finding["why"], verdict: Finding["verdict"] = "cannotBeVerified") =>
      placeOfFinding(found({ kind: "entryRule" }, verdict, why)).section;
    expect(section({ kind: "voteImported" })).toBe("unknowable");
    expect(section([{ kind: "notOnRecord" }, { kind: "voteImported" }])).toBe("unknowable");
    expect(section({ kind: "notOnRecord" })).toBe("open");
    expect(section({ kind: "voteImported" }, "broken")).toBe("broken");
    expect(section({ kind: "voteImported" }, "kept")).toBe("kept");
  });
});

describe("the counts of an audit", () => {
  const cannot = "cannotBeVerified";
  const findings = [
    found({ kind: "stageActor" }, "broken", { kind: "notOnRecord" }, own),
    found({ kind: "fullPowers" }, "broken", { kind: "notOnRecord" }),
    found({ kind: "stageNeeds" }, cannot, { kind: "notOnRecord" }),
    found({ kind: "stageClass" }, cannot, { kind: "notOnRecord" }, fromMemory),
    found({ kind: "stageHeeded" }, cannot, { kind: "notOnRecord" }),
    found({ kind: "certification" }, cannot, { kind: "notBySecondPerson" }),
    found({ kind: "promisedAmendment", id: "a-law" }, "running", { kind: "notMadeYet" }),
    found({ kind: "stageOrder" }, "kept", { kind: "notOnRecord" }, fromMemory),
  ];
  it("are apart for what can be looked up and what nobody can know", () => {
    expect(findingCounts(findings)).toEqual({
      broken: 2,
      notFollowed: 0,
      cannotBeVerified: 4,
      open: 3,
      unknowable: 1,
      running: 1,
      kept: 1,
      unverified: 2,
      keptOn: { read: 0, memory: 1, own: 0 },
      brokenOn: { read: 1, memory: 0, own: 1 },
    });
  });
  it("are those of its sections, and each finding stands in one of them", () => {
    const sections = inSections(auditNote(findings), placeOfFinding).map(
      ({ section, count, groups }) => [section, count, groups.map(({ group }) => group)],
    );
    expect(sections).toEqual([
      ["broken", 2, ["procedure", "international"]],
      ["open", 1, ["procedure"]],
      ["unknowable", 1, ["votes"]],
      ["running", 1, ["deadlines"]],
      ["kept", 1, ["procedure"]],
    ]);
  });
});

describe("the name of a rule", () => {
  it("is its kind and what it is of, in the order of the alphabet", () => {
    expect(ruleName({ kind: "fullPowers" })).toBe("fullPowers");
    const name = { en: "Vote" };
    const start = day("2026-01-12");
    for (const rule of [
      { kind: "stageTime", start, name },
      { kind: "stageTime", name, start },
    ] as const)
      expect(ruleName(rule)).toBe('stageTime name={"en":"Vote"} start=2026-01-12');
  });
  it("is of the same rule whatever order the fields of its values come in", () => {
    const named = (name: Readonly<Record<string, string>>): Rule => ({
      kind: "stageTakesPlace",
      name,
      asks: { kind: "asksHappened" },
    });
    const [one, other] = [named({ az: "Səs", en: "Vote" }), named({ en: "Vote", az: "Səs" })];
    expect(ruleName(one)).toBe(ruleName(other));
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, named({ az: "Səs", en: "Votes" }))).toBe(false);
  });
});
