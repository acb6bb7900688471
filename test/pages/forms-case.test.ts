import { canonicalJson, digestOf } from "../../src/record/canonical.ts";
import { handleOffice, officeRequestSchema } from "../../src/ledger/handling/office.ts";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { stateOf, todayIn } from "./filling.ts";
import { giverAt, type Fields, type Giver, type Step } from "./giving.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn } from "./session.ts";
import { factsOf } from "../support/facts.ts";

// Every form that leads from the laying to the deposit and beyond it, as a browser would send them.

let console: Console;
let giver: Giver;

beforeAll(async () => {
  console = await openConsole();
  giver = giverAt(console.base);
});
afterAll(async () => {
  await console.close();
});

const give = (caseId: string, step: Step): Promise<void> => giver(caseId, step);

const file = (name: string): readonly File[] => [new File([`text of ${name}`], `${name}.txt`)];

const onDay = (day: IsoDate, name = "on"): Fields => ({
  [`${name}.kind`]: "known",
  [`${name}.day`]: day.slice(8),
  [`${name}.month`]: day.slice(5, 7),
  [`${name}.year`]: day.slice(0, 4),
});

const on = (name = "on"): Fields => onDay(todayIn(console.home), name);

const opened = (caseId: string, treaty: string): Fields => ({
  "case-id": caseId,
  procedure: "az-milli-majlis",
  treaty,
  purpose: "consent",
  title: "A case of the tests",
});

const laid = (): Fields => ({
  ...on(),
  by: "the initiator",
  "text.file": file("draft law"),
  "statements.count": "1",
  "statements.0.id": "scope",
  "statements.0.label": "declaration",
  "statements.0.subject": "scope of application",
  "statements.0.texts.count": "1",
  "statements.0.texts.0.language": "az",
  "statements.0.texts.0.authentic": "true",
  "statements.0.texts.0.digest.file": file("scope"),
});

/** Papers that go with what is laid, as they are ticked. */
const papers = (...ids: readonly string[]): Fields =>
  Object.fromEntries(ids.map((id) => [`with.${id}`, "true"]));

/** Somebody is given the duty of the minister's office, which the procedure file of Britain knows. */
const grantToMinister = async (): Promise<void> => {
  const granted = await handleOffice(
    console.home.desk,
    officeRequestSchema.parse({
      id: console.home.desk.ports.ids.commandId(),
      person: "administrator",
      duty: "administrator",
      office: { kind: "GrantDuty", holder: "ministers-clerk", granted: "ministers-office" },
    }),
    { kind: "name" },
  );
  expect(granted.kind).toBe("accepted");
};

const votes: Fields = {
  "counts.for": "97",
  "counts.against": "11",
  "counts.abstaining": "5",
  "counts.notVoting": "3",
  "counts.present": "116",
  outcome: "adopted",
};

const scope = (): Fields => ({ "statements.scope.az": file("scope") });
const voted = (): Fields => ({
  ...on(),
  ...votes,
  "text.file": file("draft law"),
  "statementTexts.scope.az": file("scope"),
});
const released = (): Fields => ({ "text.file": file("x"), text: file("instrument"), ...scope() });

const upToVote = (caseId: string, treaty: string): readonly Step[] => [
  ["clerk", "OpenCase", opened(caseId, treaty)],
  ["clerk", "Lay", { ...laid(), body: "president" }],
  ["clerk", "Refer", { ...on(), lead: "Committee A", others: "" }],
  [
    "committee-secretary",
    "RecordReport",
    { ...on(), committee: "Committee A", outcome: "favourable", report: file("opinion") },
  ],
  ["clerk", "ScheduleSitting", on("sittingOn")],
];

const afterVote = (): readonly Step[] => [
  ["plenary-secretary-1", "RecordVote", voted()],
  ["plenary-secretary-2", "DeclineCertification", { reason: "the protocol is not signed" }],
  ["plenary-secretary-1", "RecordVote", voted()],
  ["plenary-secretary-2", "CertifyVote", votes],
  ["clerk", "Present", on()],
  ["head-of-state-office", "RecordAssent", { ...on(), outcome: "signed" }],
  [
    "clerk",
    "Publish",
    { ...on(), stage: "publication", outcome: "published", publishedIn: "a gazette" },
  ],
  [
    "clerk",
    "Publish",
    {
      ...on(),
      stage: "registration",
      outcome: "registered",
      publishedIn: "a register",
      number: "17",
    },
  ],
  ["treaty-officer-1", "ClaimTask", {}],
  ["treaty-officer-1", "HandOverTask", { to: "treaty-officer-2", reason: "on leave" }],
  ["treaty-officer-1", "PrepareInstrument", { text: file("instrument"), ...scope() }],
  ["releasing-officer", "ReleaseInstrument", released()],
  [
    "head-of-state-office",
    "SignInstrument",
    {
      ...on(),
      signer: "the signatory",
      office: "headOfState",
      place: "Baku",
      scan: file("scan"),
      custody: "the archive",
      ...scope(),
    },
  ],
  [
    "treaty-officer-1",
    "PrepareNotification",
    { to: "treaties@depositary.example", text: file("letter"), contact: "the officer" },
  ],
  ["releasing-officer", "ReleaseNotification", { text: file("letter"), ...scope() }],
];

