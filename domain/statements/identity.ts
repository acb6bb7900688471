import type { Case } from "../case.ts";
import type { Finding } from "../finding.ts";
import { refusal, refusalInWords } from "../refusal.ts";
import { firstSupplied, keyOfText, textsSupplied } from "../rules/supplied-texts.ts";
import { identity, statementsOf, statementsVoted } from "../rules/texts.ts";
import type { Statement } from "../statement.ts";

type Named = { readonly key: string; readonly what: string; readonly digest: string };

const namedIn = (statements: readonly Statement[]): readonly Named[] =>
  statements.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({
      key: keyOfText({ statement: id, language }),
      what: `statement ${id} (${language})`,
      digest,
    })),
  );

const differing = (state: Case): readonly Finding[] => {
  const recorded = new Map(namedIn(statementsOf(state)).map((one) => [one.key, one]));
  return textsSupplied(state).flatMap(({ text, at }): readonly Finding[] => {
    const own = recorded.get(keyOfText(text));
    if (own === undefined || own.digest === text.digest) return [];
    const fields = { what: own.what, supplied: text.digest, recorded: own.digest };
    return [
      {
        rule: `identity of statements: the text supplied at ${at}`,
        verdict: "broken",
        why: refusalInWords(refusal("TextDiffers", fields, identity)),
        authority: identity,
      },
    ];
  });
};

/** The texts of which neither the laying nor the vote knew the digest, and which were supplied since. */
export const textsFixedLater = (state: Case): readonly string[] => {
  const first = firstSupplied(state);
  return namedIn(statementsVoted(state))
    .filter(({ key, digest }) => digest === "unknown" && first.has(key))
    .map(({ what }) => what);
};

// What was supplied later is compared with the first that was supplied; what parliament saw nobody here can say.
const fixedLater = (state: Case): readonly Finding[] => {
  const texts = textsFixedLater(state);
  return texts.length === 0
    ? []
    : [
        {
          rule: "identity of statements: what was voted",
          verdict: "cannotBeVerified",
          why: `no text was on record at the vote or the laying, for ${texts.join(", ")}; the first supplied since stands for it`,
          authority: identity,
        },
      ];
};

/** Whether the texts supplied from the instrument on are those on record, each against the same one. */
export const identityFindings = (state: Case): readonly Finding[] => [
  ...fixedLater(state),
  ...differing(state),
];
