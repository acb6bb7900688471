import { sign } from "node:crypto";
import { fold } from "../../src/case/apply.ts";
import type { CaseFact } from "../../src/case/case-fact.ts";
import type { Case } from "../../src/case/case.ts";
import { entryVersion, type Establishment, type HashedEntry } from "../../src/case/entry.ts";
import { type OfficeCommand, officeCommandSchema } from "../../src/case/office-command.ts";
import { askedIn } from "../../src/case/signed-request.ts";
import { decideOffice } from "../../src/commands/decide-office.ts";
import { signatureCheck } from "../../src/ledger/handling/establish.ts";
import { secretKept, signedText, whoActedFault } from "../../src/office/established.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import {
  keysInForce,
  keyWordsOf,
  personKeysOf,
  publicKeyOf,
} from "../../src/office/registered-keys.ts";
import { keyReplaced } from "../../src/findings/separation.ts";
import { vouchedKeys } from "../../src/office/vouching.ts";
import { challengeOf } from "../../src/verify/assertion.ts";
import type { CaseId, CommandId, EntryHash, PersonNumber } from "../../src/values/ids.ts";
import { signedBySystem } from "../support/case-builder.ts";
import { newKeys } from "../support/key-pair.ts";
import { digestOf } from "../support/law.ts";
import { officeCommand } from "../support/office.ts";
import { assertionBy, newPasskey, type Saying, type TestPasskey } from "../support/passkeys.ts";
import { setSignIn } from "../../src/commands/office/set-sign-in.ts";

// An office of passkeys, each act signed by whoever gives it, and each entry judged as an outsider judges it.

const relyingParty = { origin: "http://localhost:8000", id: "localhost" };

const secretOf = (name: string): string => digestOf(`secret of ${name}`);
const kept = (secret: string) => signatureCheck.digest(secretKept("invitation", secret));

const code = "0123456789abcdef0123456789abcdef";
const keptCode = (of: string) => signatureCheck.digest(secretKept("recovery", of));

type Deed = {
  readonly person: string;
  readonly by: TestPasskey;
  readonly command: OfficeCommand;
  readonly at?: string;
  readonly madeAt?: string;
  readonly saying?: Partial<Saying>;
};

type Signer = Pick<Deed, "person" | "by">;

const start = "2026-03-02T09:00:00.000Z";
const later = (hours: number): string =>
  new Date(Date.parse(start) + hours * 3600_000).toISOString();

const entryOf = (
  entries: readonly HashedEntry[],
  deed: Pick<Deed, "person" | "command" | "at" | "madeAt">,
): HashedEntry["entry"] => {
  const office = fold(entries);
  const [person, at = start] = [deed.person as PersonNumber | "system", deed.at];
  const held = office === undefined ? [] : dutiesHeld(office, person);
  const [duty = "system"] = held;
  return {
    v: entryVersion,
    caseId: "office" as CaseId,
    seq: entries.length + 1,
    prev: entries.at(-1)?.hash ?? null,
    at,
    nonce: "nonce",
    person,
    establishedBy: signedBySystem,
    duty,
    command: {
      id: `command-${String(entries.length)}` as CommandId,
      madeAt: deed.madeAt ?? at,
      mode: { kind: "live" },
      content: deed.command,
    },
    pins: {
      procedure: digestOf("none"),
      treaty: digestOf("none"),
      calendar: null,
      software: "test",
    },
    acts: [],
    worth: { kind: "stands" },
    step: null,
  };
};

const decided = (entries: readonly HashedEntry[], entry: HashedEntry["entry"]) => {
  const office = fold(entries);
  const { person, duty, command } = entry;
  const held = office === undefined ? [] : dutiesHeld(office, person);
  return decideOffice(
    office,
    { person, duty, dutiesHeld: held, madeAt: command.madeAt },
    command.content as OfficeCommand,
  );
};

const hashed = (entry: HashedEntry["entry"]): HashedEntry => ({
  hash: digestOf(`office ${String(entry.seq)}`) as string as EntryHash,
  entry,
});

