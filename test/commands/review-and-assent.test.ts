import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import {
  american,
  european,
  estonian,
  members,
  polish,
  azerbaijani,
  deputies,
  textsAsLaid,
  dutch,
} from "../stages/support/roads.ts";
import { opened } from "../stages/support/staged-case.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import type { Outcome } from "../support/case-builder.ts";
import { azerbaijaniCase, command, publication, registration } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { digestOf } from "../support/law.ts";

const returned = estonian
  .beforePresident()
  .on("2026-02-20")
  .does("RecordAssent", { outcome: "returned" })
  .on("2026-03-01")
  .votes({ counts: members(60, 20) })
  .on("2026-03-02");

describe("the report of a body that examines", () => {
  const inCommittee = american.inCommittee().on("2026-02-10");
  it.each(["favourable", "unfavourable", "withoutRecommendation"])(
    "leads on when it is %s",
    (outcome) => {
      expect(inCommittee.does("RecordReport", { outcome }).at).toBe("second-reading");
    },
  );
  it("leaves the matter with a body that declines to act, as the file says, for another round", () => {
    const declined = inCommittee.does("RecordReport", { outcome: "declined" });
    expect(declined.at).toBe("committee");
    expect(declined.on("2026-02-20").does("RecordReport").at).toBe("second-reading");
  });
  it("is recorded with its stage and the document", () => {
    const { act } = inCommittee
      .does("RecordReport", { report: digestOf("report") })
      .story.fact("Reported");
    expect(act).toMatchObject({ stage: "committee", report: digestOf("report") });
  });
  it("is refused with an outcome that the stage cannot have", () => {
    inCommittee.asks("RecordReport", { outcome: "adopted" }).thenRefused("NotInCourse");
    inCommittee.asks("RecordReport", { outcome: "agreed" }).thenRefused("NotInCourse");
    inCommittee.asks("RecordReport", { outcome: "referred" }).thenRefused("NotInCourse");
  });
  it("is not that the time has passed: that is certified once it has", () => {
    european
      .inCommittee()
      .asks("RecordReport", { outcome: "notInTime" })
      .thenRefused("SilenceToBeCertified");
    expect(european.inCommittee().on("2026-07-14").does("CertifyTimeEnded").at).toBe("consent");
  });
  it("is given for the body that examines", () => {
    inCommittee
      .asks("RecordReport", {}, { duty: "legislative-clerk" })
      .thenRefused("DutyForOtherBody");
    american
      .onCalendar()
      .asks("RecordReport", { on: "2026-02-10" }, { duty: "committee-clerk" })
      .thenRefused("DutyForOtherBody");
  });
  it("is refused where nothing is examined now, and on an impossible day", () => {
    american.opened().asks("RecordReport").thenRefused("StageNotOpen");
    inCommittee.asks("RecordReport", { on: "2026-02-01" }).thenRefused("DateBeforeStep");
    inCommittee.asks("RecordReport", { on: "2026-02-11" }).thenRefused("DateInFuture");
  });
});

describe("asking a court whether the treaty conforms", () => {
  it("is recorded beside the line, and what waits for the court is held back", () => {
    const asked = returned.does("AskForReview", { body: "president" });
    expect(asked.story.fact("ReviewAsked").act).toMatchObject({
      stage: "review",
      body: "president",
    });
    expect(asked.at).toBe("second-proclamation");
    asked.asks("RecordAssent").thenRefused("NotInCourse");
    asked.asks("Present").thenRefused("NotInCourse");
  });
  it("is refused where the file lets nobody ask now", () => {
    estonian.beforePresident().asks("AskForReview").thenRefused("StageNotOpen");
  });
  it("is refused for a body that the file does not know, and on a day to come", () => {
    returned.asks("AskForReview", { body: "senate" }).thenRefused("BodyUnknown");
    returned.asks("AskForReview", { on: "2026-03-03" }).thenRefused("DateInFuture");
  });
});

describe("the answer of the court", () => {
  it("lets go on what waited for it", () => {
    const answered = returned.does("AskForReview").on("2026-03-10").does("RecordReview");
    expect(answered.at).toBe("second-proclamation");
    expect(answered.on("2026-03-11").does("RecordAssent").at).toBe("instrument");
  });
});

const asked = returned.does("AskForReview", { body: "president" }).on("2026-03-10");

const consented = polish.beforePresident().on("2026-02-15").does("RecordAssent").on("2026-02-16");

