import { latestSince, type Case } from "../case.ts";
import { layingOf } from "../laying.ts";
import { textsFixedLater } from "../statements/identity.ts";
import { identity, statementsOf } from "../rules/texts.ts";
import { signedInstrument } from "../rules/transmission.ts";
import { idsInWords, type Statement } from "../statement.ts";
import { annexes, courtesy, textsOnRecord } from "./authorities.ts";
import { met, missing, notKnown, unrecorded, type ReadinessItem, type Standing } from "./item.ts";

// Where no statement is on record, it matters whether anybody recorded what was laid.
const withStatements = (
  state: Case,
  judge: (statements: readonly Statement[]) => Standing,
): Standing => {
  const statements = statementsOf(state);
  if (statements.length > 0) return judge(statements);
  return layingOf(state) !== undefined
    ? met("no statement goes with the consent, as recorded")
    : notKnown("what was laid before parliament is not on record, nor whether statements were");
};

const authentic = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(({ texts }) =>
      texts.some((text) => text.authentic && text.digest === "unknown"),
    );
    return without.length === 0
      ? met("the authentic text of each is on record by its digest")
      : notKnown(`nobody here has the authentic text of ${idsInWords(without)}`);
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

// The preparer's text may be a digest: it is compared with what others supply.
const bareAt = (state: Case): string =>
  stepsCompared
    .filter(([kind]) => kind !== "InstrumentPrepared")
    .filter(
      ([kind]) =>
        latestSince(state, kind, ["InstrumentReturned"])?.act.statements.some(
          ({ from }) => from !== "file",
        ) === true,
    )
    .map(([, words]) => words)
    .join(", ");

/** A digest can be copied from the record, so it does not show that whoever gave it had the text. */
const bareInWords = (at: string): string =>
  `by digest alone at: ${at}; whether whoever gave it had the text is not on record`;

const comparedStanding = (state: Case): Standing => {
  const signed = signedInstrument(state);
  const so = comparedAt(state);
  if (signed === undefined)
    return unrecorded(
      state,
      ["DepositConfirmed"],
      `to be supplied anew at the signature of the instrument${so === "" ? "" : `; the same so far at: ${so}`}`,
    );
  if (signed.imported)
    return notKnown("the signature was imported: nobody compared the texts here");
  const bare = bareAt(state);
  return bare === ""
    ? met(`supplied anew as files by other persons, and the same, at: ${so}`, signed)
    : met(`the same at: ${so}; ${bareInWords(bare)}`, signed);
};

const identical = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const unknown = statements.filter(({ texts }) =>
      texts.some(({ digest }) => digest === "unknown"),
    );
    if (unknown.length > 0)
      return notKnown(`no text on record to compare with, for ${idsInWords(unknown)}`);
    const unvoted = textsFixedLater(state);
    if (unvoted.length > 0)
      return notKnown(
        `the text voted was not on record, for ${unvoted.join(", ")}: the first that was supplied since stands for it`,
      );
    return comparedStanding(state);
  });

const annexed = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const signed = signedInstrument(state);
    if (signed === undefined) return unrecorded(state, ["DepositConfirmed"], "nothing is signed");
    const supplied = signed.act.statements.filter(({ digest }) => digest !== "unknown");
    const without = statements.filter(({ id, texts }) => {
      const authenticText = texts.find((text) => text.authentic);
      return !supplied.some(
        ({ statement, language }) => statement === id && language === authenticText?.language,
      );
    });
    if (signed.imported || without.length > 0)
      return notKnown(
        `nobody supplied a text signed with the instrument${without.length === 0 ? "" : `, for ${idsInWords(without)}`}`,
      );
    return supplied.every(({ from }) => from === "file")
      ? met("each text was supplied anew, as a file, with what was signed", signed)
      : notKnown(bareInWords("signature"));
  });

const translated = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(
      ({ texts }) => !texts.some(({ language }) => language === "en" || language === "fr"),
    );
    return without.length === 0
      ? met("each statement has a text in English or French")
      : missing(`no text in English or French for ${idsInWords(without)}`);
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
