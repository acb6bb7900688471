import { paperLines, procedurePaper } from "../../src/cli/print/procedure-paper.ts";
import { everythingIn } from "../../src/law/procedure/parts.ts";
import { printProcedure, sourcesIn } from "../../src/law/print/procedure-print.ts";
import { judgeBallot } from "../../src/law/votes/judge.ts";
import { isNumbered, spanOf } from "../../src/law/file/clock.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { nameIn } from "../../src/values/names.ts";
import { commandLineWordsIn } from "../../src/files/words.ts";
import { procedureFiles, procedureIn } from "./files.ts";
import { authority, half, laid, named, read, rule, time, vote } from "./parliament.ts";

const plain = { bold: (text: string) => text, dim: (text: string) => text };
const linesOf = (procedure: Procedure, language: "en" | "az" = "en"): readonly string[] =>
  paperLines(plain, procedurePaper(procedure, "0".repeat(64), commandLineWordsIn(language)));
const textOf = (procedure: Procedure, language: "en" | "az" = "en"): string =>
  linesOf(procedure, language).join("\n");

/** The lines of the clause with this label, and of what belongs to it. */
const clauseOf = (procedure: Procedure, label: string): readonly string[] => {
  const lines = linesOf(procedure);
  const from = lines.indexOf(`    ${label}`);
  const rest = lines.slice(from + 1);
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith("      ")),
    )
    .map((one) => one.trim());
};
const examplesOf = (procedure: Procedure, label: string): readonly string[] =>
  clauseOf(procedure, label)
    .filter((line) => line.startsWith("Example: "))
    .map((line) => line.slice("Example: ".length));

describe.each(procedureFiles)("the print of %s", (file) => {
  const procedure = procedureIn(file);
  const text = textOf(procedure);

  it("holds every rule, clock, stage, body, class and declaration of the file", () => {
    const names = [
      ...procedure.bodies,
      ...procedure.stages,
      ...(procedure.classes ?? []),
      ...(procedure.declarations ?? []),
      ...(procedure.clocks ?? []),
    ].map((one) => nameIn(one.name, "en"));
    const rules = procedure.stages.flatMap(({ rules: all }) => all.map(({ id }) => `rule ${id}`));
    expect([...names, ...rules].filter((one) => !text.includes(one))).toEqual([]);
  });

  it("holds every source of the file, and says of each unverified one that it is", () => {
    const sources = everythingIn(procedure.file).flatMap(({ value }) =>
      typeof value === "object" && value !== null && "cite" in value && "mark" in value
        ? [value as { cite: string; mark: string }]
        : [],
    );
    expect(sources.filter(({ cite }) => !text.includes(cite))).toEqual([]);
    for (const { cite } of sources.filter(({ mark }) => mark === "unverified"))
      expect(text).toContain(`Source: ${cite} (unverified`);
  });

  it("begins with what nobody has verified, and where sources contradict each other", () => {
    const headings = printProcedure(procedure, "en").map((chapter) => chapter.name);
    expect(headings.slice(0, 2)).toEqual([{ kind: "printUnverified" }, { kind: "printConflicts" }]);
  });

  it("names what nobody has verified once, with every part that rests on it", () => {
    const [unverified] = printProcedure(procedure, "en");
    const sources = (unverified?.articles ?? []).flatMap(({ clauses }) =>
      clauses.map(({ source }) => JSON.stringify(source)),
    );
    expect(new Set(sources).size).toBe(sources.length);
    for (const { path, source } of sourcesIn(procedure))
      if (source.mark === "unverified")
        expect(JSON.stringify(unverified)).toContain(JSON.stringify(path));
  });

  it("works out an example for each rule and each clock", () => {
    expect(text).not.toContain("Tasdiq found no vote that just passes under this rule.");
    const clocks = printProcedure(procedure, "en")
      .flatMap(({ articles }) => articles)
      .filter(({ path }) => /^clocks\[\d+\]$/.test(path));
    expect(clocks).toHaveLength(procedure.clocks?.length ?? 0);
    const counted = clocks.filter((_, at) => {
      const clock = procedure.clocks?.[at];
      return clock !== undefined && isNumbered(spanOf(clock));
    });
    expect(counted.filter(({ clauses }) => clauses[0]?.examples.length === 0)).toEqual([]);
  });

  it("is in Azerbaijani as long as in English", () => {
    expect(linesOf(procedure, "az")).toHaveLength(linesOf(procedure).length);
    expect(textOf(procedure, "az")).toContain("Heç kimin yoxlamadığı hissələr");
  });
});

