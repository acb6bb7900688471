import { historyPage } from "../../src/ledger/reading/history.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { caseIdSchema, type Digest } from "../../src/procedure/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, theText, treatyOf } from "./office.ts";

/** The same desk, which tells what is fetched from its documents. */
const watched = (desk: Desk, fetched: Digest[]): Desk => ({
  ...desk,
  caches: { laws: new Map(), calendars: new Map() },
  world: {
    ...desk.world,
    documents: {
      ...desk.world.documents,
      get: (digest) => {
        fetched.push(digest);
        return desk.world.documents.get(digest);
      },
    },
  },
});

describe("The pages of a history", () => {
  it("fetch the law files of their case for the first page and for no other", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const caseId = caseIdSchema.parse("one");
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, caseId, 6);
    const fetched: Digest[] = [];
    const desk = watched(home.desk, fetched);
    await historyPage(desk, caseId, { after: 0, limit: 3 });
    const { pins } = (await home.ledger.head(caseId))?.state ?? {};
    expect(new Set(fetched)).toEqual(new Set([pins?.procedure, pins?.treaty]));
    fetched.length = 0;
    const range = { after: 3, limit: 3 };
    const page = await historyPage(desk, caseId, range);
    expect(fetched).toEqual([]);
    expect(page).toEqual(await historyPage(watched(home.desk, []), caseId, range));
    expect(page).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({
          acts: [expect.objectContaining({ authority: expect.any(Object) as object })],
        }),
      ]) as unknown,
    });
    await home.close();
    remove();
  }, 30_000);
});
