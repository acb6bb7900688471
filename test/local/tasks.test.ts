import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, reopened, theText, treatyOf } from "./office.ts";

const page = { afterId: "", limit: 10 };

describe("An open task", () => {
  it("counts from the entry that led to its stage, not from the last one", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    const caseId = caseIdSchema.parse("one");
    for (let upTo = 1; upTo <= 15; upTo += 1) {
      await carryOn(sent, caseId, upTo);
      const head = await home.ledger.head(caseId);
      const entries = await home.ledger.entries(caseId, { afterSeq: 0, limit: 100 });
      const began = entries.find(({ seq }) => seq === head?.stageSince);
      const { at } = JSON.parse(began?.bytes ?? "") as { readonly at: string };
      expect((await home.ledger.tasks(page))[0]).toMatchObject({
        stage: head?.state.stage,
        since: at,
      });
    }
    await home.close();
    remove();
  }, 30_000);

  it("and its case are the same to whoever opens the home anew, from the entries alone", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    const caseId = caseIdSchema.parse("one");
    await carryOn(sent, caseId, 9);
    const [head, tasks] = [await home.ledger.head(caseId), await home.ledger.tasks(page)];
    await home.close();
    const again = await reopened(folder, 1);
    expect(await again.ledger.head(caseId)).toEqual(head);
    expect(await again.ledger.tasks(page)).toEqual(tasks);
    await again.close();
    remove();
  }, 30_000);
});
