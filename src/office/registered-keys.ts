import type { Case } from "../case/case.ts";
import { type Fact, isFact } from "../case/slots/slot.ts";
import type { PasskeyHeld } from "../values/passkey.ts";
import type { Digest, PersonNumber } from "../values/ids.ts";
import type { RelyingParty } from "../values/relying-party.ts";
import { rememberedOf } from "../values/remembered.ts";

// The keys by which people sign, and how each came to. A person may have several: passkeys, and one key file.

/**
 * What a key is worth: it waits for another person who enters its words; its person signs by it; its words were entered wrongly three
 * times; somebody revoked it; or another took its place.
 */
export type KeyStanding = "waiting" | "inForce" | "refused" | "revoked" | "replaced";

/** Who had a key registered: whoever invited its holder, the founding, the recovery code; of a key file also the administrator who named it. */
type KeyOrigin =
  | { readonly kind: "founding" | "recovery" }
  | { readonly kind: "invited"; readonly by: PersonNumber | "system" }
  | { readonly kind: "named"; readonly by: PersonNumber | "system" };

/** A key that was registered for a person. */
export type PersonKey = {
  readonly person: PersonNumber;
  /** In base64: of a passkey its SubjectPublicKeyInfo, of a key file the raw Ed25519 key. */
  readonly publicKey: string;
  /** Undefined of a key file. */
  readonly passkey: (PasskeyHeld & { readonly credential: string }) | undefined;
  /** SHA-256 of the public key's bytes, where its holder registered it. */
  readonly fingerprint: Digest | undefined;
  readonly origin: KeyOrigin;
  /** The key (its SHA-256) that signed the invitation, or the act that named it. */
  readonly vouchedBy: Digest | undefined;
  /** When it was registered, and the number of the entry. */
  readonly at: string;
  readonly seq: number;
  readonly standing: KeyStanding;
  /** How often its words may still be entered. */
  readonly triesLeft: number;
  /** Who entered its words, and the key (its SHA-256) that signed that; undefined where nobody had to. */
  readonly confirmation:
    { readonly by: PersonNumber | "system"; readonly key: Digest | undefined } | undefined;
  /** Since when its holder has lost it, as far as anybody said. */
  readonly lostSince: string | undefined;
};

const mostTries = 3;

type KeyEvent = Case["keyEvents"][number];
type Keys = readonly PersonKey[];

const signsNow = ({ standing }: PersonKey): boolean => standing === "inForce";

const changed = (
  keys: Keys,
  isMeant: (key: PersonKey) => boolean,
  change: Partial<PersonKey>,
): Keys => keys.map((key) => (isMeant(key) ? { ...key, ...change } : key));

/** Whether anybody but one person signs by a key now, and so could confirm that person's. */
const anotherSigns = (keys: Keys, ...but: readonly (PersonNumber | "system")[]): boolean =>
  keys.some((key) => signsNow(key) && !but.includes(key.person));

// A person has one key file: a new one takes its place.
const withoutFileOf = (keys: Keys, person: PersonNumber): Keys =>
  changed(keys, (key) => key.person === person && key.passkey === undefined && signsNow(key), {
    standing: "replaced",
  });

type Beginning = Pick<PersonKey, "person" | "publicKey" | "origin" | "vouchedBy">;

const begun = (
  fact: Pick<KeyEvent, "at" | "seq">,
  beginning: Beginning,
  more: Partial<PersonKey> = {},
): PersonKey => ({
  passkey: undefined,
  fingerprint: undefined,
  standing: "inForce",
  triesLeft: mostTries,
  confirmation: undefined,
  lostSince: undefined,
  at: fact.at,
  seq: fact.seq,
  ...beginning,
  ...more,
});

const named = (keys: Keys, fact: Fact<"PersonRegistered">): Keys => {
  const { registered: person, publicKey } = fact.act;
  const before = withoutFileOf(keys, person);
  if (publicKey === null) return before;
  const origin = { kind: "named", by: fact.person } as const;
  return [...before, begun(fact, { person, publicKey, origin, vouchedBy: fact.signedBy })];
};

