import type { Duty } from "../../src/law/duty.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import {
  formOfVote,
  hiddenVote,
  isOnVotes,
  readableEntries,
  readableState,
  readsForAudit,
  type HiddenVote,
  type Reader,
} from "../../src/office/confidential-votes.ts";
import { type CaseBuilder, importing } from "../support/case-builder.ts";
import { azerbaijaniCase, certified, command, votesFor, voted } from "../support/cases.ts";

const reader = (...duties: readonly Duty[]): Reader => ({
  person: "somebody" as PersonNumber,
  duties,
});
const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
const scheduled = azerbaijaniCase("SittingScheduled");
const waiting = voted(scheduled);
const done = certified(waiting);
const restating = (story: CaseBuilder) =>
  command("Correct", {
    of: story.hashOf("VoteRecorded"),
    restated: command("RecordVote", { counts: votesFor(77) }),
    ...reason,
  });
const told = ({ state, law }: CaseBuilder): HiddenVote | undefined =>
  hiddenVote(state, law, undefined);

describe("what is told of a vote whose record may not be read yet", () => {
  it.each([
    ["counts", { rollCall: null }],
    ["rollCall", { counts: null, rollCall: [{ member: "A member", position: "for" }] }],
    ["notPublished", { counts: null }],
  ])("is its form: %s", (form, fields) => {
    const story = scheduled.record(command("RecordVote", fields));
    expect(told(story)).toMatchObject({ form });
    expect(formOfVote(story.fact("VoteRecorded").act)).toBe(form);
  });
  it("is nothing once it is certified, until it is corrected", () => {
    const { seq } = waiting.fact("VoteRecorded");
    expect(told(waiting)?.seq).toBe(seq);
    expect(told(done)).toBeUndefined();
    const corrected = done.record(restating(done));
    expect(told(corrected)?.seq).toBe(seq);
    expect(told(certified(corrected))).toBeUndefined();
  });
  it("is nothing of an act that is no vote", () => {
    expect(formOfVote(waiting.fact("Laid").act)).toBeUndefined();
  });
});

describe("the record of a past vote", () => {
  it("is read by everybody as it stands, also where it is corrected once the case is live", () => {
    const past = voted(scheduled.with(importing));
    const corrected = past.record(restating(past), {
      mode: { kind: "live" },
      person: "plenary-secretary-1",
      duty: "plenary-secretary",
    });
    expect(told(corrected)).toBeUndefined();
    const { ballots, corrections } = readableState(corrected.state, corrected.law, undefined);
    expect(ballots.at(-1)?.vote.act.counts).toMatchObject({ for: 77 });
    expect(corrections).toHaveLength(1);
    const isReadable = readableEntries(corrected.state, corrected.law, undefined);
    expect(corrected.entries.every(({ entry }) => isReadable(entry))).toBe(true);
  });
});

describe("an entry that says what somebody entered of a vote", () => {
  const kindsOn = (story: CaseBuilder): readonly (string | undefined)[] =>
    story.entries
      .filter(({ entry }) => isOnVotes(entry.acts))
      .map(({ entry }) => entry.acts[0]?.kind);

  it("records the vote, corrects it, or tells that its certification differed", () => {
    const differing = command("CertifyVote", {
      of: waiting.hashOf("VoteRecorded"),
      counts: votesFor(91),
    });
    const differed = waiting.record(differing, { person: "plenary-secretary-2" });
    const corrected = differed.record(restating(differed));
    expect(kindsOn(corrected)).toEqual([
      "VoteRecorded",
      "VoteCertificationDiffered",
      "ActCorrected",
    ]);
  });
  it("is so also where it was given despite what was broken, and a correction of another act is not", () => {
    const presented = azerbaijaniCase("Presented");
    const restated = command("Present", { on: "2026-02-13" });
    const corrected = presented.record(
      command("Correct", { of: presented.hashOf("Presented"), restated, ...reason }),
    );
    expect(kindsOn(corrected)).toEqual(["VoteRecorded"]);
    const beside = { kind: "ContinuedDespite", findings: [], reason: "looked at" } as const;
    expect(isOnVotes([waiting.fact("VoteRecorded").act, beside])).toBe(true);
    expect(isOnVotes([beside])).toBe(false);
  });
});

describe("whoever takes the whole record out of the office", () => {
  it("is an auditor who holds no other duty", () => {
    expect(readsForAudit(reader("auditor"))).toBe(true);
    for (const who of [
      reader("auditor", "clerk"),
      reader("auditor", "plenary-secretary"),
      reader("plenary-secretary"),
      reader(),
      undefined,
    ])
      expect(readsForAudit(who)).toBe(false);
  });
});