/** The entry as its person's passkey signs it. */
const shown = (entries: readonly HashedEntry[], deed: Deed): HashedEntry["entry"] => {
  const entry = entryOf(entries, deed);
  const request = signatureCheck.digest(askedIn(entry));
  const challenge = challengeOf(signedText(fold(entries), request));
  const assertion = assertionBy(deed.by, { challenge, ...relyingParty, ...deed.saying });
  return { ...entry, establishedBy: { kind: "passkey", key: deed.by.fingerprint, ...assertion } };
};

/** Why an entry is not taken: what an outsider has against who acted, or the rule that refuses it. */
const refusalOf = (entries: readonly HashedEntry[], deed: Deed): string | undefined => {
  const entry = shown(entries, deed);
  const office = fold(entries);
  const fault = office && whoActedFault([office], entry, signatureCheck);
  if (fault !== undefined) return fault.kind;
  const decision = decided(entries, entry);
  return decision.kind === "refused" ? decision.refusal.kind : undefined;
};

const after = (entries: readonly HashedEntry[], deed: Deed): readonly HashedEntry[] => {
  expect(refusalOf(entries, deed)).toBeUndefined();
  const entry = shown(entries, deed);
  const decision = decided(entries, entry);
  const acts = decision.kind === "allowed" ? decision.acts : [];
  return [...entries, hashed({ ...entry, acts })];
};

const officeIn = (entries: readonly HashedEntry[]): Case => {
  const office = fold(entries);
  if (office === undefined) throw new Error("no office");
  return office;
};

const founded = (...founders: readonly string[]): readonly HashedEntry[] => {
  const command = officeCommand({
    kind: "OpenOffice",
    administrator: founders[0],
    publicKey: null,
    passkeys: {
      relyingParty,
      invitations: founders.map((person) => ({ person, invitation: kept(secretOf(person)) })),
      recovery: keptCode(code),
    },
  });
  const entry = entryOf([], { person: "system", command });
  const decision = decided([], entry);
  if (decision.kind === "refused") throw new Error(decision.refusal.kind);
  return [hashed({ ...entry, acts: decision.acts })];
};

const registers = (
  person: string,
  by: TestPasskey,
  more: Partial<Deed> & { readonly secret?: string } = {},
): Deed => {
  const { secret = secretOf(person), ...deed } = more;
  return {
    person,
    by,
    command: officeCommandSchema.parse({
      kind: "RegisterKey",
      key: by.key,
      fingerprint: by.fingerprint,
      ground: { kind: "invitation", invitation: kept(secret), secret },
    }),
    ...deed,
  };
};

const invites = (signer: Signer, invited: string, more: Partial<Deed> = {}): Deed => ({
  ...signer,
  command: officeCommandSchema.parse({
    kind: "InvitePerson",
    invited,
    invitation: kept(secretOf(invited)),
  }),
  ...more,
});

const confirms = (
  signer: Signer,
  { key, fingerprint }: TestPasskey,
  typed = keyWordsOf(fingerprint),
): Deed => ({
  ...signer,
  command: officeCommandSchema.parse({ kind: "ConfirmKey", publicKey: key.publicKey, typed }),
});

const gives = (signer: Signer, command: object, more: Partial<Deed> = {}): Deed => ({
  ...signer,
  command: officeCommandSchema.parse(command),
  ...more,
});

const grant = (holder: string, granted = "clerk") => ({ kind: "GrantDuty", holder, granted });
const all = (entries: readonly HashedEntry[], deeds: readonly Deed[]): readonly HashedEntry[] =>
  deeds.reduce(after, entries);

const [a, b, c, d, stranger] = [
  newPasskey(),
  newPasskey(),
  newPasskey("EdDSA"),
  newPasskey("RS256"),
  newPasskey(),
];
const wrong = "000000000000";

/** An office of one administrator, with a clerk whose key waits. */
const waiting = all(founded("A"), [
  registers("A", a),
  gives({ person: "A", by: a }, grant("C")),
  invites({ person: "A", by: a }, "C"),
  registers("C", c),
]);

