import * as z from "zod/mini";
import { lineSchema } from "../../values/text.ts";
import { givenByRule, mayBeLeftOut, orNone } from "../fields/field.ts";
import { day, factDate, line, suppliedTextsAnew } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the depositary received the instrument. A day that the instrument names for its effect overrides the treaty's clock. */
export const depositConfirmed = act({
  kind: "DepositConfirmed",
  command: "ConfirmDeposit",
  fields: () => ({
    receivedOn: factDate,
    reference: orNone(line),
    statements: suppliedTextsAnew,
    effective: mayBeLeftOut(orNone(day)),
    normalizedReference: givenByRule(z.nullable(lineSchema)),
  }),
  fills: ["deposit", "textsSupplied", "steps"],
  whileSuspended: true,
  correctable: true,
  openData: ["reference"],
});