describe("the print of Poland", () => {
  const poland = procedureIn("pl-consent/2026.1.json");

  it("says how a returned statute is passed again, on which authority, and from which vote on", () => {
    expect(clauseOf(poland, "rule three-fifths")).toEqual([
      "The vote passes with votes in favour making up at least three fifths of the votes for, the votes against and the abstentions.",
      "A tie is lost.",
      "Source: Constitution, Art. 122, as quoted at paulinamatysiak.pl: by three fifths of the votes with at least half of the statutory number present; that abstentions count is taken by analogy (read in a summary: https://paulinamatysiak.pl/2023/03/14)",
      "What Tasdiq does: Tasdiq shows its own judgement beside the declared result. Neither replaces the other.",
      "Example: If all 460 vote and nobody abstains: 275 for, 185 against, 0 abstaining: does not pass",
      "Example: If all 460 vote and nobody abstains: 276 for, 184 against, 0 abstaining: passes",
      "Example: If only some of 460 take part, and all of them vote for: 229 for, 0 against, 0 abstaining: nothing is decided",
      "Example: If only some of 460 take part, and all of them vote for: 230 for, 0 against, 0 abstaining: passes",
    ]);
  });

  it("judges its examples as cases are judged", () => {
    const [threeFifths] = poland.stages.find(({ id }) => id === "override")?.rules ?? [];
    if (threeFifths === undefined) throw new Error("no rule");
    const outcome = (yes: number) =>
      judgeBallot(threeFifths, {
        counts: { for: yes, against: 460 - yes, abstaining: 0, members: 460 },
      }).outcome;
    expect([275, 276].map(outcome)).toEqual(["rejected", "adopted"]);
  });

  it("shows between which votes two readings of the law disagree", () => {
    expect(examplesOf(poland, "rule senate-two-thirds").slice(2, 6)).toEqual([
      "If 25 of 100 abstain: 49 for, 26 against, 25 abstaining: does not pass",
      "If 25 of 100 abstain: 50 for, 25 against, 25 abstaining: cannot be verified",
      "If 25 of 100 abstain: 66 for, 9 against, 25 abstaining: cannot be verified",
      "If 25 of 100 abstain: 67 for, 8 against, 25 abstaining: passes",
    ]);
  });

  it("counts an example of each time limit, both ways where no source says which day is the first", () => {
    expect(textOf(poland)).toContain(
      "Example: From 2 March 2026: the last day is 23 March 2026, or 22 March 2026 if the first day is counted the other way.",
    );
  });
});

it("says what a tie does, who countersigns, and that a case is complete, never that its end is a deposit", () => {
  const text = (file: string) => textOf(procedureIn(file));
  expect(text("pl-consent/2026.1.json")).toContain("A tie is lost.");
  expect(text("ch-bundesbeschluss/2026.1.json")).toContain(
    "In a tie the presiding officer must decide.",
  );
  expect(text("fr-loi-autorisation/2026.1.json")).toContain("Countersigned by: Prime Minister.");
  const britain = text("gb-crag-2010/2026.1.json");
  expect(britain).toContain("laid: the case is complete.");
  expect(britain).not.toContain("the case ends: deposited");
});

it("names both sources where they contradict each other", () => {
  const text = textOf(procedureIn("az-milli-majlis/2026.1.json"));
  const contradicted = text.indexOf("Contradicted by: Constitutional Law on Normative Legal Acts");
  expect(contradicted).toBeGreaterThan(text.indexOf("Where sources contradict each other"));
  expect(contradicted).toBeLessThan(text.indexOf("Who takes part"));
});

it("says that nothing is unverified where that is so", () => {
  const procedure = read([laid("bill"), vote("vote")]);
  expect(textOf(procedure)).toContain("Every part of this file has been read in its source.");
  expect(textOf(procedure)).toContain("This file names no source that contradicts another.");
});

it("names once each part that depends on a declaration", () => {
  expect(textOf(procedureIn("de-vertragsgesetz/2026.1.json"))).toContain(
    "What depends on it: bill not before the end of the first passage › length.",
  );
});