const fingerprintOf = (publicKey: string): string => signatureCheck.fingerprint(publicKey);
const onOneWord = (entries: readonly HashedEntry[], { fingerprint }: TestPasskey) =>
  vouchedKeys(officeIn(entries), fingerprintOf).get(fingerprint)?.onOneWord;

describe("A passkey", () => {
  it("of the founder signs at once, and any other only once somebody else has entered its words", () => {
    const claim = gives(
      { person: "C", by: c },
      {
        kind: "InvitePerson",
        invited: "C",
        invitation: kept("x".repeat(64).replaceAll("x", "a")),
      },
    );
    expect(refusalOf(waiting, claim)).toBe("passkeyNotInForce");
    const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
    expect(refusalOf(confirmed, claim)).toBeUndefined();
    expect(onOneWord(confirmed, c)).toBe(true);
    expect(onOneWord(confirmed, a)).toBe(false);
  });

  it("is not confirmed by its holder, nor by whoever invited its holder where anybody else signs", () => {
    const two = all(waiting, [
      confirms({ person: "A", by: a }, c),
      gives({ person: "A", by: a }, grant("D", "auditor")),
      invites({ person: "A", by: a }, "D"),
      registers("D", d),
    ]);
    expect(refusalOf(two, confirms({ person: "A", by: a }, d))).toBe("KeyConfirmedByAnother");
    expect(refusalOf(two, confirms({ person: "D", by: d }, d))).toBe("passkeyNotInForce");
    const confirmed = after(two, confirms({ person: "C", by: c }, d));
    expect(onOneWord(confirmed, d)).toBe(true);
    expect(refusalOf(confirmed, confirms({ person: "C", by: c }, d))).toBe("KeyDoesNotWait");
  });

  it("rests on two founders' word where they lead back to both", () => {
    const two = all(founded("A", "B"), [registers("A", a), registers("B", b)]);
    expect(keysInForce(officeIn(two), "B" as PersonNumber)).toEqual([]);
    const both = all(two, [
      confirms({ person: "A", by: a }, b),
      gives({ person: "A", by: a }, grant("C")),
      invites({ person: "A", by: a }, "C"),
      registers("C", c),
      confirms({ person: "B", by: b }, c),
      gives({ person: "B", by: b }, grant("D", "auditor")),
      invites({ person: "B", by: b }, "D"),
      registers("D", d),
      confirms({ person: "C", by: c }, d),
    ]);
    for (const key of [a, b, c, d]) expect(onOneWord(both, key)).toBe(false);
  });

  it("is refused for good after three tries that do not match", () => {
    const twice = all(waiting, [
      confirms({ person: "A", by: a }, c, wrong),
      confirms({ person: "A", by: a }, c, wrong),
    ]);
    expect(personKeysOf(officeIn(twice)).at(-1)).toMatchObject({
      standing: "waiting",
      triesLeft: 1,
    });
    const thrice = after(twice, confirms({ person: "A", by: a }, c, wrong));
    expect(personKeysOf(officeIn(thrice)).at(-1)).toMatchObject({ standing: "refused" });
    expect(refusalOf(thrice, confirms({ person: "A", by: a }, c))).toBe("KeyDoesNotWait");
    expect(refusalOf(thrice, registers("C", stranger))).toBe("InvitationUsed");
  });

  it("is registered by its own signature and the secret of an invitation, once and in time", () => {
    const invited = waiting.slice(0, 4);
    expect(refusalOf(invited, registers("C", c, { at: later(72) }))).toBeUndefined();
    expect(refusalOf(invited, registers("C", c, { at: later(72.01) }))).toBe("InvitationOver");
    expect(refusalOf(invited, registers("C", c, { secret: secretOf("D") }))).toBe(
      "InvitationUnknown",
    );
    const command = officeCommandSchema.parse({
      ...registers("C", c).command,
      ground: { kind: "invitation", invitation: kept(secretOf("C")), secret: secretOf("D") },
    });
    expect(refusalOf(invited, { person: "C", by: c, command })).toBe("secretNotOfInvitation");
    expect(refusalOf(invited, { ...registers("C", c), by: stranger })).toBe("anotherKey");
    expect(refusalOf(waiting, registers("C", d))).toBe("InvitationUsed");
    const again = after(waiting, invites({ person: "A", by: a }, "C", { at: later(1) }));
    expect(refusalOf(again, registers("C", d))).toBe("InvitationUsed");
  });

  it("waits alone: its holder registers no second one meanwhile", () => {
    const secret = secretOf("C again");
    const command = { kind: "InvitePerson", invited: "C", invitation: kept(secret) };
    const again = after(waiting, gives({ person: "A", by: a }, command));
    expect(refusalOf(again, registers("C", d, { secret }))).toBe("KeyWaits");
  });

  it("is one person's: a stranger's, another's, and one at another address show nothing", () => {
    const deed = invites({ person: "A", by: a }, "C");
    const cases: readonly [string, Deed][] = [
      ["passkeyNotInForce", { ...deed, by: stranger }],
      ["passkeyNotInForce", { ...deed, by: c }],
      ["assertionOfOtherOrigin", { ...deed, saying: { origin: "http://localhost:8001" } }],
      ["assertionOfOtherParty", { ...deed, saying: { id: "example" } }],
      ["userNotVerified", { ...deed, saying: { flags: 0x01 } }],
      ["signedAtOtherTime", { ...deed, at: later(3), madeAt: later(1) }],
    ];
    for (const [kind, one] of cases) expect(refusalOf(waiting, one)).toBe(kind);
  });

  it("signs one request and no other, for this office and no other", () => {
    const deed = invites({ person: "A", by: a }, "C");
    const { establishedBy } = shown(waiting, deed);
    const fault = (entry: HashedEntry["entry"], office = officeIn(waiting)) =>
      whoActedFault([office], { ...entry, establishedBy }, signatureCheck)?.kind;
    const entry = entryOf(waiting, deed);
    expect(fault(entry)).toBeUndefined();
    expect(fault(entryOf(waiting, invites({ person: "A", by: a }, "D")))).toBe(
      "assertionOfOtherRequest",
    );
    const other: EntryHash = digestOf("another office") as string as EntryHash;
    const [first, ...rest] = waiting;
    if (first === undefined) throw new Error("no entry");
    expect(fault(entry, officeIn([{ ...first, hash: other }, ...rest]))).toBe(
      "assertionOfOtherRequest",
    );
  });

  it("is judged by each field of its entry", () => {
    const entry = shown(waiting, invites({ person: "A", by: a }, "C"));
    const office = officeIn(waiting);
    const fault = (more: object) =>
      whoActedFault([office], { ...entry, ...more }, signatureCheck)?.kind;
    const by = entry.establishedBy as Establishment & { readonly kind: "passkey" };
    const other = shown(waiting, invites({ person: "A", by: a }, "D")).establishedBy as typeof by;
    expect(fault({})).toBeUndefined();
    const altered: readonly object[] = [
      { establishedBy: { ...by, key: c.fingerprint } },
      { establishedBy: { ...by, key: stranger.fingerprint } },
      { establishedBy: { ...by, authenticatorData: by.authenticatorData.slice(4) } },
      { establishedBy: { ...by, clientDataJSON: other.clientDataJSON } },
      { establishedBy: { ...by, signature: other.signature } },
      { establishedBy: { kind: "key", key: by.key, signature: by.signature } },
      { person: "C" },
      { duty: "clerk" },
      { command: { ...entry.command, id: "another-command" } },
      { command: { ...entry.command, madeAt: later(0.5) } },
      { command: { ...entry.command, content: grant("C", "auditor") } },
    ];
    for (const more of altered) expect([more, fault(more)]).not.toEqual([more, undefined]);
  });

  it("signs nothing once it is revoked, and says since when it was lost", () => {
    const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
    const { publicKey } = c.key;
    const revoke = { kind: "RevokeKey", publicKey, lostSince: start };
    expect(
      refusalOf(confirmed, gives({ person: "A", by: a }, { ...revoke, lostSince: later(1) })),
    ).toBe("LostInFuture");
    const revoked = after(confirmed, gives({ person: "C", by: c }, revoke));
    expect(refusalOf(revoked, invites({ person: "C", by: c }, "C"))).toBe("passkeyNotInForce");
    expect(vouchedKeys(officeIn(revoked), fingerprintOf).get(c.fingerprint)?.lostSince).toBe(start);
    expect(refusalOf(revoked, gives({ person: "A", by: a }, revoke))).toBe("KeyNotInForce");
    const last = { kind: "RevokeKey", publicKey: a.key.publicKey, lostSince: null };
    expect(refusalOf(confirmed, gives({ person: "A", by: a }, last))).toBe("LastAdministratorKey");
    expect(refusalOf(confirmed, gives({ person: "C", by: c }, last))).toBe("DutyNotHeld");
  });

  it("is what an administrator acts by where no token is enough, so one is registered first", () => {
    const signIn = { issuer: "https://issuer.example", clientId: "tasdiq", personClaim: "number" };
    const sets = (more: object) => gives({ person: "A", by: a }, { kind: "SetSignIn", ...more });
    const byToken = after(waiting, sets({ signIn, tokenIsEnough: true }));
    // By a token alone somebody else may take the last key away, and then no token may be taken away.
    const last = { kind: "RevokeKey", publicKey: a.key.publicKey, lostSince: null };
    const without = after(byToken, gives({ person: "A", by: a }, last));
    const rule = (more: { signIn: typeof signIn | null; tokenIsEnough: boolean }) =>
      setSignIn.rule
        .against(officeIn(without), { kind: "SetSignIn", ...more }, undefined as never)
        .map(({ kind }) => kind);
    expect(rule({ signIn, tokenIsEnough: true })).toEqual([]);
    for (const more of [
      { signIn, tokenIsEnough: false },
      { signIn: null, tokenIsEnough: false },
      { signIn: null, tokenIsEnough: true },
    ])
      expect(rule(more)).toEqual(["NoAdministratorKey"]);
    expect(refusalOf(byToken, sets({ signIn, tokenIsEnough: false }))).toBeUndefined();
  });

  it("dies with its address, and its holder registers anew by an invitation of their own", () => {
    const moved = { origin: "https://records.example", id: "records.example" };
    const move = gives({ person: "A", by: a }, { kind: "SetRelyingParty", relyingParty: moved });
    const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
    expect(refusalOf(confirmed, move)).toBe("InviteYourselfFirst");
    const secret = secretOf("A at the new address");
    const own = { kind: "InvitePerson", invited: "A", invitation: kept(secret) };
    const at = all(confirmed, [gives({ person: "A", by: a }, own), move]);
    expect(refusalOf(at, { ...invites({ person: "A", by: a }, "C"), saying: moved })).toBe(
      "passkeyNotInForce",
    );
    const anew = after(at, registers("A", b, { secret, saying: moved }));
    expect(
      refusalOf(anew, { ...invites({ person: "A", by: b }, "C"), saying: moved }),
    ).toBeUndefined();
    expect(refusalOf(at, { ...move, saying: moved })).toBe("passkeyNotInForce");
  });

  it("is the way in: nobody names another person's key in an office of passkeys", () => {
    const name = { kind: "RegisterPerson", registered: "C", publicKey: newKeys().publicKey };
    expect(refusalOf(waiting, gives({ person: "A", by: a }, name))).toBe("KeysByInvitation");
    expect(refusalOf(waiting, invites({ person: "A", by: a }, "nobody"))).toBe(
      "InvitedWithoutDuty",
    );
    expect(
      refusalOf(
        after(waiting, confirms({ person: "A", by: a }, c)),
        invites({ person: "C", by: c }, "A"),
      ),
    ).toBe("DutyNotHeld");
  });
});

