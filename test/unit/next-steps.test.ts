import { entryToName, firstHalves } from "../../src/commands/rules/index.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../src/commands/next/next-steps.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  declaredUnknown,
  britishCalendar,
  certified,
  deposited,
  publication,
  registration,
} from "../support/cases.ts";
import { type CaseBuilder, caseUnder, importing } from "../support/case-builder.ts";
import { lateReservation } from "../support/abroad.ts";
import { azerbaijan, azerbaijaniLaw } from "../support/law.ts";
import { nextLines } from "../../src/cli/print/next.ts";
import { plainPrint } from "../support/plain-print.ts";
import { byUrgency } from "../../src/office/assignee.ts";
import { listedOf } from "../../src/office/head-row.ts";
import { runningIn } from "../support/running.ts";
import { internationalStages } from "../../src/law/file/stage-of-case.ts";

describe("Next steps", () => {
  const next = ({ state, law }: CaseBuilder): readonly NextStep[] =>
    nextSteps(state, law.procedure);

  const verbs = (story: CaseBuilder): readonly string[] => next(story).map((step) => step.verb);

  const beside = (story: CaseBuilder): readonly string[] =>
    stepsBeside(story.state, story.law.procedure, next(story)).map((step) => step.verb);

  describe("the publication of the law", () => {
    it("is named from the signature of the law on, after what carries the case on, until it is on record", () => {
      for (const act of ["AssentRecorded", "InstrumentSigned", "NotificationSent"] as const)
        expect(verbs(azerbaijaniCase(act)).at(-1)).toBe("publish");
      expect(verbs(azerbaijaniCase("DepositConfirmed"))).toEqual(["record-fact", "publish"]);
      expect(verbs(azerbaijaniCase("Presented"))).not.toContain("publish");
      const published = azerbaijaniCase("AssentRecorded").record(publication());
      expect(verbs(published)).toEqual(["prepare-instrument"]);
      expect(verbs(britishCase("InstrumentSigned"))).not.toContain("publish");
    });
    it("names its stage wherever the command is refused without it, and no stage where it is not", () => {
      const signed = azerbaijaniCase("AssentRecorded");
      const steps = [
        ...next(signed),
        ...stepsBeside(signed.state, signed.law.procedure, next(signed)),
      ];
      const publishing = steps.filter(({ command: kind }) => kind === "Publish");
      expect(publishing.map(({ stage }) => [stage?.id, stage?.mustBeNamed])).toEqual([
        ["publication", true],
        ["registration", true],
      ]);
      signed.when(command("Publish", { stage: undefined })).thenRefused("StageNotNamed");
      // Without what may be recorded beside it, as a task or the demonstration lists it.
      expect(nextLines(plainPrint("en"), next(signed))).toContain(
        "publish --stage publication (clerk)",
      );
      const presented = next(azerbaijaniCase("Presented")).map(({ stage }) => stage);
      expect(presented).toMatchObject([{ id: "head-of-state", mustBeNamed: false }]);
    });
  });

  describe("a step that needs a second person", () => {
    it.each([
      ["VoteRecorded", "certify", "plenary-secretary-1"],
      ["VoteRecorded", "decline-vote", "plenary-secretary-1"],
      ["InstrumentPrepared", "release-instrument", "treaty-officer-1"],
      ["InstrumentReleased", "sign-instrument", "treaty-officer-1"],
      ["NotificationPrepared", "release-notification", "treaty-officer-1"],
      ["NotificationSent", "confirm-deposit", "treaty-officer-1"],
    ] as const)("after %s, %s is another's than %s", (act, verb, person) => {
      const step = next(azerbaijaniCase(act)).find((one) => one.verb === verb);
      expect(step?.byAnotherThan).toEqual([person]);
    });
    it("of a record that was corrected since it was certified is a third's", () => {
      const certified = azerbaijaniCase("VoteCertified");
      const corrected = certified.record(
        command("Correct", {
          of: certified.hashOf("VoteRecorded"),
          restated: command("RecordVote", { on: "2026-02-10", outcome: "rejected" }),
        }),
        { person: "plenary-secretary-2" },
      );
      const certify = next(corrected).find(({ verb }) => verb === "certify");
      expect(certify?.byAnotherThan).toEqual(["plenary-secretary-1", "plenary-secretary-2"]);
    });
    it("of an imported case names nobody who did not act here", () => {
      expect(next(azerbaijaniCase("Laid"))[0]?.byAnotherThan).toEqual([]);
    });
  });

  describe("what may be recorded besides", () => {
    it("after the deposit is what happens later, abroad and at home, until it is on record", () => {
      const ended = azerbaijaniCase("DepositConfirmed");
      expect(beside(ended)).toEqual([
        "publish",
        "record-fact",
        "transmit-instrument",
        "record-delivery",
        "record-bounce",
        "record-complaint",
        "record-circulation",
        "record-objection",
        "record-treaty-in-force",
        "promise-amendment",
      ]);
      const recorded = ended
        .record(registration())
        .record(command("RecordTreatyInForce"))
        .record(command("TransmitInstrument", { of: ended.hashOf("InstrumentSigned") }));
      expect(beside(recorded)).toEqual([
        "record-fact",
        "record-delivery",
        "record-bounce",
        "record-complaint",
        "record-circulation",
        "record-objection",
        "promise-amendment",
      ]);
    });
    it("names nothing that is named among the next steps", () => {
      const promised = azerbaijaniCase("DepositConfirmed").record(command("PromiseAmendment"));
      expect(verbs(promised)).toContain("record-amendment-done");
      expect(beside(promised)).not.toContain("record-amendment-done");
      expect(
        beside(azerbaijaniCase("AssentRecorded").record(command("PromiseAmendment"))),
      ).toContain("record-amendment-done");
    });
    it("of a case that was withdrawn before anything was sent is nothing", () => {
      const ended = azerbaijaniCase("Reported").record(command("Withdraw"));
      expect([verbs(ended), beside(ended)]).toEqual([[], []]);
    });
    it("is in Britain a resolution that is found only later, and no register of laws", () => {
      expect(beside(britishCase("DepositConfirmed"))).toEqual(
        expect.arrayContaining(["record-intervention", "record-treaty-in-force"]),
      );
      expect(beside(britishCase("DepositConfirmed"))).not.toContain("publish");
    });
  });

  describe("the entry that a command names", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    it.each<[Parameters<typeof entryToName>[1], CaseBuilder, RecordedAct["kind"]]>([
      ["CertifyVote", azerbaijaniCase("VoteRecorded"), "VoteRecorded"],
      ["DeclineCertification", azerbaijaniCase("VoteRecorded"), "VoteRecorded"],
      ["ReleaseInstrument", azerbaijaniCase("InstrumentPrepared"), "InstrumentPrepared"],
      ["SignInstrument", azerbaijaniCase("InstrumentReleased"), "InstrumentReleased"],
      ["TransmitInstrument", azerbaijaniCase("InstrumentSigned"), "InstrumentSigned"],
      ["ReturnInstrument", azerbaijaniCase("InstrumentSigned"), "InstrumentSigned"],
      ["ReleaseNotification", azerbaijaniCase("NotificationPrepared"), "NotificationPrepared"],
      ["ResolveUnknown", unknown, "NotificationOutcomeUnknown"],
    ])("%s is the one that its rule takes", (kind, story, act) => {
      const named = entryToName(story.state, kind);
      expect(named?.fact.act.kind).toBe(act);
      const of = named?.hash;
      expect(
        story.when(command(kind as "ReleaseInstrument", { of }), { person: "another" }).decision
          .kind,
      ).toBe("allowed");
    });
    it("is none where nothing waits for the command, and any for a correction", () => {
      expect(
        entryToName(azerbaijaniCase("AssentRecorded").state, "ReleaseInstrument"),
      ).toBeUndefined();
      expect(entryToName(unknown.state, "Correct")).toBeUndefined();
    });
  });
});

