import { actKindOf, bindsFinally } from "../../src/treaty/treaty-acts.ts";

describe("the kind of an act in a status table", () => {
  it.each([
    ["", "ratification"],
    ["a", "accession"],
    ["A", "acceptance"],
    ["AA", "approval"],
    ["d", "succession"],
    ["s", "definitiveSignature"],
    ["n", "provisionalApplication"],
    ["P", "consentToBeBound"],
    ["p", "simplifiedProcedure"],
    ["c", "formalConfirmation"],
    ["C", "signatureConfirmed"],
    ["Ratification", "ratification"],
    ["definitive signature", "definitiveSignature"],
    ["formal-confirmation", "formalConfirmation"],
    ["ad referendum confirmed", "signatureConfirmed"],
    ["aa", undefined],
    ["D", undefined],
    ["signature", undefined],
    ["ratified", undefined],
  ])("%j is %s", (text, kind) => {
    expect(actKindOf(text)).toBe(kind);
  });

  it("is one that binds finally, but for provisional application", () => {
    expect([bindsFinally("succession"), bindsFinally("provisionalApplication")]).toEqual([
      true,
      false,
    ]);
  });
});
