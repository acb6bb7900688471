import {
  judgeReference,
  normalizedReference,
  readReference,
  type ReferenceForm,
} from "../../src/treaty/depositary-reference.ts";
import { treaty } from "../support/law.ts";

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
