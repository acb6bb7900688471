import type { TermName } from "../src/words/messages.ts";
import type { CommandOf } from "./command.ts";

type Office = CommandOf<"SignInstrument">["office"];

/** The office in which an instrument was signed, in words. */
/** The office in which an instrument was signed, as a sentence names it. */
export const signersOfficeTerm = (office: Office): TermName => {
  switch (office) {
    case "headOfState":
      return "asHeadOfState";
    case "headOfGovernment":
      return "asHeadOfGovernment";
    case "foreignMinister":
      return "asMinisterForForeignAffairs";
    case "other":
      return "inAnotherOffice";
    case "unknown":
      return "inAnOfficeThatIsNotKnown";
  }
};

/** The same in English words, for facts that are shown as a line. */
export const officeInWords = (office: Office): string => {
  switch (office) {
    case "headOfState":
      return "as head of state";
    case "headOfGovernment":
      return "as head of government";
    case "foreignMinister":
      return "as minister for foreign affairs";
    case "other":
      return "in another office";
    case "unknown":
      return "in an office that is not known";
  }
};
