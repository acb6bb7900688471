import { orNone } from "../fields/field.ts";
import { day, line, newId } from "../fields/fields.ts";
import { act } from "./act.ts";

/** A change of the law that was promised so that the treaty can be carried out. */
export const amendmentPromised = act({
  kind: "AmendmentPromised",
  command: "PromiseAmendment",
  fields: () => ({ id: newId, subject: line, dueOn: orNone(day), source: line }),
  fills: ["followUp.amendmentsPromised"],
  correctable: true,
  openData: ["id", "subject"],
});
