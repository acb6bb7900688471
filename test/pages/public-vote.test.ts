import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import type { Command, CommandOf } from "../../src/procedure/command.ts";
import { caseAtVote, recordVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { stranger } from "./session.ts";
import { handleDespite } from "../support/handle-despite.ts";

const caseId = "az-told";
const recorded: Votes = { for: 90, against: 11, abstaining: 5, notVoting: 3, present: 109 };
const really: Votes = { ...recorded, for: 60, against: 41 };

let console: Console;

beforeAll(async () => {
  console = await openConsole();
  await caseAtVote(console.home, caseId, "crc");
  await recordVote(console.home, caseId, recorded);
  await makePublic(console.home, caseId);
}, 120_000);
afterAll(() => console.close());

const page = async (): Promise<string> =>
  (await (await stranger(console.base).get(`/en/public/${caseId}`)).text()).replaceAll(/\s+/g, " ");

/** The row of the vote among the dates. */
const voteRow = async (): Promise<string> =>
  /<dt[^>]*> ?Single-reading plenary vote.*?<\/dd>/.exec(await page())?.[0] ?? "";

const currentVote = async (): Promise<string> => {
  const { facts } = await stateOf(console.home, caseId);
  const vote = facts.find(({ act }) => act.kind === "VoteRecorded");
  return vote?.correctedBy ?? vote?.entry ?? "";
};

const by = (person: string, command: Command): Promise<void> =>
  send(console.home, { caseId, person, duty: "plenary-secretary", command });

const correct = async (votes: Votes, reason: string): Promise<void> => {
  const restated: CommandOf<"RecordVote"> = {
    kind: "RecordVote",
    on: knownDate(todayIn(console.home)),
    stage: "plenary",
    outcome: "adopted",
    counts: votes,
    text: "unknown",
    statementTexts: [],
  };
  const of = (await currentVote()) as CommandOf<"Correct">["of"];
  await by("plenary-secretary-1", {
    kind: "Correct",
    of,
    restated,
    reason,
    legalBasis: "an article",
  });
};

const certify = async (votes: Votes): Promise<void> => {
  const of = (await currentVote()) as CommandOf<"CertifyVote">["of"];
  const command = { kind: "CertifyVote", of, counts: votes, outcome: "adopted" } as const;
  await send(
    console.home,
    { caseId, person: "plenary-secretary-2", duty: "plenary-secretary", command },
    handleDespite,
  );
};

describe("A vote on the public page", () => {
  it("is on record, and its numbers and result are not shown before it is certified", async () => {
    const hidden = "A decision is recorded. It is shown once another person has certified it.";
    expect(await voteRow()).toBe("");
    const text = await page();
    expect(text.split(hidden)).toHaveLength(2);
    expect(text).not.toContain("Declared result");
    expect(text).not.toContain("for: 90");
  });

  it("is told as the decision once it is certified", async () => {
    await certify(recorded);
    const row = await voteRow();
    expect(row).toContain("Certified by another person");
    expect(row).toContain("A decision under the domestic procedure");
  });

  it("stands after a correction as it was certified, and the certification fell", async () => {
    await correct(really, "the minutes say <b>otherwise</b>");
    const text = await page();
    expect(text).toContain("for: 90");
    expect(text).not.toContain("for: 60");
    expect(text).not.toContain("these figures are those of entry");
    expect(text).not.toContain("is now 60");
    expect(text).not.toContain("Not yet certified by another person");
    const row = await voteRow();
    expect(row).toContain("It was corrected after certification");
    expect(row).not.toContain("rejected");
  });

  it("says once the correction is certified what it was, what it is and why", async () => {
    await certify(really);
    const text = await page();
    expect(text).toContain("Corrects entry 6.");
    expect(text).toContain("was outcome: adopted; for: 90, against: 11,");
    expect(text).toContain("is now outcome: adopted; for: 60, against: 41,");
    expect(text).toContain("Reason, as recorded: the minutes say &lt;b&gt;otherwise&lt;/b&gt;");
    expect(text).toContain(`these figures are those of entry ${await currentVote()}`);
    const row = await voteRow();
    expect(row).toContain("Certified by another person");
    expect(row).toContain("The declared result and the result by the rule are not the same");
  });

  it("says why a rule of numbers was broken, and says the same thing once", async () => {
    const [, broken = ""] = /Rules that were broken(.*?)<\/ul>/.exec(await page()) ?? [];
    const said = [...broken.matchAll(/(vote at [^<]*?)\s*</g)].map(([, one]) => one);
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((one) => one?.includes("for: 60, needed at least 63") === true)).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  });
});
