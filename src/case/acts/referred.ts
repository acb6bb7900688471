import { mayBeLeftOut, orNone } from "../fields/field.ts";
import { factDate, line, lines, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the matter was referred to the body that examines it, and perhaps to which committees. */
export const referred = act({
  kind: "Referred",
  command: "Refer",
  fields: () => ({
    stage,
    on: factDate,
    lead: mayBeLeftOut(orNone(line)),
    others: mayBeLeftOut(lines(50)),
  }),
  fills: ["committees.referred", "steps"],
  correctable: true,
  openData: ["lead", "others"],
});
