import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chambers, readVoteRule, shippedVoteRules } from "../../src/law/index.ts";
import { stageOf } from "../../src/procedure/model/procedure.ts";
import { procedureIn } from "../procedures/files.ts";
import { faultsOf, textOf } from "./files.ts";

const shipped = shippedVoteRules();
const rule = (value: object): readonly string[] =>
  faultsOf(readVoteRule(JSON.stringify(value), "rule.json"));
const half = { fraction: [1, 2], strict: true, base: "cast" };

describe("the rules for votes that come with Tasdiq", () => {
  it("are all the files in their folder, each named by its id", () => {
    const files = readdirSync(join(import.meta.dirname, "../../law/votes"));
    expect(shipped.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
    expect(shipped.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "simple-cast",
        "ep-component-members",
        "ca-floor-majority",
        "ca-two-thirds",
        "az-law",
        "us-senate-treaty",
      ]),
    );
  });

  it.each(shipped.map((one) => [one.id, one] as const))("say what they rest on: %s", (id, one) => {
    expect(JSON.parse(textOf(`law/votes/${id}.json`))).toEqual(JSON.parse(JSON.stringify(one)));
    expect(one.$schema).toBe("../schemas/vote-rule.schema.json");
    expect(one.authority.cite.length).toBeGreaterThan(20);
    if (one.quorum !== undefined) expect(one.quorum.authority).toBeDefined();
    for (const { authority } of one.exceptions ?? []) expect(authority).toBeDefined();
    expect(one.tie).toBe("fails");
  });

  it("do not claim to have read what was inferred from results or is from memory", () => {
    const seen = shipped.filter(({ authority }) => authority.mark === "seen").map(({ id }) => id);
    expect(seen).toEqual([
      "az-constitutional-law",
      "az-law",
      "de-bundestag",
      "de-two-thirds-of-members",
      "ee-border-treaty",
      "ep-component-members",
      "nl-departing-from-constitution",
      "simple-cast",
    ]);
    expect(chambers().map(({ authority }) => authority.mark)).toEqual(["unverified", "unverified"]);
  });

  it("say the Milli Majlis's numbers as its procedure file does", () => {
    const { majority, quorum } = shipped.find(({ id }) => id === "az-law") ?? {};
    const plenary = stageOf(procedureIn("az-milli-majlis/2026.1.json"), "plenary");
    expect(plenary).toMatchObject({
      rules: [
        {
          tests: [{ atLeast: majority && "number" in majority && majority.number }],
          quorum: {
            tests: [{ count: "present", atLeast: quorum && "number" in quorum && quorum.number }],
          },
        },
      ],
    });
  });
});

describe("a rule for votes of one's own", () => {
  it("needs its tests only", () => {
    expect(rule({ majority: half, tie: "fails" })).toEqual([]);
    expect(rule({ majority: { number: 63 } })).toEqual([]);
    expect(
      rule({
        majority: half,
        and: [{ number: 40 }],
        quorum: { fraction: [1, 3], base: "members", when: "ifChallenged" },
        tie: "castingVote",
      }),
    ).toEqual([]);
  });

  it.each([
    [{}, "majority: is missing"],
    [{ majority: {} }, "majority.number: is missing"],
    [{ majority: { ...half, base: "voters" } }, 'majority.base: expected one of "cast"'],
    [{ majority: { ...half, fraction: [2, 1] } }, "majority.fraction: 2/1 is more than the whole"],
    [
      { majority: { ...half, fraction: [1, 1] } },
      "majority.fraction: more than 1/1 is more than the whole; without `strict` it means all of them",
    ],
    [{ majority: { ...half, fraction: [0, 1] } }, "majority.fraction[0]: expected"],
    [
      { majority: { ...half, fraction: [0.5, 1] } },
      "majority.fraction[0]: expected a whole number",
    ],
    [{ majority: { number: 0 } }, "majority.number: expected"],
    [{ majority: { number: 63, base: "cast" } }, "majority.base: no rule uses this field"],
    [{ majority: half, tie: "adopts" }, 'tie: expected one of "fails", "castingVote"'],
    [{ majority: half, quorum: { fraction: [1, 2], base: "cast" } }, "quorum.base: expected"],
    [{ majority: half, quorum: { number: 5, when: "never" } }, "quorum.when: expected one of"],
    [{ majority: half, and: [{ ...half, fraction: [3, 2] }] }, "and[0].fraction: 3/2 is more"],
    [{ majority: half, casting: true }, "casting: no rule uses this field"],
    [
      { majority: half, exceptions: [{ measures: ["A", "A"], rule: { majority: half } }] },
      'exceptions: "A" is listed twice',
    ],
  ])("is refused with the place of the fault: %j", (value, fault) => {
    expect(rule(value).join("\n")).toContain(fault);
  });

  it("is refused by line and column where it is not JSON", () => {
    expect(faultsOf(readVoteRule('{"majority":\n}', "rule.json"))).toEqual([
      expect.stringMatching(/^line 2, column 1: /),
    ]);
  });
});