const sent = (caseId: string): Promise<void> =>
  new Promise((over, fail) => {
    const look = async (left: number): Promise<void> => {
      if ((await stateOf(console.home, caseId)).stage === "deposit") over();
      else if (left === 0) fail(new Error("the notification was not sent"));
      else setTimeout(() => void look(left - 1), 100);
    };
    void look(200);
  });

const mailEvent = (caseId: string): Fields => {
  const at = new Date(console.home.clock.now()).toISOString();
  return {
    reference: `${caseId}/N1`,
    messageId: "<one@depositary.example>",
    "at.day": at.slice(8, 10),
    "at.month": at.slice(5, 7),
    "at.year": at.slice(0, 4),
    "at.time": at.slice(11, 19),
    evidence: "the log of the mail server",
  };
};

// On which day the Mine Ban Convention entered into force, as its treaty file has it.
const inForce: Fields = { "on.day": "1", "on.month": "3", "on.year": "1999" };

const abroad = (caseId: string): readonly Step[] => [
  [
    "treaty-officer-1",
    "TransmitInstrument",
    { ...on(), bearer: "the mission", receipt: file("r") },
  ],
  ["treaty-officer-1", "RecordDelivery", mailEvent(caseId)],
  [
    "treaty-officer-2",
    "ConfirmDeposit",
    { ...on("receivedOn"), ...scope(), "effective.day": "", "effective.month": "" },
  ],
  ["treaty-officer-1", "RecordCirculation", { ...on(), "statements.scope": "true" }],
  [
    "treaty-officer-1",
    "RecordObjection",
    { ...on(), by: "a State", statement: "scope", effect: "none" },
  ],
  ["treaty-officer-1", "RecordTreatyInForce", { ...inForce, source: "a notice" }],
  [
    "clerk",
    "PromiseAmendment",
    { id: "code", subject: "a law", source: "the note", "dueOn.day": "" },
  ],
  ["clerk", "RecordAmendmentDone", { id: "code", ...on(), law: "a law" }],
  ["clerk", "RecordDatedFact", { ...on(), fact: "depositaryNotice", source: "a notice" }],
  ["clerk", "MakePublic", { basis: "a decision" }],
];

