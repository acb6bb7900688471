import { orNone } from "../fields/field.ts";
import { factDate, line, ofProcedure, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** A publication or a registration. */
export const published = act({
  kind: "Published",
  command: "Publish",
  fields: () => ({
    stage,
    on: factDate,
    outcome: ofProcedure("outcomes"),
    publishedIn: line,
    number: orNone(line),
  }),
  fills: ["steps"],
  correctable: true,
  openData: ["outcome", "publishedIn", "number"],
});
