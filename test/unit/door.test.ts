import { slidingWindow } from "../../src/console/rates.ts";
import { faultsOf } from "../../src/ledger/import/malformed.ts";
import { commandSchema } from "../../src/case/command.ts";
import { reservedCaseId } from "../../src/commands/decide.ts";
import { refusalClass, kindsByClass } from "../../src/words/refusal.ts";
import { requestSchema } from "../../src/case/request.ts";
import { ownRule } from "../../src/words/authority.ts";
import {
  caseIdSchema,
  commandIdSchema,
  personSchema,
  systemCommandIdSchema,
} from "../../src/values/ids.ts";
import {
  composed,
  lineSchema,
  noteSchema,
  textFault,
  utf8In,
  utf8Of,
} from "../../src/values/text.ts";
import { inEnglish, wordsIn } from "../../src/files/words.ts";
import { piecesOf, say } from "../../src/words/say.ts";
import { everyRefusal, ofTheApplication } from "../support/application-refusals.ts";
import { command, draftLaw, statements, suppliedTexts } from "../support/cases.ts";
import { cited } from "../support/in-english.ts";
import { digestOf, britain } from "../support/law.ts";
import { refusalExamples } from "../support/refusal-examples/index.ts";

const refusedBecause = (value: unknown): string => {
  const result = commandSchema().safeParse(value);
  return result.success
    ? "accepted"
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
};
const lay = command("Lay");
const vote = command("RecordVote");
const counts = { for: 1, against: 1, abstaining: 0, notVoting: 0, present: 2 };
const [first] = statements;

describe("an id that the system gives its own commands", () => {
  const own = `system.ClaimNotification.${"0".repeat(40)}`;
  it("can be taken by nobody else, or a notification could be kept from being sent", () => {
    expect(systemCommandIdSchema.safeParse(own).success).toBe(true);
    expect(commandIdSchema.safeParse(own).success).toBe(false);
    const request = {
      id: own,
      caseId: "a",
      person: "clerk-1",
      duty: "clerk",
      mode: { kind: "live" },
      command: lay,
    };
    expect(requestSchema.safeParse(request).success).toBe(false);
    expect(requestSchema.safeParse({ ...request, id: "not-the-systems" }).success).toBe(true);
  });
});

describe("a text at the door", () => {
  it.each([
    ["Ünal Çeşmə, Müdafiə komitəsi", undefined],
    ["two\nlines and a\ttab\r\n", undefined],
    ["e\u0301", "notNfc"],
    ["half a pair \ud83d", "halfSurrogate"],
    ["half a pair \ude00 the other", "halfSurrogate"],
    ["a whole pair 😀", undefined],
    ["nul \u0000", "controlCharacter"],
    ["escape \u001b[31m", "controlCharacter"],
    ["delete \u007f", "controlCharacter"],
    ["next line \u0085", "controlCharacter"],
    ["separator \u2028", "controlCharacter"],
    ["override \u202e", "controlCharacter"],
    ["isolate \u2066", "controlCharacter"],
    ["no character \uffff", "controlCharacter"],
    ["Be\ufffdir", "letterLost"],
  ])("%j: %s", (text, fault) => {
    expect(textFault(text)).toBe(fault);
    expect(noteSchema.safeParse(text).success).toBe(fault === undefined);
  });
  it.each([
    ["zero-width spaces", "\u200b\u200b"],
    ["a byte order mark", "\ufeff"],
    ["a soft hyphen among blanks", " \u00ad "],
    ["a word joiner", "\u2060"],
    ["marks of direction", "\u200e\u200f\u061c"],
    ["a Hangul filler", "\u3164"],
    ["a blank pattern of Braille", "\u2800"],
    ["an ideographic space", "\u3000"],
    ["tags", "\u{e0041}\u{e0042}"],
    ["a variation selector", "\ufe0f"],
    ["a private character", "\ue000"],
    ["a mark on nothing", "\u0301"],
    ["a joiner alone", "\u200c\u200d"],
  ])("is refused where nothing in it is seen: %s", (_, text) => {
    for (const schema of [lineSchema, noteSchema])
      expect(schema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
        text.trim() === "" ? "wantFilled" : "wantVisible",
      ]);
  });
  it.each(["می\u200cخواهم", "Azərbaycan", "1", "§", "条約", "👩\u200d⚖\ufe0f", "⠃"])(
    "is taken where something is seen: %s",
    (text) => {
      expect(lineSchema.safeParse(text).success).toBe(true);
    },
  );
  it("stacks no more marks on a letter than any language does, and is not put into order before that is known", () => {
    const stack = (marks: number): string => `a${"\u0316".repeat(marks)}`;
    expect(textFault(stack(30))).toBeUndefined();
    const { normalize } = String.prototype;
    let normalized = 0;
    String.prototype.normalize = function (this: string, form?: string): string {
      normalized += 1;
      return normalize.call(this, form);
    };
    expect(textFault(stack(31))).toBe("marksStacked");
    expect(noteSchema.safeParse("a\u0301\u0316".repeat(100_000)).success).toBe(false);
    expect(composed(stack(31))).toBe(stack(31));
    String.prototype.normalize = normalize;
    expect(normalized).toBe(1);
  });
  it("is not empty, not too long, and a text", () => {
    for (const value of ["", "  \n", "x".repeat(8001), 3, null, undefined, {}, []])
      expect(noteSchema.safeParse(value).success).toBe(false);
    for (const value of ["x".repeat(501), "two\nlines", "a\ttab", "cr\r", 3])
      expect(lineSchema.safeParse(value).success).toBe(false);
    expect(lineSchema.safeParse("x".repeat(500)).success).toBe(true);
  });
  it.each([["by"], ["statements.0.subject"], ["statements.0.clause"]])(
    "is refused with the place where it stands: %s",
    (where) => {
      const bad = "e\u0301";
      const value =
        where === "by"
          ? { ...lay, by: bad }
          : { ...lay, statements: [{ ...first, [where.slice(13)]: bad }] };
      expect(refusedBecause(value)).toContain(`${where}: notNfc`);
    },
  );
});

