import { askedOfStage } from "../support/asked-of-stages.ts";
import { documentsNamed } from "../../src/findings/documents.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { statements, suppliedTexts } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import { azerbaijani, deputies, textsAsLaid, american, senators } from "./support/roads.ts";
import { audited } from "./support/said.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";
import { statementsOf } from "../../src/case/texts.ts";

const returned = () =>
  azerbaijani.presented().on("2026-03-10").does("RecordAssent", { outcome: "returned" });

describe("a treaty before the Milli Majlis", () => {
  it("goes from the draft law by a single reading to the deposit, with its statements", () => {
    const signed = azerbaijani.signed();
    expect(signed.at).toBe("instrument");
    expect(statementsOf(signed.state)).toEqual(statements);
    const done = signed.on("2026-04-20").deposits(suppliedTexts);
    expect(done.at).toBe("deposited");
    const found = audited(done);
    expect(found.filter((one) => one.includes(": broken:"))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining([
        "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?: kept: declared adopted; quorum (present: 93, needed at least 83: passed); for: 90, needed at least 63: passed",
        "Was the time limit ‘Vote’ kept (from 12 January 2026)?: kept: due 11 March 2026, done 10 February 2026",
        "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?: kept: due 23 February 2026, done 12 February 2026",
        "Was the time limit ‘Signature of the law’ kept (from 12 February 2026)?: kept: due 8 April 2026, done 3 March 2026",
        "Publication of the law: did it take place?: cannotBeVerified: not on record",
        "Are the statements deposited those voted on?: kept: the same text as was voted on: statement reservation-11-3 (az), statement reservation-11-3 (en), statement designation-40 (az)",
      ]),
    );
  });
  it("shows that the sources on its single reading contradict each other", () => {
    expect(audited(azerbaijani.adopted()).filter((one) => one.includes("contradicted by"))).toEqual(
      [
        "Do the sources agree on ‘Single-reading plenary vote’?: cannotBeVerified: Practice of 10 February 2026, reported by Trend News Agency: put to a vote and adopted in a single reading; contradicted by Constitutional Law on Normative Legal Acts (21-IVKQ), Art. 70.3: drafts of laws are considered in three readings; whether this covers laws on treaties, or an exception exists, was not found",
      ],
    );
  });
  it("goes on where the counts were not published, and its vote cannot be verified", () => {
    const adopted = azerbaijani.inPlenary().votes({ counts: null, ...textsAsLaid });
    expect(adopted.at).toBe("head-of-state");
    expect(audited(adopted).find((one) => one.startsWith("Was the vote at"))).toContain(
      "cannotBeVerified",
    );
  });
});

describe("a vote of the Milli Majlis that fails", () => {
  const lost = { ...textsAsLaid, outcome: "rejected" };
  it("ends the case with fewer than 63 votes", () => {
    const rejected = azerbaijani.inPlenary().votes({ ...lost, counts: deputies(62, 25) });
    expect(rejected.at).toBe("rejected");
    expect(audited(rejected)).toContain(
      "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?: kept: declared rejected; quorum (present: 87, needed at least 83: passed); for: 62, needed at least 63: not passed",
    );
  });
  it("decides nothing without 83 present, and is taken again", () => {
    const none = azerbaijani
      .inPlenary()
      .votes({ ...textsAsLaid, outcome: "noDecision", counts: deputies(70, 10) });
    expect(none.at).toBe("plenary");
    expect(none.on("2026-02-17").votes({ ...textsAsLaid, counts: deputies(84) }).at).toBe(
      "head-of-state",
    );
  });
  it("is broken where it was declared otherwise than the law has it", () => {
    const declared = azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: deputies(62, 25) });
    expect(audited(declared).filter((one) => one.includes(": broken:"))).toHaveLength(1);
  });
});

describe("a law that the President returned", () => {
  it("is adopted again with 83 votes, and signed no second time", () => {
    const back = returned();
    expect(back.at).toBe("second-vote");
    const again = back.on("2026-03-20").votes({ ...textsAsLaid, counts: deputies(85, 5) });
    expect(again.at).toBe("instrument");
    // It had 90 votes, and no source says whether 83 are enough for it then.
    expect(audited(again).find((one) => one.includes("Second vote"))).toContain("cannotBeVerified");
  });
  it("falls with fewer, where it had passed with fewer than 83", () => {
    const narrow = azerbaijani
      .inPlenary()
      .votes({ ...textsAsLaid, counts: deputies(70, 20) })
      .does("Present")
      .does("RecordAssent", { outcome: "returned" })
      .votes({ ...textsAsLaid, outcome: "rejected", counts: deputies(82, 8) });
    expect(narrow.at).toBe("rejected");
    expect(audited(narrow).filter((one) => one.includes(": broken:"))).toEqual([]);
  });
});

