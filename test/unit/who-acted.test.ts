import { sign } from "node:crypto";
import { canonicalJson, digestOf } from "../../src/record/canonical.ts";
import { signatureCheck } from "../../src/ledger/handling/establish.ts";
import { officesAround, whoActedFault } from "../../src/office/established.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import { fold } from "../../src/case/apply.ts";
import { type Case, withFacts } from "../../src/case/case.ts";
import type { Entry, Establishment } from "../../src/case/entry.ts";
import { askedIn } from "../../src/case/signed-request.ts";
import type { CaseId, PersonNumber } from "../../src/values/ids.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { newKeys, type PersonKeys } from "../support/key-pair.ts";
import { officeCommand, officeOf, openedOffice } from "../support/office.ts";
import { isTokenEnough } from "../../src/office/sign-in.ts";

const clerk = "clerk-1" as PersonNumber;

const [clerks, clerksNext, systems, others] = [newKeys(), newKeys(), newKeys(), newKeys()];

const registered = (person: string, { publicKey }: PersonKeys) =>
  officeCommand({ kind: "RegisterPerson", registered: person, publicKey });

const systemSigns = ({ publicKey }: PersonKeys) =>
  officeCommand({ kind: "ReplaceSystemKey", publicKey });

/** The office with its entries dated at these times of one day, in their order. */
const dated = (office: Case, times: readonly string[]): Case =>
  withFacts(
    office,
    office.facts.map((fact, index) => ({ ...fact, at: `2026-03-02T${times[index] ?? ""}Z` })),
  );

const [someEntry] = azerbaijaniCase("CaseOpened").entries.map(({ entry }) => entry);
if (someEntry === undefined) throw new Error("no entry");

type Asked = {
  readonly person?: string;
  readonly caseId?: string;
  readonly seq?: number;
  readonly at?: string;
  readonly madeAt?: string;
  readonly content?: object;
};

/** An entry of a case in which the clerk lays a treaty, but for what a test names. */
const entryOf = ({ content = { kind: "Lay" }, madeAt, ...named }: Asked): Entry =>
  ({
    ...someEntry,
    seq: 7,
    person: clerk,
    ...named,
    command: { ...someEntry.command, madeAt: madeAt ?? named.at ?? someEntry.at, content },
  }) as Entry;

const requestOf = (entry: Entry): string => digestOf(canonicalJson(askedIn(entry)));

type Signing = { readonly kind?: "key" | "system"; readonly record?: string };

/** The same entry, shown by a signature with these keys under the record of this office. */
const signedBy = (
  { privateKey, publicKey }: PersonKeys,
  entry: Entry,
  { kind = "key", record = founded.facts[0]?.entry ?? "" }: Signing = {},
): Entry => {
  const text = `tasdiq-command-v1\n${record}\n${requestOf(entry)}\n`;
  const signature = sign(null, Buffer.from(text), privateKey).toString("base64");
  const key = digestOf(Buffer.from(publicKey, "base64"));
  return { ...entry, establishedBy: { kind, key, signature } };
};

const shownBy = (establishedBy: Establishment, entry = entryOf({})): Entry => ({
  ...entry,
  establishedBy,
});

const founded = officeOf([registered(clerk, clerks), systemSigns(systems)]);

const faultOf = (entry: Entry, offices: readonly Case[] = [founded]) =>
  whoActedFault(offices, entry, signatureCheck);