describe("a command at the door", () => {
  it("says what is not a command, and what a command does not have", () => {
    for (const value of [
      undefined,
      null,
      7,
      "Lay",
      [],
      {},
      { kind: "Ratify" },
      { kind: "constructor" },
    ])
      expect(refusedBecause(value)).not.toBe("accepted");
    expect(refusedBecause({ ...lay, signedBy: "x" })).not.toBe("accepted");
    expect(refusedBecause({ ...lay, by: undefined })).toContain("by: ");
  });
  it("says of a field that was left out that it is missing", () => {
    const { error } = commandSchema().safeParse({ ...lay, on: undefined });
    expect(error && faultsOf(error, "steps.2")).toMatchObject({
      where: "steps.2.on",
      reason: [{ kind: "expectedMissing" }],
    });
  });
  it("names as many faults of an input as a roll call has lines, and counts the others", () => {
    const issues = Array.from({ length: 2005 }, (_, n) => ({
      code: "custom" as const,
      path: [n],
      message: "wantText",
      input: undefined,
    }));
    const { where, reason } = faultsOf({ issues }, "list", ["x".repeat(500)]);
    const reasons = inEnglish(reason).split("; ");
    expect([where, reasons.length, reasons.at(-2), reasons.at(-1)]).toEqual([
      "list.0",
      2001,
      "list.1999: is missing: expected a text",
      "5 more faults",
    ]);
    expect(reasons[0]).toBe(`expected a text, found "${"x".repeat(59)}…`);
  });
  it.each(["2026-02-30", "10.02.2026", "2026-02-23..2026-02-10"])("refuses the day %s", (on) => {
    expect(refusedBecause({ ...lay, on })).toContain("on");
  });
  it.each([
    [{ counts: { ...counts, for: -1 } }, "counts.for"],
    [{ counts: { ...counts, for: 1.3 } }, "counts.for"],
    [{ counts: { ...counts, for: "1" } }, "counts.for"],
    [{ counts: { ...counts, for: Number.NaN } }, "counts.for"],
    [{ counts: { ...counts, for: 1e9 + 1 } }, "counts.for"],
    [{ counts: { ...counts, present: null } }, "counts.present"],
    [{ rollCall: [] }, "rollCall"],
    [{ rollCall: [{ member: "A", position: "abstained" }] }, "rollCall.0.position"],
    [{ counts: "acclamation" }, "counts"],
  ])("refuses the votes %j", (votes, where) => {
    expect(refusedBecause({ ...vote, ...votes })).toContain(where);
  });
  it("refuses a digest that is none", () => {
    for (const text of ["", "abc", draftLaw.toUpperCase().replace("0", "A"), `${draftLaw}0`, 12])
      expect(refusedBecause({ ...lay, text })).toContain("text");
  });
});

