import { procedureWith } from "../support/procedure-files.ts";
import { courseOf } from "../../src/case/course-of-case.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../src/commands/next/next-steps.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { laid, named, read, vote } from "../procedures/parliament.ts";
import { digestOf, everyDaySits } from "../support/law.ts";
import { azerbaijani, deputies, estonian, polish, votes } from "./support/roads.ts";
import { saidOf } from "./support/said.ts";
import { notified, opened, type StagedCase } from "./support/staged-case.ts";

const next = ({ state, procedure }: StagedCase): readonly NextStep[] => nextSteps(state, procedure);
const verbs = (one: StagedCase): readonly string[] => next(one).map(({ verb }) => verb);
const beside = (one: StagedCase): readonly string[] =>
  stepsBeside(one.state, one.procedure, next(one)).map(({ verb }) => verb);
/** A case in which the government has laid its bill. */
const begun = (procedure: Procedure): StagedCase =>
  opened(procedure).does("Lay", { body: "government" });

describe("an instrument for which the law must be published first", () => {
  const procedure = read([
    laid("bill"),
    named("gazette", {
      kind: "publish",
      body: "government",
      beside: { from: "bill.laid", until: "abroad.instrumentSigned", before: "abroad" },
    }),
  ]);
  const prepared = begun(procedure).does("PrepareInstrument");
  const released = prepared.does("ReleaseInstrument", {
    of: prepared.story.hashOf("InstrumentPrepared"),
  });

  it("is to be signed only once the law is published", () => {
    expect(verbs(released)).toEqual(["publish"]);
    released
      .asks("SignInstrument", { of: released.story.hashOf("InstrumentReleased") })
      .thenRefused("NotInCourse");
    expect(verbs(released.does("Publish", { stage: "gazette" }))).toEqual(["sign-instrument"]);
  });
});

describe("an instrument that was signed before a resolution against the treaty was found", () => {
  const signed = notified(
    opened("gb-crag-2010")
      .by(everyDaySits("2026-01-12", 300))
      .on("2026-01-12")
      .does("Lay", { stage: "laying", with: ["copy", "memorandum"] })
      .does("Publish", { stage: "publication" })
      .on("2026-02-03")
      .does("CertifyTimeEnded"),
  );
  const answered = signed
    .does("RecordIntervention", { intervention: "lords-against", body: "lords", on: "2026-01-20" })
    .does("Lay", { with: ["reasons"] });

  it("is signed no more: another is prepared, released and signed", () => {
    expect([answered.at, ...verbs(answered)]).toEqual(["instrument", "prepare-instrument"]);
    const prepared = answered.does("PrepareInstrument");
    expect(verbs(prepared)).toEqual(["release-instrument"]);
    const released = prepared.does("ReleaseInstrument", {
      of: prepared.story.hashOf("InstrumentPrepared"),
    });
    expect(verbs(released)).toEqual(["sign-instrument"]);
  });
});

describe("the class of a treaty", () => {
  it("is to be named first, and may be named anew where the file has classes", () => {
    const submitted = opened("de-vertragsgesetz");
    expect(verbs(submitted)).toContain("classify");
    expect(beside(submitted)).not.toContain("classify");
    const classified = submitted.does("Classify", { classes: ["consent-law"] });
    expect(verbs(classified)).not.toContain("classify");
    expect(beside(classified)).toContain("classify");
    expect(beside(azerbaijani.laid())).not.toContain("classify");
  });
});

describe("the end of a term", () => {
  it("may be recorded where the law says what it does to a treaty, and of no case that has ended", () => {
    expect(beside(estonian.laid())).toContain("end-of-term");
    expect(beside(estonian.laid().does("EndOfTerm"))).not.toContain("end-of-term");
    expect(beside(azerbaijani.laid())).not.toContain("end-of-term");
  });
});