describe("how many it takes", () => {
  it("is said of an intervention, with the last number that is too few and the first that is enough", () => {
    const lines = linesOf(procedureIn("nl-tacit/2026.1.json")).map((line) => line.trim());
    const from = lines.indexOf("“wish of a fifth of the Senate”, by: Senate (Eerste Kamer).");
    expect(lines.slice(from + 1, from + 2)).toEqual([
      "It takes support from at least a fifth of the members.",
    ]);
    expect(lines.slice(from + 3, from + 5)).toEqual([
      "Example: 14 for: too few",
      "Example: 15 for: enough",
    ]);
  });

  it("is said of a waiver with the number of which the share is taken", () => {
    const text = textOf(procedureIn("de-vertragsgesetz/2026.1.json"));
    expect(text).toContain("Example: 66 for, 100 present: too few");
    expect(text).toContain("Example: 67 for, 100 present: enough");
  });

  it("is said of a declaration", () => {
    const declared = (more: object): string =>
      textOf(
        read([laid("bill"), vote("vote", { when: { declared: "urgency" } })], {
          declarations: [named("urgency", { by: ["house"], ...more })],
        }),
      );
    expect(declared({ needs: [{ count: "for", atLeast: 20 }] })).toContain(
      "It takes at least 20 supporters.",
    );
    expect(declared({})).not.toContain("Needed");
  });
});

describe("the examples of a rule", () => {
  const withRule = (more: object, others: object = {}, counts: object = {}): Procedure =>
    read([laid("bill"), vote("vote", { rules: [rule("tried", more)], ...others })], counts);

  it("try unanimity, and a tie that the presiding officer decides", () => {
    const unanimous = withRule({ tests: [{ count: "against", atMost: 0 }] });
    expect(examplesOf(unanimous, "rule tried")).toEqual([
      "If all 100 vote and nobody abstains: 99 for, 1 against, 100 present: does not pass",
      "If all 100 vote and nobody abstains: 100 for, 0 against, 100 present: passes",
    ]);
    const tied = withRule({ tests: [half], tie: { decidedBy: "chair", authority } });
    expect(examplesOf(tied, "rule tried").slice(-2)).toEqual([
      "In a tie, if the presiding officer is for: 50 for, 50 against, 100 present: passes",
      "In a tie, if the presiding officer is against: 50 for, 50 against, 100 present: does not pass",
    ]);
  });

  it("try a tie that the lot decides, and one that is voted on again", () => {
    const lot = withRule({ tests: [half], tie: { decidedBy: "lot", authority } });
    expect(clauseOf(lot, "rule tried › tie")[0]).toBe("A tie is decided by lot.");
    expect(examplesOf(lot, "rule tried").slice(-2)).toEqual([
      "In a tie, if the lot decides for: 50 for, 50 against, 100 present: passes",
      "In a tie, if the lot decides against: 50 for, 50 against, 100 present: does not pass",
    ]);
    const again = withRule({ tests: [half], tie: { votedAgain: 2, authority } });
    expect(clauseOf(again, "rule tried › tie")[0]).toBe(
      "A tie decides nothing, and the vote is taken again, at most 2 times; then the tests decide.",
    );
    expect(examplesOf(again, "rule tried").slice(-2)).toEqual([
      "In a tie: 50 for, 50 against, 100 present: nothing is decided",
      "In the next tie: 50 for, 50 against, 100 present: does not pass",
    ]);
    const always = withRule({ tests: [half], tie: { votedAgain: "unlimited", authority } });
    expect(examplesOf(always, "rule tried").slice(-1)).toEqual([
      "In a tie: 50 for, 50 against, 100 present: nothing is decided",
    ]);
  });

  it("try a quorum that is challenged, and one without which the vote is put off", () => {
    const test = { count: "present", moreThan: { share: [1, 2], of: "members" } };
    const quorum = { tests: [test], checked: "ifChallenged", failing: "putOff", authority };
    const procedure = withRule({ tests: [half], quorum });
    expect(examplesOf(procedure, "rule tried").slice(-2)).toEqual([
      "If the quorum is challenged, only some of 100 take part, and all of them vote for: 50 for, 0 against, 50 present: nothing is decided",
      "If the quorum is challenged, only some of 100 take part, and all of them vote for: 51 for, 0 against, 51 present: passes",
    ]);
    expect(clauseOf(procedure, "rule tried › quorum")).toEqual([
      "A quorum takes the presence of more than half of the members.",
      "It is checked only if somebody challenges it.",
      "Without it the vote is put off, and the next vote on it needs none.",
      "Source: a rule made for this test (read)",
    ]);
  });

  it("try the counts that only one parliament knows, by their names in the file", () => {
    const tests = [
      { count: "cantonsFor", moreThan: { share: [1, 2], of: ["cantonsFor", "cantonsAgainst"] } },
      half,
    ];
    const procedure = withRule(
      { tests },
      { records: ["for", "against", "cantonsFor", "cantonsAgainst"] },
      { counts: { cantonsFor: { en: "cantons for" }, cantonsAgainst: { en: "cantons against" } } },
    );
    expect(examplesOf(procedure, "rule tried")).toEqual([
      "If all 100 vote and nobody abstains: 50 for, 50 against, 100 cantons for, 0 cantons against: does not pass",
      "If all 100 vote and nobody abstains: 51 for, 49 against, 100 cantons for, 0 cantons against: passes",
      "If every other test is met: 100 for, 0 against, 50 cantons for, 50 cantons against: does not pass",
      "If every other test is met: 100 for, 0 against, 51 cantons for, 49 cantons against: passes",
    ]);
  });

  it("are of one, where that is the number", () => {
    const none = withRule(
      { tests: [{ count: "statesAgainst", atMost: 0 }] },
      { records: ["statesAgainst"] },
      { counts: { statesAgainst: { en: "States against" } } },
    );
    expect(examplesOf(none, "rule tried")).toEqual([
      "If every other test is met: 0 States against: passes",
      "If every other test is met: 1 of the States against: does not pass",
    ]);
    const one = withRule({ tests: [{ count: "present", atLeast: 1 }, half] });
    expect(clauseOf(one, "rule tried")).toContain(
      "The vote passes with at least 1 member present, and votes in favour making up more than half of the votes for and against.",
    );
  });

  it("say so where no vote was found at which it begins to pass", () => {
    const never = withRule({ tests: [{ count: ["for", "against"], atLeast: 500 }] });
    expect(examplesOf(never, "rule tried")).toEqual([
      "Tasdiq found no vote that just passes under this rule.",
    ]);
  });
});