describe("Steps where a case stands", () => {
  const next = ({ state, law }: CaseBuilder) => nextSteps(state, law.procedure);

  const verbs = (story: CaseBuilder): readonly string[] => next(story).map(({ verb }) => verb);

  const beside = (story: CaseBuilder): readonly string[] =>
    stepsBeside(story.state, story.law.procedure, next(story)).map(({ verb }) => verb);

  describe("while two houses may resolve", () => {
    const laid = britishCase("Published");
    const against = laid.record(
      command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
    );
    it("are an intervention and the end of the time, or the statement that is awaited", () => {
      expect(verbs(laid)).toEqual(["record-intervention", "certify-time-ended"]);
      expect(verbs(against)).toEqual(["lay"]);
      expect(
        verbs(
          against.record(command("Lay", { on: "2026-01-25", body: "minister", with: ["reasons"] })),
        ),
      ).toEqual(["record-intervention", "certify-time-ended"]);
    });
  });

  describe("a law that came back", () => {
    it("is voted anew, and then the instrument is made", () => {
      const returned = azerbaijaniCase("Presented").record(
        command("RecordAssent", { outcome: "returned" }),
      );
      expect(verbs(azerbaijaniCase("Presented"))).toEqual(["record-assent"]);
      const again = returned
        .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
        .record(command("RecordVote", { on: "2026-03-20" }));
      expect(verbs(certified(again))).toEqual(["prepare-instrument", "publish"]);
    });
  });

  describe("an instrument", () => {
    it("that is prepared anew is released anew", () => {
      const released = azerbaijaniCase("InstrumentReleased").record(publication());
      expect(verbs(released)).toEqual(["sign-instrument"]);
      expect(verbs(released.record(command("PrepareInstrument")))).toEqual(["release-instrument"]);
    });
  });

  describe("what may be recorded besides", () => {
    const without = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { statements: [] }));
    const sent = without
      .record(command("SignInstrument", { statements: [] }))
      .record(command("RecordSent"));
    const noticed = command("RecordDatedFact", {
      fact: "depositaryNotice",
      on: "2026-03-25",
      statements: [lateReservation],
    });
    const aboutStatements = (story: CaseBuilder): readonly string[] =>
      beside(story).filter((verb) => ["record-circulation", "record-objection"].includes(verb));
    it("is a circulation once there are statements, and an objection once one can be made", () => {
      expect(sent.state.stage).toBe("deposit");
      expect(aboutStatements(sent)).toEqual([]);
      const stated = sent.record(noticed);
      expect(aboutStatements(stated)).toEqual(["record-circulation"]);
      const circulated = stated.record(
        command("RecordCirculation", { statements: [lateReservation.id] }),
      );
      expect(aboutStatements(circulated)).toEqual(["record-circulation", "record-objection"]);
      expect(aboutStatements(deposited(azerbaijaniCase("NotificationSent")))).toEqual([
        "record-circulation",
        "record-objection",
      ]);
      const empty = sent.record(command("ConfirmDeposit", { statements: [] }));
      expect(aboutStatements(empty)).toEqual([]);
    });
    it("is an amendment while one that was promised is not made", () => {
      const promised = azerbaijaniCase("AssentRecorded")
        .record(command("PromiseAmendment"))
        .record(command("PromiseAmendment", { id: "procedure-code" }));
      const made = promised.record(command("RecordAmendmentDone"));
      expect(beside(made)).toContain("record-amendment-done");
      const all = made.record(command("RecordAmendmentDone", { id: "procedure-code" }));
      expect(beside(all)).not.toContain("record-amendment-done");
    });
    it("is a transmission where there is a signed instrument to transmit", () => {
      expect(beside(azerbaijaniCase("NotificationReleased"))).toContain("transmit-instrument");
      const unsigned = without.record(command("RecordSent"));
      expect(beside(unsigned)).not.toContain("transmit-instrument");
    });
  });

  describe("whoever did the first half", () => {
    it.each([
      "CertifyVote",
      "DeclineCertification",
      "ReleaseInstrument",
      "SignInstrument",
      "ConfirmDeposit",
      "ReleaseNotification",
      "Present",
    ] as const)("of %s is nobody where nothing waits for the second", (kind) => {
      expect(firstHalves(azerbaijaniCase("Laid").state, kind)).toHaveLength(0);
    });
    it.each<[RecordedAct["kind"], Parameters<typeof firstHalves>[1], string]>([
      ["VoteRecorded", "CertifyVote", "plenary-secretary-1"],
      ["NotificationPrepared", "ReleaseNotification", "treaty-officer-1"],
    ])("is the person who did it: %s, %s", (act, kind, person) => {
      expect(firstHalves(azerbaijaniCase(act).state, kind)).toEqual([person]);
    });
  });
});