describe("the beginning of the work of a committee", () => {
  const asking = (event: string): Procedure =>
    read([
      laid("bill"),
      named("committee", { kind: "examine", body: "house" }),
      vote("house-vote", { when: { happened: event } }),
    ]);

  it("is to be recorded only where a later stage depends on it", () => {
    expect(verbs(begun(asking("committee.begun")))).toEqual(["begin", "report"]);
    expect(verbs(begun(asking("committee.done")))).toEqual(["report"]);
  });
});

describe("a record that was corrected", () => {
  it("leaves the case where it came by it", () => {
    const corrected = azerbaijani
      .adopted()
      .corrects("RecordVote", { outcome: "rejected", counts: deputies(60, 30) });
    expect(corrected.at).toBe("head-of-state");
    expect(courseOf(corrected.state, corrected.procedure).at).toBe("head-of-state");
    expect(verbs(corrected)).toEqual(["certify"]);
  });

  it("is one vote, also where it was certified again", () => {
    const again = polish
      .inSenate()
      .corrects("RecordVote", { counts: votes(401, 40, 10) })
      .certifies({}, { person: "sejm-secretary-3" });
    expect(saidOf(again, "Was the vote at")).toHaveLength(1);
    expect(courseOf(again.state, again.procedure).happened.map(({ stage }) => stage)).toEqual([
      "bill",
      "first-reading",
      "second-reading",
      "sejm",
    ]);
  });

  it("is one vote of a past case, also where it was certified", () => {
    const live = { mode: { kind: "live" } } as const;
    const past = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .records({ on: "2026-02-10", stage: "plenary", counts: deputies(90) })
      .certifies({}, { ...live, duty: "plenary-secretary", person: "plenary-secretary-2" });
    expect(past.story.entries.at(-1)?.entry.acts).toMatchObject([{ kind: "VoteCertified" }]);
    expect(courseOf(past.state, past.procedure).happened.map(({ stage }) => stage)).toEqual([
      "draft-law",
      "plenary",
    ]);
    expect(saidOf(past, "Was the vote at")).toHaveLength(1);
    expect(past.at).toBe("head-of-state");
  });
});

describe("the texts of a treaty that is laid again after it was rejected", () => {
  const plain = read([
    laid("bill", { atMost: "unlimited" }),
    vote("house-vote", { on: { rejected: "bill" } }),
  ]);
  // Whoever lays it also corrects what was laid, and may decline a vote.
  const clerk = plain.duties["clerk"];
  const procedure = procedureWith(plain, {
    duties: {
      clerk: { ...clerk, may: [...(clerk?.may ?? []), "Correct", "DeclineCertification"] },
    },
  });
  const text = digestOf("another text");
  const rejected = begun(procedure).votes({
    outcome: "rejected",
    counts: { for: 40, against: 60, present: 100 },
  });

  it("are fixed by no vote but one on them", () => {
    const again = rejected.on("2026-01-20").does("Lay", { body: "government" });
    again.correcting("Lay", { text }).thenActs("ActCorrected");
    const adopted = again.votes({ counts: { for: 60, against: 40, present: 100 } });
    adopted.correcting("Lay", { text }).thenRefused("TextsAreFixed");
  });

  it("may be corrected once the vote on them can no longer be certified", () => {
    const recorded = begun(procedure).records({ counts: { for: 60, against: 40, present: 100 } });
    const declined = recorded.does(
      "DeclineCertification",
      { of: recorded.story.hashOf("VoteRecorded") },
      { duty: "clerk", person: "clerk-2" },
    );
    const differed = recorded
      .certifies({ outcome: "rejected" })
      .certifies({ counts: null })
      .certifies({ counts: { for: 61, against: 39, present: 100 } });
    recorded.correcting("Lay", { text }).thenRefused("TextsAreFixed");
    declined.correcting("Lay", { text }).thenActs("ActCorrected");
    differed.correcting("Lay", { text }).thenActs("ActCorrected");
  });
});
