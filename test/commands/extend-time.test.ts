import { european, polish } from "../stages/support/roads.ts";
import { nextSteps, stepsBeside } from "../../src/procedure/next-steps.ts";
import { opened, type StagedCase } from "../stages/support/staged-case.ts";

const extended = { clock: "committee", n: 2, body: "conference-of-presidents" };

/** The same procedure, where its limit for the committee may be extended by other rules. */
const inCommittee = (rules: object) => {
  const { procedure } = european.inCommittee();
  const clocks = procedure.clocks?.map((clock) =>
    "limit" in clock && clock.extension !== undefined
      ? { ...clock, extension: { ...clock.extension, ...rules } }
      : clock,
  );
  return opened({ ...procedure, clocks })
    .does("Classify", { classes: ["consent"] })
    .on("2026-01-12")
    .does("Lay")
    .on("2026-01-13")
    .does("Refer");
};

const isOffered = ({ state, procedure }: StagedCase): boolean =>
  stepsBeside(state, procedure, nextSteps(state, procedure)).some(
    ({ command }) => command === "ExtendTime",
  );

describe("extending a time", () => {
  it("is offered only while a time runs that may be extended once more", () => {
    expect(isOffered(opened("eu-consent").does("Classify", { classes: ["consent"] }))).toBe(false);
    expect(isOffered(european.inCommittee())).toBe(true);
    expect(isOffered(european.inCommittee().on("2026-02-01").does("RecordReport"))).toBe(false);
    const once = inCommittee({ times: 1 });
    expect(isOffered(once)).toBe(true);
    expect(isOffered(once.does("ExtendTime", extended))).toBe(false);
  });
  it("is offered until the end of the time is certified, for it may have been made in time", () => {
    const strict = inCommittee({ beforeItEnds: true }).on("2026-08-01");
    strict.asks("ExtendTime", extended).thenRefused("ExtensionNotAllowed");
    strict.asks("ExtendTime", { ...extended, on: "2026-07-13" }).thenActs("TimeExtended");
    expect(isOffered(strict)).toBe(true);
    expect(isOffered(strict.does("CertifyTimeEnded"))).toBe(false);
  });
  it("is recorded with how long and by whom, and moves nothing", () => {
    const later = european.inCommittee().does("ExtendTime", extended);
    expect(later.story.fact("TimeExtended").act).toMatchObject(extended);
    expect(later.at).toBe("committee");
  });
  it("moves the end of the time", () => {
    // Referred on 13 January: six months end on 13 July, eight on 13 September.
    const short = european.inCommittee().on("2026-08-01");
    short.asks("CertifyTimeEnded").thenStage("consent");
    european
      .inCommittee()
      .does("ExtendTime", extended)
      .on("2026-08-01")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-09-13" });
  });
  it("is refused where it is too long, one too many, or made after the end", () => {
    const strict = inCommittee({ atMost: 2, times: 1, beforeItEnds: true });
    strict.asks("ExtendTime", { ...extended, n: 3 }).thenRefused("ExtensionNotAllowed");
    strict
      .does("ExtendTime", extended)
      .asks("ExtendTime", extended)
      .thenRefused("ExtensionNotAllowed");
    strict.on("2026-07-14").asks("ExtendTime", extended).thenRefused("ExtensionNotAllowed");
    strict.on("2026-07-13").asks("ExtendTime", extended).thenActs("TimeExtended");
  });
  it("is refused where the time does not run, or nobody may extend it", () => {
    opened("eu-consent").asks("ExtendTime", extended).thenRefused("ExtensionNotAllowed");
    european
      .inCommittee()
      .on("2026-02-01")
      .does("RecordReport")
      .asks("ExtendTime", extended)
      .thenRefused("ExtensionNotAllowed");
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, clock: "consent" })
      .thenRefused("NotInCourse");
    polish
      .beforeSenate()
      .asks("ExtendTime", extended, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused for a body that the file does not know, and on a day to come", () => {
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, body: "senate" })
      .thenRefused("BodyUnknown");
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, on: "2026-01-14" })
      .thenRefused("DateInFuture");
  });
});
