import { ownRule } from "../../words/authority.ts";
import { isWithheld } from "../../case/withheld.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { CaseId, CommandId, Digest } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Ports } from "../desk-ports.ts";
import { isMadeAround, lastMomentOf } from "../../office/established.ts";
import { type Credential, isSignature } from "./establish.ts";
import type { HandledRequest } from "./request.ts";
import { timeOfNext } from "./write.ts";
import { readPage } from "../reading/stored-entries.ts";

// A signature holds for ever. So a signed request says when it was made, is taken only around then, and is answered once: one that
// was refused is refused again for as long as it could be taken, whatever has changed since.

const rule = ownRule("signedNow");

/** What a request may leave out where it is not signed. */
type Completed = { readonly madeAt: string; readonly salt?: string };

const malformed = (where: string, reason: Sentence): Refusal =>
  refusal("MalformedInput", { where, reason });

type Given = Pick<HandledRequest, "id" | "mode" | "command" | "despite" | "madeAt" | "salt">;

/** When a request was made; a refusal where whoever signed it does not say so. */
export const madeWhen = (
  { clock }: Pick<Ports, "clock">,
  { madeAt }: { readonly madeAt?: string | undefined },
  credential: Credential,
): string | Refusal => {
  if (madeAt !== undefined) return madeAt;
  return isSignature(credential)
    ? malformed("request.madeAt", { kind: "signedWithoutTime" })
    : new Date(clock.now()).toISOString();
};

/** What hid the vote of a command that was accepted before. */
const saltBefore = async (
  { ledger }: Pick<Ports, "ledger">,
  id: CommandId,
): Promise<string | undefined> => {
  const known = await ledger.accepted(id);
  if (known === undefined) return undefined;
  const { caseId, seq } = known.receipt;
  const [before] = await readPage({ ledger }, caseId, { afterSeq: seq - 1, limit: 1 });
  return before?.entry.salt;
};

/**
 * A request with the time at which it was made and what hides its vote. Whoever signs says both; for anybody else the office notes
 * when it came, and draws the salt, once for each command id.
 */
export const completed = async (
  { clock, ids, ledger }: Pick<Ports, "clock" | "ids" | "ledger">,
  request: Given,
  credential: Credential,
): Promise<Completed | Refusal> => {
  const { salt, command: content } = request;
  const hides = isWithheld({ ...request, content });
  const madeAt = madeWhen({ clock }, request, credential);
  if (typeof madeAt !== "string") return madeAt;
  if (isSignature(credential) && hides && salt === undefined)
    return malformed("request.salt", { kind: "signedWithoutSalt" });
  return {
    madeAt,
    ...(hides ? { salt: salt ?? (await saltBefore({ ledger }, request.id)) ?? ids.salt() } : {}),
  };
};

/** A request that somebody has signed. */
export type SignedRequest = {
  readonly credential: Credential;
  /** The digest that was signed. */
  readonly requestDigest: Digest;
  readonly madeAt: string;
};

/**
 * What speaks against a signed request whatever it asks for: that it was made at another time, or was refused before.
 * @param caseId the record in which its entry would stand
 */
export const againstSigned = async (
  { clock, ledger, refusedRequests }: Pick<Ports, "clock" | "ledger" | "refusedRequests">,
  { credential, requestDigest, madeAt }: SignedRequest,
  caseId: CaseId,
): Promise<Refusal | undefined> => {
  if (!isSignature(credential)) return undefined;
  const now = timeOfNext({ clock }, (await ledger.head(caseId))?.state);
  if (!isMadeAround(madeAt, now))
    return refusal("RequestOutOfTime", { madeAt, now: new Date(now).toISOString() }, rule);
  return refusedRequests?.get(requestDigest);
};

/** Keeps why a signed request was refused, for as long as it could be given again. */
export const keepRefused = async (
  { refusedRequests }: Pick<Ports, "refusedRequests">,
  { credential, requestDigest, madeAt }: SignedRequest,
  why: Refusal,
): Promise<void> => {
  // A request made at another time is refused by its time alone.
  if (isSignature(credential) && why.kind !== "RequestOutOfTime")
    await refusedRequests?.keep(requestDigest, why, lastMomentOf(madeAt));
};