describe("what a court decided", () => {
  it("is recorded with its stage and the decision, and leads where the file says", () => {
    const { story, at } = asked.does("RecordReview", { decision: digestOf("decision") });
    expect(story.fact("ReviewRecorded").act).toMatchObject({
      stage: "review",
      outcome: "conform",
      decision: digestOf("decision"),
    });
    expect(at).toBe("second-proclamation");
    expect(asked.does("RecordReview", { outcome: "notConform" }).at).toBe("rejected");
  });
  it("has no effect where the file says so", () => {
    const before = consented.does("AskForReview", { body: "president" }).on("2026-02-20");
    expect(before.at).toBe("instrument");
    expect(before.does("RecordReview", { outcome: "notConform" }).at).toBe("instrument");
  });
  it("is refused with an outcome that the stage cannot have, and where no court is asked", () => {
    asked.asks("RecordReview", { outcome: "inPart" }).thenRefused("NotInCourse");
    estonian.beforePresident().asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("is refused where nobody asked for it, and noted of a past case", () => {
    returned.asks("RecordReview").thenRefused("ReviewNotAsked");
    consented.asks("RecordReview").thenRefused("ReviewNotAsked");
    returned
      .imported()
      .asks("RecordReview", { stage: "review" })
      .thenFinding(
        "Were the steps taken in order?",
        "cannotBeVerified",
        /no request for this review is on record/,
      );
  });
  it("comes once", () => {
    asked.does("RecordReview").asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("comes not before the court was asked, and not in the future", () => {
    asked.asks("RecordReview", { on: "2026-03-01" }).thenRefused("DateBeforeStep");
    asked.asks("RecordReview", { on: "2026-03-11" }).thenRefused("DateInFuture");
  });
});

describe("the assent of a head of state", () => {
  const presented = polish.beforePresident().on("2026-02-20");
  it("leads on, or back where the file says so", () => {
    expect(presented.does("RecordAssent", { by: "the President" }).at).toBe("instrument");
    expect(presented.does("RecordAssent", { outcome: "returned" }).at).toBe("override");
  });
  it("is recorded with its stage, and who signed", () => {
    expect(
      presented.does("RecordAssent", { by: "the President" }).story.fact("AssentRecorded").act,
    ).toMatchObject({ stage: "signature", outcome: "signed", by: "the President" });
  });
  it("is refused with an outcome that the stage cannot have", () => {
    presented.asks("RecordAssent", { outcome: "declined" }).thenRefused("NotInCourse");
    presented.asks("RecordAssent", { outcome: "adopted" }).thenRefused("NotInCourse");
    presented.asks("RecordAssent", { outcome: "presented" }).thenRefused("NotInCourse");
  });
  it("is given for the body that assents", () => {
    const toSign = opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .does("RecordVote", { stage: "vote", counts: { for: 300, against: 10 } })
      .certifies();
    expect(toSign.at).toBe("chairman");
    toSign.asks("RecordAssent", {}, { duty: "presidents-office" }).thenRefused("DutyForOtherBody");
    expect(toSign.does("RecordAssent").at).toBe("president");
  });
  it("is refused for a body that the file does not know, elsewhere, and on an impossible day", () => {
    presented.asks("RecordAssent", { body: "king" }).thenRefused("BodyUnknown");
    american
      .onCalendar()
      .asks("RecordAssent", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
    polish.beforeSenate().asks("RecordAssent").thenRefused("StageNotOpen");
    presented.asks("RecordAssent", { on: "2026-02-11" }).thenRefused("DateBeforeStep");
    presented.asks("RecordAssent", { on: "2026-02-21" }).thenRefused("DateInFuture");
  });
});

describe("a law that the President of Azerbaijan returned", () => {
  it.each([
    [63, 83, 82, "rejected", "rejected"],
    [63, 83, 83, "adopted", "instrument"],
    [82, 83, 82, "rejected", "rejected"],
  ] as const)(
    "with %i votes needs %i in the second vote: %i are %s",
    (...[passed, needed, again, outcome, stage]) => {
      const second = azerbaijani
        .inPlenary()
        .votes({ ...textsAsLaid, counts: deputies(passed, 125 - passed) })
        .does("Present")
        .does("RecordAssent", { outcome: "returned" })
        .votes({ ...textsAsLaid, outcome, counts: deputies(again, 125 - again) });
      expect(second.at).toBe(stage);
      expectFinding(
        auditOf(second.story),
        "Was the vote at ‘Second vote after a return’ (10 February 2026) as the rules require?",
        { verdict: "kept", why: new RegExp(`needed at least ${String(needed)}`) },
      );
    },
  );
  it.each([
    ["whose first counts were not published", null, 120],
    ["which had so many that 95 may be needed", deputies(83, 42), 94],
  ])("leaves it open what a second vote needs: a law %s", (_, counts, again) => {
    const second = azerbaijani
      .inPlenary()
      .votes({ ...textsAsLaid, counts })
      .does("Present")
      .does("RecordAssent", { outcome: "returned" })
      .votes({ ...textsAsLaid, counts: deputies(again, 125 - again) });
    expectFinding(
      auditOf(second.story),
      "Was the vote at ‘Second vote after a return’ (10 February 2026) as the rules require?",
      { verdict: "cannotBeVerified" },
    );
  });
});

describe("a publication", () => {
  const proclaimed = estonian.beforePresident().on("2026-02-20").does("RecordAssent");
  it("is recorded beside the international steps and moves nothing", () => {
    const published = proclaimed.does("Publish", { publishedIn: "the State Gazette", number: "7" });
    expect(published.story.fact("Published").act).toMatchObject({
      stage: "publication",
      publishedIn: "the State Gazette",
      number: "7",
    });
    expect(published.at).toBe("instrument");
  });
  it("is preceded by a submission, which moves nothing either", () => {
    const submitted = proclaimed.does("Lay", { with: ["act"] });
    expect(submitted.story.fact("Laid").act).toMatchObject({ stage: "submission", with: ["act"] });
    expect(submitted.at).toBe("instrument");
  });
  it("happens once", () => {
    proclaimed.does("Publish").asks("Publish").thenRefused("StageNotOpen");
  });
  it("is refused before there is anything to publish, and with an outcome of another kind", () => {
    estonian.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    polish.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    proclaimed.asks("Publish", { outcome: "registered" }).thenRefused("NotInCourse");
    proclaimed.asks("Publish", { on: "2026-02-21" }).thenRefused("DateInFuture");
  });
});

describe("the publication and the registration of a law in Azerbaijan", () => {
  it("are recorded at any time after the signature, with the day on which they happened", () => {
    for (const act of ["AssentRecorded", "InstrumentSigned", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      story.when(publication({ number: "1490-VQ" })).thenStage(story.state.stage);
      const told = story.when(registration()).thenStage(story.state.stage);
      expect(told.fact("Published").act).toMatchObject({
        number: "17",
        publishedIn: "the state register",
      });
      told.when(registration()).thenRefused("StageNotOpen");
    }
    azerbaijaniCase("Presented").when(publication()).thenRefused("StageNotOpen");
    azerbaijaniCase("Presented").when(registration()).thenRefused("StageNotOpen");
  });
  it("lie neither before the signature nor in the future, and are the clerk's", () => {
    for (const step of [publication, registration]) {
      azerbaijaniCase("DepositConfirmed")
        .when(step({ on: "2026-02-22" }))
        .thenRefused("DateBeforeStep", { step: "Head of state: signed" });
      azerbaijaniCase("AssentRecorded")
        .when(step({ on: "2026-04-01" }))
        .thenRefused("DateInFuture");
      azerbaijaniCase("AssentRecorded")
        .when(step(), { duty: "treaty-officer" })
        .thenRefused("DutyMayNot");
    }
  });
  it("may be corrected", () => {
    const told = azerbaijaniCase("DepositConfirmed").record(registration());
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("Published"),
        restated: registration({ number: "18" }),
      }),
    );
    expect(corrected.fact("Published").act.number).toBe("18");
  });
});

const refusalOf = ({ decision }: Outcome) => {
  if (decision.kind !== "refused") throw new Error("it was allowed");
  return decision.refusal;
};

describe("A refusal for lack of a duty under a procedure file", () => {
  const asked = (dutiesHeld: readonly string[]) =>
    dutch.laid().asks("RecordVote", {}, { duty: "tweede-kamer-griffier", dutiesHeld });

  it("names the duty that is not held as the file does, and keeps its id for programs", () => {
    const refusal = refusalOf(asked([]));
    expect(refusal).toMatchObject({
      kind: "DutyNotHeld",
      duty: { id: "tweede-kamer-griffier" },
    });
    expect(english(refusal)).toContain(
      "does not hold the duty of clerk of the House of Representatives",
    );
  });

  it("says that the procedure has no such step where the file gives it to nobody", () => {
    const refusal = refusalOf(american.opened().asks("RecordReview", {}, { duty: "clerk" }));
    expect(refusal).toMatchObject({ kind: "NotForThisProcedure", command: "RecordReview" });
    const system = american.opened().asks("ConfirmDeposit", {}, { duty: "auditor" });
    expect(refusalOf(system).kind).toBe("DutyMayNot");
  });

  it("names the duties to which the file gives it", () => {
    const refusal = refusalOf(american.opened().asks("Lay", {}, { duty: "auditor" }));
    expect(english(refusal)).toMatch(/is not for the auditor .*; allowed: executive clerk$/u);
    expect(say(refusal, wordsIn("az"))).toContain("executive clerk");
  });
});
