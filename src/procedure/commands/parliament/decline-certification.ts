import { certificationAwaited, uncertifiedVote } from "../../rules/awaited-certification.ts";
import { currentVote } from "../../rules/vote.ts";
import { type Rule, otherPersonThan, fourEyes } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { entrySeen, note } from "../../fields/fields.ts";

export const definition = {
  kind: "DeclineCertification",
  acts: ["CertificationDeclined"],
  verb: "decline-vote",
  at: ["plenary"],
  onlyIn: "law",
  duty: "plenary",
} as const satisfies Definition;

const fields = () => ({ of: entrySeen, reason: note });

const rule: Rule<"DeclineCertification"> = {
  against: (situation, command) => {
    const vote = uncertifiedVote(situation.case);
    return [
      ...currentVote(situation, command.of),
      ...otherPersonThan(
        situation,
        vote && { person: vote.person, did: "recordedTheVote" },
        "declineIt",
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CertificationDeclined" }),
  names: uncertifiedVote,
  firstHalf: (state) => [uncertifiedVote(state)?.person],
  authority: () => fourEyes,
  isNext: (state) =>
    state.stage === "plenary" && certificationAwaited(state, "certification") !== undefined,
};

/** Declines to certify the recorded vote, which must then be recorded again. */
export const declineCertification = { fields, rule } as const;
