import * as z from "zod/mini";
import { lineSchema } from "../../values/text.ts";
import { givenByRule, orNone } from "../fields/field.ts";
import { factDate, line, someStatementIds } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the depositary circulated late or modified statements. */
export const statementsCirculated = act({
  kind: "StatementsCirculated",
  command: "RecordCirculation",
  fields: () => ({
    on: factDate,
    reference: orNone(line),
    statements: someStatementIds,
    normalizedReference: givenByRule(z.nullable(lineSchema)),
  }),
  fills: ["followUp.circulations"],
  whileSuspended: true,
  correctable: true,
  openData: ["reference", "statements"],
});
