import { judgeCourse } from "../../src/case/course/judged-course.ts";
import type { IsoDate } from "../../src/time/date.ts";
import type { Course } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { classes, courseOf, day, event, refusedAfter, times, votes, worthAfter } from "./files.ts";
import { authority, faults, half, laid, named, read, rule, time, vote } from "./parliament.ts";

const judged = (course: Course, today = "2030-01-01") => judgeCourse(course, today as IsoDate);
const acts = (course: Course): readonly unknown[] => judged(course).lacking;
const began = event("bill.laid", "2025-01-01");
const at = (what: string, on: string, more: object = {}): Happening => ({
  ...event(what, on),
  ...more,
});

describe("a body that chooses between courses", () => {
  it("is judged for each by its own rule", () => {
    const procedure = read([
      laid("bill"),
      vote("first", {
        without: ["rejected"],
        options: [named("refer", { leads: "next" }), named("skip", { leads: "second" })],
        rules: [
          rule("two-thirds", {
            options: ["skip"],
            tests: [{ atLeast: { share: [2, 3], of: "present" } }],
          }),
          rule("half", { tests: [half] }),
        ],
      }),
      named("committee", { kind: "examine", body: "senate" }),
      vote("second"),
    ]);
    const counts = { for: 55, against: 45, present: 100 };
    const chosen = (what: string) =>
      votes(courseOf(procedure, began, event(`first.${what}`, "2025-01-02", counts)));
    expect(chosen("refer")).toEqual([["first", "adopted", true]]);
    expect(chosen("skip")).toEqual([["first", "rejected", false]]);
    expect(refusedAfter(procedure, began, event("first.rejected", "2025-01-02"))).toMatchObject({
      kind: "eventUnknown",
    });
  });
});

describe("a vote against an objection", () => {
  it("needs the majority by which the objection was made, of the members in law", () => {
    const procedure = read([
      laid("bill"),
      vote("objection", {
        body: "senate",
        on: { adopted: "override", rejected: "next" },
        rules: [rule("objecting", { tests: [{ moreThan: { share: [1, 2], of: "members" } }] })],
      }),
      vote("override", {
        only: "whenReached",
        rules: [
          rule("two-thirds", {
            when: { passedWith: { atLeast: { share: [2, 3], of: "members" } } },
            tests: [{ atLeast: { share: [2, 3], of: ["for", "against"] } }],
          }),
          rule("members", { tests: [{ moreThan: { share: [1, 2], of: "members" } }] }),
        ],
      }),
    ]);
    const after = (objecting: number) =>
      votes(
        courseOf(
          procedure,
          began,
          event("objection.adopted", "2025-01-02", { for: objecting }),
          event("override.adopted", "2025-01-03", { for: 60, against: 40 }),
        ),
      ).at(-1);
    expect(after(39)).toEqual(["override", "adopted", true]);
    expect(after(40)).toEqual(["override", "rejected", false]);
  });
});

describe("a declaration about one sitting", () => {
  const procedure = read(
    [
      laid("bill"),
      vote("vote", {
        rules: [
          rule("members", {
            when: { declared: "extraordinary" },
            tests: [{ moreThan: { share: [1, 2], of: "members" } }],
          }),
          rule("half", { tests: [half] }),
        ],
      }),
    ],
    { declarations: [named("extraordinary", { by: ["house"], lasts: "untilVote" })] },
  );
  const declared: Happening = {
    kind: "declared",
    declaration: "extraordinary",
    on: day("2025-01-02"),
  };
  const undecided = event("vote.noDecision", "2025-01-02", { for: 40, against: 5 });
  const adopted = event("vote.adopted", "2025-01-03", { for: 40, against: 5 });

  it("holds until the house has next decided, and may then be made again", () => {
    const once = courseOf(procedure, began, declared, undecided, adopted);
    expect(once.happened.map((one) => one.rule)).toEqual([undefined, "members", "half"]);
    const twice = courseOf(procedure, began, declared, undecided, declared, adopted);
    expect(twice.happened.at(-1)?.rule).toBe("members");
    expect(refusedAfter(procedure, began, declared, declared)).toMatchObject({
      kind: "alreadyDeclared",
    });
  });
});

