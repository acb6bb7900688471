import assert from "node:assert/strict";
import type { Rebuilt } from "../../../src/ledger/rebuild/rebuild-register.ts";
import { uniqueKey } from "../../../src/case/entry.ts";
import { loadLaw } from "../../../src/files/index.ts";
import type { Item } from "../services/dynamodb.ts";
import { patient } from "./bad-services.ts";
import type { Chapter, Stage } from "./chapter.ts";

const call = async (
  { rehearsal: { lambdas, operator, deployed } }: Stage,
  event: object,
): Promise<Rebuilt> => {
  const name = deployed.outputs.get("TasdiqProcedure.RebuildRegisterFunction") ?? "";
  const invoked = await lambdas.invoke({ caller: operator }, name, event);
  assert.equal(invoked.kind, "answered", JSON.stringify(invoked));
  return (invoked as unknown as { readonly answer: Rebuilt }).answer;
};

const keyOf = (pk: string, sk: string): Item => ({ pk: { S: pk }, sk: { S: sk } });

/** What the case of a head has to itself. */
const factOf = (head: Item | undefined): string => {
  const law = loadLaw();
  const procedure = law.procedure(String(head?.["procedure"]?.["S"]));
  const treaty = law.treaty(String(head?.["treaty"]?.["S"]));
  assert.ok(procedure && treaty);
  return uniqueKey({ procedure, treaty }, "consent");
};

export const rebuilt: Chapter = {
  title:
    "The register is damaged: a dry run names it, the rebuilding mends it, and the case goes on",
  play: async (stage) => {
    const { rehearsal, office } = stage;
    const { dynamo, estate, work } = rehearsal;
    const register = [...estate.tables.values()].find(({ streamArn }) => streamArn === undefined);
    assert.ok(register);
    const step = await office.next(patient);
    const first = await office.command(patient, step, "before-the-damage");
    assert.equal(first.status, 201, first.text);
    await work.settled();
    const { version } = await office.caseOf(patient);
    const command = keyOf("command#before-the-damage", "command");
    const waiting = keyOf("unsequenced", `${patient}#${String(version).padStart(10, "0")}`);
    const stood: Item[] = [];
    for (const key of [keyOf("head", patient), command, waiting]) {
      const item = await dynamo.uproot(register, key);
      assert.ok(item, JSON.stringify(key));
      stood.push(item);
    }
    const [head, , queued] = stood;
    const fact = keyOf("unique", factOf(head));
    assert.ok(await dynamo.uproot(register, fact), JSON.stringify(fact));
    await dynamo.plant(register, { ...stood[1], ...keyOf("command#planted", "command") });
    const dry = await call(stage, {});
    assert.ok(dry.kind === "differs", JSON.stringify(dry));
    assert.deepEqual(dry.counts, {
      head: { missing: 1 },
      command: { missing: 1, stray: 1 },
      unsequenced: { missing: 1 },
      unique: { missing: 1 },
    });
    assert.equal(await dynamo.stands(register, command), undefined, "a dry run writes nothing");
    const written = await call(stage, { write: dry.token });
    assert.deepEqual(
      { ...written, next: "" },
      { kind: "written", written: 5, skipped: [], next: "" },
    );
    assert.equal((await call(stage, {})).kind, "asTheLedgerSays");
    assert.deepEqual(await dynamo.stands(register, waiting), queued);
    const again = await office.command(patient, step, "before-the-damage");
    assert.equal(again.status, 200, "a command that is sent again has its first result");
    assert.deepEqual(again.body["receipt"], first.body["receipt"]);
    await office.act(patient);
  },
};
