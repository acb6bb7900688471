import type { Said } from "../../words/messages.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { Finding } from "../../audit/finding.ts";
import { messageOf, refusal } from "../../procedure/refusal.ts";
import {
  firstSupplied,
  identity,
  keyOfText,
  statementsOf,
  statementsVoted,
  textSaid,
  textsOf,
  textsSupplied,
} from "../../procedure/rules/texts.ts";

const differing = (state: Case): readonly Finding[] => {
  const recorded = new Map(textsOf(statementsOf(state)).map(({ what, digest }) => [what, digest]));
  return textsSupplied(state).flatMap(({ text, at }): readonly Finding[] => {
    const what = keyOfText(text);
    const own = recorded.get(what);
    if (own === undefined || own === text.digest) return [];
    const fields = { what: textSaid(text), supplied: text.digest, recorded: own };
    return [
      {
        rule: { kind: "suppliedAt", at },
        verdict: "broken",
        why: messageOf(refusal("TextDiffers", fields, identity)),
        authority: identity,
      },
    ];
  });
};

/** The texts of which neither the laying nor the vote knew the digest, and which were supplied since. */
export const textsFixedLater = (state: Case): readonly Said[] => {
  const first = firstSupplied(state);
  return textsOf(statementsVoted(state))
    .filter(({ what, digest }) => digest === "unknown" && first.has(what))
    .map(textSaid);
};

// What was supplied later is compared with the first that was supplied; what parliament saw nobody here can say.
const fixedLater = (state: Case): readonly Finding[] => {
  const texts = textsFixedLater(state);
  return texts.length === 0
    ? []
    : [
        {
          rule: { kind: "votedIdentity" },
          verdict: "cannotBeVerified",
          why: { kind: "noTextAtVote", texts },
          authority: identity,
        },
      ];
};

/** Whether the texts supplied from the instrument on are those on record, each against the same one. */
export const identityFindings = (state: Case): readonly Finding[] => [
  ...fixedLater(state),
  ...differing(state),
];