describe("A further key of somebody who has one", () => {
  const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
  const secret = secretOf("C again");
  const again = { kind: "InvitePerson", invited: "C", invitation: kept(secret) };
  const why = (entries: readonly HashedEntry[], { fingerprint: signedBy }: TestPasskey) => {
    const known = { office: officeIn(entries), timeZone: "UTC" };
    const fact = { person: "C", at: later(1), signedBy } as unknown as CaseFact;
    return keyReplaced(known, [fact])?.why;
  };

  it("shows nobody apart where one other person both invited and confirmed its holder", () => {
    const entries = all(confirmed, [
      gives({ person: "A", by: a }, again),
      registers("C", d, { secret }),
      confirms({ person: "A", by: a }, d),
    ]);
    expect(why(entries, d)).toEqual({
      kind: "keyOnOneWord",
      person: "C",
      by: "A",
      day: start.slice(0, 10),
    });
    expect(why(entries, c)).toBeUndefined();
  });

  it("is its holder's where they invited themselves, or a third person confirmed it", () => {
    const own = all(confirmed, [
      gives({ person: "C", by: c }, again),
      registers("C", d, { secret }),
      confirms({ person: "A", by: a }, d),
    ]);
    expect(why(own, d)).toBeUndefined();
    const third = all(confirmed, [
      gives({ person: "A", by: a }, grant("D", "auditor")),
      invites({ person: "A", by: a }, "D"),
      registers("D", b),
      confirms({ person: "C", by: c }, b),
      gives({ person: "A", by: a }, again),
      registers("C", d, { secret }),
      confirms({ person: "D", by: b }, d),
    ]);
    expect(why(third, d)).toBeUndefined();
  });
});

