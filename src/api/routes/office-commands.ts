import * as z from "zod/mini";
import { officeRequestSchema } from "../../ledger/handling/office.ts";
import { bodyLimits } from "../body.ts";
import { giveOfficeCommand } from "../give.ts";
import { everyClass, posted } from "../route.ts";
import { accepted, giving, signature } from "./giving.ts";

export const postOfficeCommand = posted({
  id: "giveOfficeCommand",
  at: "POST /api/office",
  about: "Gives a command of the office.",
  tag: "Commands",
  for: "duty",
  servedBy: "administer-office",
  body: {
    id: "OfficeBody",
    schema: z.strictObject({ request: officeRequestSchema, signature }),
    limit: bodyLimits.command,
  },
  answers: accepted,
  refusals: everyClass,
  keyed: true,
  take: giving(giveOfficeCommand),
});
