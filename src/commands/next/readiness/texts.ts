import type { Sentence, TermName } from "../../../words/messages.ts";
import type { Case } from "../../../case/case.ts";
import { unlessBefore } from "../../../case/case-fact.ts";
import type { Fact } from "../../../case/slots/slot.ts";
import type { SupplyingKind } from "../../../case/slots/slots.ts";
import { layingOf } from "../../../case/laying.ts";
import { textsFixedLater } from "../../../findings/statements/identity.ts";
import { idsInWords, type Statement } from "../../../treaty/statement.ts";
import {
  annexes,
  courtesy,
  met,
  missing,
  notKnown,
  type ReadinessItem,
  type Standing,
  textsOnRecord,
  unrecorded,
} from "./item.ts";
import { identity, statementsOf } from "../../../case/texts.ts";
import { signedInstrument } from "../../../case/instrument.ts";

// Where no statement is on record, it matters whether anybody recorded what was laid.
const withStatements = (
  state: Case,
  judge: (statements: readonly Statement[]) => Standing,
): Standing => {
  const statements = statementsOf(state);
  if (statements.length > 0) return judge(statements);
  return layingOf(state) !== undefined
    ? met({ kind: "noStatementGoes" })
    : notKnown({ kind: "laidUnknown" });
};

const authentic = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(({ texts }) =>
      texts.some((text) => text.authentic && text.digest === "unknown"),
    );
    return without.length === 0
      ? met({ kind: "authenticOnRecord" })
      : notKnown({ kind: "authenticWithNobody", ids: idsInWords(without) });
  });

const stepNames = {
  InstrumentPrepared: "preparation",
  InstrumentReleased: "release",
  InstrumentSigned: "signature",
  NotificationReleased: "releaseOfTheNotification",
  DepositConfirmed: "deposit",
} as const satisfies Readonly<Record<SupplyingKind, TermName>>;

// The newest of each step since the depositary returned an instrument, if ever, in the order of the steps.
const stepsCompared = ({
  instruments,
  notifications,
  deposit,
}: Case): readonly Fact<SupplyingKind>[] => {
  const { prepared, released, signed } = instruments.current;
  const returned = instruments.returned.at(-1)?.returned;
  return [
    prepared.at(-1),
    released.at(-1),
    signed.at(-1),
    unlessBefore(notifications.released.at(-1), returned),
    unlessBefore(deposit, returned),
  ].filter((fact) => fact !== undefined);
};

const comparedAt = (state: Case): readonly TermName[] =>
  stepsCompared(state)
    .filter(({ imported }) => !imported)
    .map(({ act }) => stepNames[act.kind]);

// The preparer's text may be a digest: it is compared with what others supply.
const bareAt = (state: Case): readonly TermName[] =>
  stepsCompared(state)
    .filter(({ act }) => act.kind !== "InstrumentPrepared")
    .filter(({ act }) => act.statements.some(({ from }) => from !== "file"))
    .map(({ act }) => stepNames[act.kind]);

/** A digest can be copied from the record, so it does not show that whoever gave it had the text. */
const bareInWords = (at: readonly TermName[]): Sentence => ({ kind: "byDigestAlone", steps: at });

const comparedStanding = (state: Case): Standing => {
  const signed = signedInstrument(state);
  const so = comparedAt(state);
  if (signed === undefined)
    return unrecorded(
      state,
      ["DepositConfirmed"],
      [
        { kind: "toBeSupplied" },
        ...(so.length === 0 ? [] : [{ kind: "sameSoFar", steps: so } as const]),
      ],
    );
  if (signed.imported) return notKnown({ kind: "signatureImported" });
  const bare = bareAt(state);
  return bare.length === 0
    ? met({ kind: "suppliedAsFiles", steps: so }, signed)
    : met([{ kind: "sameAt", steps: so }, bareInWords(bare)], signed);
};

const identical = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const unknown = statements.filter(({ texts }) =>
      texts.some(({ digest }) => digest === "unknown"),
    );
    if (unknown.length > 0) return notKnown({ kind: "nothingToCompare", ids: idsInWords(unknown) });
    const unvoted = textsFixedLater(state);
    if (unvoted.length > 0) return notKnown({ kind: "votedNotOnRecord", texts: unvoted });
    return comparedStanding(state);
  });

const annexed = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const signed = signedInstrument(state);
    if (signed === undefined)
      return unrecorded(state, ["DepositConfirmed"], { kind: "nothingSigned" });
    const supplied = signed.act.statements.filter(({ digest }) => digest !== "unknown");
    const without = statements.filter(
      ({ id, texts }) =>
        !supplied.some(
          ({ statement, language }) =>
            statement === id && texts.some((own) => own.authentic && own.language === language),
        ),
    );
    if (signed.imported || without.length > 0)
      return notKnown(
        without.length === 0
          ? { kind: "nobodySupplied" }
          : { kind: "nobodySuppliedFor", ids: idsInWords(without) },
      );
    return supplied.every(({ from }) => from === "file")
      ? met({ kind: "eachSupplied" }, signed)
      : notKnown(bareInWords(["signature"]));
  });

const translated = (state: Case): Standing =>
  withStatements(state, (statements) => {
    const without = statements.filter(
      ({ texts }) => !texts.some(({ language }) => language === "en" || language === "fr"),
    );
    return without.length === 0
      ? met({ kind: "eachTranslated" })
      : missing({ kind: "notTranslated", ids: idsInWords(without) });
  });

/** What is asked of the statements' texts. */
export const textItems = (state: Case): readonly ReadinessItem[] => [
  {
    id: "authentic-texts",
    what: { kind: "authenticAtHand" },
    ...authentic(state),
    authority: textsOnRecord,
  },
  {
    id: "texts-identical",
    what: { kind: "textsAreVoted" },
    ...identical(state),
    authority: identity,
  },
  {
    id: "annexes-signed",
    what: { kind: "inInstrument" },
    ...annexed(state),
    authority: annexes,
  },
  {
    id: "courtesy-translation",
    what: { kind: "courtesyGoes" },
    ...translated(state),
    authority: courtesy,
  },
];