describe("The order of tasks", () => {
  const task = (caseId: string, dueOn: string | null, since: string) => ({ caseId, dueOn, since });
  it("is by the day they are due, the overdue first, then by how long they have waited", () => {
    const tasks = [
      task("none-late", null, "2026-02-02"),
      task("none-early", null, "2026-01-01"),
      task("later", "2026-05-01", "2026-01-01"),
      task("overdue", "2026-01-15", "2026-03-01"),
      task("same-day", "2026-05-01", "2026-01-02"),
    ];
    expect(tasks.sort(byUrgency).map(({ caseId }) => caseId)).toEqual([
      "overdue",
      "later",
      "same-day",
      "none-early",
      "none-late",
    ]);
  });
});

type Act = RecordedAct["kind"];

/** A case that stands there, and what runs in it until a last day; nothing where its procedure has no clock. */
type Standing = readonly [upTo: Act, runs: string | null];

const azerbaijani: Readonly<Record<string, readonly Standing[]>> = {
  "draft-law": [["CaseOpened", null]],
  committee: [
    ["Laid", "vote"],
    ["Referred", "vote"],
  ],
  plenary: [
    ["Reported", "vote"],
    ["SittingScheduled", "vote"],
    // What was decided is decided in time, and the next clock begins with what is certified.
    ["VoteRecorded", null],
  ],
  "head-of-state": [
    ["VoteCertified", "presentation"],
    ["Presented", "signature"],
  ],
  instrument: [
    ["AssentRecorded", null],
    ["InstrumentPrepared", null],
    ["InstrumentReleased", null],
  ],
  notification: [
    ["InstrumentSigned", null],
    ["NotificationPrepared", null],
  ],
  transmission: [
    ["NotificationReleased", null],
    ["NotificationClaimed", null],
  ],
  deposit: [["NotificationSent", null]],
};