describe("statements at the door", () => {
  it("stand once, with one authentic text and one text a language", () => {
    const text = { language: "az", digest: digestOf("x"), authentic: true };
    const laidWith = (...all: readonly unknown[]) => refusedBecause({ ...lay, statements: all });
    expect(laidWith(first, first)).toContain("wantIdsOnce");
    expect(laidWith({ ...first, texts: [text, { ...text, language: "en" }] })).toContain(
      "wantOneAuthentic",
    );
    expect(laidWith({ ...first, texts: [{ ...text, authentic: false }] })).toContain(
      "wantOneAuthentic",
    );
    expect(laidWith({ ...first, texts: [text, { ...text, authentic: false }] })).toContain(
      "wantTextPerLanguage",
    );
    expect(laidWith({ ...first, texts: [] })).not.toBe("accepted");
    expect(laidWith({ ...first, texts: [{ ...text, digest: "unknown" }] })).toBe("accepted");
    expect(laidWith({ ...first, texts: [{ ...text, language: "Azerbaijani" }] })).toContain(
      "language",
    );
    expect(laidWith({ ...first, label: "understanding" })).toContain("label");
  });
  it("supplied anew stand once each", () => {
    expect(
      refusedBecause({ ...vote, statementTexts: [...suppliedTexts, suppliedTexts[0]] }),
    ).toContain("wantTextsOnce");
  });
});

describe("names at the door", () => {
  it("a case, a person and a command have names of a plain shape", () => {
    for (const id of ["az-2026", "a", "0", "x".repeat(64)])
      expect(caseIdSchema.safeParse(id).success).toBe(true);
    for (const id of ["", "-a", "A", "a_b", "a.b", "a/b", "x".repeat(65), "ə", 7])
      expect(caseIdSchema.safeParse(id).success).toBe(false);
    for (const id of ["system", "", " a", "a b", "-1"])
      expect(personSchema.safeParse(id).success).toBe(false);
    for (const id of ["systems", "4711", "a.b_c-d"])
      expect(personSchema.safeParse(id).success).toBe(true);
    for (const id of ["short", "with space", "x".repeat(65)])
      expect(commandIdSchema.safeParse(id).success).toBe(false);
  });
  it("the office's name is kept from cases", () => {
    expect(reservedCaseId("office")).toMatchObject({
      kind: "CaseIdReserved",
      caseId: "office",
    });
    expect(reservedCaseId("office-2")).toBeUndefined();
    expect(reservedCaseId("new")).toMatchObject({ kind: "CaseIdReserved" });
  });
  it("a request names its sender, a duty by its id and its mode", () => {
    const request = {
      id: "command-1",
      caseId: "case-1",
      person: "clerk-1",
      duty: "clerk",
      mode: { kind: "live" },
      command: lay,
    };
    expect(requestSchema.safeParse(request).success).toBe(true);
    expect(requestSchema.safeParse({ ...request, duty: "system" }).success).toBe(false);
    expect(requestSchema.safeParse({ ...request, duty: "The minister" }).success).toBe(false);
    expect(requestSchema.safeParse({ ...request, mode: { kind: "import" } }).success).toBe(false);
    expect(
      requestSchema.safeParse({ ...request, mode: { kind: "import", source: "the gazette" } })
        .success,
    ).toBe(true);
    expect(requestSchema.safeParse({ ...request, person: "system" }).success).toBe(false);
  });
});

const english = /(?<!\p{L})(?:the|of|is|was|were|and|not|by|to|it|system|nobody)(?!\p{L})/u;

describe("every kind of refusal", () => {
  const kinds = Object.values(kindsByClass).flat();
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

describe("Bytes as UTF-8", () => {
  const marked = Buffer.from("\ufeffBəşir", "utf8");

  it("are the text that they are, with its byte order mark or without", () => {
    expect(utf8Of(marked)).toBe("\ufeffBəşir");
    expect(utf8In(marked)).toBe("Bəşir");
    expect(utf8In(Buffer.from("a\ufeff", "utf8"))).toBe("a\ufeff");
    expect(utf8In(new ArrayBuffer(0))).toBe("");
  });

  it("are no text where they are of another encoding, or cut within a letter", () => {
    for (const bytes of [Buffer.from("Be\xFEir", "latin1"), marked.subarray(0, 5)]) {
      expect(utf8Of(bytes)).toBeUndefined();
      expect(utf8In(bytes)).toBeUndefined();
    }
  });
});

const second = 1000;
const day = 86_400 * second;

describe("How often somebody may ask in a minute", () => {
  it("is so often, and then not before the first time is a minute ago", () => {
    let at = day;
    const { ask } = slidingWindow(2, () => at);
    expect([ask("a"), ask("a"), ask("a"), ask("b")]).toEqual([0, 0, 60, 0]);
    at += 59 * second;
    expect(ask("a")).toBe(1);
    at += second;
    expect(ask("a")).toBe(0);
  });

  it("keeps nobody waiting for a day where the clock was set back by one", () => {
    let at = 2 * day;
    const { ask } = slidingWindow(2, () => at);
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 60]);
    at -= day;
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 60]);
  });
});
