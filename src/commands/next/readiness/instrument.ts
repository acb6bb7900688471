import type { Case } from "../../../case/case.ts";
import { vclt } from "../../../findings/statements/made.ts";
import { purposeOf } from "../../../case/purpose.ts";
import type { Treaty } from "../../../treaty/treaty.ts";
import type { TermName } from "../../../words/messages.ts";
import {
  instrumentNames,
  kept,
  met,
  missing,
  notKnown,
  type ReadinessItem,
  type Requirement,
  signature,
  signaturePrinted,
  type Standing,
  titleDateAndPlace,
  undertaking,
  unrecorded,
  wordsOfConsent,
} from "./item.ts";
import { consentWords, treatyPartsNotFound, undertakingWords } from "./instrument-text.ts";
import { preparedInstrument, signedInstrument } from "../../../case/instrument.ts";

const standing = (state: Case): Standing => {
  const signed = state.datedFacts.findLast(({ act }) => act.fact === "signature");
  if (signed === undefined)
    return unrecorded(state, ["InstrumentSigned", "DepositConfirmed"], {
      kind: "treatySignatureMissing",
    });
  const { on } = signed.act;
  return on.kind === "known"
    ? met({ kind: "treatySignedOn", day: on.on }, signed)
    : notKnown({ kind: "treatySignedSometime", on });
};

/** When the treaty was signed for the State: the instrument prints it, or that it is not on record. */
const treatySigned = (state: Case): ReadinessItem => ({
  id: "treaty-signed",
  what: { kind: "treatyIsSigned" },
  ...standing(state),
  authority: signaturePrinted,
});

/** What a paper that Tasdiq printed says of itself in the data attached to it. */
export type PrintedInstrument = {
  readonly purpose: string;
  readonly treaty: Pick<Treaty, "title" | "registration">;
};

/** The instrument that stands now, where it is at hand as plain text or as a paper of Tasdiq's own. */
export type InstrumentAtHand =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "printed"; readonly printed: PrintedInstrument }
  | undefined;

const unsigned = (state: Case): Standing =>
  unrecorded(state, ["DepositConfirmed"], { kind: "notSigned" });

type Reading = {
  readonly text: (text: string) => Standing;
  readonly printed: (printed: PrintedInstrument) => Standing;
};

const read = (state: Case, atHand: InstrumentAtHand, by: Reading): Standing => {
  if (atHand !== undefined)
    return atHand.kind === "text" ? by.text(atHand.text) : by.printed(atHand.printed);
  return preparedInstrument(state) === undefined && signedInstrument(state) === undefined
    ? unrecorded(state, ["DepositConfirmed"], { kind: "nonePrepared" })
    : notKnown({ kind: "textNotAtHand" });
};

const treatyNamed = (text: string, treaty: Treaty): Standing => {
  const parts = treatyPartsNotFound(text, treaty);
  return parts.length === 0
    ? met({ kind: "treatyFullyNamed" })
    : notKnown({ kind: "treatyPartsNotFound", parts });
};

const printedOf = (printed: PrintedInstrument, treaty: Treaty): Standing => {
  const isSame =
    printed.treaty.title.en === treaty.title.en &&
    printed.treaty.registration === treaty.registration;
  return isSame ? met({ kind: "printedOfTreaty" }) : missing({ kind: "printedOfAnother" });
};

// The model has both words for consent alone.
const printedFor = ({ purpose }: PrintedInstrument): Standing =>
  purpose === "consent" ? met({ kind: "printedByModel" }) : missing({ kind: "printedForAnother" });

/** Which of the treaty's data that the instrument and the note give nobody has found out. */
const treatyDataUnknown = ({ concluded, registration, depositary }: Treaty): readonly TermName[] =>
  (
    [
      ["date", concluded.on],
      ["place", concluded.at],
      ["registrationNumber", registration],
      ["depositary", depositary.name],
    ] as const
  ).flatMap(([part, is]) => (is === "unknown" ? [part] : []));

const treatyData = (state: Case, treaty: Treaty): ReadinessItem => {
  const parts = treatyDataUnknown(treaty);
  return {
    id: "treaty-data",
    what: { kind: "treatyDataKnown" },
    ...(parts.length === 0
      ? met({ kind: "treatyDataComplete" })
      : unrecorded(state, ["DepositConfirmed"], { kind: "treatyDataLacks", parts })),
    authority: instrumentNames,
  };
};

