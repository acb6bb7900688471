import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, settingsFor, theText, treatyOf } from "./office.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

// The procedure of the tests types this one.
const typed = "depositary@example.invalid";

describe("A home whose settings give depositaries an address", () => {
  let folder = "";
  let remove: () => void;
  let home: Home;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    await (await newOffice(folder, 1)).close();
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Carries a case to its deposit in a home with these addresses. */
  const carried = async (
    depositaries: Readonly<Record<string, string>>,
    treaty = treatyOf(0),
  ): Promise<string> => {
    home = await openHome(folder, { ...settingsFor(1), depositaries });
    await carryOn({ desk: home.desk, treaty, text: await theText(home.desk) }, "az-1");
    return (await home.desk.world.ledger.head(caseIdSchema.parse("az-1")))?.state.stage ?? "none";
  };
  const letter = (): string => {
    const [name = "none", ...more] = lettersIn(home.outbox);
    expect(more).toEqual([]);
    return readFileSync(join(home.outbox, name), "utf8");
  };

  it("leaves the letter in the outbox where it is addressed to the treaty's depositary", async () => {
    expect(await carried({ "un-secretary-general": typed })).toBe("deposited");
    expect(letter()).toContain(`To: ${typed}\r\n`);
  });

  it("refuses to prepare one for another address, and says which setting gives the right one", async () => {
    await expect(
      carried({ "un-secretary-general": "treaties@un.example", "invented-council": typed }),
    ).rejects.toThrow(
      /NotDepositarysAddress.*"to":"depositary@example\.invalid","address":"treaties@un\.example","setting":"depositaries in settings\.json"/,
    );
  });

  it.each(["un-cybercrime-2024", "budapest-2001"])(
    "leaves one for whatever address was typed where none is set for its depositary: %s",
    async (treaty) => {
      expect(await carried({ "invented-council": "a@b.example" }, treaty)).toBe("deposited");
      expect(letter()).toContain(`To: ${typed}\r\n`);
    },
  );
});
