import { isBeside, type Act, type RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import type { HashedEntry } from "../entry.ts";
import type { Finding } from "../finding.ts";
import { digestSchema, type Digest } from "../ids.ts";
import type { Statement, SuppliedText } from "../statement.ts";
import * as recordSaid from "../sayings/record.ts";

/** A document that an act names by its digest, or of which it says that nobody has the digest. */
export type NamedDocument = {
  readonly what: string;
  readonly entry: number;
  readonly digest: Digest | "unknown";
};

/** What became of a document: its bytes still hash to its digest, or hash to another, or are not in the store. */
export type DocumentFate = "unaltered" | "altered" | "missing";

export type FoundDocument = NamedDocument & { readonly fate: DocumentFate | "unknown" };

/** The fields that hold a document, and what it is called. */
const fields = [
  ["text", "text"],
  ["opinion", "opinion"],
  ["initiatorsConsent", "initiator's consent"],
  ["record", "record"],
  ["reasons", "reasons"],
  ["statement", "statement"],
  ["calendar", "calendar"],
  ["objections", "objections"],
  ["fullPowers", "full powers"],
  ["scan", "scan"],
  ["receipt", "receipt"],
  ["letter", "letter"],
  ["profile", "procedure"],
] as const;
type Field = (typeof fields)[number];

type Part = { readonly what: string; readonly digest: Digest | "unknown" };

// Elsewhere a field of that name holds the id of a statement, which may look like a digest.
const holdsNoDocument = (kind: RecordedAct["kind"], field: string): boolean =>
  field === "statement" && kind !== "ScrutinyExtended";

const ofField = (
  kind: RecordedAct["kind"],
  [field, words]: Field,
  value: unknown,
): readonly Part[] => {
  if (holdsNoDocument(kind, field)) return [];
  const what = `${kind} ${words}`;
  if (value === "unknown") return [{ what, digest: "unknown" }];
  const digest = digestSchema.safeParse(value);
  return digest.success ? [{ what, digest: digest.data }] : [];
};

const ofStatement = (kind: string, one: Statement | SuppliedText | string): readonly Part[] => {
  if (typeof one === "string") return [];
  const what = (id: string, language: string): string => `${kind} statement ${id} (${language})`;
  return "texts" in one
    ? one.texts.map(({ language, digest }) => ({ what: what(one.id, language), digest }))
    : [{ what: what(one.statement, one.language), digest: one.digest }];
};

const ofAct = (act: RecordedAct): readonly Part[] => {
  const values: Readonly<Record<string, unknown>> = act;
  return [
    ...fields.flatMap((field) => ofField(act.kind, field, values[field[0]])),
    ...("statements" in act ? act.statements.flatMap((one) => ofStatement(act.kind, one)) : []),
  ];
};

const recordedIn = (act: Act): readonly RecordedAct[] => {
  if (isBeside(act)) return [];
  return act.kind === "ActCorrected" ? [act.restated] : [act];
};

/** Every document that the acts of entries name, in their order; also those that were corrected away. */
export const documentsNamed = (entries: readonly HashedEntry[]): readonly NamedDocument[] =>
  entries.flatMap(({ entry }) =>
    entry.acts
      .flatMap(recordedIn)
      .flatMap(ofAct)
      .map((part) => ({ ...part, entry: entry.seq })),
  );

const authority = ownRule(
  "a document that an act names is in the store, and its bytes hash to the digest named",
);
const rule = recordSaid.documentsUnaltered;

const inWords = ({ what, entry, digest }: NamedDocument): string =>
  `${what} (entry ${String(entry)}${digest === "unknown" ? "" : `, ${digest.slice(0, 12)}…`})`;

const said = (
  found: readonly FoundDocument[],
  {
    fate,
    verdict,
    about,
  }: {
    readonly fate: FoundDocument["fate"];
    readonly verdict: Finding["verdict"];
    readonly about: (papers: string) => string;
  },
): readonly Finding[] => {
  const those = found.filter((one) => one.fate === fate);
  return those.length === 0
    ? []
    : [{ rule, verdict, why: about(those.map(inWords).join(", ")), authority }];
};

/** Whether every document that an act names is there and is what its digest says. */
export const documentFindings = (found: readonly FoundDocument[]): readonly Finding[] => [
  ...said(found, {
    fate: "altered",
    verdict: "broken",
    about: recordSaid.documentsAltered,
  }),
  ...said(found, {
    fate: "missing",
    verdict: "cannotBeVerified",
    about: recordSaid.documentsMissing,
  }),
  ...said(found, {
    fate: "unknown",
    verdict: "cannotBeVerified",
    about: recordSaid.documentsUnknown,
  }),
  ...said(found, { fate: "unaltered", verdict: "kept", about: recordSaid.documentsPresent }),
];
