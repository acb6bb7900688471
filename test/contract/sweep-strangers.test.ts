import { english } from "../support/in-english.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import { keptOf } from "../../src/ledger/record/read-record.ts";
import { caseIdSchema, type CaseId } from "../../src/procedure/values/ids.ts";
import { itSentOnlyWhatIsLawful } from "../support/dynamo/lawful.ts";
import { carryTwo, sweepGrounds, type SweptOffice } from "./sweep-grounds.ts";

const [open, ended, nobody] = ["az-1", "az-2", "az-9"].map((id) => caseIdSchema.parse(id));
if (open === undefined || ended === undefined || nobody === undefined) throw new Error("no ids");

const another = "az-milli-majlis/an invented treaty/consent";
const words = /^something is stored under (its id|the id .*) that belongs to no entry/;

for (const { name, describe: on, makesAnew, watched, start } of sweepGrounds)
  on(`A unique fact that belongs to no entry, ${name}`, () => {
    let swept: SweptOffice;
    beforeAll(async () => {
      swept = await start();
      await carryTwo(swept, open, ended);
    }, 60_000);
    afterAll(() => swept.stop());

    const named = async () => {
      const found = (await swept.named()).filter(({ kind }) => kind === "headBehind");
      return found.map(({ caseId, trouble }: Incident) => [caseId, trouble]);
    };
    const keyOf = async (caseId: CaseId): Promise<string> => {
      const head = await swept.office.ledger.head(caseId);
      if (head === undefined) throw new Error("no case");
      const { unique } = await keptOf(swept.office.desk, head.state);
      return unique[0]?.key ?? "";
    };

    it("is nowhere where nobody wrote past the product", async () => {
      expect(await named()).toEqual([]);
      expect((await swept.look(open)).incidents).toEqual([]);
    });

    it.each<readonly [string, CaseId, () => Promise<string>]>([
      [
        "an open case that holds more than what it opened with",
        open,
        () => Promise.resolve(another),
      ],
      ["a case that has ended", ended, () => keyOf(ended)],
      ["a case of which there is no entry", nobody, () => Promise.resolve(another)],
    ])("is named under the id of %s, until it is gone", async (_, caseId, keyed) => {
      const key = await keyed();
      await swept.forger.hold(key, caseId);
      const look = makesAnew ? undefined : await swept.look(caseId);
      if (look !== undefined)
        expect(look.incidents.map(({ trouble }) => trouble)).toEqual([
          `headBehind.${caseId}.stranger`,
        ]);
      const found = await swept.named();
      expect(found.map(({ kind, caseId: of, trouble }) => [kind, of, trouble])).toEqual([
        ["headBehind", caseId, `headBehind.${caseId}.stranger`],
      ]);
      expect(english(found[0]?.says ?? [])).toMatch(words);
      if (!makesAnew) await swept.forger.free(key);
      expect(await named()).toEqual([]);
      expect((await swept.look(caseId)).incidents).toEqual([]);
    });

    if (watched !== undefined) itSentOnlyWhatIsLawful(watched);
  });
