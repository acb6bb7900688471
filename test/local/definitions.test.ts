import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLaw } from "../../src/law/index.ts";
import { definitionsFor } from "../../src/local/definitions.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { definitionFile, localDefinition } from "../../statemachines/manifest.ts";
import { newFolder } from "../contract/folders.ts";
import { openStaged, throughSenate } from "../machine/staged.ts";
import { wholeOffice, type WholeOffice } from "../machine/whole-office.ts";

const shipped = new URL("../../law/procedures/us-senate/2026.1.json", import.meta.url);
const one = caseIdSchema.parse("one");

const senateCase = async (): Promise<WholeOffice> => {
  const office = await wholeOffice();
  await openStaged(office, "us-senate", throughSenate);
  return office;
};

const stateOf = async ({ world }: WholeOffice["desk"]) => (await world.ledger.head(one))?.state;

describe("the definition that a case is driven by on one machine", () => {
  it("is the committed one of its procedure", async () => {
    const { desk } = await senateCase();
    expect(definitionsFor(desk.world)(await stateOf(desk))).toBe(
      localDefinition(readFileSync(definitionFile("us-senate"), "utf8")),
    );
  });

  it("knows the versions in the operator's own folder", async () => {
    const { desk } = await senateCase();
    const { folder, remove } = newFolder();
    mkdirSync(join(folder, "procedures"));
    const text = readFileSync(shipped, "utf8")
      .replace('"version": "2026.1"', '"version": "2026.2"')
      .replace("Message of the President", "Letter of the President");
    writeFileSync(join(folder, "procedures/us-senate-2026.2.json"), text);
    const law = loadLaw({ folder });
    const definition = definitionsFor({ law: () => law })(await stateOf(desk));
    remove();
    expect(law.faults).toEqual([]);
    expect(definition).toContain("Made from us-senate 2026.2, 2026.1 by npm run generate.");
    expect(definition).toContain("Letter of the President");
  });

  it("is none where there is no case", async () => {
    const office = await wholeOffice();
    expect(definitionsFor(office.desk.world)(undefined)).toBeUndefined();
  });
});
