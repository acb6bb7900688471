import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { runningIn } from "../support/running.ts";
import { waitsFor } from "../../src/office/assignee.ts";
import { listedAfter, listedOf, searchable, wordsOf } from "../../src/office/head-row.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { personSchema } from "../../src/values/ids.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command, publication } from "../support/cases.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { officeOf } from "../support/office.ts";

const listed = ({ state, law }: CaseBuilder) => listedOf(state, law);

/** What is listed of a case after its last entry. */
const listedLast = (before: CaseBuilder | undefined, { state, law }: CaseBuilder) =>
  listedAfter(before?.state, state, law);

const opened = azerbaijaniCase("CaseOpened");

describe("The task that a case leaves", () => {
  it("waits since the entry that led to its stage, however many came after it", () => {
    const reported = azerbaijaniCase("Referred").record(command("RecordReport"), {
      today: "2026-04-02",
    });
    const scheduled = reported.record(command("ScheduleSitting", { sittingOn: "2026-04-20" }), {
      today: "2026-04-07",
    });
    expect([reported, scheduled].map((story) => listed(story).task)).toMatchObject([
      { stage: "plenary", since: "2026-04-02T09:00:00.000Z" },
      { stage: "plenary", since: "2026-04-02T09:00:00.000Z" },
    ]);
  });
  it("names who took it over, until the case goes on", () => {
    const laid = azerbaijaniCase("Laid");
    const claimed = laid.record(command("ClaimTask"), { person: "clerk-2", duty: "clerk" });
    const referred = claimed.record(command("Refer"));
    const reported = referred.record(command("RecordReport"));
    expect([laid, claimed, referred, reported].map((story) => listed(story).task)).toMatchObject([
      { stage: "committee", assignee: null },
      { stage: "committee", assignee: "clerk-2" },
      { stage: "committee", assignee: "clerk-2" },
      { stage: "plenary", assignee: null },
    ]);
  });
  it("is due on the first of the last days that run, in whatever order the procedure names them", () => {
    const law = azerbaijaniLaw();
    const [vote, ...others] = fileOf(law.procedure).clocks;
    if (vote === undefined || !("limit" in vote)) throw new Error("no time for the vote");
    const report = { ...vote, id: "report", limit: { unit: "days", n: 30 }, to: "committee.done" };
    const laid = azerbaijaniCase("Laid", {
      ...law,
      procedure: procedureWith(law.procedure, { clocks: [vote, report, ...others] }),
    });
    const days = [...runningIn(laid.state, laid.law.procedure, { calendar: undefined })];
    expect(days.map(({ clock }) => clock.id)).toEqual(["vote", "report"]);
    expect(listed(laid).task?.dueOn).toBe("2026-02-10");
  });
  it("is, once the deposit is confirmed, to record the entry into force on its day", () => {
    const deposited = britishCase("DepositConfirmed");
    expect(listed(deposited).task).toMatchObject({ stage: "deposited", dueOn: "2026-07-01" });
    const entered = deposited.record(
      command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-07-01" }),
      { today: "2026-07-02" },
    );
    expect(listed(entered).task).toBeNull();
  });
  it("is none where the case was withdrawn", () => {
    expect(listed(opened.record(command("Withdraw"))).task).toBeNull();
  });
});

describe("What is listed of a case", () => {
  it("is what was said when it was opened, with the words by which it is found", () => {
    expect(listed(azerbaijaniCase("Presented")).opening).toEqual({
      title: "Consent to a convention",
      procedure: "az-milli-majlis",
      treaty: "un-cybercrime-2024",
      words: "case-1 consent to a convention",
    });
  });
  it("says whether everybody may read it, which an act decides alone", () => {
    const published = azerbaijaniCase("AssentRecorded").record(publication());
    expect(listed(published).public).toBe(false);
    expect(listed(published.record(command("MakePublic"))).public).toBe(true);
  });
  it("is nothing of the office's record, which nobody but the office reads", () => {
    const office = officeOf([]);
    const nothing = { task: null, public: false, opening: null, unique: [], sayFrom: null };
    expect(listedOf(office, undefined)).toEqual(nothing);
    expect(listedAfter(undefined, office, undefined)).toEqual(nothing);
  });
});

describe("What an open case has to itself", () => {
  const key = "az-milli-majlis/XVIII-16/consent";
  it("is its parliament, treaty and purpose, from its opening on", () => {
    expect(listedLast(undefined, opened).unique).toEqual([{ kind: "take", key }]);
    expect(listed(azerbaijaniCase("Presented")).unique).toEqual([{ kind: "take", key }]);
  });
  it("is not taken again by what it records later", () => {
    expect(listedLast(opened, azerbaijaniCase("Laid")).unique).toEqual([]);
  });
  it.each(["Withdraw", "Lapse"] as const)("is given up with its end: %s", (ending) => {
    const ended = opened.record(command(ending));
    expect(listedLast(opened, ended).unique).toEqual([{ kind: "release", key }]);
    const madePublic = ended.record(command("MakePublic"));
    expect(listedLast(ended, madePublic).unique).toEqual([]);
  });
});

describe("A text that is searched", () => {
  it.each([
    ["Müstəqil Dövlətlər", "musteqil dovletler"],
    ["İŞÇİ QRUPU", "isci qrupu"],
    ["Qarşılıqlı yardım haqqında", "qarsiliqli yardim haqqinda"],
    ["Convention n° 185", "convention n° 185"],
  ])("is found without its marks and capitals: %s", (text, wanted) => {
    expect(searchable(text)).toBe(wanted);
  });
  it("of a case is its id and its title", () => {
    expect(wordsOf("az-7", "Təsdiq")).toBe("az-7 tesdiq");
  });
});

describe("A step that waits", () => {
  const [certify] = (({ state, law }: CaseBuilder) => nextSteps(state, law.procedure))(
    azerbaijaniCase("VoteRecorded"),
  );
  if (certify?.command !== "CertifyVote") throw new Error("the vote is not to be certified");
  const waits = (named: {
    readonly duty?: string;
    readonly person?: string;
    readonly held?: readonly string[];
  }) =>
    waitsFor(
      {
        duty: named.duty,
        person: named.person === undefined ? undefined : personSchema.parse(named.person),
        held: named.held ?? [],
      },
      certify,
    );
  const held = ["auditor", "plenary-secretary"];

  it("waits for its duty and for no other", () => {
    expect(waits({})).toBe(true);
    expect(waits({ duty: "plenary-secretary" })).toBe(true);
    expect(waits({ duty: "clerk" })).toBe(false);
  });
  it("waits for whoever holds that duty, and never for whoever did its first half", () => {
    expect(waits({ person: "plenary-secretary-2", held })).toBe(true);
    expect(waits({ person: "plenary-secretary-1", held })).toBe(false);
    expect(waits({ person: "plenary-secretary-2", held: ["auditor"] })).toBe(false);
  });
  it("waits for a person in a duty only if it is the step's", () => {
    const person = "plenary-secretary-2";
    expect(waits({ duty: "plenary-secretary", person, held })).toBe(true);
    expect(waits({ duty: "auditor", person, held })).toBe(false);
  });
});
