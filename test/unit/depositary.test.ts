import { english, saying } from "../support/in-english.ts";
import { wantedBy } from "../../src/words/issue-in-words.ts";
import { knownDate, unknownDate, type FactDate } from "../../src/time/fact-date.ts";
import { objectionWindow as objectionWindowInWords } from "../../src/treaty/objection-window.ts";
import { day, treaty } from "../support/law.ts";
import {
  depositariesSchema,
  judgeReference,
  normalizedReference,
  readReference,
  type ReferenceForm,
  type Depositaries,
} from "../../src/treaty/depositary-reference.ts";
import { depositaryRefusal } from "../../src/ledger/handling/depositary.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Command } from "../../src/case/command.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import type { Case } from "../../src/case/case.ts";
import { officeOf } from "../support/office.ts";

const objectionWindow = saying(objectionWindowInWords);

const on = (text: string): FactDate => knownDate(day(text));

const between = (from: string, to: string): FactDate => ({
  kind: "between",
  from: day(from),
  to: day(to),
});

const windowOf = (circulatedOn: FactDate, today: string, objections: readonly FactDate[] = []) =>
  objectionWindow({
    circulatedOn,
    today: day(today),
    objections: objections.map((date, index) => ({ by: `State ${String(index + 1)}`, on: date })),
  });

describe("the time for objections", () => {
  it("closes on the same day-number a year later: circulated 1 December 2003, accepted 1 December 2004", () => {
    expect(windowOf(on("2003-12-01"), "2005-01-01")).toMatchObject({
      opensOn: "2003-12-01",
      closesOn: "2004-12-01",
      outcome: "accepted",
      authority: { mark: "seen" },
    });
  });
  it("clips where the year after has no such day", () => {
    expect(windowOf(on("2028-02-29"), "2028-03-01").closesOn).toBe("2029-02-28");
  });
  it("runs until its last day is over", () => {
    expect(windowOf(on("2025-04-01"), "2026-03-31").outcome).toBe("running");
    expect(windowOf(on("2025-04-01"), "2026-04-01").outcome).toBe("running");
    expect(windowOf(on("2025-04-01"), "2026-04-02").outcome).toBe("accepted");
  });
  it("is blocked by one objection inside, on its last day too", () => {
    const blocked = windowOf(on("2025-04-01"), "2026-06-01", [on("2026-04-01")]);
    expect(blocked).toMatchObject({ outcome: "blocked", objections: [{ inside: true }] });
    expect(blocked.why).toContain("State 1");
    expect(windowOf(on("2025-04-01"), "2025-05-01", [on("2025-04-20")]).outcome).toBe("blocked");
  });
  it("is not blocked by an objection that came too late", () => {
    expect(windowOf(on("2025-04-01"), "2026-06-01", [on("2026-04-02")])).toMatchObject({
      outcome: "accepted",
      objections: [{ by: "State 1", inside: false }],
    });
  });
  it("is twelve months from the first day of 2000 on", () => {
    expect(windowOf(on("2000-01-01"), "2001-06-01")).toMatchObject({
      closesOn: "2001-01-01",
      authority: { mark: "seen" },
    });
    expect(windowOf(on("1999-12-31"), "2001-06-01")).toMatchObject({
      closesOn: "2000-03-30",
      authority: { mark: "unverified" },
    });
  });
  it("leaves open an objection that may have come on its last day, and names who made it", () => {
    const found = windowOf(on("2025-04-01"), "2026-06-01", [between("2026-04-01", "2026-04-03")]);
    expect(found).toMatchObject({ outcome: "unknown", objections: [{ inside: "unknown" }] });
    expect(found.why).toContain("State 1");
    expect(
      windowOf(on("2025-04-01"), "2026-06-01", [between("2026-04-02", "2026-04-03")]).objections,
    ).toEqual([{ by: "State 1", inside: false }]);
  });
  it("of which nobody knows whether the objection came inside is unknown", () => {
    expect(windowOf(on("2025-04-01"), "2026-06-01", [unknownDate]).outcome).toBe("unknown");
    expect(
      windowOf(on("2025-04-01"), "2026-06-01", [between("2026-03-30", "2026-04-03")]).outcome,
    ).toBe("unknown");
    // While it runs, whatever is on record has come inside.
    expect(windowOf(on("2025-04-01"), "2025-06-01", [unknownDate]).outcome).toBe("blocked");
    // One that is certain decides, whatever the other is.
    expect(windowOf(on("2025-04-01"), "2026-06-01", [unknownDate, on("2025-05-01")]).outcome).toBe(
      "blocked",
    );
  });
  it("of a circulation whose day is not known is unknown", () => {
    expect(windowOf(unknownDate, "2026-06-01", [on("2025-05-01")])).toMatchObject({
      opensOn: null,
      closesOn: null,
      outcome: "unknown",
      objections: [{ inside: "unknown" }],
    });
  });
  it("of a circulation on one of several days is certain only outside of its two ends", () => {
    const circulated = between("2025-04-01", "2025-04-10");
    expect(windowOf(circulated, "2026-04-01")).toMatchObject({ outcome: "running", opensOn: null });
    expect(windowOf(circulated, "2026-04-05").outcome).toBe("unknown");
    expect(windowOf(circulated, "2026-04-10")).toMatchObject({
      outcome: "unknown",
      closesOn: null,
    });
    expect(windowOf(circulated, "2026-04-11")).toMatchObject({ outcome: "accepted" });
    expect(windowOf(circulated, "2026-06-01", [on("2026-04-05")]).outcome).toBe("unknown");
  });
  it("was ninety days before 2000, which nobody here has read", () => {
    expect(windowOf(on("1998-01-01"), "2000-01-01")).toMatchObject({
      closesOn: "1998-04-01",
      outcome: "accepted",
      authority: { mark: "unverified" },
    });
  });
});

