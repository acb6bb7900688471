import type { Case } from "../../procedure/case/case.ts";
import { signaturePrinted } from "./authorities.ts";
import { met, notKnown, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

const standing = (state: Case): Standing => {
  const signed = state.datedFacts.findLast(({ act }) => act.fact === "signature");
  if (signed === undefined)
    return unrecorded(state, ["InstrumentSigned", "DepositConfirmed"], {
      kind: "treatySignatureMissing",
    });
  const { on } = signed.act;
  return on.kind === "known"
    ? met({ kind: "treatySignedOn", day: on.on }, signed)
    : notKnown({ kind: "treatySignedSometime", on });
};

/** When the treaty was signed for the State: the instrument prints it, or that it is not on record. */
export const treatySigned = (state: Case): ReadinessItem => ({
  id: "treaty-signed",
  what: { kind: "treatyIsSigned" },
  ...standing(state),
  authority: signaturePrinted,
});
