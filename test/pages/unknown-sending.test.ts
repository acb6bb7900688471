import { carryOut, systemId } from "../../src/ledger/handling/system-command.ts";
import type { Command } from "../../src/procedure/command.ts";
import { dayIn, knownDate } from "../../src/clocks/dates/fact-date.ts";
import type { Duty } from "../../src/office/duty.ts";
import { caseIdSchema, type EntryHash } from "../../src/procedure/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn } from "./session.ts";
import { quotedReason } from "../../src/procedure/values/sending-reason.ts";

const caseId = caseIdSchema.parse("az-lost");

/** The same home, whose driver is not woken: nothing is sent, and what becomes of a sending is said by the test. */
const undriven = (home: Home): Home => ({
  ...home,
  desk: { ...home.desk, world: { ...home.desk.world, wake: () => Promise.resolve() } },
});

const carryToUnknown = async (driven: Home): Promise<void> => {
  const home = undriven(driven);
  const on = knownDate(dayIn("Asia/Baku", home.clock.now()));
  const text = await home.desk.world.documents.put(Buffer.from("a text", "utf8"));
  const act = async (person: string, duty: Duty, command: Command): Promise<EntryHash> => {
    await send(home, { caseId, person, duty, command });
    return head();
  };
  const head = async (): Promise<EntryHash> => {
    const found = await home.desk.world.ledger.head(caseId);
    if (found === undefined) throw new Error("the case is not there");
    return found.state.head;
  };
  const officer = ["treaty-officer-1", "treaty-officer"] as const;
  const releaser = ["releasing-officer", "releasing-officer"] as const;
  const office = ["head-of-state-office", "head-of-state-office"] as const;
  const vote = {
    outcome: "adopted",
    counts: { for: 100, against: 0, abstaining: 0, notVoting: 0, present: 100 },
  } as const;
  await act("clerk", "clerk", {
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty: "att",
    purpose: "consent",
    title: "A letter that may be lost",
  });
  await act("clerk", "clerk", {
    kind: "Lay",
    on,
    by: "x",
    body: "president",
    text,
    statements: [],
  });
  await act("clerk", "clerk", { kind: "Refer", stage: "committee", on, lead: "A", others: [] });
  await act("committee-secretary", "committee-secretary", {
    kind: "RecordReport",
    stage: "committee",
    on,
    committee: "A",
    outcome: "favourable",
    report: null,
  });
  await act("clerk", "clerk", {
    kind: "ScheduleSitting",
    stage: "plenary",
    sittingOn: dayIn("Asia/Baku", home.clock.now()),
  });
  const recorded = await act("plenary-secretary-1", "plenary-secretary", {
    kind: "RecordVote",
    on,
    stage: "plenary",
    ...vote,
    text,
    statementTexts: [],
  });
  await act("plenary-secretary-2", "plenary-secretary", {
    kind: "CertifyVote",
    of: recorded,
    ...vote,
  });
  await act("clerk", "clerk", { kind: "Present", stage: "head-of-state", on });
  await act(...office, {
    kind: "RecordAssent",
    stage: "head-of-state",
    on,
    outcome: "signed",
    by: null,
    source: null,
  });
  const prepared = await act(...officer, { kind: "PrepareInstrument", text, statements: [] });
  const released = await act(...releaser, {
    kind: "ReleaseInstrument",
    of: prepared,
    text,
    statements: [],
  });
  await act(...office, {
    kind: "SignInstrument",
    of: released,
    on,
    signer: "nobody",
    office: "headOfState",
    fullPowers: null,
    custody: null,
    place: "nowhere",
    scan: text,
    statements: [],
  });
  const to = "depositary@tasdiq.invalid";
  const note = await act(...officer, { kind: "PrepareNotification", to, text });
  const of = await act(...releaser, {
    kind: "ReleaseNotification",
    of: note,
    text,
    statements: [],
  });
  const bySystem = async (command: Command): Promise<void> => {
    const answer = await carryOut(home.desk, caseId, {
      id: systemId("test", command.kind),
      command,
    });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  };
  await bySystem({ kind: "ClaimNotification", of });
  await bySystem({
    kind: "DeclareUnknown",
    of: await head(),
    reason: quotedReason("the connection was cut <b>before</b> the answer"),
  });
};

describe("A sending of which nobody knows", () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole();
    await carryToUnknown(console.home);
  }, 60_000);
  afterAll(() => console.close());

  const overviewFor = async (person: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get("/en/cases/az-lost")).text();

  it("is warned of, with its reason, to everybody who reads the case", async () => {
    const page = await overviewFor("auditor");
    expect(page).toContain("It is not known whether the notification was sent");
    expect(page).toContain("&lt;b&gt;before&lt;/b&gt; the answer");
    expect(page).not.toContain("/do/resolve");
  });

  it("is settled by a treaty officer, who is led to the form", async () => {
    expect(await overviewFor("treaty-officer-1")).toContain("/en/cases/az-lost/do/resolve");
  });

  it("stays apart from the signature of the instrument and from the deposit", async () => {
    const words = (await overviewFor("auditor")).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toMatch(/Signature of the instrument \d+ \w+ \d{4} signed by nobody, nowhere/);
    expect(words).toMatch(
      /Sending of the notification unknown it is not known whether it was sent/,
    );
    expect(words).toMatch(/Deposit not on record/);
  });
});