describe("what came of the time for objections, in words", () => {
  const april = on("2025-04-01");
  const several = between("2025-04-01", "2025-04-10");
  it.each<[string, FactDate, string, readonly FactDate[]]>([
    ["no objection so far; the period runs until the end of 1 April 2026", april, "2026-04-01", []],
    ["nobody objected by the end of 1 April 2026", april, "2026-04-02", []],
    [
      "no objection so far; the period runs until the end of 10 April 2026",
      several,
      "2026-04-01",
      [],
    ],
    ["the period ends between 1 April 2026 and 10 April 2026", several, "2026-04-05", []],
    ["nobody objected by the end of 10 April 2026", several, "2026-04-11", []],
    [
      "State 1, State 3 objected within the period",
      april,
      "2026-06-01",
      [april, on("2026-04-02"), on("2026-04-01")],
    ],
    [
      "whether State 1, State 3 objected within the period is not known",
      april,
      "2026-06-01",
      [unknownDate, on("2026-04-02"), unknownDate],
    ],
    ["the day of circulation is not known", unknownDate, "2026-06-01", [april]],
  ])("is: %s", (...row) => {
    const [words, circulatedOn, today, objections] = row;
    expect(windowOf(circulatedOn, today, objections).why).toBe(words);
  });
});

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

describe("the addresses of depositaries in the settings", () => {
  const wanted = (addresses: unknown): string => {
    const [issue] = depositariesSchema().safeParse(addresses).error?.issues ?? [];
    return issue === undefined ? "nothing else" : english(wantedBy(issue));
  };
  const address = "treaties@un.example";
  it("are each under the id that treaty files give the depositary", () => {
    expect(depositariesSchema().parse({ "un-secretary-general": address, who: address })).toEqual({
      "un-secretary-general": address,
      who: address,
    });
    expect(depositariesSchema().parse({})).toEqual({});
  });
  it.each([
    ["nothing else", {}],
    ["nothing else", { "un-secretary-general": address }],
    ["the id of a depositary, not “unknown”", { unknown: address }],
    [
      "an id in lower-case words with hyphens, such as un-secretary-general",
      { "UN-Secretary-General": address },
    ],
    [
      "an e-mail address alone, such as name@host",
      { "un-secretary-general": `The UN <${address}>` },
    ],
    ['an object such as { "un-secretary-general": "treaties@depositary.example" }', address],
    ['an object such as { "un-secretary-general": "treaties@depositary.example" }', [address]],
  ])("are refused with what should stand there: %s", (words, addresses) => {
    expect(wanted(addresses)).toBe(words);
  });
});

