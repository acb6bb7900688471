import { cited } from "../support/in-english.ts";
import { ownRule } from "../../src/procedure/values/authority.ts";
import { refusalClass, refusalClasses, type RefusalKind } from "../../src/procedure/refusal.ts";
import { piecesOf, say } from "../../src/words/say.ts";
import { wordsIn } from "../../src/words/read.ts";
import { everyRefusal, ofTheApplication } from "../support/application-refusals.ts";
import { britain } from "../support/law.ts";
import { refusalExamples } from "../support/refusal-examples/index.ts";

const english = /(?<!\p{L})(?:the|of|is|was|were|and|not|by|to|it|system|nobody)(?!\p{L})/u;

describe("every kind of refusal", () => {
  const kinds = Object.keys(refusalClasses) as RefusalKind[];
  it("is provoked by a test here, or belongs to the application, and to one of the two only", () => {
    expect(kinds.filter((kind) => kind in refusalExamples === kind in ofTheApplication)).toEqual(
      [],
    );
  });
  it.each(Object.entries(everyRefusal))(
    "%s is said in a whole sentence and with its authority",
    (kind, provoke) => {
      const value = provoke();
      expect(value.kind).toBe(kind);
      expect(say(value, wordsIn("en"))).toMatch(/\S/);
      expect(say(value, wordsIn("en"))).not.toMatch(/\?|undefined|NaN|\[object/);
      expect(cited(value.authority)).toMatch(/\S/);
    },
  );
  it.each(Object.entries(everyRefusal))(
    "%s is said in Azerbaijani with nothing of the English sentence in it",
    (_, provoke) => {
      const own = piecesOf(provoke(), wordsIn("az")).filter((piece) => typeof piece === "string");
      expect(own.join("")).not.toMatch(english);
    },
  );
  it("has one class, by which a shell answers", () => {
    expect(new Set(Object.values(everyRefusal).map((one) => refusalClass(one())))).toEqual(
      new Set(["input", "notFound", "conflict", "rule", "duty"]),
    );
  });
  it("names stages, duties and steps by their names in the language", () => {
    const mayNot = refusalExamples.DutyMayNot?.();
    if (mayNot === undefined) throw new Error("no example");
    expect(say(mayNot, wordsIn("az"))).toMatch(/“Səsverməni qeydə almaq”.*: auditor; /);
    expect(say(mayNot, wordsIn("en"))).toMatch(/^“Record a vote” is not for the auditor/);
  });
  it("shows a rule that nobody has read as unverified", () => {
    const { withdrawal } = britain();
    if (withdrawal === undefined) throw new Error("no rule on withdrawal");
    expect(cited(withdrawal.authority)).toMatch(/not looked up \[unverified\]$/);
    expect(cited(ownRule("stepsInOrder"))).toBe(
      "Tasdiq’s own rule: the steps of a procedure are taken in order",
    );
  });
});