describe("the examples of a clock", () => {
  const textWith = (clock: object, more: object = {}): string =>
    textOf(
      read([laid("bill"), vote("vote")], {
        clocks: [time("tried", { from: ["bill.laid"], to: "vote.adopted", ...clock })],
        ...more,
      }),
    );

  it("count other lengths, and an extension by the most allowed", () => {
    const text = textWith(
      {
        unless: [
          { when: { class: "urgent" }, span: { unit: "weeks", n: 1 }, authority },
          { when: { not: { class: "plain" } }, authority },
        ],
        extension: { by: ["house"], atMost: 5, times: 1, beforeItEnds: true, authority },
      },
      { classes: [named("urgent", { name: { en: "urgent" } }), named("plain")] },
    );
    for (const line of [
      "Example: From 2 March 2026: the last day is 12 March 2026.",
      "Example: If the treaty is in the class “urgent”: From 2 March 2026: the last day is 9 March 2026.",
      "Example: Extended once by the most allowed: From 2 March 2026: the last day is 17 March 2026.",
      "If the treaty is not in the class “Name”: no time limit runs.",
      "By at most 5 days each time.",
      "At most once.",
    ])
      expect(text).toContain(line);
  });

  it("leave out the days that do not count, and know no public holidays and no hours", () => {
    const recess = { each: [{ from: "08-01", to: "08-31" }], authority };
    // From 27 July 2028: four days in July and six in September.
    expect(textWith({ leavesOut: recess })).toContain(
      "Example: From 27 July 2028: the last day is 6 September 2028.",
    );
    expect(textWith({ limit: { unit: "workingDays", n: 5 } })).toContain(
      "the last day is 9 March 2026, or later where public holidays come between.",
    );
    const weekend = { days: ["friday", "saturday"], authority };
    const elsewhere = textWith({ limit: { unit: "workingDays", n: 4, weekend } });
    expect(elsewhere).toContain("These are not working days: Friday, Saturday.");
    // Tuesday to Thursday, and Sunday.
    expect(elsewhere).toContain(
      "the last day is 8 March 2026, or later where public holidays come between.",
    );
    const monthEnd = { kind: "nextDay", authority };
    expect(textWith({ limit: { unit: "months", n: 1, monthEnd } })).toContain(
      "where the last month has no day of that number, the first day of the month after it",
    );
    expect(textWith({ limit: { unit: "hours", n: 36 } })).toContain(
      "the last day is 2 March 2026 or 4 March 2026, as hours of the day are not recorded.",
    );
  });

  it("show how many waive an interval", () => {
    const waiver = { needs: [{ count: "against", atMost: 0 }], authority };
    const text = textWith({ limit: undefined, interval: { unit: "months", n: 1 }, waiver });
    expect(text).toContain("Not before this has passed: 1 month from Name › laid.");
    expect(text).toContain("it is over on 2 April 2026.");
    expect(text).toContain("Example: 0 against: enough");
    expect(text).toContain("Example: 1 against: too few");
  });
});