const opened = (fact: Fact<"OfficeOpened">): Keys => {
  const { administrator: person, publicKey } = fact.act;
  if (publicKey === null) return [];
  const origin = { kind: "founding" } as const;
  return [begun(fact, { person, publicKey, origin, vouchedBy: undefined })];
};

const originOf = (office: Case, { act: { ground } }: Fact<"KeyRegistered">) => {
  if (ground.kind === "recovery")
    return { origin: { kind: "recovery" }, vouchedBy: undefined } as const;
  const invitation = invitationsOf(office).find((one) => one.invitation === ground.invitation);
  return invitation === undefined || invitation.by === "founding"
    ? ({ origin: { kind: "founding" }, vouchedBy: undefined } as const)
    : ({
        origin: { kind: "invited", by: invitation.by },
        vouchedBy: invitation.signedBy,
      } as const);
};

const registered = (office: Case, keys: Keys, fact: Fact<"KeyRegistered">): Keys => {
  const { person } = fact;
  // The system registers none; an entry that says so is refused.
  if (person === "system") return keys;
  const { key, fingerprint, ground } = fact.act;
  const waits = anotherSigns(keys, person);
  const recovered =
    ground.kind === "recovery"
      ? changed(keys, (one) => one.person === person && one.standing !== "revoked", {
          standing: "replaced",
        })
      : keys;
  const before = key.kind === "file" && !waits ? withoutFileOf(recovered, person) : recovered;
  const passkey = key.kind === "passkey" ? key : undefined;
  const standing = waits ? "waiting" : "inForce";
  const { publicKey } = key;
  const made = begun(
    fact,
    { person, publicKey, ...originOf(office, fact) },
    { passkey, fingerprint, standing },
  );
  return [...before, made];
};

const wordsEntered = (keys: Keys, fact: Fact<"KeyWordsEntered">): Keys => {
  const { publicKey, match } = fact.act;
  const key = keys.find((one) => one.publicKey === publicKey && one.standing === "waiting");
  if (key === undefined) return keys;
  const isIt = (one: PersonKey): boolean => one.publicKey === publicKey;
  if (!match) {
    const triesLeft = key.triesLeft - 1;
    return changed(keys, isIt, { triesLeft, ...(triesLeft > 0 ? {} : { standing: "refused" }) });
  }
  const before = key.passkey === undefined ? withoutFileOf(keys, key.person) : keys;
  const confirmation = { by: fact.person, key: fact.signedBy };
  return changed(before, isIt, { standing: "inForce", confirmation });
};

const revoked = (keys: Keys, { act }: Fact<"KeyRevoked">): Keys =>
  changed(keys, ({ publicKey }) => publicKey === act.publicKey, {
    standing: "revoked",
    lostSince: act.lostSince ?? undefined,
  });

// Browsers never use a passkey for another relying party than it was made for.
const withoutPasskeys = (keys: Keys): Keys =>
  changed(keys, ({ passkey, standing }) => passkey !== undefined && standing !== "revoked", {
    standing: "replaced",
  });

const after = (office: Case, keys: Keys, fact: KeyEvent): Keys => {
  if (isFact(fact, "OfficeOpened")) return opened(fact);
  if (isFact(fact, "PersonRegistered")) return named(keys, fact);
  if (isFact(fact, "KeyRegistered")) return registered(office, keys, fact);
  if (isFact(fact, "KeyWordsEntered")) return wordsEntered(keys, fact);
  return isFact(fact, "KeyRevoked") ? revoked(keys, fact) : withoutPasskeys(keys);
};

const rememberKeys = rememberedOf<Keys>();

/** Every key that was ever registered for a person, in the order of the record, each as it stands now. */
export const personKeysOf = (office: Case): Keys =>
  rememberKeys(office.keyEvents, [office.invitations], () =>
    office.keyEvents.reduce<Keys>((keys, fact) => after(office, keys, fact), []),
  );