describe("What an office of passkeys refuses", () => {
  const by = { person: "A", by: a } as const;
  it("the address that is on record already", () => {
    expect(refusalOf(waiting, gives(by, { kind: "SetRelyingParty", relyingParty }))).toBe(
      "RelyingPartySame",
    );
  });

  it("a passkey that is registered already, whoever shows it", () => {
    const secret = secretOf("A again");
    const own = { kind: "InvitePerson", invited: "A", invitation: kept(secret) };
    const invited = after(waiting, gives(by, own));
    const copied = { ...b, key: { ...b.key, credential: a.key.credential } };
    expect(refusalOf(invited, registers("A", copied, { secret }))).toBe("PasskeyRegistered");
    expect(refusalOf(invited, registers("A", a, { secret }))).toBe("PasskeyRegistered");
    expect(refusalOf(invited, registers("A", b, { secret }))).toBeUndefined();
  });

  const opened = (more: object): readonly HashedEntry[] => {
    const command = officeCommand({ kind: "OpenOffice", administrator: "A", ...more });
    const entry = entryOf([], { person: "system", command });
    const decision = decided([], entry);
    if (decision.kind === "refused") throw new Error(decision.refusal.kind);
    return [hashed({ ...entry, acts: decision.acts })];
  };
  const ruled = (entries: readonly HashedEntry[], deed: Deed): string | undefined => {
    const decision = decided(entries, entryOf(entries, deed));
    return decision.kind === "refused" ? decision.refusal.kind : undefined;
  };

  it("keys of people in a demonstration, where nobody signs", () => {
    const entries = opened({ demonstration: true, publicKey: null });
    expect(ruled(entries, invites(by, "A"))).toBe("NotInDemonstration");
    const move = { kind: "SetRelyingParty", relyingParty };
    expect(ruled(entries, gives(by, move))).toBe("NotInDemonstration");
  });

  it("a passkey where no address is on record", () => {
    const entries = opened({ publicKey: newKeys().publicKey });
    const deed = invites(by, "A");
    expect(ruled(entries, deed)).toBeUndefined();
    const entry = entryOf(entries, deed);
    const decision = decided(entries, entry);
    const acts = decision.kind === "allowed" ? decision.acts : [];
    const invited = [...entries, hashed({ ...entry, acts })];
    expect(ruled(invited, registers("A", a))).toBe("NoRelyingParty");
  });

  it("founders who are one person, or of whom the first is not the administrator", () => {
    const invitation = kept(secretOf("A"));
    for (const people of [["A", "A"], ["B", "A"], ["B"]]) {
      const invitations = people.map((person) => ({ person, invitation }));
      const passkeys = { relyingParty, invitations, recovery: null };
      expect(() => opened({ publicKey: null, passkeys })).toThrow("FoundersMisnamed");
    }
  });
});