const un = { "un-secretary-general": "treaties@un.example" };

const budapest = treaty("budapest-2001");

const unknown = {
  ...budapest,
  depositary: { ...budapest.depositary, id: "unknown", name: "unknown" },
};

type Asked = {
  readonly addresses?: Depositaries | undefined;
  readonly byHand?: boolean;
  readonly asked?: Command;
  readonly mode?: "live" | "import";
  readonly under?: typeof budapest;
  readonly state?: ReturnType<typeof azerbaijaniCase>;
};

const preparing = (to: string): Command => command("PrepareNotification", { to });

const officeWriting = (addresses: Depositaries): Case =>
  officeOf(
    Object.entries(addresses).map(
      ([depositary, address]) => ({ kind: "SetDepositaryAddress", depositary, address }) as const,
    ),
  );

const refused = ({
  addresses = un,
  byHand = false,
  asked = preparing("treaties@un.example"),
  mode = "live",
  under = treaty("un-cybercrime-2024"),
  state,
}: Asked): string | undefined =>
  depositaryRefusal(
    { lettersSent: byHand ? "byHand" : "bySystem" },
    { mode: { kind: mode }, command: asked } as unknown as HandledRequest,
    { office: officeWriting(addresses), state: state?.state, treaty: under },
  )?.kind;

describe("a letter to a depositary", () => {
  it("is prepared for the address that is set for the treaty's depositary, and for no other", () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ asked: preparing("The UN <treaties@un.example>") })).toBeUndefined();
    expect(refused({ asked: preparing("other@un.example") })).toBe("NotDepositarysAddress");
    // What goes before the address is a name, whatever stands in it.
    const asName = preparing("<treaties@un.example> <other@un.example>");
    expect(refused({ asked: asName })).toBe("NotDepositarysAddress");
    expect(refused({ under: budapest })).toBe("DepositaryWithoutAddress");
    expect(refused({ under: unknown })).toBe("DepositaryUnnamed");
  });

  it("is prepared for whatever address was typed where people send it and none is set", () => {
    expect(refused({ byHand: true, under: budapest })).toBeUndefined();
    expect(refused({ byHand: true, under: unknown })).toBeUndefined();
    expect(refused({ byHand: true, asked: preparing("other@un.example") })).toBe(
      "NotDepositarysAddress",
    );
  });

  it("is not released once another address is set than it was prepared for", () => {
    const state = azerbaijaniCase("NotificationPrepared");
    const asked = command("ReleaseNotification", { of: state.hashOf("NotificationPrepared") });
    expect(refused({ asked, state })).toBe("NotDepositarysAddress");
    const addresses = { "un-secretary-general": "the depositary" };
    expect(refused({ asked, state, addresses })).toBeUndefined();
  });

  it("of a past case went where it went", () => {
    expect(refused({ mode: "import", under: unknown })).toBeUndefined();
  });
});

describe("a case", () => {
  const asked = command("OpenCase");

  it("is not opened where its letter could never be sent, because the treaty file names no depositary", () => {
    expect(refused({ asked, under: unknown })).toBe("DepositaryUnnamed");
    expect(refused({ asked, under: unknown, byHand: true })).toBeUndefined();
  });

  it("is opened where an address is still to be set", () => {
    expect(refused({ asked, under: budapest })).toBeUndefined();
  });
});
