import { createPublicKey } from "node:crypto";
import {
  assertionFault,
  challengeOf,
  counterOf,
  isBackupEligible,
  isSignedOver,
} from "../../src/verify/assertion.ts";
import { type PasskeyAlgorithm, passkeyAlgorithms } from "../../src/values/passkey.ts";
import { isPasskeyOrigin, relyingPartySchema } from "../../src/values/relying-party.ts";
import type { Entry } from "../../src/case/entry.ts";
import { signersSeen } from "../../src/verify/replay/signers.ts";
import { digestOf } from "../support/law.ts";
import { assertionBy, newPasskey, type Saying } from "../support/passkeys.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");
const base64url = (hex: string): string => bytes(hex).toString("base64url");
const spkiOf = (jwk: Record<string, string>): string =>
  createPublicKey({ key: jwk, format: "jwk" })
    .export({ format: "der", type: "spki" })
    .toString("base64");

// The RSA key of the specification is the product of the two smallest Mersenne primes above 2^1024.
const modulus = (((1n << 1279n) - 1n) * ((1n << 2203n) - 1n)).toString(16);
const evenly = modulus.length % 2 === 0 ? modulus : `0${modulus}`;

// Web Authentication, Level 3, section 16: 16.2, 16.11 and 16.10, each the authentication. Its relying party is example.org.
const vectors = {
  ES256: {
    publicKey: spkiOf({
      kty: "EC",
      crv: "P-256",
      x: base64url("afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61"),
      y: base64url("930a56b87a2fca66334b03458abf879717c12cc68ed73290af2e2664796b9220"),
    }),
    challenge: "39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408",
    authenticatorData: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000",
    signature:
      "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87",
    backupEligible: true,
  },
  EdDSA: {
    publicKey: spkiOf({
      kty: "OKP",
      crv: "Ed25519",
      x: base64url("44e06ddd331c36a8dc667bab52bcae63486c916aa5e339e6acebaa84934bf832"),
    }),
    challenge: "895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2",
    authenticatorData: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50100000000",
    signature:
      "f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d6607525713223a0dc0d453993dae00b",
    backupEligible: false,
  },
  RS256: {
    publicKey: spkiOf({ kty: "RSA", n: base64url(evenly), e: "AQAB" }),
    challenge: "295f59f5fa8fe62c5aca9e27626c78c8da376ae6d8cd2dd29aebad601e1bc4c5",
    authenticatorData: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000",
    signature:
      "01063d52d7c39b4d432fc7063c5d93e582bdcb16889cd71f888d67d880ea730a428498d3bc8e1ee11f2b1ecbe6c292b118c55ffaaddefa8cad0a54dd137c51f1eec673f1bb6c4d1789d6826a222b22d0f585fc901fdc933212e579d199b89d672aa44891333e6a1355536025e82b25590256c3538229b55737083b2f6b9377e49e2472f11952f79fdd0da180b5ffd901b4049a8f081bb40711bef76c62aed943571f2d0575304cb549d68d8892f95086a30f93716aee818f8dc06e96c0d5e0ed4cfa9fd8773d90464b68cf140f7986666ff9c9e3302acd0535d60d769f465e2ab57ef8aabc89fccfef7ba32a64154a8b3d26be2298f470b8cc5377dbe3dfd4b0b45f8f01e63bde6cfc76b62771f9b70aa27cf40152cad93aa5acd784fd4b90f676e2ea828d0bf2400aebbaae4153e5838f537f88b6228346782a93a899be66ec77de45b3efcf311da6321c92e6b0cd11bfe653bf3e98cee8e341f02d67dbb6f9c98d9e8178090cfb5b70fbc6d541599ac794ae2f1d4de1286ec8de8c2daf7b1d15c8438e90d924df5c19045220a4c8438c1b979bbe016cf3d0eeec23c3999d4882cc645b776de930756612cdc6dd398160ff02a6",
    backupEligible: true,
  },
} as const satisfies Record<PasskeyAlgorithm, object>;

