import { askedIn } from "../procedure/case/asked.ts";
import { withFacts, type Case } from "../procedure/case/case.ts";
import { isOpenToSystem } from "../procedure/command-table.ts";
import type { Entry } from "../procedure/case/entry.ts";
import { establishmentFault, foundingFault, type SignatureCheck } from "./established.ts";
import { incidentsId, officeId, type Digest } from "../procedure/values/ids.ts";
import { logId } from "../procedure/case/seal.ts";
import type { IdentityMessage } from "../words/messages.ts";

/** Clocks of several machines may differ by so many milliseconds. */
const slack = 60_000;

/** How many of the office's facts are dated at most so late; they are in the order of their times. */
const countUpTo = ({ facts }: Case, time: number): number => {
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (Date.parse(facts[middle]?.at ?? "") <= time) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The office as it stood after so many of its entries; each of them is one fact. */
export const officeAfter = (office: Case, count: number): Case =>
  count >= office.facts.length ? office : withFacts(office, office.facts.slice(0, count));

/** The office as it may have stood when an entry was recorded, the newest state first. */
export const officesAround = (
  office: Case,
  { caseId, seq, at }: Pick<Entry, "caseId" | "seq" | "at">,
): readonly Case[] => {
  // Its own record knows no doubt: an entry is judged by those before it.
  if (caseId === officeId) return [officeAfter(office, seq - 1)];
  const time = Date.parse(at);
  const first = Math.max(1, countUpTo(office, time - slack));
  const last = countUpTo(office, time + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) =>
    officeAfter(office, last - back),
  );
};

/** What only the system may ask for, in each of its own records and in cases. */
const mayBeBySystem = ({ caseId, command: { content } }: Entry): boolean => {
  const record: string = caseId;
  switch (record) {
    case officeId:
      return content.kind === "OpenOffice";
    case incidentsId:
      return content.kind === "RecordRetry";
    case logId:
      return content.kind === "SealLog";
    default:
      return isOpenToSystem(content.kind);
  }
};

/** What it takes to judge who acted: signatures, and the digest of what was asked. */
export type WhoActedCheck = {
  readonly signatures: SignatureCheck;
  /** SHA-256 of a value's canonical JSON (RFC 8785). */
  readonly digest: (asked: unknown) => Digest;
};

/**
 * What is wrong with who acted in an entry, by the likeliest of the states in which the office may have been; undefined if
 * nothing. The office's first entry is judged by the key that it names itself.
 */
export const whoActedFault = (
  offices: readonly Case[],
  entry: Entry,
  { signatures, digest }: WhoActedCheck,
): IdentityMessage | undefined => {
  const { caseId, seq, person, establishedBy, command } = entry;
  const { content } = command;
  if (person === "system" && !mayBeBySystem(entry))
    return { kind: "bySystemOnly", command: content.kind };
  const claim = { person, establishedBy, request: digest(askedIn(entry)) };
  if (caseId === officeId && seq === 1)
    return content.kind === "OpenOffice"
      ? foundingFault(claim, content.systemKey, signatures)
      : { kind: "beforeOffice" };
  let first: IdentityMessage | undefined;
  for (const office of offices) {
    const fault = establishmentFault(office, claim, signatures);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first ?? { kind: "beforeOffice" };
};
