import type { Catalogue } from "./catalogue.ts";
import { actsInEnglish } from "./en-acts.ts";
import { auditInEnglish } from "./en-audit.ts";
import { historyInEnglish, voteInEnglish } from "./en-public.ts";

const months =
  "January February March April May June July August September October November December";

export const english: Catalogue = {
  language: "en",
  frame: {
    months: months.split(" "),
    day: (day, month, year) => `${day} ${month} ${year}`,
    between: (from, to) => `between ${from} and ${to}`,
    unknown: "unknown",
    notOnRecord: "not on record",
    draft: "DRAFT / LAYİHƏ",
    draftNote: "A working draft: it is not for signature and has no effect.",
    demonstration: "DEMONSTRATION: nobody has signed this, and it has no legal effect.",
    page: ["Page ", " of ", ""],
    generatedAs: (standard) => `Generated as ${standard}; not certified.`,
    attached: "The data of this paper are attached to the file.",
    wordingMark: null,
    contents: "Contents",
    lettersMissing:
      "Letters that the typeface lacks are given by their Unicode numbers in square brackets.",
    unverified: "unverified",
  },
  states: {
    "az-milli-majlis": "the Republic of Azerbaijan",
    "gb-crag-2010": "the United Kingdom of Great Britain and Northern Ireland",
  },
  treaty: {
    heading: "The treaty",
    title: "Title",
    titleUnknown: "title in English unknown",
    registration: "Registration",
    concluded: "Concluded or adopted",
    opened: "Opened for signature",
    signed: "Signed for the State",
    depositary: "Depositary",
    at: (day, place) => `${day}, ${place}`,
    by: (what, whom) => `${what}, by ${whom}`,
    offices: {
      headOfState: "head of State",
      headOfGovernment: "head of government",
      foreignMinister: "minister for foreign affairs",
      other: "with full powers",
      unknown: null,
    },
  },
  signature: {
    name: "Full name",
    office: "Office or title",
    fullPowers: "Full powers, where the office needs them",
    place: "Place",
    date: "Date",
    signature: "Signature",
    seal: "Seal",
  },
  statements: {
    heading: "Statements",
    none: "No statements are on record.",
    labels: {
      reservation: "Reservation",
      declaration: "Declaration",
      notification: "Notification",
      designation: "Designation",
    },
    article: (clause) => `article ${clause}`,
    subject: "Subject",
    authentic: "authentic text",
    translation: "translation",
    textIn: (language, standing) => `Text (${language}), ${standing}`,
    digest: "SHA-256",
    notAtHand: "The text is not printed here: it is not at hand as plain text.",
  },
  instrument: {
    purposes: {
      consent: {
        title: "Instrument of ratification",
        operative:
          "having examined the treaty named above, ratifies it, consents to be bound by it, and undertakes to perform it faithfully.",
      },
      "change-of-statement": {
        title: "Communication on statements",
        operative:
          "changes its statements under the treaty named above in the way that the annex sets out.",
      },
      denunciation: {
        title: "Instrument of denunciation",
        operative: "denounces the treaty named above, with effect as that treaty provides.",
      },
    },
    declares: "The undersigned, acting for the State in the office given below, declares:",
    annexed: (count) =>
      `Statements annexed to this instrument and signed with it: ${String(count)}. They form part of it.`,
    nothingAnnexed: "No statements are annexed to this instrument.",
    witness: "In witness of this the undersigned has signed this instrument.",
  },
  annex: {
    title: "Annex of statements",
    intro:
      "This annex belongs to the instrument that concerns the treaty named below. Each text is given with its digest; a text marked as authentic prevails over its translations.",
  },
  noteVerbale: {
    title: "Note verbale",
    number: "No",
    from: "From (ministry or mission)",
    to: "To",
    transmits: {
      consent: (state) =>
        `The authority named above presents its compliments to the depositary and has the honour to transmit, for deposit, the instrument by which ${state} ratifies the treaty named below.`,
      "change-of-statement": (state) =>
        `The authority named above presents its compliments to the depositary and has the honour to transmit a communication by which ${state} changes its statements under the treaty named below.`,
      denunciation: (state) =>
        `The authority named above presents its compliments to the depositary and has the honour to transmit the instrument by which ${state} denounces the treaty named below.`,
    },
    withAnnex: "The annex of statements goes with it.",
    asks: "It asks the depositary to confirm receipt, and to name the day on which the instrument was received.",
    closes: "It takes this occasion to assure the depositary of its highest consideration.",
    instrument: "Instrument signed",
    contact: "Contact for questions",
    initials: "Initials",
  },
  letter: {
    title: "Notification to the depositary",
    reference: "Reference",
    to: "To",
    date: "Date",
    duplicate:
      "DUPLICATE: an earlier letter with this content may have reached you. Both announce one and the same act.",
    says: {
      consent: (state) =>
        `It is hereby notified that ${state} has ratified the treaty named below, and that its instrument is being transmitted for deposit.`,
      "change-of-statement": (state) =>
        `It is hereby notified that ${state} changes its statements under the treaty named below.`,
      denunciation: (state) =>
        `It is hereby notified that ${state} denounces the treaty named below, and that its instrument is being transmitted.`,
    },
    deposit:
      "This letter transmits and announces. What binds is what the treaty says; where that is the deposit, the day on which the original instrument is received counts.",
    asks: "Please confirm receipt and quote the reference.",
  },
  vote: voteInEnglish,
  history: historyInEnglish,
  audit: auditInEnglish,
  acts: actsInEnglish,
};
