import * as z from "zod/mini";
import { mailAddressSchema } from "../values/mail-address.ts";
import type { Refusal } from "../words/refusal.ts";
import type { SendingReason } from "../values/sending-reason.ts";
import { type Authority, ownRule } from "../words/authority.ts";
import { once } from "../values/text.ts";
import { expects } from "../values/expectation.ts";

/** What a treaty file calls its depositary where nobody has found out who it is. */
export const unknownDepositary = "unknown";

/** How treaty files and the office's record name a depositary; a treaty file may also say `unknown`. */
export const depositaryIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects("wantDepositaryId")), z.maxLength(64));

/** A depositary that somebody has found out. */
export const knownDepositarySchema = depositaryIdSchema.check(
  z.refine((id) => id !== unknownDepositary, expects("wantDepositary")),
);

/** The e-mail addresses of depositaries, by the id that treaty files give them. */
export const depositariesSchema = once(() =>
  z.record(knownDepositarySchema, mailAddressSchema, {
    error: ({ code }) => (code === "invalid_type" ? expects("wantDepositaries") : undefined),
  }),
);
export type Depositaries = Readonly<z.output<ReturnType<typeof depositariesSchema>>>;

/** Where an office writes to depositaries. */
export type DepositaryMail = {
  readonly addresses: Depositaries;
  /** Whether people send the letters: they may then write to a depositary without an address on record as well. */
  readonly byHand: boolean;
};

/** The address on record of a depositary; undefined where none is. */
export const addressOfDepositary = (
  { addresses }: Pick<DepositaryMail, "addresses">,
  depositary: string,
): string | undefined => (Object.hasOwn(addresses, depositary) ? addresses[depositary] : undefined);

/** What the refusals below rest on. */
export const onlyToDepositary = ownRule("onlyToDepositary");

type AddresseeFault =
  | { readonly kind: "DepositaryUnnamed" }
  | Extract<SendingReason, { readonly kind: "DepositaryWithoutAddress" | "NotDepositarysAddress" }>;

const unreachableFault = (mail: DepositaryMail, depositary: string): AddresseeFault | undefined => {
  if (mail.byHand || addressOfDepositary(mail, depositary) !== undefined) return undefined;
  return depositary === unknownDepositary
    ? { kind: "DepositaryUnnamed" }
    : { kind: "DepositaryWithoutAddress", depositary };
};

// A letter may name its addressee: `The Treaty Section <treaties@depositary.example>`.
const bareAddress = (to: string): string =>
  /<(?<address>[^<>]+)>$/.exec(to)?.groups?.["address"] ?? to;

type Addressed = { readonly depositary: string; readonly to: string };

/** Why a letter for that depositary cannot go to the address in `to`; undefined where it can. */
export const addresseeFault = (
  mail: DepositaryMail,
  { depositary, to }: Addressed,
): AddresseeFault | undefined => {
  const address = addressOfDepositary(mail, depositary);
  if (address === undefined) return unreachableFault(mail, depositary);
  return bareAddress(to) === address
    ? undefined
    : { kind: "NotDepositarysAddress", depositary, to, address };
};

const refused = (fault: AddresseeFault | undefined): Refusal | undefined =>
  fault && { ...fault, authority: onlyToDepositary };

/** Why no letter can be sent to that depositary from here, whatever the address; undefined where one can. */
export const unreachable = (mail: DepositaryMail, depositary: string): Refusal | undefined =>
  refused(unreachableFault(mail, depositary));

/** The same as `addresseeFault`, as a refusal. */
export const addresseeRefusal = (mail: DepositaryMail, letter: Addressed): Refusal | undefined =>
  refused(addresseeFault(mail, letter));

/** The forms in which depositaries number what they send; `none` where one uses no numbers. */
export type ReferenceForm = "un" | "councilOfEurope" | "none" | "unknown";

/** A depositary's reference, read: its one form, and the treaty that it names where it names one. */
export type ReadReference = {
  readonly form: "un" | "councilOfEurope";
  readonly normalized: string;
  /** By the depositary's own numbering, as treaty files write it: `XVIII-16`, `XXVII-7-d`, `185`. */
  readonly treaty: string | null;
};

