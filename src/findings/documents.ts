import type { ActName, Sentence } from "../words/messages.ts";
import { isBeside, type Act, type RecordedAct } from "../case/act.ts";
import { ownRule } from "../words/authority.ts";
import type { HashedEntry } from "../case/entry.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { digestSchema, type Digest } from "../values/ids.ts";
import type { Statement, SuppliedText } from "../treaty/statement.ts";

/** A document that an act names by its digest, or of which it says that nobody has the digest. */
export type NamedDocument = {
  /** The act that names it, and which of its parts it is. */
  readonly paper: Sentence;
  /** The same as a label, for tables and programs: `VoteRecorded text`. */
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
  ["report", "report"],
  ["decision", "decision"],
  ["consent", "consent"],
  ["record", "record"],
  ["reasons", "reasons"],
  ["statement", "statement"],
  ["calendar", "calendar"],
  ["objections", "objections"],
  ["fullPowers", "fullPowers"],
  ["scan", "scan"],
  ["receipt", "receipt"],
  ["letter", "letter"],
  ["procedure", "procedure"],
] as const;
type Field = (typeof fields)[number];

type Part = Omit<NamedDocument, "entry">;

// Elsewhere a field of that name holds the id of a statement, which may look like a digest.
const holdsNoDocument = (kind: RecordedAct["kind"], field: string): boolean =>
  field === "statement" && kind !== "TimeExtended";

const ofField = (
  kind: RecordedAct["kind"],
  [field, part]: Field,
  value: unknown,
): readonly Part[] => {
  if (holdsNoDocument(kind, field)) return [];
  const what = `${kind} ${field}`;
  const paper: Sentence = { kind: "paperPart", act: kind, part };
  if (value === "unknown") return [{ paper, what, digest: "unknown" }];
  const digest = digestSchema.safeParse(value);
  return digest.success ? [{ paper, what, digest: digest.data }] : [];
};

type TextOf = Pick<SuppliedText, "language" | "digest">;

const ofStatement = (act: ActName, one: Statement | SuppliedText | string): readonly Part[] => {
  if (typeof one === "string") return [];
  const part = (statement: string, { language, digest }: TextOf): Part => ({
    paper: { kind: "paperText", act, statement, language },
    what: `${act} statement ${statement} (${language})`,
    digest,
  });
  return "texts" in one ? one.texts.map((text) => part(one.id, text)) : [part(one.statement, one)];
};

const ofAct = (act: RecordedAct): readonly Part[] => {
  const values: Readonly<Record<string, unknown>> = act;
  return [
    ...fields.flatMap((field) => ofField(act.kind, field, values[field[0]])),
    ...("statements" in act
      ? (act.statements ?? []).flatMap((one) => ofStatement(act.kind, one))
      : []),
    ...("statementTexts" in act
      ? (act.statementTexts ?? []).flatMap((one) => ofStatement(act.kind, one))
      : []),
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

const authority = ownRule("documentMatchesDigest");
const rule: Rule = { kind: "documentsUnaltered" };

const inEntry = ({ paper: what, entry: seq, digest }: NamedDocument): Sentence =>
  digest === "unknown"
    ? { kind: "paperWithoutDigest", what, seq }
    : { kind: "paperWithDigest", what, seq, digest };

const said = (
  found: readonly FoundDocument[],
  {
    fate,
    verdict,
    about,
  }: {
    readonly fate: FoundDocument["fate"];
    readonly verdict: Finding["verdict"];
    readonly about: (papers: readonly Sentence[]) => Sentence;
  },
): readonly Finding[] => {
  const those = found.filter((one) => one.fate === fate);
  return those.length === 0 ? [] : [{ rule, verdict, why: about(those.map(inEntry)), authority }];
};

/** Whether every document that an act names is there and is what its digest says. */
export const documentFindings = (found: readonly FoundDocument[]): readonly Finding[] => [
  ...said(found, {
    fate: "altered",
    verdict: "broken",
    about: (papers) => ({ kind: "documentsAltered", papers }),
  }),
  ...said(found, {
    fate: "missing",
    verdict: "cannotBeVerified",
    about: (papers) => ({ kind: "documentsMissing", papers }),
  }),
  ...said(found, {
    fate: "unknown",
    verdict: "cannotBeVerified",
    about: (papers) => ({ kind: "documentsUnknown", papers }),
  }),
  ...said(found, {
    fate: "unaltered",
    verdict: "kept",
    about: (papers) => ({ kind: "documentsPresent", papers }),
  }),
];
