import * as z from "zod/mini";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { wantedBy } from "../../src/words/issue-in-words.ts";
import { faultsOf } from "../law/files.ts";
import { english } from "../support/in-english.ts";

const seen = { cite: "a rule made for this test", url: null, mark: "seen" };
const name = (en: string): object => ({ en });
const authority = seen;

/** The smallest procedure there is, and what a test changes of it. */
const smallest = () => ({
  id: "xx-smallest",
  version: "2026.1",
  title: name("A parliament made for this test"),
  validity: { from: null, to: null, authority },
  timeZone: "Etc/UTC",
  languages: ["en"],
  bodies: [
    { id: "government", kind: "government", name: name("Government"), authority },
    { id: "house", kind: "chamber", members: 100, name: name("House"), authority },
  ],
  duties: { clerk: { may: ["OpenCase", "Lay", "RecordVote", "CertifyVote"], name: name("clerk") } },
  stages: [
    {
      id: "bill",
      kind: "lay",
      name: name("Bill"),
      by: ["government"],
      before: ["house"],
      authority,
    },
    {
      id: "vote",
      kind: "decide",
      name: name("Vote"),
      body: "house",
      records: ["for", "against"],
      rules: [
        {
          id: "majority",
          tests: [{ moreThan: { share: [1, 2], of: ["for", "against"] } }],
          authority,
        },
      ],
      authority,
    },
    {
      id: "abroad",
      kind: "international",
      name: name("Instrument"),
      instrumentBy: "government",
      authority,
    },
  ],
});
type Smallest = ReturnType<typeof smallest>;

const faults = (change: (file: Smallest) => object): readonly string[] =>
  faultsOf(readProcedure(JSON.stringify(change(smallest())), "own.json"));

const withStage = (file: Smallest, id: string, more: object): object => ({
  ...file,
  stages: file.stages.map((stage) => (stage.id === id ? { ...stage, ...more } : stage)),
});
const withMore = (file: Smallest, stage: object): object => ({
  ...file,
  stages: [...file.stages, stage],
});
const clock = (more: object): object => ({
  id: "time",
  name: name("Time"),
  limit: { unit: "days", n: 30 },
  from: ["bill.laid"],
  to: "vote.done",
  counts: { from: "dayAfter", authority },
  authority,
  ...more,
});

it("accepts the smallest procedure", () => {
  expect(faults((file) => file)).toEqual([]);
});

