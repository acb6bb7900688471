import { saying, inEnglish } from "../support/in-english.ts";
import { fullPowersFinding as fullPowersFindingSaid } from "../../src/procedure/rules/instrument.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

const fullPowersFinding = saying(fullPowersFindingSaid);

describe("the full powers of whoever signed the instrument", () => {
  const found = (office: Parameters<typeof fullPowersFinding>[0]["office"]) =>
    fullPowersFinding({ signer: "the signer", office, fullPowers: null });
  it.each([
    ["headOfState", "the signer signed as head of state and needs no full powers"],
    ["headOfGovernment", "the signer signed as head of government and needs no full powers"],
    [
      "foreignMinister",
      "the signer signed as minister for foreign affairs and needs no full powers",
    ],
  ] as const)("are not needed in the office %s, which is named", (office, why) => {
    expect(found(office)).toMatchObject({ verdict: "kept", why });
  });
  it("are missing in another office, and in doubt in one that is not known", () => {
    expect(found("other").verdict).toBe("broken");
    expect(found("unknown").verdict).toBe("cannotBeVerified");
  });
});

describe("full powers that one person alone replaced", () => {
  const rule = "correction of entry 12 (instrument signed): the full powers";
  const papers = (of: string, fullPowers: string | null, scan = "scan") =>
    command("SignInstrument", { of, fullPowers, scan: digestOf(scan) });
  const released = azerbaijaniCase("InstrumentReleased");
  const of = released.hashOf("InstrumentReleased");
  const restated = (from: string | null, to: string | null, scan?: string) => {
    const signed = released.record(papers(of, from));
    const told = signed.record(
      command("Correct", { of: signed.hashOf("InstrumentSigned"), restated: papers(of, to, scan) }),
    );
    return inEnglish(told.notes()).filter((noted) => noted.rule.startsWith("correction of entry"));
  };
  const digest = digestOf("full powers");
  const short = digest.slice(0, 12);
  it.each([
    [null, digest, `the digest was none and is now ${short}…,`],
    [digest, null, `the digest was ${short}… and is now none,`],
  ])("are named with what was on record: from %s to %s", (from, to, words) => {
    expect(restated(from, to)).toEqual([
      expect.objectContaining({
        rule,
        verdict: "cannotBeVerified",
        why: expect.stringContaining(`alone replaced the full powers: ${words}`) as string,
      }),
    ]);
  });
  it("are not named where they stay and the scan alone is another", () => {
    expect(restated(digest, digest, "another scan").map((noted) => noted.rule)).toEqual([
      "correction of entry 12 (instrument signed): the scan of the signed instrument",
    ]);
  });
});