describe("a draft law that was declared urgent", () => {
  it.each(["president", "supreme-court", "prosecutor", "ali-majlis"])(
    "is voted within 20 days and presented within 24 hours: %s",
    (body) => {
      const urgent = azerbaijani
        .laid()
        .does("Declare", { declaration: "urgent", body })
        .on("2026-01-14")
        .does("Refer")
        .on("2026-01-28")
        .does("RecordReport", { outcome: "favourable" })
        .on("2026-02-10")
        .votes({ ...textsAsLaid, counts: deputies(90) })
        .on("2026-02-11")
        .does("Present");
      const found = audited(urgent);
      expect(found.find((one) => one.startsWith("Was the time limit ‘Vote"))).toContain(
        "broken: due 1 February",
      );
      expect(found.find((one) => one.startsWith("Was the time limit ‘Presentation"))).not.toContain(
        "broken",
      );
    },
  );
  it("is a finding where another body declared it", () => {
    const urgent = azerbaijani.laid().does("Declare", { declaration: "urgent", body: "cabinet" });
    expect(audited(urgent).filter((one) => one.includes(": broken:"))).toHaveLength(1);
  });
});

describe("a past case of which only the press tells", () => {
  const past = opened("az-milli-majlis")
    .on("2026-11-20")
    .imported()
    .does("Lay", { on: "unknown", statements: [] })
    .records({ on: "2026-02-10", stage: "plenary", counts: null })
    .does("RecordAssent", {
      on: "2026-02-10..2026-02-23",
      stage: "head-of-state",
      outcome: "signed",
      source: "reported as signed",
    });
  it("stands where what is on record leads, and nothing awaits its certification", () => {
    expect(past.at).toBe("instrument");
  });
  it("is judged by its rules, and what is not on record is no breach", () => {
    const found = audited(past);
    expect(found.filter((one) => one.includes(": broken:"))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining([
        "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?: cannotBeVerified: declared adopted; quorum (present: not fully recorded); for: not fully recorded",
        "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?: kept: due 23 February 2026; it must have been done before this: Head of state: signed (between 10 February 2026 and 23 February 2026); assuming that this did not apply, of which nothing is on record: declared urgent (the limit is then 24 hours)",
        "Committee: what came of it?: cannotBeVerified: not on record",
      ]),
    );
  });
  it("is neither kept nor broken by rules that no source dates to its time", () => {
    const old = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2014-06-01", statements: [] })
      .records({ on: "2014-09-30", stage: "plenary", counts: deputies(90) });
    const judged = audited(old).filter((one) => /^Was the (vote at|time limit)/.test(one));
    expect(judged.length).toBeGreaterThan(1);
    expect(judged.filter((one) => !one.includes("cannotBeVerified"))).toEqual([]);
  });
});

