import { cited, saying, type FindingInWords } from "../support/in-english.ts";
import { confirmationsOf as confirmationsOfSaid } from "../../src/treaty/statements/confirmation.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { auditOf } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";
import { withFacts } from "../../src/procedure/case/case.ts";

const confirmationsOf = saying(confirmationsOfSaid);

const [reservation] = statements as readonly [Statement];
const atSignature = (fields: Partial<Statement> = {}): Statement => ({
  ...reservation,
  id: "said-at-signature",
  ...fields,
});

const signedWith = (story: CaseBuilder, ...made: readonly Statement[]): CaseBuilder =>
  story.record(command("RecordDatedFact", { on: "2025-10-25", statements: made }));
const voted = (...made: readonly Statement[]): CaseBuilder =>
  signedWith(azerbaijaniCase("NotificationSent"), ...made);
const deposited = (...made: readonly Statement[]): CaseBuilder =>
  signedWith(azerbaijaniCase("DepositConfirmed"), ...made);

const statusOf = (story: CaseBuilder) => confirmationsOf(story.state).map(({ status }) => status);
const ofOne = (story: CaseBuilder): FindingInWords | undefined =>
  auditOf(story).find(({ rule }) =>
    rule.startsWith("statement said-at-signature: made at signature"),
  );
const text = (name: string, language = "az") => ({
  language,
  digest: digestOf(name),
  authentic: true,
});

