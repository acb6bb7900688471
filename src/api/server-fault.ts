import type { World } from "../application/world.ts";
import { damageIn } from "../application/unreadable.ts";
import { faultOf } from "./problem.ts";

const damagesSaid = {
  lawLost: "a law file that the case is judged by is missing from the store",
  recordDamaged:
    "the record of the case, or a law file that it is judged by, is not what its hash says",
} as const;

/** Tells the operator of a fault, and answers without what went wrong inside: that is for those who run the server. */
export const serverFault =
  ({ tell }: Pick<World, "tell">) =>
  (fault: unknown): Response => {
    tell("a request could not be answered", fault);
    const damage = damageIn(fault);
    if (damage !== undefined) return faultOf(500, "CaseUnreadable", damagesSaid[damage]);
    // The command may be on record: its id makes asking again safe.
    return faultOf(500, "ServerFault", "a fault of this server; send the same request again");
  };
