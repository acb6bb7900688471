import type { FieldKind } from "../../case/fields/field.ts";
import { quoted } from "../../values/text.ts";
import type { Sentence } from "../../words/messages.ts";

/** What is expected of a value, by the kind of its field; a text has rules of its own. */
const wants = {
  factDate: { kind: "wantFactDate" },
  day: { kind: "wantDay" },
  instant: { kind: "wantInstant" },
  wholeNumber: { kind: "wantWhole" },
  document: { kind: "wantDigest" },
  text: { kind: "wantDigest" },
  textVoted: { kind: "wantDigest" },
  versionFile: { kind: "wantDigest" },
  version: { kind: "wantVersion" },
  newId: { kind: "wantId" },
  procedure: { kind: "wantId" },
  treaty: { kind: "wantId" },
  colleague: { kind: "wantPerson" },
} as const satisfies Partial<Record<FieldKind, Sentence>>;

const isWanted = (kind: FieldKind): kind is keyof typeof wants => Object.hasOwn(wants, kind);

const shown = (value: unknown): string =>
  value === undefined ? "" : quoted(JSON.stringify(value), 60);

/** That a flag, an argument or a field of a file expects something else than was found there. */
export const expected = (flag: string, want: Sentence, found: unknown): Sentence => ({
  kind: "flagExpected",
  flag,
  want,
  found: shown(found),
});

/** The same of a field by its kind; undefined where the kind has no one form. */
export const expectedOf = (kind: FieldKind, flag: string, found: unknown): Sentence | undefined =>
  isWanted(kind) ? expected(flag, wants[kind], found) : undefined;
