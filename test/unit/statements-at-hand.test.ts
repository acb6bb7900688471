import { inEnglish } from "../support/in-english.ts";
import { digestOf } from "../../src/ledger/canonical.ts";
import {
  statementTextFindings as textFindings,
  statementTextRefusal,
} from "../../src/ledger/handling/statement-texts.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Case } from "../../src/procedure/case/case.ts";
import type { Command } from "../../src/procedure/command.ts";
import type { World } from "../../src/ledger/world.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { memoryDocuments } from "../support/memory/documents.ts";

const [reservation] = statements as readonly [Statement];

/** A store with some texts in it, and statements that name them. */
const withTexts = async (...texts: readonly string[]) => {
  const documents = memoryDocuments();
  const made: Statement[] = [];
  for (const [index, text] of texts.entries())
    made.push({
      ...reservation,
      id: `statement-${String(index + 1)}`,
      texts: [{ language: "az", digest: await documents.put(Buffer.from(text)), authentic: true }],
    });
  return { world: { documents } as unknown as World, made };
};
/** The texts of some statements, as they are supplied again later. */
const suppliedFrom = (made: readonly Statement[]): readonly SuppliedText[] =>
  made.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ statement: id, language, digest })),
  );

const asking = (made: readonly Statement[], mode: unknown): HandledRequest =>
  ({ command: command("Lay", { statements: made }), mode }) as HandledRequest;

const live = (asked: Command): HandledRequest =>
  ({ command: asked, mode: { kind: "live" } }) as HandledRequest;

describe("texts of statements that are in the store", () => {
  it("are refused where they are brought in a live case, the first fault named", async () => {
    const { world, made } = await withTexts("Bəyanat.", " ");
    const refusal = await statementTextRefusal(world, asking(made, { kind: "live" }), undefined);
    expect(refusal).toMatchObject({
      kind: "TextUnusable",
      where: "statement statement-2 (az)",
      problem: { kind: "textEmpty" },
    });
  });
  it("are taken as they are in a past case, and the audit names what is wrong with them", async () => {
    const { world, made } = await withTexts("Bəyanat.", "O\u0308hdəlik.");
    const mode = { kind: "import", source: "the printed record" };
    expect(await statementTextRefusal(world, asking(made, mode), undefined)).toBeUndefined();
    const { state } = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    expect(inEnglish(await textFindings(world, state))).toEqual([
      expect.objectContaining({
        rule: "text of statement statement-2 (az)",
        verdict: "broken",
        why: expect.stringMatching(/it is not in Unicode normalization form C/) as string,
      }),
    ]);
  });
  it("are not asked for where the store does not have them", async () => {
    const { world } = await withTexts();
    const { state } = azerbaijaniCase("Laid");
    expect(inEnglish(await textFindings(world, state))).toEqual([]);
    expect(
      await statementTextRefusal(world, asking(statements, { kind: "live" }), undefined),
    ).toBeUndefined();
  });
  it("are refused where they are named by the digest of nothing, when laid and when first supplied", async () => {
    const { world } = await withTexts();
    const [first] = statements as readonly [Statement];
    const empty = first.texts.map((text) => ({ ...text, digest: digestOf("") }));
    const laid = asking([{ ...first, texts: empty }], { kind: "live" });
    expect(await statementTextRefusal(world, laid, undefined)).toMatchObject({
      where: "statement reservation-11-3 (az)",
      problem: { kind: "textEmpty" },
    });
    const supplied = { statement: first.id, language: "az", digest: digestOf("") };
    const { state } = azerbaijaniCase("AssentRecorded");
    const prepared = live(command("PrepareInstrument", { statements: [supplied] }));
    expect(await statementTextRefusal(world, prepared, state)).toMatchObject({
      where: "statement reservation-11-3 (az)",
      problem: { kind: "textEmpty" },
    });
    const scan = live(command("SignInstrument", { scan: digestOf("") }));
    expect(await statementTextRefusal(world, scan, state)).toMatchObject({
      where: "scan",
      problem: { kind: "textEmpty" },
    });
  });
  it("are not refused again where a past case has them on record", async () => {
    const { world, made } = await withTexts("O\u0308hdəlik.");
    const { state } = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    const prepared = live(command("PrepareInstrument", { statements: suppliedFrom(made) }));
    expect(await statementTextRefusal(world, prepared, state)).toBeUndefined();
  });
});

describe("a correction", () => {
  const restating = (state: Case, restated: Command): HandledRequest =>
    live(command("Correct", { of: state.head, restated }));

  it("brings no text that would be refused where its fact is recorded", async () => {
    const { world, made } = await withTexts("O\u0308hdəlik.");
    const { state } = azerbaijaniCase("Laid");
    const expected = { where: "statement statement-1 (az)" };
    const laid = restating(state, command("Lay", { statements: made }));
    expect(await statementTextRefusal(world, laid, state)).toMatchObject(expected);
    const signed = restating(state, command("RecordDatedFact", { statements: made }));
    expect(await statementTextRefusal(world, signed, state)).toMatchObject(expected);
    const voted = restating(state, command("RecordVote", { statementTexts: suppliedFrom(made) }));
    expect(await statementTextRefusal(world, voted, state)).toMatchObject(expected);
  });
  it("brings no paper of no bytes", async () => {
    const { world } = await withTexts();
    const { state } = azerbaijaniCase("InstrumentSigned");
    const signed = restating(state, command("SignInstrument", { scan: digestOf("") }));
    expect(await statementTextRefusal(world, signed, state)).toMatchObject({
      where: "scan",
      problem: { kind: "textEmpty" },
    });
  });
  it("may restate what is on record of a past case with the texts that it has", async () => {
    const { world, made } = await withTexts("O\u0308hdəlik.");
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    const laying = restating(laid.state, command("Lay", { on: "2026-01-11", statements: made }));
    expect(await statementTextRefusal(world, laying, laid.state)).toBeUndefined();
    const signature = command("RecordDatedFact", { fact: "signature", statements: made });
    const { state } = azerbaijaniCase("CaseOpened").record(signature);
    const again = restating(state, command("RecordDatedFact", { statements: made }));
    expect(await statementTextRefusal(world, again, state)).toBeUndefined();
  });
});

describe("a notification", () => {
  it("is prepared and released only where it is among the documents", async () => {
    const { world } = await withTexts();
    const { state } = azerbaijaniCase("InstrumentSigned");
    const bytes = new TextEncoder().encode("the notification");
    const asked = live(command("PrepareNotification", { text: digestOf(bytes) }));
    expect(await statementTextRefusal(world, asked, state)).toMatchObject({
      kind: "MalformedInput",
      where: "text",
      reason: { kind: "letterNotStored", digest: digestOf(bytes) },
    });
    const release = live(command("ReleaseNotification", { text: digestOf(bytes) }));
    expect(await statementTextRefusal(world, release, state)).toMatchObject({
      where: "text",
    });
    await world.documents.put(bytes);
    expect(await statementTextRefusal(world, asked, state)).toBeUndefined();
  });
});