describe("Forms lead a case", () => {
  it("from its opening to the deposit and what follows it", async () => {
    const caseId = "az-whole";
    const officer = await signedIn(console.base, "treaty-officer-1");
    for (const step of [...upToVote(caseId, "mine-ban"), ...afterVote()]) {
      const [person, kind] = step;
      if (kind === "PrepareInstrument" || kind === "PrepareNotification") {
        // What the office printed here as a draft is not what it means to have signed or sent.
        const paper = kind === "PrepareInstrument" ? "instrument" : "notification";
        const print = await officer.get(`/en/cases/${caseId}/papers/${paper}.en.pdf`);
        const draft = new File([new Uint8Array(await print.arrayBuffer())], `${paper}.pdf`);
        const fields = { ...step[2], text: [draft] };
        await expect(give(caseId, [person, kind, fields])).rejects.toThrow(
          /text: is a working draft printed by Tasdiq.*supply the final document/,
        );
      }
      await give(caseId, step);
      if (kind === "ReleaseInstrument")
        expect(await (await officer.get(`/en/cases/${caseId}/papers`)).text()).toMatch(
          new RegExp(
            `Sign or send what was released:.{1,200}${digestOf("text of instrument")}`,
            "s",
          ),
        );
    }
    await sent(caseId);
    for (const step of abroad(caseId)) await give(caseId, step);
    const state = await stateOf(console.home, caseId);
    expect(state.stage).toBe("deposited");
    expect(factsOf(state, "CaseMadePublic")).toHaveLength(1);
    // What was uploaded is said to have come as a file, because a digest could have been copied.
    const [release] = factsOf(state, "InstrumentReleased");
    expect(release?.act.statements).toMatchObject([
      { statement: "scope", language: "az", from: "file" },
    ]);
    expect(factsOf(state, "DepositConfirmed")[0]?.act.effective).toBeNull();
  });

  it("back to the committee, and to its end without a deposit", async () => {
    const caseId = "az-back";
    const steps: readonly Step[] = [
      ...upToVote(caseId, "att"),
      ["plenary-secretary-1", "RecordVote", { ...on(), outcome: "referredBack" }],
      ["plenary-secretary-2", "CertifyVote", { outcome: "referredBack" }],
      [
        "clerk",
        "Suspend",
        { ...on(), ground: "constitutionalReview", reason: "asked of the court", legalBasis: "x" },
      ],
      ["clerk", "Resume", { ...on(), legalBasis: "the court's decision" }],
      ["clerk", "Withdraw", { ...on(), by: "the initiator", reason: "to be laid anew" }],
    ];
    for (const step of steps) await give(caseId, step);
    const back = await stateOf(console.home, caseId);
    expect(back.stage).toBe("withdrawn");
    expect(factsOf(back, "CaseSuspended")[0]?.act.ground).toBe("constitutionalReview");
    expect(back.resumptions).toHaveLength(1);
    await give("az-lapse", ["clerk", "OpenCase", opened("az-lapse", "crc")]);
    await give("az-lapse", [
      "clerk",
      "Lapse",
      { "on.kind": "unknown", reason: "the term ended", legalBasis: "an article" },
    ]);
    expect((await stateOf(console.home, "az-lapse")).stage).toBe("lapsed");
  });

  it("through the silence of the two Houses, and past their resolution", async () => {
    // For some hours of each evening it is tomorrow in Baku, and a British case knows no such day yet.
    const today = todayIn(console.home, "Europe/London");
    const days = Array.from({ length: 120 }, (_, day) => addDays(today, day - 60));
    const endsOn = addDays(today, 59);
    const calendar = canonicalJson({ houses: { commons: days, lords: days }, endsOn });
    const { ports } = console.home.desk;
    const digest = await ports.documents.put(Buffer.from(calendar));
    const imported = await handleOffice(
      console.home.desk,
      officeRequestSchema.parse({
        id: ports.ids.commandId(),
        person: "administrator",
        duty: "administrator",
        office: {
          kind: "ImportCalendar",
          procedure: "gb-crag-2010",
          calendar: digest,
          endsOn,
          days: 120,
        },
      }),
      { kind: "name" },
    );
    expect(imported.kind).toBe("accepted");

    await grantToMinister();
    const british = { ...opened("gb-silent", "att"), procedure: "gb-crag-2010" };
    const before = addDays(today, -40);
    const published = { outcome: "published", publishedIn: "a series of treaties" };
    const silent: readonly Step[] = [
      ["clerk", "OpenCase", british],
      ["clerk", "Lay", { ...laid(), ...onDay(before), ...papers("copy", "memorandum") }],
      ["clerk", "Publish", { ...onDay(before), ...published }],
      ["clerk", "CertifyTimeEnded", { ...onDay(addDays(before, 22)), calendar: digest }],
    ];
    for (const step of silent) await give("gb-silent", step);
    expect((await stateOf(console.home, "gb-silent")).stage).toBe("instrument");

    const against: Fields = { intervention: "commons-against", body: "commons" };
    await give("gb-silent", [
      "clerk",
      "RecordIntervention",
      { ...onDay(addDays(before, 5)), stage: "period-a", ...against },
    ]);
    expect((await stateOf(console.home, "gb-silent")).stage).toBe("statement");
    const instrument: Fields = { text: file("instrument"), ...scope() };
    await expect(
      give("gb-silent", ["treaty-officer-1", "PrepareInstrument", instrument]),
    ).rejects.toThrow("not possible");
    const stated = { ...laid(), ...onDay(today), ...papers("reasons") };
    await give("gb-silent", ["clerk", "Lay", stated]);
    expect((await stateOf(console.home, "gb-silent")).stage).toBe("period-b");

    const objected: readonly Step[] = [
      ["clerk", "OpenCase", { ...british, "case-id": "gb-against", treaty: "crc" }],
      ["clerk", "Lay", { ...laid(), ...onDay(today), ...papers("copy", "memorandum") }],
      [
        "ministers-clerk",
        "ExtendTime",
        { ...onDay(today), clock: "period-a", n: "5", body: "minister" },
      ],
      ["clerk", "RecordIntervention", { ...onDay(today), ...against }],
      ["clerk", "Lay", stated],
    ];
    for (const step of objected) await give("gb-against", step);
    const state = await stateOf(console.home, "gb-against");
    expect(state.stage).toBe("period-b");
    expect(factsOf(state, "TimeExtended")[0]?.act).toMatchObject({ clock: "period-a", n: 5 });
    expect(factsOf(state, "Laid").at(-1)?.act.with).toEqual(["reasons"]);
  });
});
