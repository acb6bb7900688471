import type { Case } from "../case.ts";
import { dateInWords } from "../fact-date.ts";
import { preparedInstrument } from "../rules/instrument.ts";
import { signedInstrument } from "../rules/transmission.ts";
import type { Treaty } from "../treaty.ts";
import { purposeOf } from "../statements/made.ts";
import { vclt } from "../statements/vclt.ts";
import {
  instrumentNames,
  kept,
  signature,
  titleDateAndPlace,
  undertaking,
  wordsOfConsent,
} from "./authorities.ts";
import { consentWords, treatyPartsNotFound, undertakingWords } from "./instrument-text.ts";
import {
  met,
  missing,
  notKnown,
  unrecorded,
  type ReadinessItem,
  type Requirement,
  type Standing,
} from "./item.ts";

/** The text of the instrument that stands now, where it is plain text and at hand. */
export type InstrumentText = string | undefined;

const unsigned = (state: Case): Standing =>
  unrecorded(state, ["DepositConfirmed"], "the instrument is not signed");

const byText = (state: Case, text: InstrumentText, read: (text: string) => Standing): Standing => {
  if (text !== undefined) return read(text);
  return preparedInstrument(state) === undefined && signedInstrument(state) === undefined
    ? unrecorded(state, ["DepositConfirmed"], "no instrument is prepared")
    : notKnown("its text is not at hand as plain text: read it");
};

const treatyNamed = (text: string, treaty: Treaty): Standing => {
  const parts = treatyPartsNotFound(text, treaty);
  return parts.length === 0
    ? met("the text names title, date and place as the treaty file has them")
    : notKnown(
        `the ${parts.join(" and the ")} of the treaty was not found in the text as its file writes it, or in another usual form: read it`,
      );
};

const worded = (words: string | undefined): Standing =>
  words === undefined
    ? notKnown("none of the usual words stands in the text at hand: read it")
    : met(`the text has the words "${words}"`);

// An entry from before the office was asked for has none; it is read as one of which it is not known.
const offices: ReadonlyMap<string, string> = new Map([
  ["headOfState", "Head of State"],
  ["headOfGovernment", "Head of Government"],
  ["foreignMinister", "Minister for Foreign Affairs"],
]);

const signer = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { signer: by, office } = signed.act;
  const named = office === "other" ? "in none of the three offices" : offices.get(office);
  return named === undefined
    ? notKnown(`signed by ${by}; in which office is not on record`)
    : met(`signed by ${by}, ${named}`, signed);
};

const fullPowers = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { signer: by, office, fullPowers: powers } = signed.act;
  if (typeof powers === "string") return met("the full powers are on record", signed);
  const named = offices.get(office);
  if (named !== undefined) return met(`none are needed: ${named}`, signed);
  return office === "other"
    ? missing(`${by} holds none of the three offices, and no full powers are on record`)
    : notKnown("in which office the instrument was signed is not on record");
};

const placeAndDate = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { on, place } = signed.act;
  return on.kind === "known"
    ? met(`${place}, ${on.on}`, signed)
    : notKnown(`${place}; the day is ${dateInWords(on)}`);
};

const scan = (state: Case): Standing => {
  const signed = signedInstrument(state);
  return signed === undefined
    ? unsigned(state)
    : met("the scan of what was signed is on record", signed);
};

const custody = (state: Case): Standing => {
  const signed = signedInstrument(state);
  if (signed === undefined) return unsigned(state);
  const { custody: at } = signed.act;
  if (typeof at === "string") return met(at, signed);
  return signed.imported
    ? notKnown("the signature was imported without it")
    : missing("nobody recorded where the signed original is kept");
};

const item = (requirement: Requirement, standing: Standing): ReadinessItem => ({
  ...requirement,
  ...standing,
});

const contents = (state: Case, treaty: Treaty, text: InstrumentText): readonly ReadinessItem[] => [
  item(
    {
      id: "instrument-treaty",
      what: "The instrument names the treaty: title, date and place",
      authority: instrumentNames,
    },
    byText(state, text, (read) => treatyNamed(read, treaty)),
  ),
  // A denunciation or a change has words of its own, which nobody here has read a rule for.
  ...(purposeOf(state) === "consent"
    ? [
        item(
          {
            id: "instrument-consent",
            what: "It says in clear words that the State consents to be bound",
            authority: wordsOfConsent,
          },
          byText(state, text, (read) => worded(consentWords(read))),
        ),
        item(
          {
            id: "instrument-undertaking",
            what: "It undertakes to perform the treaty",
            authority: undertaking,
          },
          byText(state, text, (read) => worded(undertakingWords(read))),
        ),
      ]
    : []),
];

const signing = (state: Case): readonly ReadinessItem[] => [
  item(
    {
      id: "instrument-signer",
      what: "Who signed it, and in which office",
      authority: titleDateAndPlace,
    },
    signer(state),
  ),
  item(
    {
      id: "full-powers",
      what: "Full powers, unless one of the three offices signed",
      authority: vclt("7(1)(a) and 7(2)(a)"),
    },
    fullPowers(state),
  ),
  item(
    { id: "instrument-issued", what: "Place and date of issue", authority: titleDateAndPlace },
    placeAndDate(state),
  ),
  item(
    {
      id: "instrument-signed",
      what: "The instrument is signed, and its scan on record",
      authority: signature,
    },
    scan(state),
  ),
  item(
    {
      id: "instrument-kept",
      what: "Where the signed original and its scan are kept",
      authority: kept,
    },
    custody(state),
  ),
];

/** What is asked of the instrument itself: from its text where that is at hand, and from the record of its signature. */
export const instrumentItems = (
  state: Case,
  treaty: Treaty,
  text: InstrumentText,
): readonly ReadinessItem[] => [...contents(state, treaty, text), ...signing(state)];
