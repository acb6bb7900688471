import { lackingIn } from "../../src/case/course/shortcomings.ts";
import { followByWorth, worthIn } from "../../src/case/course/worth-in-course.ts";
import { isCourseFault } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import { courseOf, event } from "./files.ts";
import { authority, faults, laid, name, named, read, vote } from "./parliament.ts";

const own = { ...authority, cite: "in writing, with reasons" };
const reasons = { id: "reasons", name, authority: own };
const demand = (more: object = {}): object =>
  named("demand", { by: ["house"], leads: "second-vote", with: [reasons], ...more });
const wish = named("wish", { by: ["house"], leads: "second-vote" });
const stagesWith = (...interventions: readonly object[]): readonly object[] => [
  laid("bill"),
  named("wait", { kind: "window", interventions }),
  vote("second-vote"),
];
const began = event("bill.laid", "2025-01-01");
const by = { today: "2025-01-10" as IsoDate };
const made = (what: string, documents?: readonly string[]) => ({
  ...event(`wait.${what}`, "2025-01-05"),
  ...(documents === undefined ? {} : { with: documents }),
});

describe("the form of an intervention", () => {
  const procedure = read(stagesWith(demand(), wish));
  const lacking = (what: string, documents?: readonly string[]) =>
    lackingIn(courseOf(procedure, began, made(what, documents)), by).map((one) => [
      one.kind,
      one.authority.cite,
      one.isWithoutEffect,
    ]);

  it("is found where it is missing, under its own source, and the intervention stands", () => {
    expect(lacking("demand", [])).toEqual([["without", own.cite, false]]);
    expect(courseOf(procedure, began, made("demand", [])).at).toBe("second-vote");
    expect(worthIn(courseOf(procedure, began), made("demand", []), by)).toEqual({
      kind: "irregular",
      rule: "stages.wait.with.reasons",
    });
  });

  it("is not found where it was kept, or is not asked for", () => {
    expect(lacking("demand", ["reasons"])).toEqual([]);
    expect(lacking("wish", [])).toEqual([]);
    expect(worthIn(courseOf(procedure, began), made("demand", ["reasons"]), by)).toEqual({
      kind: "stands",
    });
  });

  it("is open where what went with it is not on record", () => {
    expect(lacking("demand")).toEqual([["documentsUnknown", own.cite, false]]);
    expect(worthIn(courseOf(procedure, began), made("demand"), by)).toEqual({ kind: "stands" });
  });

  it("names each part once", () => {
    expect(faults(stagesWith(demand({ with: [reasons, reasons] }), wish))).toEqual([
      expect.stringMatching(/^stages\[1\]\.interventions\[0\]\.with\[1\]\.id: /),
    ]);
  });
});

describe("the form of a declaration", () => {
  const urgent = named("urgent", { by: ["government"], with: [reasons] });
  const stages = [laid("bill"), vote("first-vote", { when: { declared: "urgent" } }), vote("vote")];
  const procedure = read(stages, { declarations: [urgent] });
  const declared = (documents?: readonly string[]): Happening => ({
    kind: "declared",
    declaration: "urgent",
    on: knownDate("2025-01-02" as IsoDate),
    ...(documents === undefined ? {} : { with: documents }),
  });
  const lacking = (documents?: readonly string[]) => {
    const { after } = followByWorth(courseOf(procedure), declared(documents), by);
    if (isCourseFault(after)) throw new Error(after.kind);
    return lackingIn(after, by).map((one) => [one.kind, one.authority.cite, one.isWithoutEffect]);
  };

  it("is found where it is missing, under its own source, and the declaration stands", () => {
    expect(lacking([])).toEqual([["without", own.cite, false]]);
    expect(worthIn(courseOf(procedure), declared([]), by)).toEqual({
      kind: "irregular",
      rule: "declarations.urgent.with.reasons",
    });
    expect(courseOf(procedure, declared([]), began).at).toBe("first-vote");
  });

  it("is not found where it was kept, and is open where it is not on record", () => {
    expect(lacking(["reasons"])).toEqual([]);
    expect(lacking()).toEqual([["documentsUnknown", own.cite, false]]);
  });

  it("names each part once, in every language of the file", () => {
    const twice = { ...urgent, with: [reasons, reasons] };
    expect(faults(stages, { declarations: [twice] })).toEqual([
      expect.stringMatching(/^declarations\[0\]\.with\[1\]\.id: /),
    ]);
    const nameless = { ...urgent, with: [{ ...reasons, name: {} }] };
    expect(faults(stages, { declarations: [nameless] })).toEqual([
      expect.stringMatching(/^declarations\[0\]\.with\[0\]\.name\.en: /),
    ]);
  });
});

describe("the form of a return", () => {
  const signature = (more: object = {}): object =>
    named("signature", {
      kind: "assent",
      body: "government",
      on: { returned: "again" },
      with: [{ ...reasons, of: "returned" }],
      ...more,
    });
  const again = vote("again", { only: "whenReached" });
  const procedure = read([laid("bill"), signature(), again]);
  const act = (what: string, documents?: readonly string[]) => ({
    ...event(`signature.${what}`, "2025-01-05"),
    ...(documents === undefined ? {} : { with: documents }),
  });
  const lacking = (what: string, documents?: readonly string[]) =>
    lackingIn(courseOf(procedure, began, act(what, documents)), by).map((one) => one.kind);

  it("is found where the return comes without it, and the return stands", () => {
    expect(lacking("returned", [])).toEqual(["without"]);
    expect(courseOf(procedure, began, act("returned", [])).at).toBe("again");
    expect(lacking("returned", ["reasons"])).toEqual([]);
  });

  it("is asked for of no signature", () => {
    expect(lacking("signed", [])).toEqual([]);
    expect(lacking("signed")).toEqual([]);
  });

  it("goes with an outcome that the stage has", () => {
    const wrong = signature({ with: [{ ...reasons, of: "declined" }] });
    expect(faults([laid("bill"), wrong, again])).toEqual([
      expect.stringMatching(/^stages\[1\]\.with\[0\]\.of: .*"declined"/),
    ]);
  });
});

describe("a share of members whose number no law fixes", () => {
  const third = { atLeast: { share: [1, 3], of: "membersInOffice" } };
  const procedure = read(stagesWith(demand({ needs: [third], with: undefined })));
  const counted = (counts: Readonly<Record<string, number>>) =>
    event("wait.demand", "2025-01-05", counts);
  const lacks = (counts: Readonly<Record<string, number>>) =>
    worthIn(courseOf(procedure, began), counted(counts), by);

  it("cannot be known without that number, and the intervention stands", () => {
    expect(lacks({ for: 5 })).toEqual({ kind: "stands" });
    const [open, ...others] = lackingIn(courseOf(procedure, began, counted({ for: 5 })), by);
    expect(others).toEqual([]);
    expect(open).toMatchObject({ kind: "tooFew", enough: null, isWithoutEffect: false });
  });

  it("is judged by the number on record", () => {
    expect(lacks({ for: 20, membersInOffice: 60 })).toEqual({ kind: "stands" });
    expect(lacks({ for: 19, membersInOffice: 60 })).toEqual({
      kind: "withoutEffect",
      rule: "stages.wait.interventions.demand.needs",
    });
  });

  it("is no share of the members in law, where the file gives none", () => {
    const ofLaw = { atLeast: { share: [1, 3], of: "members" } };
    expect(faults(stagesWith(demand({ by: ["government"], needs: [ofLaw] })))).toEqual([
      expect.stringMatching(/^stages\[1\]\.interventions\[0\]\.needs\[0\]: /),
    ]);
  });
});
