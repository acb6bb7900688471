import { refusal, type Refusal, type RefusalKind } from "../../domain/refusal.ts";
import { refusalInAzerbaijani } from "../../documents/wording/az/refusals.ts";
import { ofTheApplication } from "../support/application-refusals.ts";
import { provoked } from "../support/provoked.ts";

// What a schema or a credential finds wrong is said in English, and marked so where it is shown.
const inEnglishOnly: readonly string[] = ["MalformedInput", "PersonNotEstablished"];

// Names that people gave, in whatever language.
const given = ["signer", "legalBasis", "lead", "committee", "referred"] as const;

const ownWords = ({ fields }: Refusal, words: string): string =>
  given.reduce((rest, name) => rest.replace(String(fields[name] ?? "\n"), ""), words);

describe("a refusal in Azerbaijani", () => {
  it.each(Object.entries({ ...provoked, ...ofTheApplication }))(
    "says %s with nothing of the English sentence in it",
    (kind, found) => {
      const value = typeof found === "function" ? found() : refusal(kind as RefusalKind, found);
      const words = refusalInAzerbaijani(value);
      expect(words === undefined).toBe(inEnglishOnly.includes(kind));
      expect(ownWords(value, words ?? "")).not.toMatch(
        /\?|undefined|(?<!\p{L})(?:the|of|is|was|were|and|not|by|to|it|system|nobody)(?!\p{L})/u,
      );
    },
  );
  it("names stages, duties and steps by the words of the pages", () => {
    const mayNot = { duty: "auditor", command: "ReferBack", profile: "x", allowed: "clerk" };
    expect(refusalInAzerbaijani(refusal("DutyMayNot", mayNot))).toBe(
      "x prosedurunda “Komitəyə geri qaytarmaq” bu vəzifəyə aid deyil: auditor; bu, aşağıdakılara aiddir: dəftərxana məsulu",
    );
  });
});