describe("A key file beside a passkey", () => {
  it("is registered by its own signature, and confirmed like a passkey", () => {
    const keys = newKeys();
    const fingerprint = fingerprintOf(keys.publicKey);
    const secret = secretOf("C");
    const command = officeCommandSchema.parse({
      kind: "RegisterKey",
      key: { kind: "file", publicKey: keys.publicKey },
      fingerprint,
      ground: { kind: "invitation", invitation: kept(secret), secret },
    });
    const invited = waiting.slice(0, 4);
    const entry = entryOf(invited, { person: "C", command });
    const office = officeIn(invited);
    const text = signedText(office, signatureCheck.digest(askedIn(entry)));
    const signature = sign(null, Buffer.from(text), keys.privateKey).toString("base64");
    const by = { kind: "key", key: fingerprint, signature } as Establishment;
    expect(
      whoActedFault([office], { ...entry, establishedBy: by }, signatureCheck),
    ).toBeUndefined();
    const decision = decided(invited, entry);
    if (decision.kind === "refused") throw new Error(decision.refusal.kind);
    const registered = [...invited, hashed({ ...entry, establishedBy: by, acts: decision.acts })];
    expect(publicKeyOf(officeIn(registered), "C" as PersonNumber)).toBeUndefined();
    const typed = fingerprint.slice(0, 12);
    const confirm = { kind: "ConfirmKey", publicKey: keys.publicKey, typed };
    const confirmed = after(registered, gives({ person: "A", by: a }, confirm));
    expect(publicKeyOf(officeIn(confirmed), "C" as PersonNumber)).toBe(keys.publicKey);
  });
});

