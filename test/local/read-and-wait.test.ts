import { handle } from "../../src/ledger/handling/handle.ts";
import type { CaseClock } from "../../src/ledger/ports.ts";
import type { Home } from "../../src/local/home/home.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import {
  carryOn,
  forgetDrivers,
  newOffice,
  nextRequest,
  reopened,
  theText,
  treatyOf,
} from "./office.ts";

const caseId = caseIdSchema.parse("a-case");

describe("A driver that has read its case and is about to wait", () => {
  const { folder, remove } = newFolder();
  const opened: Home[] = [];
  afterAll(async () => {
    for (const home of opened) await home.close();
    remove();
  });

  it("reads it again when another process recorded something meanwhile, and waits where the case stands", async () => {
    const founded = await newOffice(folder, 1);
    const sent = { treaty: treatyOf(0), text: await theText(founded.desk) };
    await carryOn({ desk: founded.desk, ...sent }, caseId, 1);
    await founded.close();
    forgetDrivers(folder);
    const [home, other] = [await reopened(folder, 1), await reopened(folder, 1)];
    opened.push(home, other);
    const { clockOf, waits } = home.desk.world;
    let readings = 0;
    const recordingMeanwhile: CaseClock = async (state, noted) => {
      readings += 1;
      const request = await nextRequest({ desk: other.desk, ...sent }, "a-case");
      if (readings === 1 && request !== undefined)
        await handle(other.desk, request, { kind: "name" });
      return clockOf(state, noted);
    };
    Object.assign(home.desk.world, { clockOf: recordingMeanwhile });
    await home.catchUp();
    const state = (await home.ledger.head(caseId))?.state;
    expect(state?.version).toBe(2);
    expect(await waits.get(caseId)).toMatchObject({ stage: state?.stage, version: 2 });
  });
});