describe("the print of a majority of one count over another", () => {
  it.each([
    ["moreThan", "against", "more votes in favour than votes against"],
    ["atLeast", "against", "at least as many votes in favour as votes against"],
    [
      "moreThan",
      ["against", "abstaining"],
      "more votes in favour than votes against and abstentions together",
    ],
  ])("%s of %j", (by, of, said) => {
    const procedure = read([
      laid("bill"),
      vote("house-vote", {
        records: ["for", "against", "abstaining"],
        rules: [rule("majority", { tests: [{ [by]: { share: [1, 1], of } }] })],
      }),
    ]);
    expect(clauseOf(procedure, "rule majority")[0]).toBe(`The vote passes with ${said}.`);
    expect(examplesOf(procedure, "rule majority").length).toBeGreaterThan(0);
  });
});

// Constructed: the numbers are those of no parliament.
describe("the print of a rule that says when a vote is lost", () => {
  const people = (more: object = {}): Procedure =>
    read([
      laid("bill"),
      vote("poll", {
        records: ["for", "against", "electorate"],
        rules: [
          rule("lost-if", {
            rejectedIf: [
              { count: "against", moreThan: { share: [1, 2], of: ["for", "against"] } },
              { count: "against", moreThan: { share: [30, 100], of: "electorate" } },
            ],
            ...more,
          }),
        ],
      }),
    ]);

  it("says so, and works out the votes on either side of each of its tests", () => {
    expect(clauseOf(people(), "rule lost-if")[0]).toBe(
      "The vote is lost only with votes against making up more than half of the votes for and against, and votes against from more than 30 % of the people entitled to vote; otherwise it passes.",
    );
    expect(examplesOf(people(), "rule lost-if")).toEqual([
      "If all 100 vote and nobody abstains: 49 for, 51 against, 100 electorate: does not pass",
      "If all 100 vote and nobody abstains: 50 for, 50 against, 100 electorate: passes",
      "If only some of 100 take part, and all of them vote against: 0 for, 30 against, 100 electorate: passes",
      "If only some of 100 take part, and all of them vote against: 0 for, 31 against, 100 electorate: does not pass",
    ]);
  });

  it("works out how it changes with a count of this parliament’s own", () => {
    const own = { rejectedIf: [{ count: "districtsAgainst", atLeast: 8 }] };
    const procedure = read(
      [
        laid("bill"),
        vote("poll", {
          records: ["districtsAgainst", "districts"],
          rules: [rule("lost-if", own)],
        }),
      ],
      { counts: { districtsAgainst: { en: "districts against" }, districts: { en: "districts" } } },
    );
    expect(examplesOf(procedure, "rule lost-if")).toEqual([
      "If every other test is met: 7 districts against: passes",
      "If every other test is met: 8 districts against: does not pass",
    ]);
  });
});

describe("The print of a ceiling", () => {
  const text = textOf(procedureIn("fr-loi-autorisation/2026.1.json"));

  it("says it beside the number that the law fixes, each with its source", () => {
    for (const [fixed, n] of [
      ["Electoral Code, Art. L.O. 119", "577"],
      ["organic law brings the number of senators", "348"],
    ] as const) {
      expect(text).toContain(`By law it has ${n} members.`);
      expect(text).toContain(`The law allows at most ${n} members.`);
      expect(text).toContain(fixed);
    }
  });

  it("leaves majorities and quorums to the number that the law fixes", () => {
    const quorum = procedureIn("fr-loi-autorisation/2026.1.json")
      .stages.flatMap(({ decidedBy, rules }) => (decidedBy === "assembly" ? rules : []))
      .find((one) => one.quorum !== undefined);
    if (quorum === undefined) throw new Error("no quorum");
    const outcomeWith = (present: number) =>
      judgeBallot(quorum, {
        counts: { for: 200, against: 50, abstaining: 0, present, members: 577 },
        quorumChallenged: true,
      }).outcome;
    expect(outcomeWith(289)).toBe("adopted");
    expect(outcomeWith(288)).not.toBe("adopted");
  });
});
