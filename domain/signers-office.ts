import type { CommandOf } from "./command.ts";

type Office = CommandOf<"SignInstrument">["office"];

/** The office in which an instrument was signed, in words. */
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
