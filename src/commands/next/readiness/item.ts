import type { CaseFact } from "../../../case/case-fact.ts";
import type { Case } from "../../../case/case.ts";
import { everySignature } from "../../../case/slots/slot.ts";
import { type Authority, ownRule } from "../../../words/authority.ts";
import type { EntryHash } from "../../../values/ids.ts";
import type { Sentence, TermName } from "../../../words/messages.ts";

const unverified = (cite: string): Authority => ({ cite, url: null, mark: "unverified" });
const seen = (cite: string): Authority => ({ cite, url: null, mark: "seen" });

const handbook = "United Nations Treaty Handbook (2012), section 3.3.5 and annexes, from memory";

/** What the items of the instrument rest on: sources that were read, and what is from memory and says so. */
export const instrumentNames = unverified(
  `${handbook}: the instrument names the treaty by title, date and place`,
);
export const wordsOfConsent = seen(
  "Rotterdam Convention, pages on becoming a Party (pic.int): the intention must be clear to the depositary",
);
export const undertaking = unverified(
  `${handbook}: the State undertakes to perform the treaty faithfully`,
);
export const titleDateAndPlace = seen(
  "CTBTO, frequently asked questions 41 and 46 (ctbto.org): the instrument shows the signer's title, and the date and place of issue",
);
export const signature = seen(
  "CTBTO, frequently asked questions 41 and 46 (ctbto.org): signed by the Head of State, the Head of Government or the Foreign Minister, or under full powers",
);
export const annexes = unverified(
  `${handbook}: statements stand in the instrument, or in an annex signed in the same way`,
);
export const courtesy = unverified(
  `${handbook}: a courtesy translation into English or French goes with the instrument`,
);
export const contact = unverified(`${handbook}: the depositary is told whom it may ask`);
export const kept = ownRule("originalLocated");
export const signaturePrinted = ownRule("treatySignatureRecorded");
export const textsOnRecord = ownRule("authenticTextRecorded");

/**
 * Where one requirement stands: it is met, something is missing, the audit finds it broken, nobody here can know, or it can only
 * come later.
 */
export type ReadinessStatus = "met" | "missing" | "broken" | "notKnown" | "later";

/** One thing that the depositary or the domestic law requires before the deposit. */
export type ReadinessItem = {
  readonly id: string;
  readonly what: Sentence;
  readonly status: ReadinessStatus;
  readonly why: Sentence;
  readonly authority: Authority;
  /** The entry that met it, or that it is about. */
  readonly entry?: EntryHash;
};

/** What an item is about, before anything is said of a case. */
export type Requirement = Pick<ReadinessItem, "id" | "what" | "authority">;
export type Standing = Pick<ReadinessItem, "status" | "why" | "entry">;

export const met = (why: Sentence, fact?: Pick<CaseFact, "entry">): Standing => ({
  status: "met",
  why,
  ...(fact === undefined ? {} : { entry: fact.entry }),
});
export const missing = (why: Sentence): Standing => ({ status: "missing", why });
export const notKnown = (why: Sentence): Standing => ({ status: "notKnown", why });
export const later = (why: Sentence): Standing => ({ status: "later", why });

type StepBeside = {
  readonly name: TermName;
  readonly fact: (state: Case) => CaseFact | undefined;
};

const stepsBeside = {
  InstrumentSigned: {
    name: "theSignatureOfTheInstrument",
    fact: ({ instruments }) => everySignature(instruments).at(-1),
  },
  DepositConfirmed: { name: "theDeposit", fact: ({ deposit }) => deposit },
} as const satisfies Readonly<Record<string, StepBeside>>;

/**
 * Where something stands of which there is no record: missing, or not known where a step next to it was imported, because
 * then it may have happened all the same.
 */
export const unrecorded = (
  state: Case,
  steps: readonly (keyof typeof stepsBeside)[],
  why: Sentence = { kind: "notOnRecordIt" },
): Standing => {
  const imported = steps.find((step) => stepsBeside[step].fact(state)?.imported === true);
  return imported === undefined
    ? missing(why)
    : notKnown({ kind: "importedBeside", step: stepsBeside[imported].name });
};
