import { akomaNtoso } from "../../../src/open-data/akoma-ntoso.ts";
import { caseFeed } from "../../../src/open-data/feed.ts";
import { popoloVotes } from "../../../src/open-data/popolo.ts";
import { actsTable, votesTable } from "../../../src/open-data/tables.ts";
import { ballotsOf } from "../../../src/papers/inputs/ballots.ts";
import { wordsIn } from "../../../src/words/read.ts";
import { say } from "../../../src/words/say.ts";
import { azerbaijaniCase, certified, command, votesFor } from "../../support/cases.ts";
import { exportedFrom, inAzerbaijani, inEnglish, untilActs, type Exported } from "./exported.ts";
import { cellsIn } from "./read-csv.ts";

const adopted = azerbaijaniCase("VoteCertified");
const corrected = adopted.record(
  command("Correct", {
    of: adopted.hashOf("VoteRecorded"),
    restated: command("RecordVote", { stage: "plenary", counts: votesFor(70) }),
    reason: "the minutes say otherwise",
    legalBasis: "Internal Rules",
  }),
);

const event = (one: Exported) =>
  (
    JSON.parse(popoloVotes(one, inEnglish)) as {
      vote_events: { result: unknown; motion: { result: unknown }; tasdiq: object }[];
    }
  ).vote_events[0];

