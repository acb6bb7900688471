import { statementTextFindings, statementTextRefusal } from "../../application/statement-texts.ts";
import type { HandledRequest } from "../../application/request.ts";
import type { World } from "../../application/world.ts";
import type { Statement } from "../../domain/statement.ts";
import { azerbaijaniCase, command, statements } from "../support/build.ts";
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
const asking = (made: readonly Statement[], mode: unknown): HandledRequest =>
  ({ command: command("Lay", { statements: made }), mode }) as HandledRequest;

describe("texts of statements that are in the store", () => {
  it("are refused where they are brought in a live case, the first fault named", async () => {
    const { world, made } = await withTexts("Bəyanat.", " ");
    const refusal = await statementTextRefusal(world, asking(made, { kind: "live" }));
    expect(refusal).toMatchObject({
      kind: "MalformedInput",
      fields: { where: "statement statement-2 (az)", reason: "is empty" },
    });
  });
  it("are taken as they are in a past case, and the audit names what is wrong with them", async () => {
    const { world, made } = await withTexts("Bəyanat.", "O\u0308hdəlik.");
    const mode = { kind: "import", source: "the printed record" };
    expect(await statementTextRefusal(world, asking(made, mode))).toBeUndefined();
    const { state } = azerbaijaniCase("CaseOpened").and(command("Lay", { statements: made }));
    expect(await statementTextFindings(world, state)).toEqual([
      expect.objectContaining({
        rule: "text of statement statement-2 (az)",
        verdict: "broken",
        why: expect.stringMatching(/it is not in Unicode normalization form C/) as string,
      }),
    ]);
  });
  it("are not asked for where the store does not have them", async () => {
    const { world } = await withTexts();
    const { state } = azerbaijaniCase("DraftLawLaid");
    expect(await statementTextFindings(world, state)).toEqual([]);
    expect(await statementTextRefusal(world, asking(statements, { kind: "live" }))).toBeUndefined();
  });
});
