import type { Sentence } from "../words/messages.ts";
import type { ActOf } from "../case/act.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { everySignature } from "../case/slots/slot.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { claimedNotification, surelyNotSent, unknownNotification } from "../case/sending.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { referenceFindings } from "./reference.ts";
import { fullPowersFinding } from "./full-powers.ts";

const anew = ownRule("returnedInstrumentReplaced");
const once = ownRule("oneUnmarkedNotification");

type Claim = CaseFact<ActOf<"NotificationClaimed">>;

const fullPowersFindings = (state: Case): readonly Finding[] => {
  const signatures = everySignature(state.instruments);
  return signatures
    .map(({ act }) => fullPowersFinding(act))
    .filter(({ verdict }, index) => verdict !== "kept" || index === signatures.length - 1);
};

const returnFindings = (state: Case): readonly Finding[] =>
  state.instruments.returned.map(({ returned: { seq, act } }): Finding => {
    const rule: Rule = { kind: "returnedMadeAnew", on: act.on };
    const next = everySignature(state.instruments).find((signed) => signed.seq > seq);
    const deposit = state.deposit;
    if (next !== undefined)
      return {
        rule,
        verdict: "kept",
        why: { kind: "anotherSigned", on: next.act.on },
        authority: anew,
      };
    const why: Sentence =
      deposit === undefined ? { kind: "noOtherSigned" } : { kind: "depositNoOther" };
    return { rule, verdict: "cannotBeVerified", why, authority: anew };
  });

// A claim carried out the release under its reference, and none has that of another.
const isUnmarked = (state: Case, { act: { reference } }: Claim): boolean =>
  state.notifications.released.some(({ act }) => act.reference === reference && !act.duplicate);

const sendingFindings = (state: Case): readonly Finding[] => {
  const claims = state.notifications.claims;
  if (claims.length === 0) return [];
  const left = claims.filter(({ act }) => !surelyNotSent(state, act.reference));
  const unmarked = left.filter((claim) => isUnmarked(state, claim));
  const rule: Rule = { kind: "oneUnmarked" };
  const names = left.map(({ act }) => act.reference).join(", ");
  const why: Sentence =
    left.length === 0
      ? { kind: "noneLeft" }
      : { kind: "mayHaveLeft", names, count: unmarked.length };
  return [{ rule, verdict: unmarked.length > 1 ? "broken" : "kept", why, authority: once }];
};

const outcomeFindings = (state: Case): readonly Finding[] => {
  const unknown = unknownNotification(state);
  if (unknown === undefined) return [];
  const reference = claimedNotification(state)?.act.reference ?? "the notification";
  return [
    {
      rule: { kind: "outcomeOfNotification" },
      verdict: "cannotBeVerified",
      why: { kind: "outcomeUnknown", reference, reason: unknown.act.reason },
      authority: once,
    },
  ];
};

const missingReference = ({ references }: Treaty): readonly Finding[] => {
  if (references === undefined || references.form === "none" || references.form === "unknown")
    return [];
  return [
    {
      rule: { kind: "depositarysReference" },
      verdict: "cannotBeVerified",
      why: { kind: "numberedNotOnRecord" },
      authority: references.authority,
    },
  ];
};

const depositReferenceFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const deposit = state.deposit;
  if (deposit === undefined) return [];
  const { reference } = deposit.act;
  return reference === null ? missingReference(treaty) : referenceFindings(treaty, reference);
};

const circulatedReferences = ({ followUp }: Case, treaty: Treaty): readonly Finding[] =>
  followUp.circulations.flatMap(({ act: { reference } }) =>
    reference === null ? [] : referenceFindings(treaty, reference),
  );

/** What the audit says of the instrument, of the notification and of the depositary's reference. */
export const abroadFindings = (state: Case, treaty: Treaty): readonly Finding[] => [
  ...fullPowersFindings(state),
  ...returnFindings(state),
  ...sendingFindings(state),
  ...outcomeFindings(state),
  ...depositReferenceFindings(state, treaty),
  ...circulatedReferences(state, treaty),
];