describe("A person who acted", () => {
  it("is shown by a signature over what was asked, with the registered key", () => {
    for (const seq of [1, 7]) expect(faultOf(signedBy(clerks, entryOf({ seq })))).toBeUndefined();
  });
  it("is not shown by another's key, or where none is registered", () => {
    expect(faultOf(signedBy(others, entryOf({})))).toEqual({ kind: "anotherKey", person: clerk });
    expect(faultOf(signedBy(clerks, entryOf({ person: "clerk-2" })))).toEqual({
      kind: "noKeyRegistered",
      person: "clerk-2",
    });
  });
  it("is shown by a request that was made from five minutes before to an hour after it was signed, and no other", () => {
    const at = "2026-03-02T12:00:00.000Z";
    const fault = (madeAt: string) =>
      faultOf(signedBy(clerks, entryOf({ at, madeAt: `2026-03-02T${madeAt}:00.000Z` })))?.kind;
    expect(["11:00", "11:59", "12:05"].map(fault)).toEqual([undefined, undefined, undefined]);
    expect(["10:58", "12:06"].map(fault)).toEqual(["signedAtOtherTime", "signedAtOtherTime"]);
  });
  it("is not shown by what was signed for something else, or for another office", () => {
    const { establishedBy } = signedBy(clerks, entryOf({ content: { kind: "Refer" } }));
    expect(faultOf(shownBy(establishedBy))).toEqual({ kind: "notSignedOver", person: clerk });
    for (const record of [digestOf("another office"), "founding"])
      expect(faultOf(signedBy(clerks, entryOf({}), { record }))).toEqual({
        kind: "notSignedOver",
        person: clerk,
      });
  });
  it("is not shown by the system's key", () => {
    const entry = signedBy(systems, entryOf({}), { kind: "system" });
    expect(faultOf(entry)).toEqual({ kind: "shownByNothing", person: clerk });
  });
  it("is not shown by a token alone in an office of passkeys, until its record says that one is enough", () => {
    const signIn = {
      issuer: "https://sign-in.example.org",
      clientId: "tasdiq",
      personClaim: "number",
    };
    const passkeys = {
      relyingParty: { origin: "http://localhost:8000", id: "localhost" },
      invitations: [{ person: clerk, invitation: digestOf("invitation") }],
      recovery: null,
    };
    const ofPasskeys = withFacts(
      founded,
      founded.facts.map((fact) =>
        fact.act.kind === "OfficeOpened"
          ? { ...fact, act: { ...fact.act, signIn, passkeys } }
          : fact,
      ),
    );
    const token = shownBy({ kind: "token", ...signIn, subject: "1" });
    expect(faultOf(token, [ofPasskeys])).toEqual({ kind: "tokenAlone", person: clerk });
    expect(isTokenEnough(ofPasskeys)).toBe(false);
    const saying = (tokenIsEnough: boolean) => {
      const act = { kind: "SignInSet", signIn, tokenIsEnough } as const;
      const [fact] = founded.facts;
      return fact === undefined
        ? ofPasskeys
        : withFacts(ofPasskeys, [...ofPasskeys.facts, { ...fact, act, seq: 99 }]);
    };
    expect(faultOf(token, [saying(true)])).toBeUndefined();
    expect(faultOf(token, [saying(false)])).toEqual({ kind: "tokenAlone", person: clerk });
  });
  it("is shown by a token of the issuer, the client and the claim that the office names, and of no other", () => {
    const signIn = {
      issuer: "https://sign-in.example.org",
      clientId: "tasdiq",
      personClaim: "number",
    };
    const trusting = withFacts(
      founded,
      founded.facts.map((fact) =>
        fact.act.kind === "OfficeOpened" ? { ...fact, act: { ...fact.act, signIn } } : fact,
      ),
    );
    const token = shownBy({ kind: "token", ...signIn, subject: "1" });
    expect(faultOf(token, [trusting])).toBeUndefined();
    expect(faultOf(token)).toEqual({ kind: "tokenNotOnRecord" });
    for (const other of [
      { issuer: "https://example.org" },
      { clientId: "payroll" },
      { personClaim: "nickname" },
    ]) {
      const others = shownBy({ kind: "token", ...signIn, ...other, subject: "1" });
      expect(faultOf(others, [trusting])).toEqual({ kind: "tokenNotOnRecord" });
    }
  });
  it("is shown by a name in a demonstration alone", () => {
    const named = shownBy({ kind: "demonstrationName" });
    expect(faultOf(named)).toEqual({ kind: "noDemonstration" });
    const demonstration = fold(openedOffice.demonstration);
    expect(faultOf(named, demonstration === undefined ? [] : [demonstration])).toBeUndefined();
  });
  it("is judged by the likeliest state of the office, and by any that it can have been in", () => {
    const [before, after] = [officeOf([]), founded];
    const entry = signedBy(clerks, entryOf({}));
    expect(faultOf(entry, [before, after])).toBeUndefined();
    expect(faultOf(signedBy(others, entryOf({})), [after, before])?.kind).toBe("anotherKey");
    expect(faultOf(signedBy(others, entryOf({})), [before, after])?.kind).toBe("noKeyRegistered");
  });
  it("cannot have acted before there was an office", () => {
    expect(faultOf(signedBy(clerks, entryOf({})), [])).toEqual({ kind: "beforeOffice" });
  });
});

