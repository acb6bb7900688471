import type { ActKind } from "../../src/case/act.ts";
import type { SuppliedText } from "../../src/treaty/statement.ts";
import { suppliedTexts } from "./cases.ts";
import type { Outcome } from "./case-builder.ts";
import { digestOf } from "./law.ts";

/** Expects that a step takes each text of the statements on record as it is there, and no other, and then leads to an act. */
export const expectEachTextTaken = (
  act: ActKind,
  asked: (texts: readonly SuppliedText[]) => Outcome,
): void => {
  const [first, ...others] = suppliedTexts;
  if (first === undefined) throw new Error("the case has no texts");
  const altered = digestOf("altered");
  const what = "statement reservation-11-3 (az)";
  asked(others).thenRefused("TextMissing", { what });
  asked([{ ...first, digest: altered }, ...others]).thenRefused("TextDiffers", {
    what,
    supplied: altered,
    recorded: first.digest,
  });
  asked([...suppliedTexts, { ...first, statement: "further" }]).thenRefused("TextNotExpected");
  asked(suppliedTexts).thenActs(act);
};