describe("a statement made at signature", () => {
  it("is formulated until the deposit, whatever was voted", () => {
    expect(statusOf(voted(atSignature()))).toEqual(["formulated"]);
    expect(ofOne(voted(atSignature()))).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it("is confirmed by the deposit of the same text to the same clause", () => {
    const story = deposited(atSignature());
    expect(statusOf(story)).toEqual(["confirmed"]);
    expect(ofOne(story)).toMatchObject({ verdict: "kept" });
  });
  it("is modified where the text differs, and the finding names the language", () => {
    const story = deposited(atSignature({ texts: [text("another text")] }));
    expect(statusOf(story)).toEqual(["modified"]);
    expect(confirmationsOf(story.state)[0]?.differences).toEqual([
      { language: "az", before: digestOf("another text"), after: digestOf("reservation az") },
    ]);
    const finding = ofOne(story);
    expect(finding).toMatchObject({ verdict: "broken" });
    expect(finding?.why).toMatch(/modified, .*differs \(az\)/);
    expect(cited(finding?.authority)).toMatch(/Art\. 23\(2\)/);
  });
  it("is not confirmed, and has no effect, where nothing voted names its clause", () => {
    const story = deposited(atSignature({ clause: "63(3)" }));
    expect(statusOf(story)).toEqual(["notConfirmed"]);
    expect(ofOne(story)).toMatchObject({ verdict: "broken" });
    expect(ofOne(story)?.why).toMatch(/not confirmed, so it has no effect/);
  });
  it("cannot be called confirmed where one of the two texts is unknown", () => {
    const story = deposited(
      atSignature({ texts: [{ language: "und", digest: "unknown", authentic: true }] }),
    );
    expect(statusOf(story)).toEqual(["notKnown"]);
    expect(ofOne(story)).toMatchObject({
      verdict: "cannotBeVerified",
      why: expect.stringMatching(/two texts to compare are not on record$/) as string,
    });
  });
  it("cannot be called lost while a statement voted names no clause", () => {
    const unnamed = azerbaijaniCase("CaseOpened").record(
      command("Lay", { statements: [{ ...reservation, clause: null }] }),
    );
    const [found] = confirmationsOf(signedWith(unnamed, atSignature()).state);
    expect(found?.comparison).toBe("notKnown");
    expect(found?.why).toMatch(/may repeat it: reservation-11-3$/);
  });
  it("knows nothing where nothing laid is on record", () => {
    const [found] = confirmationsOf(signedWith(azerbaijaniCase("CaseOpened"), atSignature()).state);
    expect(found).toMatchObject({ comparison: "notKnown", status: "formulated" });
  });
  it("is repeated by a statement of the same id, if neither names a clause", () => {
    const story = deposited(atSignature({ id: "reservation-11-3", clause: null }));
    expect(statusOf(story)).toEqual(["confirmed"]);
  });
  it("need not be confirmed where it is no reservation, and the finding says so", () => {
    const story = deposited(atSignature({ label: "declaration", clause: "38" }));
    expect(ofOne(story)).toMatchObject({ verdict: "cannotBeVerified" });
    expect(ofOne(story)?.why).toMatch(/the rule applies to reservations only, and this is not one/);
  });
  it("is compared in its authentic language, and only where both texts are on record", () => {
    const unknown = (language: string, authentic: boolean) => ({
      language,
      digest: "unknown" as const,
      authentic,
    });
    const english = { ...text("reservation en", "en"), authentic: false };
    const [az, en] = reservation.texts;
    const comparedWith = (said: Statement["texts"], repeated: Statement["texts"]) => {
      const laid = azerbaijaniCase("CaseOpened").record(
        command("Lay", { statements: [{ ...reservation, texts: repeated }] }),
      );
      const [found] = confirmationsOf(signedWith(laid, atSignature({ texts: said })).state);
      return [found?.comparison, found?.differences];
    };
    const known = [az, en] as Statement["texts"];
    expect(comparedWith(known, known)).toEqual(["same", []]);
    expect(comparedWith([unknown("az", true), english], known)).toEqual(["notKnown", []]);
    expect(comparedWith(known, [unknown("az", true), english])).toEqual(["notKnown", []]);
    expect(comparedWith([unknown("az", true)], [unknown("az", true)])).toEqual(["notKnown", []]);
  });
  it("differs in nothing that can be shown where nothing repeats it", () => {
    const [lost] = confirmationsOf(voted(atSignature({ clause: "63(3)" })).state);
    expect(lost).toMatchObject({ comparison: "notRepeated", differences: [] });
    const unnamed = azerbaijaniCase("CaseOpened").record(
      command("Lay", { statements: [{ ...reservation, clause: null }] }),
    );
    expect(confirmationsOf(signedWith(unnamed, atSignature()).state)[0]?.differences).toEqual([]);
  });
  it("is asked about in a case of consent only", () => {
    const change = azerbaijaniCase("CaseOpened").state;
    const opened = change.facts.map((fact) =>
      fact.act.kind === "CaseOpened"
        ? { ...fact, act: { ...fact.act, purpose: "denunciation" as const } }
        : fact,
    );
    expect(confirmationsOf(withFacts(change, opened))).toEqual([]);
  });
});

describe("a confirmation by the depositary's record", () => {
  const past = caseUnder(azerbaijaniLaw(), { ...importing, today: "2026-11-28" })
    .record(command("OpenCase"))
    .record(command("RecordDatedFact", { on: "2025-10-25", statements: [atSignature()] }))
    .record(command("ConfirmDeposit", { receivedOn: "2026-03-31", statements: [] }));
  const confirmed = (made: readonly Statement[]): CaseBuilder =>
    past.record(
      command("RecordDatedFact", {
        fact: "confirmation",
        on: "2026-03-31",
        source: "the depositary's list",
        statements: made,
      }),
    );
  it("is asked for where no text is on record", () => {
    expect(ofOne(past)).toMatchObject({ verdict: "cannotBeVerified" });
  });
  it.each([
    ["of all", []],
    ["of the one that it names", [atSignature()]],
  ] as const)("keeps the rule, with its source: %s", (_, made) => {
    expect(ofOne(confirmed(made))).toMatchObject({
      verdict: "kept",
      why: "confirmed, and so made on the day of the deposit; confirmed 2026-03-31, according to the depositary’s record (source: the depositary's list)",
    });
  });
  it("says nothing of a statement that it does not name", () => {
    const other = atSignature({ id: "another", clause: "63(3)" });
    expect(ofOne(confirmed([other]))?.verdict).toBe("cannotBeVerified");
  });
  it("does not hide that two texts on record differ", () => {
    const changed = deposited(atSignature({ texts: [text("another text")] })).record(
      command("RecordDatedFact", { fact: "confirmation", on: "2026-03-31", statements: [] }),
    );
    expect(ofOne(changed)).toMatchObject({ verdict: "broken" });
    expect(ofOne(changed)?.why).toMatch(/text differs.*according to the depositary’s record/);
  });
});
