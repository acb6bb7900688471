import type { TermName } from "../words/messages.ts";
import type { ActOf } from "../case/act.ts";

type Office = ActOf<"InstrumentSigned">["office"];

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