const british: Readonly<Record<"laying" | "period-a" | "instrument", readonly Standing[]>> = {
  laying: [["CaseOpened", null]],
  "period-a": [
    ["Laid", "period-a"],
    ["Published", "period-a"],
  ],
  instrument: [["TimeEndCertified", null]],
};

const listed = (
  procedure: string,
  caseUpTo: (act: Act) => CaseBuilder,
  stages: Readonly<Record<string, readonly Standing[]>>,
) =>
  Object.entries(stages).flatMap(([stage, all]) =>
    all.map(([act, runs]) => [procedure, stage, act, runs, caseUpTo] as const),
  );

describe("every open stage", () => {
  it("of a law, and abroad, is looked at here", () => {
    const looked = Object.keys(azerbaijani);
    expect(looked).toEqual(expect.arrayContaining([...internationalStages]));
    const inFile = azerbaijan().stages.filter(
      ({ beside, kind }) => beside === undefined && kind !== "international",
    );
    expect(inFile.map(({ id }) => id).filter((id) => !looked.includes(id))).toEqual([
      "second-vote",
    ]);
  });

  it.each([
    ...listed("az-milli-majlis", azerbaijaniCase, azerbaijani),
    ...listed("gb-crag-2010", britishCase, british),
  ])("of %s at %s, after %s, has a task with a duty, and what is due: %s", (...given) => {
    const [, stage, act, runs, caseUpTo] = given;
    const { state, law } = caseUpTo(act);
    expect(state.stage).toBe(stage);
    const { task } = listedOf(state, law);
    expect(task).toMatchObject({ caseId: state.caseId, stage });
    const steps = nextSteps(state, law.procedure);
    const [leading] = steps;
    expect(leading?.duties.length).toBeGreaterThan(0);
    // A letter is sent by the system alone; everywhere else it is for people to go on.
    expect(leading?.duties.includes("system")).toBe(stage === "transmission");
    const running = runningIn(state, law.procedure, { calendar: britishCalendar });
    expect(running.map(({ clock }) => clock.id)).toEqual(runs === null ? [] : [runs]);
    for (const one of running)
      expect(one).toMatchObject({
        ends: { kind: "days", certainlyBy: expect.stringMatching(/^2026-/) as string },
      });
    // The row beside the head holds the law's own clocks; sitting days hang on the calendar.
    const [due] = running;
    const inRow = due?.ends.kind === "days" && !due.clock.isPeriod ? due.ends.certainlyBy : null;
    expect(task?.dueOn).toBe(inRow);
  });
});