describe("The system", () => {
  const recordsSent = entryOf({ person: "system", content: { kind: "RecordSent" } });
  const bySystem = { kind: "system" } as const;

  it("is shown by its signature with the key that the office names last", () => {
    expect(faultOf(signedBy(systems, recordsSent, bySystem))).toBeUndefined();
    const replaced = officeOf([systemSigns(systems), systemSigns(others)]);
    expect(faultOf(signedBy(systems, recordsSent, bySystem), [replaced])).toEqual({
      kind: "anotherKey",
      person: "system",
    });
  });
  it("is shown by nothing else", () => {
    const { establishedBy } = signedBy(systems, recordsSent, bySystem);
    const repeated = entryOf({ person: "system", content: { kind: "RecordNotSent" } });
    expect(faultOf(shownBy(establishedBy, repeated))).toEqual({
      kind: "notSignedOver",
      person: "system",
    });
    const otherwise = [
      signedBy(systems, recordsSent, { kind: "key" }),
      shownBy({ kind: "demonstrationName" }, recordsSent),
    ];
    for (const entry of otherwise) expect(faultOf(entry)).toEqual({ kind: "notBySystemKey" });
  });
  it.each([
    ["az-1", "RecordSent", "Lay"],
    ["az-1", "RecordOverdue", "CertifyVote"],
    ["az-1", "DeclareUnknown", "SealLog"],
    ["incidents", "RecordRetry", "ResolveIncident"],
    ["log", "SealLog", "RecordSent"],
  ])("may, in the record %s, ask for %s, and not for %s", (caseId, own, persons) => {
    const asking = (kind: string) =>
      faultOf(
        signedBy(systems, entryOf({ person: "system", caseId, content: { kind } }), bySystem),
      );
    expect(asking(own)).toBeUndefined();
    expect(asking(persons)).toEqual({ kind: "bySystemOnly", command: persons });
  });
  it("grants nobody a duty", () => {
    const content = { kind: "GrantDuty", holder: clerk, granted: "clerk" };
    const entry = entryOf({ person: "system", caseId: "office", seq: 2, content });
    expect(faultOf(signedBy(systems, entry, bySystem))).toEqual({
      kind: "bySystemOnly",
      command: "GrantDuty",
    });
  });
});

describe("The founding of an office", () => {
  const content = officeCommand({ kind: "OpenOffice", systemKey: systems.publicKey });
  const founding = (person = "system") => entryOf({ person, caseId: "office", seq: 1, content });
  const record = "founding";

  it("is signed by the system key that it names", () => {
    const signed = signedBy(systems, founding(), { kind: "system", record });
    expect(faultOf(signed, [])).toBeUndefined();
    const byOther = signedBy(others, founding(), { kind: "system", record });
    expect(faultOf(byOther, [])).toEqual({ kind: "anotherKey", person: "system" });
  });
  it("is not moved from one office to another", () => {
    const signed = signedBy(systems, founding(), { kind: "system" });
    expect(faultOf(signed, [])).toEqual({ kind: "notSignedOver", person: "system" });
  });
  it("is no person's, though the system key signed it, and is shown by no other means", () => {
    const byPerson = signedBy(systems, founding("administrator-1"), { kind: "system", record });
    const byKey = signedBy(systems, founding(), { kind: "key", record });
    const byName = shownBy({ kind: "demonstrationName" }, founding());
    for (const entry of [byPerson, byKey, byName])
      expect(faultOf(entry, [])).toEqual({ kind: "notBySystemKey" });
  });
  it("comes before everything else", () => {
    const grant = { kind: "GrantDuty", holder: clerk, granted: "clerk" };
    const first = entryOf({ caseId: "office", seq: 1, content: grant });
    expect(faultOf(signedBy(clerks, first))).toEqual({ kind: "beforeOffice" });
    expect(faultOf(signedBy(clerks, { ...first, seq: 2 }))).toBeUndefined();
  });
});

