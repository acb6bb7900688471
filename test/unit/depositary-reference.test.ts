import {
  judgeReference,
  normalizedReference,
  readReference,
  type ReferenceForm,
} from "../../domain/depositary-reference.ts";
import { second } from "../support/abroad.ts";
import { azerbaijaniCase, britishCase, command } from "../support/build.ts";
import { azerbaijaniLaw, treaty } from "../support/law.ts";
import { audited, expectFinding } from "../support/audited.ts";

const { authority } = treaty("un-cybercrime-2024").depositary;
const numbered = (registration: string, form: ReferenceForm) => ({
  registration,
  references: { form, authority },
});

describe("a reference as printed by the United Nations", () => {
  it.each([
    ["C.N.196.2025.TREATIES-XVIII.16", "C.N.196.2025.TREATIES-XVIII.16", "XVIII-16"],
    ["C.N.63.2016.TREATIES-XXVII.7.d", "C.N.63.2016.TREATIES-XXVII.7.d", "XXVII-7-d"],
    ["C.N.244.2015.TREATIES-XXVII.17", "C.N.244.2015.TREATIES-XXVII.17", "XXVII-17"],
    ["C.N.203.2023.TREATIES-XXI.10", "C.N.203.2023.TREATIES-XXI.10", "XXI-10"],
    ["C.N.302.1992.TREATIES-9", "C.N.302.1992.TREATIES-9", null],
    ["C.N.782.2001.TREATIES-6", "C.N.782.2001.TREATIES-6", null],
    ["CN.441.2023.TREATIES-XXVII.17", "C.N.441.2023.TREATIES-XXVII.17", "XXVII-17"],
    ["C.N.77.1998. TREATIES-2", "C.N.77.1998.TREATIES-2", null],
  ])("%s is %s", (printed, normalized, names) => {
    expect(readReference(printed)).toEqual({ form: "un", normalized, treaty: names });
  });
  it.each([
    "C.N.196.2025.TREATIES-XVIII.16 (Depositary Notification)",
    "C.N.196.2025.TREATIES-XVIII.16, 2 May 2025: signature",
    "  C.N.196.2025.TREATIES-XVIII.16  ",
    "C.N. 196. 2025. TREATIES - XVIII.16",
    "C.N.196.2025.TREATIES–XVIII.16",
    "C.N.196.2025.TREATIES-XVIII.16.",
  ])("may be followed by a date or a subject, and printed carelessly: %s", (printed) => {
    expect(readReference(printed)?.normalized).toBe("C.N.196.2025.TREATIES-XVIII.16");
  });
  it.each([
    "",
    "C.N.1",
    "C.N.196.2025.TREATIES-",
    "C.N.196.25.TREATIES-XVIII.16",
    "C.N.196.2025.TREATIES-XVIII.16a",
    "C.N.196.2025.TREATIES-XVIII",
    "re C.N.196.2025.TREATIES-XVIII.16",
    "a letter of the depositary",
  ])("is not read into %j", (printed) => {
    expect(readReference(printed)).toBeUndefined();
  });
});

describe("a reference as printed by the Council of Europe", () => {
  it.each(["JJ7505C Tr./185-76", "JJ7505C  Tr. / 185 - 76", "JJ7505C Tr./185-76, 18 March 2010"])(
    "%s names the treaty by its number",
    (printed) => {
      expect(readReference(printed)).toEqual({
        form: "councilOfEurope",
        normalized: "JJ7505C Tr./185-76",
        treaty: "185",
      });
    },
  );
  it.each([
    "ETS 185",
    "CETS No. 185",
    "ETS No 185",
    "ETS  No.  185",
    "CETS185",
    "ETS No.185",
    "185",
    " 185 ",
  ])("belongs to the treaty registered as %s", (registration) => {
    expect(judgeReference("JJ7505C Tr./185-76", numbered(registration, "councilOfEurope"))).toEqual(
      { kind: "ofThisTreaty", normalized: "JJ7505C Tr./185-76" },
    );
  });
});