// As printed by the United Nations: C.N.196.2025.TREATIES-XVIII.16, with a letter for a protocol; until the nineties with
// a running number. Prints vary in dots and blanks; a date and a subject may follow.
const un =
  /^C\.?\s*N\.\s*(\d+)\.\s*(\d{4})\.\s*TREATIES\s*[-\u2013]\s*(?:([IVXLC]+)\.(\d+)(?:\.([a-z])(?![\p{L}\p{N}]))?|(\d+))(?![\p{L}\p{N}])/u;

// As printed by the Council of Europe: JJ7505C Tr./185-76, the treaty's number and a running number.
const councilOfEurope =
  /^([A-Z]{1,3})\s*(\d+)([A-Z]?)\s+Tr\.\s*\/\s*(\d+)\s*[-\u2013]\s*(\d+)(?![\p{L}\p{N}])/u;

const readUn = (printed: string): ReadReference | undefined => {
  const [, number, year, chapter, item, letter, running] = un.exec(printed) ?? [];
  if (number === undefined || year === undefined) return undefined;
  const head = `C.N.${number}.${year}.TREATIES-`;
  if (chapter === undefined || item === undefined)
    return { form: "un", normalized: `${head}${running ?? ""}`, treaty: null };
  const parts = [chapter, item, ...(letter === undefined ? [] : [letter])];
  return { form: "un", normalized: `${head}${parts.join(".")}`, treaty: parts.join("-") };
};

const readCouncilOfEurope = (printed: string): ReadReference | undefined => {
  const [, letters, number, edition, treaty, running] = councilOfEurope.exec(printed) ?? [];
  if (letters === undefined || number === undefined || treaty === undefined) return undefined;
  return {
    form: "councilOfEurope",
    normalized: `${letters}${number}${edition ?? ""} Tr./${treaty}-${running ?? ""}`,
    treaty,
  };
};

/** Reads a reference as printed; undefined where it has none of the known forms. */
export const readReference = (printed: string): ReadReference | undefined => {
  const text = printed.trim();
  return readUn(text) ?? readCouncilOfEurope(text);
};

// ETS and CETS are one series of numbers; its older part bears the shorter name.
const registered = (registration: string): string =>
  registration.replace(/^C?ETS\s*(?:No\.?\s*)?/u, "").trim();

type Numbered = {
  readonly registration: string;
  readonly references?: { readonly form: ReferenceForm; readonly authority: Authority } | undefined;
};

/** What a reference says of the treaty of a case. */
export type ReferenceJudgement =
  | { readonly kind: "ofThisTreaty"; readonly normalized: string }
  | { readonly kind: "cannotBeCompared"; readonly normalized: string }
  | { readonly kind: "ofAnotherTreaty"; readonly normalized: string; readonly names: string }
  | { readonly kind: "formUnknown" }
  | { readonly kind: "noneUsed" };

/** Which form the treaty's depositary uses, as far as the treaty file knows. */
const formOf = (treaty: Numbered): ReferenceForm => treaty.references?.form ?? "unknown";

/** Judges a printed reference by the treaty file: of this treaty, of another, or what cannot be compared. */
export const judgeReference = (printed: string, treaty: Numbered): ReferenceJudgement => {
  const form = formOf(treaty);
  if (form === "none") return { kind: "noneUsed" };
  const read = form === "unknown" ? undefined : readReference(printed);
  if (read === undefined) return { kind: "formUnknown" };
  const { normalized } = read;
  const names = read.treaty ?? "no treaty";
  if (read.form !== form) return { kind: "ofAnotherTreaty", normalized, names };
  // A treaty whose own number nobody has cannot be told from another.
  if (read.treaty === null || treaty.registration === "unknown")
    return { kind: "cannotBeCompared", normalized };
  return read.treaty === registered(treaty.registration)
    ? { kind: "ofThisTreaty", normalized }
    : { kind: "ofAnotherTreaty", normalized, names };
};

/** The one form of a printed reference, to be kept beside it; null where it has none that is known. */
export const normalizedReference = (printed: string | null, treaty: Numbered): string | null => {
  if (printed === null) return null;
  const judged = judgeReference(printed, treaty);
  return "normalized" in judged ? judged.normalized : null;
};
