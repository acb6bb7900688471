import * as z from "zod/mini";
import { dutiesHeld } from "../../office/office.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { ownRule } from "../../words/authority.ts";
import { commandIdSchema, type Digest, personSchema } from "../../values/ids.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { type Credential, establish } from "../handling/establish.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Swept } from "./sweep.ts";

/** An administrator's wish that a server sweep now. It is no command: what a sweep heals is recorded, that it was asked is not. */
export const sweepRequestSchema = z.strictObject({
  id: commandIdSchema,
  person: personSchema,
  duty: z.literal("administrator"),
  asks: z.literal("sweep"),
});
export type SweepRequest = z.infer<typeof sweepRequestSchema>;

export const digestOfSweepRequest = (request: SweepRequest): Digest =>
  digestOf(canonicalJson(request));

const rule = ownRule("administratorOrdersSweeps");

/** Why somebody may not have a server sweep; undefined where they may. */
export const sweepFault = async (
  { ports }: Desk,
  request: SweepRequest,
  credential: Credential,
): Promise<Refusal | undefined> => {
  const { person, duty } = request;
  const office = (await ports.ledger.head(officeCaseId))?.state;
  if (office === undefined) return refusal("CaseNotFound", { caseId: officeCaseId });
  // Nothing is recorded of it, so whoever is signed in need not sign.
  if (credential.kind !== "session") {
    const asked = {
      requestDigest: digestOfSweepRequest(request),
      content: { kind: "Sweep" },
    } as const;
    const madeAt = new Date(ports.clock.now()).toISOString();
    const established = await establish(office, { person, credential, madeAt, ...asked });
    if (isRefusal(established)) return established;
  }
  return dutiesHeld(office, person).includes(duty)
    ? undefined
    : refusal("DutyNotHeld", { person, duty }, rule);
};

/** The sweeps of a server, as those who ask it know them. */
export type Sweeps = {
  /** What the last one found; undefined before the first one is done. */
  readonly last: () => Swept | undefined;
  /** Sweeps everything, after the sweep that is under way if there is one; whoever asks meanwhile shares in it. */
  readonly now: () => Promise<Swept>;
};

/** Sweeps that may be another process's, which wrote down what it found and is not told to sweep. */
export type SweepsAnywhere = {
  readonly last: () => Swept | undefined | Promise<Swept | undefined>;
  readonly now?: Sweeps["now"];
};

/**
 * A sweep in numbers, for whoever counts them. The code never changes its meaning; the line carries no case and no person.
 */
export type SweptLine = Pick<Swept, "at" | "took" | "cases" | "wholeAt" | "healed" | "found"> & {
  readonly code: "TSD2003";
  readonly words: string;
};

export const sweptLine = ({ at, took, cases, wholeAt, healed, found }: Swept): SweptLine => ({
  code: "TSD2003",
  words: "all open cases were checked",
  at,
  took,
  cases,
  wholeAt,
  healed,
  found,
});
