import { factsOf, type Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import * as readinessSaid from "../sayings/readiness.ts";
import { signaturePrinted } from "./authorities.ts";
import { met, notKnown, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

const standing = (state: Case): Standing => {
  const signed = factsOf(state, "DatedFactRecorded").findLast(
    ({ act }) => act.fact === "signature",
  );
  if (signed === undefined)
    return unrecorded(
      state,
      ["InstrumentSigned", "DepositConfirmed"],
      readinessSaid.treatySignatureMissing,
    );
  const { on } = signed.act;
  return on.kind === "known"
    ? met(readinessSaid.treatySignedOn(on.on), signed)
    : notKnown(readinessSaid.treatySignedSometime(dateInWords(on)));
};

/** When the treaty was signed for the State: the instrument prints it, or that it is not on record. */
export const treatySigned = (state: Case): ReadinessItem => ({
  id: "treaty-signed",
  what: readinessSaid.treatyIsSigned,
  ...standing(state),
  authority: signaturePrinted,
});