describe("The recovery code", () => {
  const next = "ffffffffffffffffffffffffffffffff";
  const recovers = (person: string, by: TestPasskey, secret = code): Deed => ({
    person,
    by,
    command: officeCommandSchema.parse({
      kind: "RegisterKey",
      key: by.key,
      fingerprint: by.fingerprint,
      ground: { kind: "recovery", recovery: keptCode(secret), secret, next: keptCode(next) },
    }),
  });

  it("replaces the key of the only administrator, and is spent", () => {
    const alone = after(founded("A"), registers("A", a));
    const recovered = after(alone, recovers("A", b));
    expect(refusalOf(recovered, gives({ person: "A", by: a }, grant("C")))).toBe(
      "passkeyNotInForce",
    );
    expect(refusalOf(recovered, gives({ person: "A", by: b }, grant("C")))).toBeUndefined();
    expect(refusalOf(recovered, recovers("A", d))).toBe("RecoveryNotOpen");
    expect(refusalOf(recovered, recovers("A", d, next))).toBeUndefined();
  });

  it("waits for another person where anybody else signs", () => {
    const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
    const recovered = after(confirmed, recovers("A", b));
    expect(refusalOf(recovered, invites({ person: "A", by: b }, "C"))).toBe("passkeyNotInForce");
    const back = after(recovered, confirms({ person: "C", by: c }, b));
    expect(refusalOf(back, invites({ person: "A", by: b }, "C"))).toBeUndefined();
  });

  it("is nobody else's, and none where there is a second administrator", () => {
    const confirmed = after(waiting, confirms({ person: "A", by: a }, c));
    expect(refusalOf(confirmed, recovers("C", b))).toBe("RecoveryNotOpen");
    const two = all(founded("A", "B"), [registers("A", a)]);
    expect(refusalOf(two, recovers("A", d))).toBe("RecoveryNotOpen");
  });
});
