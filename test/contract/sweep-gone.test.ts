import { english } from "../support/in-english.ts";
import { caseIdSchema, type CaseId } from "../../src/procedure/values/ids.ts";
import { itSentOnlyWhatIsLawful } from "../support/dynamo/lawful.ts";
import { carryTwo, sweepGrounds, type SweptOffice } from "./sweep-grounds.ts";

const [open, ended, office] = ["az-1", "az-2", "office"].map((id) => caseIdSchema.parse(id)) as [
  CaseId,
  CaseId,
  CaseId,
];

for (const { name, describe: on, makesAnew, watched, start } of sweepGrounds)
  on(`A head that somebody took away, ${name}`, () => {
    let swept: SweptOffice;
    beforeAll(async () => {
      swept = await start();
      await carryTwo(swept, open, ended);
    }, 60_000);
    afterAll(() => swept.stop());

    it.each([
      ["an open case", open],
      ["a case that has ended", ended],
      ["the office's own record", office],
    ] as const)("is named, of %s, until it is there again", async (_, caseId) => {
      const rows = await swept.office.ledger.cases({ afterId: "", limit: 9, openOnly: false });
      const putBack = await swept.forger.takeHead(caseId);
      const look = makesAnew ? undefined : await swept.look(caseId === office ? null : caseId);
      const found = await swept.named();
      for (const incidents of [found, look?.incidents ?? found]) {
        expect(incidents.map(({ kind, caseId: of }) => [kind, of])).toEqual([
          ["headBehind", caseId],
        ]);
        expect(english(incidents[0]?.says ?? [])).toMatch(/^the head of .* is gone/);
      }
      await putBack();
      expect(await swept.office.ledger.cases({ afterId: "", limit: 9, openOnly: false })).toEqual(
        rows,
      );
      expect(await swept.named()).toEqual([]);
      expect((await swept.look(caseId === office ? null : caseId)).incidents).toEqual([]);
    });

    if (watched !== undefined) itSentOnlyWhatIsLawful(watched);
  });
