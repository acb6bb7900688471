import type { CommandOf } from "../../src/procedure/command.ts";
import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { caseAtVote, recordVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, stranger } from "./session.ts";

const caseId = "az-entry";
const recorded: Votes = { for: 90, against: 11, abstaining: 5, notVoting: 3, present: 109 };

let console: Console;

beforeAll(async () => {
  console = await openConsole();
  await caseAtVote(console.home, caseId, "crc");
  await recordVote(console.home, caseId, recorded);
  await makePublic(console.home, caseId);
}, 120_000);
afterAll(() => console.close());

const voteOf = async () =>
  (await stateOf(console.home, caseId)).facts.find(({ act }) => act.kind === "VoteRecorded");

const correct = async (): Promise<void> => {
  const restated: CommandOf<"RecordVote"> = {
    kind: "RecordVote",
    on: knownDate(todayIn(console.home)),
    stage: "plenary",
    outcome: "rejected",
    counts: { ...recorded, for: 60, against: 41 },
    text: "unknown",
    statementTexts: [],
  };
  const of = (await voteOf())?.entry;
  if (of === undefined) throw new Error("no vote is on record");
  const command = {
    kind: "Correct",
    of,
    restated,
    reason: "the minutes",
    legalBasis: "x",
  } as const;
  await send(console.home, {
    caseId,
    person: "plenary-secretary-1",
    duty: "plenary-secretary",
    command,
  });
};

const certify = async (): Promise<void> => {
  const of = (await voteOf())?.correctedBy ?? undefined;
  if (of === undefined) throw new Error("nothing was corrected");
  const counts = { ...recorded, for: 60, against: 41 };
  await send(console.home, {
    caseId,
    person: "plenary-secretary-2",
    duty: "plenary-secretary",
    command: { kind: "CertifyVote", of, counts, outcome: "rejected" },
  });
};

describe("The numbers of a vote", () => {
  it("lead to the entry of their correction, on the office's page and on the public one", async () => {
    const officer = await signedIn(console.base, "plenary-secretary-1");
    const pages = async (): Promise<readonly string[]> => [
      await (await officer.get(`/en/cases/${caseId}/votes`)).text(),
      await (await stranger(console.base).get(`/en/public/${caseId}`)).text(),
    ];
    for (const page of await pages()) expect(page).not.toContain("these figures are those of");
    await correct();
    // Everybody else reads it once another person has certified it as it stands.
    await certify();
    const correction = (await voteOf())?.correctedBy ?? "none";
    for (const page of await pages())
      expect(page).toContain(`Corrected: these figures are those of entry ${correction}`);
  });
});
