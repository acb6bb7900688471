import { ownRule, type Authority } from "../../procedure/values/authority.ts";

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
