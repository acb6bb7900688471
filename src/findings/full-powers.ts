import type { ActOf } from "../case/act.ts";
import { signersOfficeTerm } from "../office/signers-office.ts";
import type { Authority } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import type { Sentence } from "../words/messages.ts";
import { vclt } from "./statements/made.ts";

/**
 * Whether whoever signed the treaty had full powers, which nobody needs who signs as head of State, head of government or foreign minister.
 * The record names that person in words, so the office they held is for the reader to look up.
 */
export const treatyFullPowersFindings = ({ datedFacts }: Case): readonly Finding[] => {
  const signed = datedFacts.findLast(({ act }) => act.fact === "signature")?.act;
  if (signed === undefined) return [];
  const powers = datedFacts.findLast(({ act }) => act.fact === "fullPowers")?.act;
  const rule: Rule = { kind: "treatyFullPowers" };
  if (powers !== undefined) {
    const { on, source } = powers;
    const why: Sentence = { kind: "treatyPowersOnRecord", on, source };
    return [{ rule, verdict: "kept", why, authority: fullPowersNeeded }];
  }
  const why: Sentence =
    signed.by === null
      ? { kind: "powersOfNobodyNamed" }
      : { kind: "powersNotOnRecord", by: signed.by };
  return [{ rule, verdict: "cannotBeVerified", why, authority: fullPowersNeeded }];
};

/** What a signature says of whoever signed. */
export type Signature = Pick<ActOf<"InstrumentSigned">, "signer" | "office" | "fullPowers">;

const threeOffices = ["headOfState", "headOfGovernment", "foreignMinister"] as const;

export const fullPowersNotNeeded = vclt("7(2)(a)");

export const fullPowersNeeded = vclt("7(1)(a)");

/** Whether whoever signed could: by their office, or by full powers. Past cases may know neither. */
export const fullPowersFinding = ({ signer, office, fullPowers }: Signature): Finding => {
  const say = (verdict: Finding["verdict"], why: Sentence, authority: Authority): Finding => ({
    rule: { kind: "fullPowers" },
    verdict,
    why,
    authority,
  });
  if (threeOffices.some((one) => one === office))
    return say(
      "kept",
      { kind: "needsNone", signer, office: signersOfficeTerm(office) },
      fullPowersNotNeeded,
    );
  // A record from before this was asked has neither an office nor a word on full powers.
  if (typeof fullPowers === "string")
    return say("kept", { kind: "withFullPowers", signer, digest: fullPowers }, fullPowersNeeded);
  // In the words of the refusal, so that a past case says it once.
  return office === "other"
    ? say("broken", { kind: "FullPowersMissing", signer }, fullPowersNeeded)
    : say("cannotBeVerified", { kind: "SignersOfficeUnknown", signer }, fullPowersNeeded);
};
