import { voteFigure } from "../../src/console/cases/vote-figure.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { ballotsOf } from "../../src/papers/inputs/ballots.ts";
import { azerbaijani, deputies, textsAsLaid } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";

const speech = speechOf({ language: "en", words: messagesIn("en") } as unknown as Visit);

/** The newest vote of a case, drawn. */
const drawn = async ({ state, story: { law } }: StagedCase): Promise<string> => {
  const ballot = ballotsOf({ state, law }).at(-1);
  if (ballot === undefined) throw new Error("nothing was voted");
  return String(await voteFigure(speech, ballot));
};

/** The lines across the bar, each with its place and its words. */
const linesOf = (figure: string): readonly string[] =>
  [
    ...figure.matchAll(/tq-vote__mark--(\w+)">\s*<line x1="([\d.]+)"[^>]*>\s*<text[^>]*>([^<]*)</g),
  ].map(([, kind = "", x = "", says = ""]) => `${kind} at ${x}: ${says.trim()}`);

const legendOf = (figure: string): readonly string[] =>
  [...figure.matchAll(/aria-hidden="true"><\/span>([^<]*)</g)].map(([, says = ""]) =>
    says.replaceAll(/\s+/g, " ").trim(),
  );

const carried = () => azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: deputies(90) });
const returned = () =>
  carried().on("2026-02-12").does("Present").does("RecordAssent", { outcome: "returned" });

describe("The drawing of a vote", () => {
  it("has a line for the majority and one for the quorum, at their place among the members", async () => {
    // 125 members are 400 wide.
    expect(linesOf(await drawn(carried()))).toEqual([
      "needed at 201.6: needed: 63",
      "quorum at 265.6: quorum: 83",
    ]);
  });

  it("says every number beside the drawing", async () => {
    const counts = { for: 80, against: 10, abstaining: 3, notVoting: 2, present: 95 };
    const figure = await drawn(azerbaijani.inPlenary().votes({ ...textsAsLaid, counts }));
    expect(legendOf(figure)).toEqual(["for: 80", "against: 10", "abstaining: 3", "not voting: 2"]);
  });

  it("has a line for each reading of the law, where it can be read in two ways", async () => {
    const again = returned()
      .on("2026-03-20")
      .votes({ ...textsAsLaid, counts: deputies(85, 5) });
    expect(linesOf(await drawn(again))).toEqual([
      "needed at 304: needed: 95",
      "needed at 265.6: needed: 83",
      "quorum at 265.6: quorum: 83",
    ]);
  });

  it("is not made where no counts were published", async () => {
    const adopted = azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: null });
    expect(await drawn(adopted)).toBe("");
  });
});
