import { ballotsShown } from "../../src/console/cases/ballots.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { certificationOf } from "../../src/procedure/rules/awaited-certification.ts";
import { azerbaijani, deputies, textsAsLaid } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";

const shown = async ({ state, story: { law } }: StagedCase): Promise<string> => {
  const visit = { language: "en", words: messagesIn("en") } as unknown as Visit;
  const view = { state, law } as unknown as CaseView;
  const page = String(await ballotsShown(speechOf(visit, [law.procedure]), view));
  return page.replaceAll(/<[^>]+>/gu, "").replaceAll(/\s+/gu, " ");
};

const recorded = azerbaijani.inPlenary().records({ ...textsAsLaid, counts: deputies(90) });
const differsThrice = (one: StagedCase): StagedCase => {
  const differing = { counts: deputies(89) };
  return one.certifies(differing).certifies(differing).certifies(differing);
};
const declines = (one: StagedCase): StagedCase =>
  one.does(
    "DeclineCertification",
    { of: one.story.hashOf("VoteRecorded") },
    { person: "plenary-secretary-2" },
  );
const declined = "Certification was declined, so this record decides nothing.";
const spent = "Three certifications differed from this record, so it can no longer be certified.";

describe("A vote whose record decides nothing", () => {
  it("is told as declined only where its certification was declined", async () => {
    const refused = await shown(declines(recorded));
    expect(refused).toContain(declined);
    expect(refused).not.toContain(spent);
  });
  it("is told as one from which too many certifications differed", async () => {
    const page = await shown(differsThrice(recorded));
    expect(page).toContain(spent);
    expect(page).not.toContain(declined);
  });
  it("is told so as well where it was certified before it was corrected", () => {
    const corrected = recorded
      .certifies()
      .corrects("RecordVote", { ...textsAsLaid, outcome: "adopted", counts: deputies(91) });
    const [round] = differsThrice(corrected).state.ballots;
    expect(round && certificationOf(round)).toEqual({ kind: "spent" });
  });
});