const published = (algorithm: PasskeyAlgorithm) => {
  const { publicKey, challenge, authenticatorData, signature, backupEligible } = vectors[algorithm];
  const said = {
    type: "webauthn.get",
    challenge: base64url(challenge),
    origin: "https://example.org",
    crossOrigin: false,
  };
  return {
    passkey: { publicKey, algorithm, backupEligible },
    asserted: {
      challenge: said.challenge,
      relyingParty: { origin: said.origin, id: "example.org" },
    },
    assertion: {
      authenticatorData: base64url(authenticatorData),
      clientDataJSON: Buffer.from(JSON.stringify(said)).toString("base64url"),
      signature: base64url(signature),
    },
  };
};

describe("The published assertions", () => {
  it.each(passkeyAlgorithms)("are signed by their key: %s", (algorithm) => {
    const { passkey, assertion } = published(algorithm);
    expect(isSignedOver(passkey, assertion)).toBe(true);
    expect(isBackupEligible(assertion)).toBe(passkey.backupEligible);
  });
  it.each(passkeyAlgorithms)(
    "are refused for one thing alone, that no user was verified: %s",
    (of) => {
      const { passkey, asserted, assertion } = published(of);
      expect(assertionFault(passkey, asserted, assertion)).toBe("userNotVerified");
    },
  );
  it.each(passkeyAlgorithms)("hold under no other algorithm: %s", (algorithm) => {
    const { passkey, assertion } = published(algorithm);
    for (const other of passkeyAlgorithms)
      expect(isSignedOver({ ...passkey, algorithm: other }, assertion)).toBe(other === algorithm);
  });
});

const relyingParty = { origin: "http://localhost:8000", id: "localhost" };
const challenge = challengeOf("tasdiq-command-v1\nan office\na request\n");
const asserted = { challenge, relyingParty };
const right: Saying = { challenge, ...relyingParty };

describe("An assertion", () => {
  const passkeys = passkeyAlgorithms.map((algorithm) => newPasskey(algorithm));
  const [passkey] = passkeys;
  if (passkey === undefined) throw new Error("no passkey");
  const fault = (saying: Partial<Saying>, of = asserted) =>
    assertionFault(passkey.key, of, assertionBy(passkey, { ...right, ...saying }));

  it("holds by each algorithm", () => {
    for (const one of passkeys)
      expect(assertionFault(one.key, asserted, assertionBy(one, right))).toBeUndefined();
  });

  it.each<[string, Partial<Saying>]>([
    ["assertionOfOtherRequest", { challenge: challengeOf("another request") }],
    ["assertionOfOtherKind", { client: { type: "webauthn.create" } }],
    ["assertionOfOtherOrigin", { origin: "http://localhost:8001" }],
    ["assertionOfOtherOrigin", { origin: "https://localhost:8000" }],
    ["assertionOfOtherOrigin", { origin: "http://records.localhost:8000" }],
    ["assertionInFrame", { client: { crossOrigin: true } }],
    ["assertionInFrame", { client: { topOrigin: "https://elsewhere.example" } }],
    ["assertionOfOtherParty", { id: "example" }],
    ["userNotPresent", { flags: 0x04 }],
    ["userNotVerified", { flags: 0x01 }],
    ["backupChanged", { flags: 0x0d }],
    ["backupChanged", { flags: 0x15 }],
  ])("is refused: %s %j", (kind, saying) => {
    expect(fault(saying)).toBe(kind);
  });

  it("is no other passkey's", () => {
    const other = newPasskey();
    expect(assertionFault(other.key, asserted, assertionBy(passkey, right))).toBe(
      "assertionSignature",
    );
  });

  it("is refused with any bit of any part altered", () => {
    const whole = assertionBy(passkey, right);
    for (const part of ["authenticatorData", "clientDataJSON", "signature"] as const) {
      const original = Buffer.from(whole[part], "base64url");
      for (let bit = 0; bit < original.length * 8; bit += 1) {
        const altered = Buffer.from(original);
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const assertion = { ...whole, [part]: altered.toString("base64url") };
        expect([part, bit, assertionFault(passkey.key, asserted, assertion)]).not.toEqual([
          part,
          bit,
          undefined,
        ]);
      }
    }
  });

  it("is refused with bytes added, or written irregularly", () => {
    const whole = assertionBy(passkey, right);
    const longer = Buffer.concat([Buffer.from(whole.authenticatorData, "base64url"), Buffer.of(0)]);
    for (const altered of [
      { authenticatorData: longer.toString("base64url") },
      { authenticatorData: whole.authenticatorData.slice(0, -4) },
      { clientDataJSON: `${whole.clientDataJSON}=` },
      { clientDataJSON: Buffer.from("[]").toString("base64url") },
      { signature: `${whole.signature}=` },
    ])
      expect(assertionFault(passkey.key, asserted, { ...whole, ...altered })).toBeDefined();
  });

  it("holds by no key that is too short, of another curve, or written otherwise", () => {
    const whole = assertionBy(passkey, right);
    const { publicKey } = passkey.key;
    const der = Buffer.from(publicKey, "base64");
    for (const odd of [
      Buffer.concat([der, Buffer.of(0)]).toString("base64"),
      publicKey.slice(0, -4),
      spkiOf({
        kty: "RSA",
        n: Buffer.concat([Buffer.of(0xff), Buffer.alloc(127, 1)]).toString("base64url"),
        e: "AQAB",
      }),
    ])
      for (const algorithm of passkeyAlgorithms)
        expect(isSignedOver({ publicKey: odd, algorithm }, whole)).toBe(false);
  });

  it("says its counter, and whether its passkey may be copied", () => {
    expect(counterOf(assertionBy(passkey, { ...right, counter: 7 }))).toBe(7);
    expect(isBackupEligible(assertionBy(passkey, { ...right, flags: 0x0d }))).toBe(true);
    expect(isBackupEligible(assertionBy(passkey, right))).toBe(false);
  });
});

