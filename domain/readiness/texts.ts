import type { ActOf } from "../act.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case.ts";
import { statementsOf } from "../rules/texts.ts";
import type { Statement } from "../statement.ts";
import { annexes, courtesy, identity, textsOnRecord } from "./authorities.ts";
import { met, missing, notKnown, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

type Signed = CaseFact<ActOf<"InstrumentSigned">>;

/** The instrument signed last, unless the depositary sent it back. */
export const signedInstrument = (state: Case): Signed | undefined =>
  latestSince(state, "InstrumentSigned", ["InstrumentReturned"]);

const isLaid = (state: Case): boolean =>
  latest(state, "DraftLawLaid") !== undefined || latest(state, "TreatyLaid") !== undefined;

// Where no statement is on record, it matters whether anybody recorded what was laid.
const withStatements = (
  state: Case,
  judge: (statements: readonly Statement[]) => Standing,
): Standing => {
  const statements = statementsOf(state);
  if (statements.length > 0) return judge(statements);
  return isLaid(state)
    ? met("no statement goes with the consent, as recorded")
    : notKnown("what was laid before parliament is not on record, nor whether statements were");
};

const named = (statements: readonly Statement[]): string =>
  statements.map(({ id }) => id).join(", ");

const authentic = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(({ texts }) =>
      texts.some((text) => text.authentic && text.digest === "unknown"),
    );
    return without.length === 0
      ? met("the authentic text of each is on record by its digest")
      : notKnown(`nobody here has the authentic text of ${named(without)}`);
  });

const stepsCompared = [
  ["InstrumentPrepared", "preparation"],
  ["InstrumentReleased", "release"],
  ["InstrumentSigned", "signature"],
  ["NotificationReleased", "release of the notification"],
  ["DepositConfirmed", "deposit"],
] as const;

const comparedAt = (state: Case): string =>
  stepsCompared
    .filter(([kind]) => latestSince(state, kind, ["InstrumentReturned"])?.imported === false)
    .map(([, words]) => words)
    .join(", ");

const identical = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const unknown = statements.filter(({ texts }) =>
      texts.some(({ digest }) => digest === "unknown"),
    );
    if (unknown.length > 0)
      return notKnown(`no text on record to compare with, for ${named(unknown)}`);
    const signed = signedInstrument(state);
    const so = comparedAt(state);
    if (signed === undefined)
      return unrecorded(
        state,
        ["DepositConfirmed"],
        `to be supplied anew at the signature of the instrument${so === "" ? "" : `; the same so far at: ${so}`}`,
      );
    return signed.imported
      ? notKnown("the signature was imported: nobody compared the texts here")
      : met(`supplied anew by other persons, and the same, at: ${so}`, signed);
  });

const annexed = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const signed = signedInstrument(state);
    if (signed === undefined) return unrecorded(state, ["DepositConfirmed"], "nothing is signed");
    const supplied = new Set(signed.act.statements.map(({ statement }) => statement));
    const without = statements.filter(({ id }) => !supplied.has(id));
    return signed.imported || without.length > 0
      ? notKnown(
          `nobody supplied a text signed with the instrument${without.length === 0 ? "" : `, for ${named(without)}`}`,
        )
      : met("each text was supplied anew from what was signed", signed);
  });

const translated = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(
      ({ texts }) => !texts.some(({ language }) => language === "en" || language === "fr"),
    );
    return without.length === 0
      ? met("each statement has a text in English or French")
      : missing(`no text in English or French for ${named(without)}`);
  });

/** What is asked of the statements' texts. */
export const textItems = (state: Case): readonly ReadinessItem[] => [
  {
    id: "authentic-texts",
    what: "The authentic text of each statement is at hand",
    ...authentic(state),
    authority: textsOnRecord,
  },
  {
    id: "texts-identical",
    what: "The texts of the statements are those that were voted",
    ...identical(state),
    authority: identity,
  },
  {
    id: "annexes-signed",
    what: "The statements stand in the instrument, or in an annex signed alike",
    ...annexed(state),
    authority: annexes,
  },
  {
    id: "courtesy-translation",
    what: "A courtesy translation into English or French goes along",
    ...translated(state),
    authority: courtesy,
  },
];
