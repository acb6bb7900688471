import type { Finding } from "../../words/finding.ts";
import { confirmationsOf, type LawConfirmation } from "../../office/confirmations.ts";
import type { Case } from "../../case/case.ts";
import { ownRule } from "../../words/authority.ts";
import type { Digest } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";

/** A law file by which a case is judged. */
export type ConfirmableFile = {
  readonly what: Sentence;
  readonly file: "procedure" | "treaty";
  readonly law: string;
  readonly digest: Digest;
};

const named = ownRule("lawFilesNamed");

const confirmedInWords = ({ person, duty, at, seq }: LawConfirmation): Sentence => ({
  kind: "fileConfirmation",
  person,
  duty,
  at,
  seq: String(seq),
});

const nameInWords = ({ act: { law: id, version } }: LawConfirmation): Sentence =>
  version === null ? { kind: "asGiven", text: id } : { kind: "nameAndVersion", id, version };

/**
 * Who has confirmed a law file as read, and when. Where another content of it was confirmed, and this one was not, that is
 * said; where nobody ever confirmed the file, nothing is.
 */
export const confirmationFindings = (
  office: Case,
  { what, file, law, digest }: ConfirmableFile,
): readonly Finding[] => {
  const all = confirmationsOf(office, { file, law });
  const last = all.at(-1);
  if (last === undefined) return [];
  const ofThis = all.filter(({ act }) => act.digest === digest);
  return [
    {
      rule: { kind: "fileConfirmed", what },
      verdict: ofThis.length > 0 ? "kept" : "cannotBeVerified",
      why:
        ofThis.length > 0
          ? { kind: "fileConfirmedBy", all: ofThis.map(confirmedInWords) }
          : {
              kind: "fileNotConfirmed",
              name: nameInWords(last),
              digest: last.act.digest,
              of: confirmedInWords(last),
            },
      authority: named,
    },
  ];
};