/** The keys by which a person signs now. */
export const keysInForce = (office: Case, person: PersonNumber): Keys =>
  personKeysOf(office).filter((key) => key.person === person && signsNow(key));

/** The public key of a person's key file, by which the person signs now. */
export const publicKeyOf = (office: Case, person: PersonNumber): string | undefined =>
  keysInForce(office, person).findLast(({ passkey }) => passkey === undefined)?.publicKey;

/** For whom passkeys are made now; undefined in an office without. */
export const relyingPartyIn = ({ founding, relyingParties }: Case): RelyingParty | undefined =>
  relyingParties.at(-1)?.act.relyingParty ?? founding?.act.passkeys?.relyingParty;

/** How long an invitation holds, in milliseconds. */
const holdsFor = 72 * 3600_000;

/** An invitation to register a key, and the key (its SHA-256) that signed it. */
export type Invitation = {
  readonly person: PersonNumber;
  readonly invitation: Digest;
  readonly by: PersonNumber | "system" | "founding";
  readonly signedBy: Digest | undefined;
  /** Until when it may be used, in UTC. */
  readonly until: string;
};

const untilOf = (at: string): string => new Date(Date.parse(at) + holdsFor).toISOString();

/** Every invitation, in the order of the record. */
export const invitationsOf = ({ founding, invitations }: Case): readonly Invitation[] => [
  ...(founding?.act.passkeys?.invitations ?? []).map(({ person, invitation }): Invitation => ({
    person,
    invitation,
    by: "founding",
    signedBy: undefined,
    until: untilOf(founding?.at ?? ""),
  })),
  ...invitations.map(({ act, person: by, signedBy, at }) => ({
    person: act.invited,
    invitation: act.invitation,
    by,
    signedBy,
    until: untilOf(at),
  })),
];

/** Why an invitation may not be used; undefined where it may. */
export type InvitationFault = "InvitationUnknown" | "InvitationUsed" | "InvitationOver";

/** Whether a person may use an invitation at a time: the newest that they have, once, within its 72 hours. */
export const invitationFault = (
  office: Case,
  { invitation, person, at }: Pick<Invitation, "invitation" | "person"> & { readonly at: string },
): InvitationFault | undefined => {
  const newest = invitationsOf(office).findLast((one) => one.person === person);
  if (newest?.invitation !== invitation) return "InvitationUnknown";
  const isUsed = office.keyEvents.some(
    ({ act }) =>
      act.kind === "KeyRegistered" &&
      act.ground.kind === "invitation" &&
      act.ground.invitation === invitation,
  );
  if (isUsed) return "InvitationUsed";
  return Date.parse(at) > Date.parse(newest.until) ? "InvitationOver" : undefined;
};

/** The digest of the recovery code that holds now; undefined in an office without. */
export const recoveryIn = ({ founding, keyEvents }: Case): Digest | undefined => {
  const next = keyEvents.flatMap(({ act }) =>
    act.kind === "KeyRegistered" && act.ground.kind === "recovery" ? [act.ground.next] : [],
  );
  return next.at(-1) ?? founding?.act.passkeys?.recovery ?? undefined;
};

/** Who had a key registered, where that is a person. */
export const inviterOf = ({ origin }: PersonKey): PersonNumber | "system" | undefined =>
  origin.kind === "invited" || origin.kind === "named" ? origin.by : undefined;

/**
 * Whether a person may enter the words of a key: never its holder; whoever had it registered only where nobody else signs by a key.
 */
export const mayConfirm = (
  office: Case,
  key: PersonKey,
  person: PersonNumber | "system",
): boolean => {
  if (person === key.person) return false;
  return person !== inviterOf(key) || !anotherSigns(personKeysOf(office), key.person, person);
};

/** How many bytes of a key's SHA-256 are said in words, one each. */
const wordsOfKey = 6;

/** What the words of a key say, in hexadecimal. */
export const keyWordsOf = (fingerprint: Digest): string => fingerprint.slice(0, wordsOfKey * 2);
