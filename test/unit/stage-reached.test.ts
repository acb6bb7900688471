import { stageReached } from "../../src/procedure/case/stage-reached.ts";
import { stageAndSince } from "../../src/console/cases/frame.ts";
import { speechOf } from "../../src/console/speech.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { sceneOf } from "../support/form-scene.ts";

const reached = ({ state }: CaseBuilder) => stageReached(state, state.stageSince, "Asia/Baku");

const past = azerbaijaniCase("CaseOpened").with(importing);
const deposited = (receivedOn: string): CaseBuilder =>
  past.record(command("ConfirmDeposit", { receivedOn, statements: [], reference: null }));

const said = async (story: CaseBuilder, language: "az" | "en"): Promise<string> => {
  const { visit } = sceneOf("Lay", story, { language });
  return String(await stageAndSince(speechOf(visit), story));
};

describe("When a case came to its stage", () => {
  it("is the day of the fact that led there, and beside it the day of its entry", () => {
    expect(reached(azerbaijaniCase("Laid"))).toEqual({
      on: { kind: "known", on: "2026-01-12" },
      recordedOn: "2026-03-31",
    });
    expect(reached(deposited("2010-03-15"))).toMatchObject({
      on: { kind: "known", on: "2010-03-15" },
    });
  });

  it("is the day of the vote where its certification led there", () => {
    const { state } = azerbaijaniCase("VoteCertified");
    const [vote] = state.ballots;
    expect(reached(azerbaijaniCase("VoteCertified"))).toEqual({
      on: vote?.vote.act.on,
      recordedOn: "2026-03-31",
    });
    expect(vote?.vote.act.on).not.toEqual({ kind: "known", on: "2026-03-31" });
  });

  it("is the day of its entry where recording it is the fact, and nobody's to say of the past", () => {
    expect(reached(azerbaijaniCase("NotificationReleased")).on).toEqual({
      kind: "known",
      on: "2026-03-31",
    });
    expect(reached(azerbaijaniCase("NotificationSent")).on).toEqual({
      kind: "known",
      on: "2026-03-31",
    });
    expect(reached(past).on).toEqual({ kind: "unknown" });
  });

  it.each([
    [
      "en",
      "2010-03-15",
      "The case ended on 15 March 2010: deposited. This was recorded on 31 March 2026.",
    ],
    [
      "en",
      "2010-03-15..2010-03-20",
      "The case ended between 15 March 2010 and 20 March 2010: deposited. This was recorded on 31 March 2026.",
    ],
    [
      "en",
      "unknown",
      "The case has ended: deposited. The date is not known. This was recorded on 31 March 2026.",
    ],
    ["az", "2010-03-15..2010-03-20", /^İş 15 mart 2010 ilə 20 mart 2010 arasında başa çatıb: /],
    ["az", "unknown", /Hansı gün olduğu məlum deyil\. Bu, 31 mart 2026 tarixində qeydə alınıb\.$/],
  ] as const)("is said in %s of a deposit dated %s", async (language, receivedOn, words) => {
    expect(await said(deposited(receivedOn), language)).toEqual(
      typeof words === "string" ? words : expect.stringMatching(words),
    );
  });
});
