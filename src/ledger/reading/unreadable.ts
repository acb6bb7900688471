import type { CaseId } from "../../values/ids.ts";
import { SentenceFault } from "../../words/say.ts";
import { Altered } from "./altered-record.ts";
import type { Ports } from "../desk-ports.ts";

/** The fault of a law file that a case is judged by and that is not among the documents. */
export class LawLost extends SentenceFault {
  override readonly name = "LawLost";
}

/** What can be wrong with the record or the documents themselves. */
export const damages = ["lawLost", "recordDamaged"] as const;
export type Damage = (typeof damages)[number];

/**
 * Why a case cannot be shown: a law file that it is judged by is lost, its record or such a file is not what its hash says, or
 * it could not be read for another reason.
 */
export const unreadableReasons = [...damages, "notRead"] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** What is wrong with the record or the documents where that is what a fault says; undefined for any other fault. */
export const damageIn = (fault: unknown): Damage | undefined => {
  if (fault instanceof LawLost) return "lawLost";
  return fault instanceof Altered ? "recordDamaged" : undefined;
};

/** The fault of such a damage, where another process came upon it. */
export const damageFault = (damage: Damage, caseId: CaseId): Error =>
  damage === "lawLost"
    ? new LawLost({ kind: "printLawLost", caseId })
    : new Altered({ kind: "printDamaged", caseId });

/** What was read of a case, or why it could not be. */
export type Readable<T> = { readonly read: T } | { readonly unreadable: UnreadableReason };

/**
 * Reads one case of many: what stands wrong in it keeps nobody from the others. Those who run the office are told of the
 * fault, and a sweep names it as an incident.
 */
export const oneOfMany = async <T>(
  { ports }: { readonly ports: Pick<Ports, "warn"> },
  caseId: CaseId,
  read: () => Promise<T>,
): Promise<Readable<T>> => {
  try {
    return { read: await read() };
  } catch (fault) {
    ports.warn(`the case ${caseId} could not be read and was left out`, fault);
    return { unreadable: damageIn(fault) ?? "notRead" };
  }
};
