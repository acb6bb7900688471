import type { World } from "../application/world.ts";
import { damageIn } from "../application/reading/unreadable.ts";
import type { Words } from "../words/say.ts";
import { faultOver } from "./problem.ts";

const damagesSaid = {
  lawLost: { kind: "lawFileLost" },
  recordDamaged: { kind: "caseDamaged" },
} as const;

/** Tells the operator of a fault, and answers without what went wrong inside: that is for those who run the server. */
export const serverFault =
  ({ tell }: Pick<World, "tell">) =>
  (fault: unknown, words: Words): Response => {
    tell("a request could not be answered", fault);
    const damage = damageIn(fault);
    if (damage !== undefined)
      return faultOver({ status: 500, title: "CaseUnreadable", said: damagesSaid[damage] }, words);
    // The command may be on record: its id makes asking again safe.
    return faultOver({ status: 500, title: "ServerFault", said: { kind: "serverFailed" } }, words);
  };