describe("a second chamber that lets its time pass", () => {
  const stages = [
    laid("bill"),
    vote("house-vote"),
    vote("senate-vote", {
      body: "senate",
      on: { notInTime: "next" },
      silence: { clock: "thirty", means: "notInTime", authority },
    }),
  ];
  const clocks = [
    time("thirty", {
      from: ["senate-vote.presented"],
      to: "senate-vote.done",
      limit: { unit: "days", n: 30 },
    }),
  ];
  it("has decided nothing, and is judged by its time", () => {
    const before = [
      began,
      event("house-vote.adopted", "2025-01-02", { for: 60, against: 40 }),
      event("senate-vote.presented", "2025-01-02"),
    ];
    const passed = (on: string) =>
      courseOf(read(stages, { clocks }), ...before, event("senate-vote.notInTime", on));
    expect(passed("2025-02-02").at).toBe("abroad");
    expect(votes(passed("2025-02-02"))).toHaveLength(1);
    expect(times(passed("2025-02-02"))).toEqual([["thirty", "2025-02-01", "kept"]]);
    expect(times(passed("2025-02-01"))).toEqual([["thirty", "2025-02-01", "broken"]]);
  });
  it("must have a time that passes", () => {
    const [bill = {}, house = {}] = stages;
    const other = vote("senate-vote", { body: "senate", on: { notInTime: "next" } });
    expect(faults([bill, house, other])).toContain(
      'stages[2].on.notInTime: stage "senate-vote" needs a `silence` that means "notInTime", with the clock that has passed',
    );
  });
});

describe("the end of a term", () => {
  it("ends only the cases of which its condition holds", () => {
    const procedure = read(
      [laid("bill"), vote("house-vote"), vote("senate-vote", { body: "senate" })],
      {
        onEndOfTerm: {
          effect: "lapses",
          when: { not: { happened: "house-vote.adopted" } },
          authority,
        },
      },
    );
    const ended = { kind: "termEnded", on: day("2025-02-01") } as const;
    const adopted = event("house-vote.adopted", "2025-01-02", { for: 60, against: 40 });
    expect(courseOf(procedure, began, ended).at).toBe("lapsed");
    expect(courseOf(procedure, began, adopted, ended).at).toBe("senate-vote");
  });
});

describe("a declaration by vote", () => {
  it("needs its votes, of the members of the body that declares", () => {
    const procedure = read(
      [laid("bill"), vote("house-vote", { when: { not: { declared: "urgent" } } })],
      {
        declarations: [
          named("urgent", {
            by: ["house"],
            needs: [{ moreThan: { share: [1, 2], of: "members" } }],
          }),
        ],
      },
    );
    const declared = (more: object): Happening => ({
      kind: "declared",
      declaration: "urgent",
      on: day("2025-01-02"),
      ...more,
    });
    const of = (more: object) => acts(courseOf(procedure, began, declared(more)));
    expect(of({ ballot: { counts: { for: 51 } } })).toEqual([]);
    expect(of({ ballot: { counts: { for: 50 } } })).toMatchObject([
      { kind: "tooFew", enough: false },
    ]);
    expect(of({})).toMatchObject([{ kind: "tooFew", enough: null }]);
    expect(of({ ballot: { counts: { for: 51 } }, by: "government" })).toMatchObject([
      { kind: "notEntitled", by: "government", entitled: ["house"] },
    ]);
  });
});

describe("a declaration by a body that cannot make it", () => {
  const urgentBy = (mark: string) =>
    read([laid("bill"), vote("house-vote", { when: { not: { declared: "urgent" } } })], {
      declarations: [named("urgent", { by: ["house"], authority: { ...authority, mark } })],
    });
  const urgent: Happening = {
    kind: "declared",
    declaration: "urgent",
    on: day("2025-01-02"),
    by: "government",
  };
  it.each([
    ["seen", "withoutEffect", "house-vote"],
    ["unverified", "irregular", "abroad"],
  ])("by law that is %s is %s", (mark, kind, expected) => {
    const procedure = urgentBy(mark);
    expect(worthAfter(procedure, began, urgent)).toEqual({ kind, rule: "declarations.urgent.by" });
    const course = courseOf(procedure, began, urgent);
    expect(course.at).toBe(expected);
    expect(acts(course)).toMatchObject([{ kind: "notEntitled", by: "government" }]);
  });
});

describe("what is laid", () => {
  it("goes with the documents that the law asks for", () => {
    const procedure = read(
      [
        laid("bill", {
          with: [named("copy"), named("estimate", { when: { class: "costly" } })],
        }),
        vote("house-vote"),
      ],
      { classes: [named("costly")] },
    );
    const of = (...given: readonly Happening[]) => acts(courseOf(procedure, ...given));
    expect(of(began)).toMatchObject([{ kind: "documentsUnknown" }]);
    expect(of(at("bill.laid", "2025-01-01", { with: ["copy"] }))).toEqual([]);
    expect(of(classes("costly"), at("bill.laid", "2025-01-01", { with: ["copy"] }))).toMatchObject([
      { kind: "without", rule: "stages.bill.with.estimate" },
    ]);
  });
});

