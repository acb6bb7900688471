import type { Case } from "../../case/case.ts";
import { isFact, type Fact } from "../../case/slots/slot.ts";
import { ownRule } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";

const adoptedText = ownRule("signedTextAdopted");

// What a body rejected, or did not decide, is no text that anybody signs.
const withoutText: readonly string[] = ["rejected", "noDecision", "adjourned", "declined"];

const adoptedBefore = ({ ballots }: Case, seq: number) =>
  ballots.findLast(({ vote }) => vote.seq < seq && !withoutText.includes(vote.act.outcome))?.vote;

const findingOn = (state: Case, { seq, act }: Fact<"AssentRecorded">): readonly Finding[] => {
  const vote = adoptedBefore(state, seq);
  // While nothing was adopted, nobody asks whether that is what was signed.
  if (vote === undefined) return [];
  const [adopted, signed] = [vote.act.text, act.text];
  const common = { rule: { kind: "textAdopted" }, authority: adoptedText } as const;
  if (adopted === undefined || signed === undefined || [adopted, signed].includes("unknown"))
    return [{ ...common, verdict: "cannotBeVerified", why: { kind: "textAdoptedUnknown" } }];
  return [
    {
      ...common,
      verdict: adopted === signed ? "kept" : "broken",
      why: { kind: "textsCompared", adopted, signed },
    },
  ];
};

/** Whether what was signed at home is the text that was adopted last. */
export const signedTextFindings = (state: Case): readonly Finding[] =>
  state.steps
    .filter((fact) => isFact(fact, "AssentRecorded"))
    .filter(({ act }) => act.outcome === "signed")
    .flatMap((fact) => findingOn(state, fact));