const worded = (words: string | undefined): Standing =>
  words === undefined ? notKnown({ kind: "noUsualWords" }) : met({ kind: "hasWords", words });

// An entry from before the office was asked for has none; it is read as one of which it is not known.
const offices: ReadonlyMap<string, TermName> = new Map([
  ["headOfState", "headOfState"],
  ["headOfGovernment", "headOfGovernment"],
  ["foreignMinister", "ministerForForeignAffairs"],
]);

const signer = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { signer: by, office } = signed.act;
  const named = office === "other" ? "inNoneOfTheThreeOffices" : offices.get(office);
  return named === undefined
    ? notKnown({ kind: "officeNotOnRecord", signer: by })
    : met({ kind: "signedByIn", signer: by, office: named }, signed);
};

const fullPowers = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { signer: by, office, fullPowers: powers } = signed.act;
  if (typeof powers === "string") return met({ kind: "powersOnRecord" }, signed);
  const named = offices.get(office);
  if (named !== undefined) return met({ kind: "nonePowersNeeded", office: named }, signed);
  return office === "other"
    ? missing({ kind: "noneOfThree", signer: by })
    : notKnown({ kind: "officeOfSigningUnknown" });
};

const placeAndDate = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { on, place } = signed.act;
  return on.kind === "known"
    ? met({ kind: "placeAndDay", place, day: on.on }, signed)
    : notKnown({ kind: "placeDayIs", place, on });
};

const scan = (state: Case): Standing => {
  const signed = signedInstrument(state);
  return signed === undefined ? unsigned(state) : met({ kind: "scanOnRecord" }, signed);
};

const custody = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { custody: at } = signed.act;
  if (typeof at === "string") return met({ kind: "asGiven", text: at }, signed);
  return signed.imported
    ? notKnown({ kind: "importedWithoutCustody" })
    : missing({ kind: "nobodyRecordedCustody" });
};

const item = (requirement: Requirement, standing: Standing): ReadinessItem => ({
  ...requirement,
  ...standing,
});

const contents = (
  state: Case,
  treaty: Treaty,
  atHand: InstrumentAtHand,
): readonly ReadinessItem[] => [
  item(
    {
      id: "instrument-treaty",
      what: { kind: "namesTreaty" },
      authority: instrumentNames,
    },
    read(state, atHand, {
      text: (text) => treatyNamed(text, treaty),
      printed: (printed) => printedOf(printed, treaty),
    }),
  ),
  // A denunciation or a change has words of its own, which nobody here has read a rule for.
  ...(purposeOf(state) === "consent"
    ? [
        item(
          {
            id: "instrument-consent",
            what: { kind: "saysConsent" },
            authority: wordsOfConsent,
          },
          read(state, atHand, { text: (text) => worded(consentWords(text)), printed: printedFor }),
        ),
        item(
          {
            id: "instrument-undertaking",
            what: { kind: "undertakes" },
            authority: undertaking,
          },
          read(state, atHand, {
            text: (text) => worded(undertakingWords(text)),
            printed: printedFor,
          }),
        ),
      ]
    : []),
];

const signing = (state: Case): readonly ReadinessItem[] => [
  item(
    {
      id: "instrument-signer",
      what: { kind: "whoSigned" },
      authority: titleDateAndPlace,
    },
    signer(state),
  ),
  item(
    {
      id: "full-powers",
      what: { kind: "powersUnless" },
      authority: vclt("7(1)(a) and 7(2)(a)"),
    },
    fullPowers(state),
  ),
  item(
    { id: "instrument-issued", what: { kind: "placeAndDate" }, authority: titleDateAndPlace },
    placeAndDate(state),
  ),
  item(
    {
      id: "instrument-signed",
      what: { kind: "signedAndScanned" },
      authority: signature,
    },
    scan(state),
  ),
  item(
    {
      id: "instrument-kept",
      what: { kind: "whereKept" },
      authority: kept,
    },
    custody(state),
  ),
];

/** What is asked of the instrument itself: from the instrument where that is at hand, and from the record of its signature. */
export const instrumentItems = (
  state: Case,
  treaty: Treaty,
  atHand: InstrumentAtHand,
): readonly ReadinessItem[] => [
  treatySigned(state),
  treatyData(state, treaty),
  ...contents(state, treaty, atHand),
  ...signing(state),
];
