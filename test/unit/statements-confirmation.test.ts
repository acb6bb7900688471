import { confirmationsOf } from "../../domain/statements/confirmation.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Statement } from "../../domain/statement.ts";
import { azerbaijaniCase, command, statements } from "../support/build.ts";
import { audited } from "../support/audited.ts";
import type { Story } from "../support/given.ts";
import { digestOf } from "../support/law.ts";

const [reservation] = statements as readonly [Statement];
const atSignature = (fields: Partial<Statement> = {}): Statement => ({
  ...reservation,
  id: "said-at-signature",
  ...fields,
});

const signedWith = (story: Story, ...made: readonly Statement[]): Story =>
  story.and(command("RecordDatedFact", { on: "2025-10-25", statements: made }));
const voted = (...made: readonly Statement[]): Story =>
  signedWith(azerbaijaniCase("NotificationSent"), ...made);
const deposited = (...made: readonly Statement[]): Story =>
  signedWith(azerbaijaniCase("DepositConfirmed"), ...made);

const statusOf = (story: Story) => confirmationsOf(story.state).map(({ status }) => status);
const ofOne = (story: Story): Finding | undefined =>
  audited(story).find(({ rule }) =>
    rule.startsWith("statement said-at-signature: made at signature"),
  );
const ofAll = (story: Story): Finding | undefined =>
  audited(story).find(({ rule }) => rule.startsWith("reservations made at signature"));
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
    expect(ofAll(story)).toMatchObject({ verdict: "kept" });
  });
  it("is modified where the text differs, and the finding names the language", () => {
    const story = deposited(atSignature({ texts: [text("another text")] }));
    expect(statusOf(story)).toEqual(["modified"]);
    expect(confirmationsOf(story.state)[0]?.differences).toEqual([
      { language: "az", before: digestOf("another text"), after: digestOf("reservation az") },
    ]);
    const finding = ofOne(story);
    expect(finding).toMatchObject({ verdict: "broken" });
    expect(finding?.why).toMatch(/modified: .*differs \(az\)/);
    expect(finding?.authority.cite).toMatch(/Art\. 23\(2\)/);
  });
  it("is not confirmed, and has no effect, where nothing voted names its clause", () => {
    const story = deposited(atSignature({ clause: "63(3)" }));
    expect(statusOf(story)).toEqual(["notConfirmed"]);
    expect(ofOne(story)).toMatchObject({ verdict: "broken" });
    expect(ofOne(story)?.why).toMatch(/not confirmed: it has no effect/);
    expect(ofAll(story)).toMatchObject({ verdict: "broken" });
  });
  it("cannot be called confirmed where one of the two texts is unknown", () => {
    const story = deposited(
      atSignature({ texts: [{ language: "und", digest: "unknown", authentic: true }] }),
    );
    expect(statusOf(story)).toEqual(["notKnown"]);
    expect(ofOne(story)?.why).toMatch(/no two texts on record to compare/);
  });
  it("cannot be called lost while a statement voted names no clause", () => {
    const unnamed = azerbaijaniCase("CaseOpened").and(
      command("Lay", { statements: [{ ...reservation, clause: null }] }),
    );
    const [found] = confirmationsOf(signedWith(unnamed, atSignature()).state);
    expect(found?.comparison).toBe("notKnown");
    expect(found?.why).toMatch(/it may be one of reservation-11-3/);
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
    expect(ofOne(story)?.why).toMatch(/the rule is one for reservations, and it is none/);
  });
  it("is asked about in a case of consent only", () => {
    const change = azerbaijaniCase("CaseOpened").state;
    const opened = change.facts.map((fact) =>
      fact.act.kind === "CaseOpened"
        ? { ...fact, act: { ...fact.act, purpose: "denunciation" as const } }
        : fact,
    );
    expect(confirmationsOf({ ...change, facts: opened })).toEqual([]);
  });
});