describe("The votes that are exported", () => {
  it("are certified if what stands now was certified", () => {
    const certifiedIn = (story: typeof adopted) =>
      ballotsOf(exportedFrom(story)).map((vote) => vote.certified);
    expect(certifiedIn(adopted)).toEqual([true]);
    expect(certifiedIn(corrected)).toEqual([false]);
    const again = command("CertifyVote", {
      of: corrected.hashOf("VoteRecorded"),
      counts: votesFor(70),
    });
    expect(certifiedIn(corrected.record(again, { person: "plenary-secretary-2" }))).toEqual([true]);
  });

  it("are told in a correction: which entry it corrects, and the counts that stand", () => {
    const one = exportedFrom(corrected);
    const seq = one.entries.findIndex(({ hash }) => hash === adopted.hashOf("VoteRecorded"));
    const [header = [], ...rows] = cellsIn(actsTable(one, inEnglish));
    const row = rows.find((cells) => cells[header.indexOf("act")] === "ActCorrected") ?? [];
    expect(row[header.indexOf("corrects")]).toBe(String(seq + 1));
    expect(row[header.indexOf("details")]).toMatch(/^outcome: adopted; for: 70, against: \d+, /);
    const others = rows.filter((cells) => cells !== row);
    expect(others.map((cells) => cells[header.indexOf("corrects")]).join("")).toBe("");
    const feed = caseFeed(one, { ...inEnglish, self: null });
    expect(feed).toContain(`Corrects entry ${String(seq + 1)}`);
    expect(feed).toContain("Details: outcome: adopted; for: 70, ");
    expect(caseFeed(one, { ...inAzerbaijani, self: null })).toContain(
      `${String(seq + 1)} nömrəli qeydi düzəldir`,
    );
  });

  it("keep their name when they are corrected, and are as new as the correction", () => {
    const read = (story: typeof adopted) =>
      (
        JSON.parse(popoloVotes(exportedFrom(story), inEnglish)) as {
          vote_events: { id: string; created_at: string; updated_at: string }[];
        }
      ).vote_events[0];
    const later = adopted.with({ today: "2026-04-02" }).record(
      command("Correct", {
        of: adopted.hashOf("VoteRecorded"),
        restated: command("RecordVote", { stage: "plenary", counts: votesFor(70) }),
      }),
    );
    expect(read(later)).toMatchObject({
      id: read(adopted)?.id,
      created_at: "2026-03-31T09:00:00.000Z",
      updated_at: "2026-04-02T09:00:00.000Z",
    });
    expect(read(adopted)?.updated_at).toBe(read(adopted)?.created_at);
  });

  it("lead to the entry in which the numbers stand, which after a correction is the correction", () => {
    const [first, second] = [exportedFrom(adopted), exportedFrom(corrected)];
    const correction = corrected.entries.at(-1)?.hash;
    expect(ballotsOf(first)[0]?.standsIn).toBe(adopted.hashOf("VoteRecorded"));
    expect(ballotsOf(second)[0]?.standsIn).toBe(correction);
    const [header = [], row = []] = cellsIn(votesTable(second, inEnglish));
    expect(row[header.indexOf("stands_in")]).toBe(correction);
    expect([row[header.indexOf("count")], row[header.indexOf("number")]]).toEqual(["for", "70"]);
    expect(akomaNtoso(second, inEnglish)).toContain(
      `Corrected: these figures are those of entry ${String(correction)}`,
    );
    expect(akomaNtoso(first, inEnglish)).not.toContain("Corrected:");
  });

  it("have a result to others only while a second person's certification stands", () => {
    expect(event(exportedFrom(adopted))).toMatchObject({
      result: "pass",
      motion: { result: "pass" },
    });
    for (const one of [exportedFrom(corrected), untilActs("VoteRecorded")]) {
      expect(event(one)).toMatchObject({
        result: null,
        motion: { result: null },
        tasdiq: { declared: "adopted", certified: false },
      });
      expect(akomaNtoso(one, inEnglish)).toContain("Certification: not certified");
    }
    expect(akomaNtoso(exportedFrom(adopted), inEnglish)).not.toContain("not certified");
  });

  it("have no result to others where the rule leads to another than was declared", () => {
    const recorded = azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(60), outcome: "adopted" }),
    );
    const judged = exportedFrom(
      recorded.record(
        command("CertifyVote", {
          of: recorded.hashOf("VoteRecorded"),
          counts: votesFor(60),
          outcome: "adopted",
        }),
        { person: "plenary-secretary-2" },
      ),
    );
    expect(ballotsOf(judged)[0]?.judged?.judgement?.outcome).toBe("rejected");
    expect(event(judged)).toMatchObject({ result: null, tasdiq: { certified: true } });
    expect(akomaNtoso(judged, inEnglish)).toContain(
      "The declared result and the result by the rule are not the same.",
    );
  });

  it("are each asked for the votes that the law asked for then: more after a return", () => {
    const returned = azerbaijaniCase("Presented")
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-02-26" }));
    const second = certified(
      returned.record(command("RecordVote", { on: "2026-02-26", counts: votesFor(95) })),
    );
    const votes = ballotsOf(exportedFrom(second));
    expect(votes.map(({ finding }) => finding && say(finding.why, wordsIn("en")))).toEqual([
      expect.stringContaining("for: 90, needed at least 63: passed"),
      expect.stringContaining("for: 95, needed at least 95: passed"),
    ]);
    expect(votes[1]?.finding?.authority).not.toEqual(votes[0]?.finding?.authority);
  });

  it("are not those whose certification was declined, because they were recorded anew", () => {
    const recorded = azerbaijaniCase("VoteRecorded");
    const declined = recorded.record(
      command("DeclineCertification", { of: recorded.hashOf("VoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    expect(ballotsOf(exportedFrom(declined))).toEqual([]);
    const anew = declined.record(command("RecordVote", { counts: votesFor(70) }));
    expect(ballotsOf(exportedFrom(anew)).map(({ counts }) => counts[0])).toMatchObject([
      { id: "for", n: 70 },
    ]);
  });

  it("are marked where they are a demonstration's", () => {
    const noteIn = (text: string) => (JSON.parse(text) as { note?: string }).note;
    const one = untilActs("VoteRecorded");
    expect(noteIn(popoloVotes(one, inAzerbaijani))).toMatch(/^NÜMAYİŞ/);
    expect(noteIn(popoloVotes(one, inEnglish))).toBeUndefined();
  });
});