describe("what is Azerbaijan's own", () => {
  it("lets the initiator withdraw until the vote, and not after it", () => {
    const plenary = azerbaijani.inPlenary();
    expect(plenary.does("Withdraw", { body: "president" }).at).toBe("withdrawn");
    azerbaijani.adopted().asks("Withdraw", { body: "president" }).thenRefused("NotInCourse");
  });
  it("lets the Constitutional Court review the treaty while it is not ratified", () => {
    const asked = azerbaijani.inPlenary().does("AskForReview", { body: "cabinet" });
    expect(asked.at).toBe("plenary");
    expect(asked.does("RecordReview", { outcome: "conform" }).at).toBe("plenary");
    expect(asked.does("RecordReview", { outcome: "notConform" }).at).toBe("rejected");
  });
  it("publishes and registers the law beside the steps abroad, and also after the deposit", () => {
    const done = azerbaijani.signed().on("2026-04-20").deposits(suppliedTexts);
    for (const one of [azerbaijani.signed(), done]) {
      const next = nextSteps(one.state, one.procedure);
      const beside = [...next, ...stepsBeside(one.state, one.procedure, next)];
      expect(beside.map(({ command, stage }) => `${command} ${stage?.id ?? ""}`)).toEqual(
        expect.arrayContaining(["Publish publication", "Publish registration"]),
      );
      const published = one
        .does("Publish", {
          stage: "publication",
          outcome: "published",
          publishedIn: "Azərbaycan",
          number: "1",
        })
        .does("Publish", { stage: "registration", outcome: "registered", publishedIn: "Register" });
      expect(audited(published).join()).not.toMatch(askedOfStage);
    }
  });
  it("publishes a law on a day after its signature, however far the steps abroad have come", () => {
    const published = { stage: "publication", outcome: "published", publishedIn: "Azərbaycan" };
    const done = azerbaijani.signed().on("2026-04-20").deposits(suppliedTexts);
    done.asks("Publish", { ...published, on: "2026-03-05" }).thenActs("Published");
    done.asks("Publish", { ...published, on: "2026-03-02" }).thenRefused("DateBeforeStep");
  });
  it("publishes a law that was adopted over the President's objections", () => {
    const again = returned().votes({ ...textsAsLaid, counts: deputies(96) });
    again
      .asks("Publish", { stage: "publication", outcome: "published", publishedIn: "Azərbaycan" })
      .thenActs("Published");
  });
  it("lapses by a law that is named, at any time", () => {
    const lapsed = azerbaijani
      .presented()
      .does("Lapse", { legalBasis: "the law on the end of the convocation", reason: "it ended" });
    expect(lapsed.at).toBe("lapsed");
    expect(nextSteps(lapsed.state, lapsed.procedure)).toEqual([]);
  });
  it("keeps the objections with which the President returned the law", () => {
    const objections = digestOf("objections");
    const back = azerbaijani
      .presented()
      .does("RecordAssent", { outcome: "returned", objections, source: "a letter" });
    expect(documentsNamed(back.story.entries).map(({ what }) => what)).toContain(
      "AssentRecorded objections",
    );
  });
  it("goes back to committee from the plenary, and comes again", () => {
    const back = azerbaijani.inPlenary().votes({ outcome: "referredBack", counts: null });
    expect(back.at).toBe("committee");
    expect(back.does("RecordReport", { outcome: "favourable" }).at).toBe("plenary");
  });
  it("still has its two months for the vote after it went back", () => {
    const back = azerbaijani.inPlenary().votes({ outcome: "referredBack", counts: null });
    expect(audited(back)).toContain(
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: running: due 11 March 2026",
    );
  });
  it("does not call a time kept that was only in time because the procedure was suspended", () => {
    const resumed = azerbaijani
      .inCommittee()
      .on("2026-02-01")
      .does("Suspend", { ground: "other", legalBasis: "x", reason: "y" })
      .on("2026-02-11")
      .does("Resume")
      .does("RecordReport", { outcome: "favourable" })
      .on("2026-03-20")
      .votes({ ...textsAsLaid, counts: deputies(90) });
    const time = (one: StagedCase) =>
      audited(one).find((said) => said.startsWith("Was the time limit ‘Vote"));
    expect(time(resumed)).toBe(
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?: cannotBeVerified: no source says whether a suspension pauses it: due 21 March 2026 if it does",
    );
  });
});

describe("a treaty before the Senate of the United States", () => {
  it("goes from the message of the President to the deposit", () => {
    const consented = american.consented();
    expect(consented.at).toBe("instrument");
    expect(consented.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("ends where the Senate does not consent", () => {
    const refused = american
      .onResolution()
      .votes({ stage: "consent", outcome: "rejected", counts: senators(49) });
    expect(refused.at).toBe("rejected");
    expect(nextSteps(refused.state, refused.procedure)).toEqual([]);
  });
  it("takes with it the reservations that the Senate decided", () => {
    const reserved = american
      .onResolution()
      .votes({ stage: "reservations", counts: senators(60), statements });
    expect(reserved.at).toBe("reservations");
    const consented = reserved.votes({ stage: "consent", counts: senators(70) });
    expect(statementsOf(consented.state)).toEqual(statements);
  });
  it("takes with it no reservations that the Senate rejected", () => {
    const without = american
      .onResolution()
      .votes({ stage: "reservations", outcome: "rejected", counts: senators(40), statements })
      .votes({ stage: "consent", counts: senators(70) });
    expect(statementsOf(without.state)).toEqual([]);
  });
  it("begins again in committee with the next Congress", () => {
    const again = american
      .onResolution()
      .votes({ stage: "reservations", counts: senators(60) })
      .on("2027-01-03")
      .does("EndOfTerm");
    expect(again.at).toBe("committee");
    expect(
      again
        .on("2027-02-01")
        .does("RecordReport")
        .on("2027-02-03")
        .does("RecordReport")
        .votes({ stage: "consent", counts: senators(80) }).at,
    ).toBe("instrument");
  });
  it("stays where it stands at the end of a Congress that has consented: what that means is unknown", () => {
    const consented = american.consented().on("2027-01-03").does("EndOfTerm");
    expect(consented.at).toBe("instrument");
    expect(consented.procedure.notes).toMatch(/end of a Congress .* is unknown/u);
    expect(consented.on("2027-03-02").deposits().at).toBe("deposited");
  });
  it("may be withdrawn by the President", () => {
    expect(american.onCalendar().does("Withdraw", { body: "president" }).at).toBe("withdrawn");
  });
});