describe("an extension", () => {
  const clocks = [
    time("ten", {
      from: ["bill.laid"],
      to: "house-vote.done",
      extension: { by: ["house"], atMost: 5, times: 2, beforeItEnds: true, authority },
    }),
  ];
  const procedure = read([laid("bill"), vote("house-vote")], { clocks });
  const by = (n: number, on: string, more: object = {}): Happening => ({
    kind: "extended",
    clock: "ten",
    n,
    on: day(on),
    ...more,
  });
  const findings = (...given: readonly Happening[]) =>
    judged(courseOf(procedure, ...given)).lacking.map((one) =>
      one.kind === "extension" ? one.why : one.kind,
    );
  it("is no longer, no more often and no later than the law allows", () => {
    expect(findings(began, by(5, "2025-01-11"), by(5, "2025-01-16"))).toEqual([]);
    expect(findings(began, by(6, "2025-01-11"))).toEqual(["tooLong"]);
    expect(findings(began, by(5, "2025-01-12"))).toEqual(["afterEnd"]);
    expect(
      findings(began, by(1, "2025-01-02"), by(1, "2025-01-03"), by(1, "2025-01-04")),
    ).toMatchObject(["tooOften"]);
    expect(findings(by(5, "2024-12-31"), began)).toEqual(["noneRunning"]);
  });
  it("is by those whom the law names", () => {
    expect(
      acts(courseOf(procedure, began, by(5, "2025-01-11", { by: "government" }))),
    ).toMatchObject([{ kind: "notEntitled", by: "government", entitled: ["house"] }]);
  });
});

describe("a declaration that leads away from a stage at which nothing had begun", () => {
  it("does not count as having entered it", () => {
    const procedure = read(
      [
        laid("bill", { atMost: 1 }),
        vote("house-vote"),
        vote("again", { only: "whenReached", on: { adopted: "bill" } }),
      ],
      {
        declarations: [named("other", { by: ["government"], leads: "again" })],
      },
    );
    const other = { kind: "declared", declaration: "other", on: day("2025-01-01") } as const;
    const again = event("again.adopted", "2025-01-02", { for: 60, against: 40 });
    expect(courseOf(procedure, other, again, began).at).toBe("house-vote");
  });
});

describe("a declaration that leads to a stage that is none of this case's", () => {
  it("leads to the next", () => {
    const procedure = read(
      [
        laid("bill"),
        vote("house-vote"),
        vote("people", { when: { class: "great" } }),
        vote("again"),
      ],
      {
        classes: [named("great")],
        declarations: [named("other", { by: ["government"], leads: "people" })],
      },
    );
    const other = { kind: "declared", declaration: "other", on: day("2025-01-01") } as const;
    expect(courseOf(procedure, classes("great"), began, other).at).toBe("people");
    expect(courseOf(procedure, classes(), began, other).at).toBe("again");
  });
});

describe("a stage that is none of this case's", () => {
  it("is passed by also where an outcome leads to it", () => {
    const procedure = read(
      [
        laid("bill", { on: { laid: "people" } }),
        vote("house-vote", { only: "whenReached", on: { adopted: "abroad" } }),
        vote("people", { when: { class: "great" }, on: { rejected: "house-vote" } }),
      ],
      { classes: [named("great")] },
    );
    expect(courseOf(procedure, classes("great"), began).at).toBe("people");
    expect(courseOf(procedure, classes(), began).at).toBe("abroad");
  });
});

describe("a declaration that leads on in the order of the file, or nowhere", () => {
  it.each([
    ["next", "house-vote"],
    ["stay", "bill"],
  ])("%s: %s", (leads, expected) => {
    const procedure = read(
      [laid("bill"), vote("house-vote", { when: { not: { declared: "none" } } })],
      {
        declarations: [
          named("other", {
            by: ["government"],
            leads: {
              unless: [{ when: { declared: "none" }, to: "house-vote", authority }],
              else: leads,
            },
          }),
          named("none", { by: ["government"] }),
        ],
      },
    );
    const other = { kind: "declared", declaration: "other", on: day("2025-01-01") } as const;
    expect(courseOf(procedure, other).at).toBe(expected);
  });
});

describe("an outcome that leads elsewhere for some treaties", () => {
  it("is doubtful while nobody has classified the treaty", () => {
    const procedure = read(
      [
        laid("bill"),
        vote("house-vote", {
          on: {
            adopted: {
              unless: [{ when: { class: "great" }, to: "people", authority }],
              else: "next",
            },
          },
        }),
        vote("people", { only: "whenReached" }),
      ],
      { classes: [named("great")] },
    );
    const adopted = event("house-vote.adopted", "2025-01-02", { for: 60, against: 40 });
    expect(judged(courseOf(procedure, began, adopted)).unclassified).toEqual(["house-vote"]);
    expect(judged(courseOf(procedure, classes(), began, adopted)).unclassified).toEqual([]);
  });
});