describe("a procedure is refused, with the place, the reason and the remedy,", () => {
  it.each<[string, (file: Smallest) => object, string]>([
    [
      "where a stage names no authority",
      (file) => withStage(file, "bill", { authority: undefined }),
      "stages[0].authority: is missing: every rule names its authority (cite, url, mark)",
    ],
    [
      "where a field is one that no rule obeys",
      (file) => withStage(file, "bill", { urgent: true }),
      "stages[0].urgent: no rule uses this field",
    ],
    [
      "where nothing leads to a stage",
      (file) =>
        withMore(file, {
          id: "return",
          kind: "decide",
          only: "whenReached",
          name: name("Return"),
          body: "house",
          authority,
        }),
      'stages[3]: no course of a case reaches stage "return"; lead an outcome to it, or move it into the order of the file',
    ],
    [
      "where an outcome leads to nothing that is there",
      (file) => withStage(file, "vote", { on: { rejected: "nowhere" } }),
      'stages[1].on.rejected: names "nowhere", which the file does not declare: expected one of bill, vote, abroad, deposited, rejected, withdrawn, lapsed, next, stay',
    ],
    [
      "where an outcome is none of its kind",
      (file) => withStage(file, "vote", { on: { signed: "next" } }),
      'stages[1].on.signed: names "signed", which the file does not declare: expected one of adopted, rejected, noDecision, amended, referredBack, adjourned, declined, notInTime',
    ],
    [
      "where a case could loop for ever",
      (file) => withStage(file, "vote", { on: { referredBack: "bill" } }),
      "stages[0]: a case could loop without end: bill, vote; limit with `atMost` how often it may enter one of these stages",
    ],
    [
      "where no outcome leads out of a stage",
      (file) => withStage(file, "bill", { on: { laid: "stay" } }),
      'stages[0]: no outcome leads out of stage "bill"; give one in `on`',
    ],
    [
      "where a time ends before it begins",
      (file) => ({ ...file, clocks: [clock({ from: ["abroad.deposited"], to: "bill.laid" })] }),
      "clocks[0].to: bill.laid can never follow abroad.deposited; correct one of the two events",
    ],
    [
      "where a time begins with what does not happen there",
      (file) => ({ ...file, clocks: [clock({ from: ["bill.adopted"] })] }),
      'clocks[0].from[0]: "adopted" does not happen at stage "bill": expected one of reached, laid, done',
    ],
    [
      "where a rule tests what the stage does not record",
      (file) =>
        withStage(file, "vote", {
          rules: [
            { id: "majority", tests: [{ atLeast: { share: [2, 3], of: "present" } }], authority },
          ],
        }),
      'stages[1].rules[0].tests[0]: tests "present", which the stage does not record; add it to `records`, or test one of for, against, members',
    ],
    [
      "where a rule needs the members of a body that does not say how many it has",
      (file) => ({
        ...withStage(file, "vote", {
          rules: [
            { id: "majority", tests: [{ moreThan: { share: [1, 2], of: "members" } }], authority },
          ],
        }),
        bodies: file.bodies.map((body) => ({ ...body, members: undefined })),
      }),
      "stages[1].rules[0].tests[0]: tests the number of members, but the body does not state it; add `members`",
    ],
    [
      "where a later rule is never used",
      (file) =>
        withStage(file, "vote", {
          rules: [
            { id: "one", tests: [{ atLeast: 1 }], authority },
            { id: "two", tests: [{ atLeast: 2 }], authority },
          ],
        }),
      'stages[1].rules[1]: is never used, because rule "one" before it always applies; move that rule to the end or give it `when`',
    ],
    [
      "where an outcome leads to a stage beside the others",
      (file) => {
        const [bill, ...rest] = file.stages;
        const gazette = {
          id: "gazette",
          kind: "publish",
          body: "house",
          name: name("Gazette"),
          beside: { from: "vote.adopted", until: "abroad.deposited" },
          authority,
        };
        const led = { ...rest[0], on: { adopted: "gazette" } };
        const duties = {
          clerk: { ...file.duties.clerk, may: [...file.duties.clerk.may, "Publish"] },
        };
        return { ...file, duties, stages: [bill, led, gazette, ...rest.slice(1)] };
      },
      'stages[1].on.adopted: leads to stage "gazette", which runs in parallel and opens by its own event; lead to the next stage of the main line',
    ],
    [
      "where a share is more than 100 percent",
      (file) =>
        withStage(file, "vote", {
          rules: [
            { id: "majority", tests: [{ moreThan: { share: [3, 2], of: "for" } }], authority },
          ],
        }),
      "stages[1].rules[0].tests[0]: 3/2 is more than 100 percent",
    ],
    [
      "where nobody may give a command that it needs",
      (file) => ({
        ...file,
        duties: { clerk: { may: ["OpenCase", "Lay", "RecordVote"], name: name("clerk") } },
      }),
      'duties: no duty is allowed to give "CertifyVote"; add it to the `may` of a duty',
    ],
    [
      "where a duty may give a command that does nothing here",
      (file) => ({
        ...file,
        duties: { clerk: { ...file.duties.clerk, may: [...file.duties.clerk.may, "Publish"] } },
      }),
      'duties.clerk.may[4]: "Publish" has no effect in this procedure: expected one of Lay, ScheduleSitting, RecordVote, CertifyVote, DeclineCertification, OpenCase, RecordDatedFact, RecordEffect, Suspend, Resume, MoveToVersion, Lapse, MakePublic, Correct, PromiseAmendment, RecordAmendmentDone',
    ],
    [
      "where a duty may do nothing",
      (file) => ({ ...file, duties: { ...file.duties, idle: { may: [], name: name("idle") } } }),
      "duties.idle.may: expected a list of at least 1, found an empty list",
    ],
    [
      "where a stage beside the others has no end",
      (file) =>
        withMore(file, {
          id: "court",
          kind: "review",
          beside: { from: "bill.laid" },
          name: name("Court"),
          body: "house",
          askedBy: ["house"],
          authority,
        }),
      "stages[3].beside.until: is missing: expected a text",
    ],
    [
      "where a name is missing in a language that it lists",
      (file) => ({ ...file, languages: ["en", "az"] }),
      'title.az: is missing: every name is given in each language that `languages` lists; "az" is one of them',
    ],
    [
      "where it has no international steps",
      (file) => ({ ...file, stages: file.stages.slice(0, 2) }),
      "stages: a procedure has exactly one stage of kind `international`",
    ],
    [
      "where a test of a vote has neither a number nor a share",
      (file) =>
        withStage(file, "vote", {
          rules: [{ id: "majority", tests: [{ atLeast: "ten" }], authority }],
        }),
      'stages[1].rules[0].tests[0].atLeast: expected one of these: a whole number; an object with its fields, found "ten"',
    ],
    [
      "where a time limit counts in a unit that there is not",
      (file) => ({ ...file, clocks: [clock({ limit: { unit: "fortnights", n: 2 } })] }),
      'clocks[0].limit.unit: expected one of "hours", "days", "weeks", "months", "workingDays", "sittingDays", found "fortnights"',
    ],
    [
      "where a time limit has no authority",
      (file) => ({ ...file, clocks: [clock({ authority: undefined })] }),
      "clocks[0].authority: is missing: every rule names its authority (cite, url, mark)",
    ],
    [
      "where two stages have one id",
      (file) => withMore(file, { ...file.stages[0], only: "whenReached" }),
      'stages[3].id: "bill" is listed twice',
    ],
    [
      "where a stage has the name of an ending",
      (file) => withStage(file, "bill", { id: "rejected" }),
      'stages[0].id: "rejected" is a word that outcomes use; choose another id',
    ],
    [
      "where a condition names a class that is not declared",
      (file) => withStage(file, "bill", { when: { class: "border" } }),
      'stages[0].when: names "border", but the file declares nothing of this kind; declare it or remove it',
    ],
  ])("%s", (_, change, expected) => {
    expect(faults(change)).toContain(expected);
  });
});

