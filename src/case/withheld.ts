import * as z from "zod/mini";
import { type Digest, digestSchema } from "../values/ids.ts";
import { voteCertified } from "./acts/vote-certified.ts";
import { voteRecorded } from "./acts/vote-recorded.ts";
import { expects } from "../values/expectation.ts";

// Two people enter a vote without seeing each other's numbers. Until they agree, what each entered stands in the signed entry as a
// commitment: a digest of it with 256 random bits, which shows nothing and binds to one content. What may stand so is fixed by the
// kind of the command, and is never chosen by an entry.

/** In which form a vote is recorded: counts, a roll call, or neither. It is never withheld. */
export const voteForms = ["counts", "rollCall", "notPublished"] as const;
export type VoteForm = (typeof voteForms)[number];

/** What stands in the signed request in the place of what is withheld. */
export const withheldSchema = z.strictObject({
  /** SHA-256 over the command's id, the salt and what is withheld: `commitmentOf`. */
  commitment: digestSchema,
  /** Of a record of a vote; a certification does not say its form. */
  form: z.optional(z.enum(voteForms)),
});
export type Withheld = z.infer<typeof withheldSchema>;

/** 256 random bits in hexadecimal, drawn once for one request by whoever makes it. */
export const saltSchema = z
  .string(expects("wantSalt"))
  .check(z.regex(/^[0-9a-f]{64}$/, expects("wantSalt")));

/** What a commitment commits to. Kept beside the entry, and shown to those who may read what it opens. */
export const disclosureSchema = z.strictObject({
  salt: saltSchema,
  fields: z.record(z.string(), z.unknown()),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

type Fields = Readonly<Record<string, unknown>>;

/** A command or an act, as far as it is read here. */
type Part = { readonly kind: string };

/** What a request or an entry says of its command. */
type Given = {
  readonly id: string;
  readonly mode: { readonly kind: "live" | "import" };
  readonly content: Part;
  readonly despite?: unknown;
};

const isFields = (value: unknown): value is Fields & Part =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";

/** What says how it was voted: the record and its certification, and the commands that ask for them. */
const votingParts: readonly string[] = [voteRecorded, voteCertified].flatMap((act) => [
  act.command,
  act.kind,
]);

/** The part of a command or an act that says how it was voted: itself, or what it restates. */
const partOnVote = (part: Part): (Part & Fields) | undefined => {
  if (votingParts.includes(part.kind)) return isFields(part) ? part : undefined;
  const restated = "restated" in part ? part.restated : undefined;
  return isFields(restated) && votingParts.includes(restated.kind) ? restated : undefined;
};

/** Whether what a command says of a vote is withheld: of every live record of a vote, correction of one, and certification. */
export const isWithheld = ({ mode, content }: Pick<Given, "mode" | "content">): boolean =>
  mode.kind === "live" && partOnVote(content) !== undefined;

const certifiedFields: ReadonlySet<string> = new Set(voteRecorded.certified);

const isCertifiedField = (name: string): boolean => certifiedFields.has(name);

const pick = (fields: Fields, isWanted: (name: string) => boolean): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && isWanted(name)),
  );

const withPart = (whole: Part, change: (part: Fields & Part) => Fields): Part => {
  const part = partOnVote(whole);
  if (part === undefined) return whole;
  const { kind } = part;
  const changed = { ...change(part), kind };
  if (kind === whole.kind) return changed;
  const correcting: Part & { readonly restated: Part } = { ...whole, restated: changed };
  return correcting;
};

/** A command or an act without what is withheld of it. */
export const closedPart = (whole: Part): Part =>
  withPart(whole, (part) => pick(part, (name) => !isCertifiedField(name)));

/** The same with it put back. */
const openedPart = (whole: Part, fields: Fields): Part =>
  withPart(whole, (part) => ({ ...part, ...pick(fields, isCertifiedField) }));

/** In which form a vote is recorded. */
export const formOf = ({ counts, rollCall }: Fields): VoteForm => {
  if (rollCall !== undefined && rollCall !== null) return "rollCall";
  return counts === null || counts === undefined ? "notPublished" : "counts";
};

/** The form that stands beside the commitment in a command; undefined of a certification, which does not say it. */
export const formSaid = ({ kind }: Part, fields: Fields): VoteForm | undefined =>
  kind === "CertifyVote" ? undefined : formOf(fields);

// The reason that a certifier gives despite what their own numbers break says something of these numbers.
const isDespiteWithheld = ({ kind }: Part): boolean => kind === "CertifyVote";

/** What is withheld of a command. */
export const withheldFields = ({ content, despite }: Given): Fields => {
  const part = partOnVote(content) ?? {};
  return {
    ...pick(part, isCertifiedField),
    ...(isDespiteWithheld(content) && despite !== undefined ? { despite } : {}),
  };
};

/** The commitment to what is withheld of one command. The id keeps one salt from making two commitments alike. */
export const commitmentOf = (
  id: string,
  { salt, fields }: Disclosure,
  digestOf: (value: unknown) => Digest,
): Digest => digestOf({ fields, id, of: "tasdiq-withheld-v1", salt });

/** What stands in a request in the place of what is withheld of it. */
export const withheldOf = (
  given: Given,
  salt: string,
  digestOf: (value: unknown) => Digest,
): Withheld => {
  const fields = withheldFields(given);
  const commitment = commitmentOf(given.id, { salt, fields }, digestOf);
  const form = formSaid(given.content, fields);
  return form === undefined ? { commitment } : { commitment, form };
};

/** A command as it is signed and hashed: without what is withheld of it. */
export const closedCommand = <Of extends Given & { readonly withheld?: unknown }>(
  command: Of,
): Omit<Of, "content" | "despite"> & { readonly content: Part; readonly despite?: unknown } => {
  const { content, despite, ...rest } = command;
  if (command.withheld === undefined) return command;
  return {
    ...rest,
    content: closedPart(content),
    ...(isDespiteWithheld(content) || despite === undefined ? {} : { despite }),
  };
};

/** An entry as its bytes have it, as far as it is read here. */
export type Leaf = { readonly command: Given; readonly acts: readonly Part[] };

// Stands for what is withheld where nobody can open it.
const unknownFields: Fields = { counts: null, outcome: "unknown" };

/** What an entry says once it is opened. Without a disclosure its vote is there, and what was voted is unknown. */
export const openedLeaf = (leaf: Leaf, disclosure: Disclosure | undefined): object => {
  const { despite, ...fields } = disclosure?.fields ?? unknownFields;
  const { command, acts } = leaf;
  return {
    ...leaf,
    command: {
      ...command,
      content: openedPart(command.content, fields),
      ...(despite === undefined ? {} : { despite }),
    },
    acts: acts.map((act) => openedPart(act, fields)),
    ...(disclosure === undefined ? { isBlank: true } : { salt: disclosure.salt }),
  };
};