describe("The office as it stood when an entry was recorded", () => {
  const office = dated(
    officeOf([
      officeCommand({ kind: "GrantDuty", holder: clerk, granted: "clerk" }),
      officeCommand({ kind: "RevokeDuty", holder: clerk, revoked: "clerk" }),
    ]),
    ["09:00:00.000", "10:00:00.000", "11:00:00.000"],
  );

  /** The duties that the clerk may have held, by the newest state first. */
  const heldAt = (time: string) =>
    officesAround(office, { caseId: "az-1" as CaseId, seq: 2, at: `2026-03-02T${time}Z` }).map(
      (one) => dutiesHeld(one, clerk),
    );

  it.each([
    ["09:30:00.000", [[]]],
    ["10:30:00.000", [["clerk"]]],
    ["11:30:00.000", [[]]],
  ])("is known where nothing changed within a minute: at %s", (time, held) => {
    expect(heldAt(time)).toEqual(held);
  });
  it.each([
    ["09:58:59.999", [[]]],
    ["09:59:00.000", [["clerk"], []]],
    ["10:00:59.999", [["clerk"], []]],
    ["10:01:00.000", [["clerk"]]],
    ["10:58:59.999", [["clerk"]]],
    ["10:59:00.000", [[], ["clerk"]]],
    ["11:00:59.999", [[], ["clerk"]]],
    ["11:01:00.000", [[]]],
  ])("is in doubt where a clock may be wrong by that minute: at %s", (time, held) => {
    expect(heldAt(time)).toEqual(held);
  });
  it("is none before it was founded, but for that minute", () => {
    expect(heldAt("08:58:59.999")).toEqual([]);
    expect(heldAt("08:59:00.000")).toEqual([[]]);
  });
  it("is, for an entry of its own record, what the entries before it made, whatever the time", () => {
    const heldBefore = (seq: number) =>
      officesAround(office, {
        caseId: "office" as CaseId,
        seq,
        at: "2026-03-02T10:00:00.000Z",
      }).map((one) => dutiesHeld(one, clerk));
    expect([2, 3, 4].map(heldBefore)).toEqual([[[]], [["clerk"]], [[]]]);
  });
  it("decides which of a person's keys is the right one", () => {
    const replacing = dated(officeOf([registered(clerk, clerks), registered(clerk, clerksNext)]), [
      "08:00:00.000",
      "09:00:00.000",
      "10:00:00.000",
    ]);
    const fault = (keys: PersonKeys, time: string) => {
      const entry = signedBy(keys, entryOf({ at: `2026-03-02T${time}Z` }));
      return faultOf(entry, officesAround(replacing, entry))?.kind;
    };
    expect(fault(clerks, "09:30:00.000")).toBeUndefined();
    expect(fault(clerksNext, "09:30:00.000")).toBe("anotherKey");
    expect(fault(clerks, "10:00:30.000")).toBeUndefined();
    expect(fault(clerksNext, "09:59:30.000")).toBeUndefined();
    expect(fault(clerks, "10:30:00.000")).toBe("anotherKey");
    expect(fault(clerksNext, "10:30:00.000")).toBeUndefined();
    expect(fault(clerks, "08:30:00.000")).toBe("noKeyRegistered");
  });
});