describe("the name of something in a procedure file", () => {
  it.each(["az", "sr-Latn", "zh-Hant-TW"])("may be in %s", (language) => {
    const found = faults((file) => ({
      ...withStage(file, "bill", { name: { en: "Bill", [language]: "its name" } }),
      languages: ["en", language],
    }));
    expect(found.filter((one) => one.startsWith("stages[0].name"))).toEqual([]);
  });

  it.each(["en-", "en-G", "en_GB", "English"])("is in no language %s", (language) => {
    expect(
      faults((file) => withStage(file, "bill", { name: { en: "Bill", [language]: "its name" } })),
    ).toContain(
      `stages[0].name.${language}: the name must be a language such as en or az, not "${language}"`,
    );
  });
});

describe("what is wanted where several forms are allowed", () => {
  const wanted = (schema: z.ZodMiniType, value: unknown): string => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    return issue === undefined ? "nothing else" : english(wantedBy(issue));
  };
  const list = z.array(z.int());

  it("is each of them, or something else where a field of one is wrong", () => {
    const text = z.union([z.string(), list]);
    expect(wanted(text, 5)).toBe("one of these: a text; a list");
    expect(wanted(text, ["no number"])).toBe(
      "one of these: a text; a list in which each item is a whole number",
    );
    const fields = z.union([z.string(), z.strictObject({ share: z.int() })]);
    expect(wanted(fields, { share: "no number" })).toBe("a value that is allowed here");
  });
});

describe("A ceiling for the members of a body", () => {
  const withMembers = (members: number) =>
    faults((file) => ({
      ...file,
      bodies: file.bodies.map((body) =>
        body.id === "house" ? { ...body, members, ceiling: { n: 100, authority } } : body,
      ),
    }));

  it("is kept by the number that the file gives", () => {
    expect(withMembers(100)).toEqual([]);
    expect(withMembers(101)).toEqual([
      "bodies[1].members: is above the ceiling of 100 that the file gives",
    ]);
  });
});
