import type { Context, MiddlewareHandler } from "hono";
import type { Desk } from "../../application/desk.ts";
import { officeCaseId } from "../../application/request.ts";
import { caseIdSchema, type PersonNumber } from "../../domain/ids.ts";
import { dutiesHeld } from "../../domain/office.ts";
import { mayRead } from "../../domain/reading.ts";
import { refusal } from "../../domain/refusal.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { faultOf, refusedOver } from "./problem.ts";

/** Who looks, as a shell knows it; undefined for somebody unknown. */
export type ReaderOf = (c: Context) => PersonNumber | undefined;

/** Whether whoever asks may read every case of the office. */
export type ReadsAll = (c: Context) => Promise<boolean>;

/** That of a shell that lets nobody in who may not. */
export const everybodyReadsAll: ReadsAll = () => Promise.resolve(true);

const holdsSomeDuty = async (
  { world }: Desk,
  person: PersonNumber | undefined,
): Promise<boolean> => {
  const office = person === undefined ? undefined : await world.ledger.head(officeCaseId);
  return (
    person !== undefined && office !== undefined && dutiesHeld(office.state, person).length > 0
  );
};

/** Whoever holds some duty in the office. */
export const byDuty =
  (desk: Desk, readerOf: ReaderOf): ReadsAll =>
  (c) =>
    holdsSomeDuty(desk, readerOf(c));

const mayReadCase = async (
  { world }: Desk,
  person: PersonNumber | undefined,
  id: string,
): Promise<boolean> => {
  const caseId = isTreatyCase(id) ? caseIdSchema.safeParse(id).data : undefined;
  if (caseId === undefined) return false;
  const [office, head] = [await world.ledger.head(officeCaseId), await world.ledger.head(caseId)];
  return office !== undefined && head !== undefined && mayRead(office.state, person, head.state);
};

// What speaks of no case of its own: the law, what others verify by, the description, and the list, which shows public cases.
const open = /^\/(openapi\.json|api\/(cases|procedures\/[^/]+|key|checkpoints(\/[^/]+)?))$/;
// Persons are established for these by the command itself.
const commands = /^\/api\/(commands\/[^/]+|office)$/;
const ofCase = /^\/api\/cases\/([^/]+)(\/[^/]+)?$/;

/**
 * Lets people read what they may: whoever holds a duty everything, everybody else public cases. A case that somebody may not
 * read is answered as one that is not there.
 */
export const readingGuard =
  (desk: Desk, readerOf: ReaderOf): MiddlewareHandler =>
  async (c, next) => {
    const person = readerOf(c);
    const { path } = c.req;
    if (open.test(path) || commands.test(path) || (await holdsSomeDuty(desk, person))) {
      await next();
      return undefined;
    }
    const [, id] = ofCase.exec(path) ?? [];
    if (id === undefined) return faultOf(403, "NoDuty", "you hold no duty in this office");
    if (!(await mayReadCase(desk, person, id)))
      return refusedOver(refusal("CaseNotFound", { caseId: id }));
    await next();
    return undefined;
  };