describe("The counter of a passkey", () => {
  const passkey = newPasskey();
  const signing = (counters: readonly number[]) => {
    const seen = signersSeen();
    for (const [index, counter] of counters.entries()) {
      const key = digestOf("passkey");
      const establishedBy = {
        kind: "passkey",
        key,
        ...assertionBy(passkey, { ...right, counter }),
      };
      const at = `2026-03-02T09:00:0${String(index)}.000Z`;
      const entry = { caseId: "az-1", seq: index + 1, at, person: "clerk-1", establishedBy };
      seen.see(entry as unknown as Entry);
    }
    return seen
      .end(undefined)
      .counterWentBack.flatMap(({ entries }) => entries.map(({ seq }) => seq));
  };
  it("is told where it goes back or stands still above 0, and is no fault", () => {
    expect(signing([5, 7, 7, 6, 8])).toEqual([3, 4]);
    expect(signing([3, 0])).toEqual([2]);
  });
  it("says nothing where an authenticator counts nothing, or counts on", () => {
    expect(signing([0, 0, 0])).toEqual([]);
    expect(signing([0, 1, 2, 10])).toEqual([]);
  });
});

describe("An address for passkeys", () => {
  it("has a name and a certificate, or is this computer's localhost", () => {
    for (const good of [
      "https://records.example",
      "https://a.example:8443",
      "http://localhost:80001",
    ])
      expect([good, isPasskeyOrigin(good)]).toEqual([good, good !== "http://localhost:80001"]);
    for (const bad of [
      "http://127.0.0.1:8000",
      "https://127.0.0.1",
      "https://[::1]",
      "http://records.example",
      "https://records.example/",
      "https://records.example/en",
      "records.example",
    ])
      expect([bad, isPasskeyOrigin(bad)]).toEqual([bad, false]);
  });
  it("is the relying party's own, and of no domain above it", () => {
    const of = (id: string) =>
      relyingPartySchema.safeParse({ origin: "https://records.office.example", id }).success;
    expect([of("records.office.example"), of("office.example"), of("example")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