describe("a reference judged by the treaty file", () => {
  it.each([
    ["un", "C.N.1.2026.TREATIES-XVIII.16", "ofThisTreaty"],
    ["un", "C.N.1.2026.TREATIES-XVIII.14", "ofAnotherTreaty"],
    ["un", "C.N.1.2026.TREATIES-XVIII.16.a", "ofAnotherTreaty"],
    ["un", "JJ7505C Tr./185-76", "ofAnotherTreaty"],
    ["un", "C.N.77.1998. TREATIES-2", "cannotBeCompared"],
    ["un", "a letter", "formUnknown"],
    ["none", "C.N.1.2026.TREATIES-XVIII.16", "noneUsed"],
    ["unknown", "C.N.1.2026.TREATIES-XVIII.14", "formUnknown"],
  ] as const)("whose depositary uses %s: %s is %s", (form, printed, kind) => {
    expect(judgeReference(printed, numbered("XVIII-16", form)).kind).toBe(kind);
  });
  it("cannot be compared where nobody has the treaty's own number", () => {
    const unregistered = numbered("unknown", "un");
    expect(judgeReference("C.N.1.2026.TREATIES-XVIII.16", unregistered)).toEqual({
      kind: "cannotBeCompared",
      normalized: "C.N.1.2026.TREATIES-XVIII.16",
    });
  });
  it("has one form beside the printed one, or none", () => {
    const law = numbered("XVIII-16", "un");
    expect(normalizedReference("CN.1.2026. TREATIES-XVIII.16", law)).toBe(
      "C.N.1.2026.TREATIES-XVIII.16",
    );
    expect(normalizedReference("a letter", law)).toBeNull();
    expect(normalizedReference(null, law)).toBeNull();
  });
});

describe("the reference of a deposit", () => {
  const sent = azerbaijaniCase("NotificationSent");
  const confirm = (reference: string | null) =>
    sent.when(command("ConfirmDeposit", { reference }), second);
  it("is kept as printed, and in one form beside it", () => {
    const told = confirm("CN.7.2026. TREATIES-XVIII.16, 2 April 2026").thenActs("DepositConfirmed");
    expect(told.fact("DepositConfirmed").act).toMatchObject({
      reference: "CN.7.2026. TREATIES-XVIII.16, 2 April 2026",
      normalizedReference: "C.N.7.2026.TREATIES-XVIII.16",
    });
    expectFinding(audited(told), "the depositary's reference", { verdict: "kept" });
  });
  it("of another treaty is refused, and both are shown", () => {
    confirm("C.N.7.2026.TREATIES-XVIII.14").thenRefused("ReferenceOfAnotherTreaty", {
      printed: "C.N.7.2026.TREATIES-XVIII.14",
      names: "XVIII-14",
      treaty: "XVIII-16",
    });
    britishCase("NotificationSent")
      .when(command("ConfirmDeposit", { reference: "JJ7505C Tr./201-9" }), second)
      .thenRefused("ReferenceOfAnotherTreaty", { names: "201", treaty: "ETS 185" });
  });
  it("in a form that is not known is kept as a line, which a finding says", () => {
    const told = confirm("a letter of the depositary").thenNoted(
      "the depositary's reference",
      "cannotBeVerified",
      /in no form that/,
    );
    expect(told.fact("DepositConfirmed").act.normalizedReference).toBeNull();
  });
  it("may come later than the deposit, as a correction", () => {
    const told = confirm(null).thenStage("deposited");
    expectFinding(audited(told), "the depositary's reference", {
      verdict: "cannotBeVerified",
      why: /no reference is on record/,
    });
    const corrected = told.and(
      command("Correct", {
        of: told.hashOf("DepositConfirmed"),
        restated: command("ConfirmDeposit", { reference: "C.N.7.2026.TREATIES-XVIII.16" }),
      }),
      second,
    );
    expect(corrected.state.stage).toBe("deposited");
    expectFinding(audited(corrected), "the depositary's reference", { verdict: "kept" });
  });
  it("is not asked of a depositary that uses none, nor taken", () => {
    const law = azerbaijaniLaw();
    const unnumbered = azerbaijaniCase("NotificationSent", {
      ...law,
      treaty: { ...law.treaty, references: { form: "none", authority } },
    });
    const told = unnumbered
      .when(command("ConfirmDeposit", { reference: null }), second)
      .thenActs("DepositConfirmed");
    expect(audited(told).filter(({ rule }) => rule === "the depositary's reference")).toEqual([]);
    unnumbered
      .when(command("ConfirmDeposit", { reference: "C.N.7.2026.TREATIES-XVIII.16" }), second)
      .thenRefused("NoReferenceUsed");
  });
});
