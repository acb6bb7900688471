import { setTimeout } from "node:timers/promises";
import { entriesOfPerson, tasksOfPerson } from "../../src/ledger/reading/tasks.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { personSchema } from "../../src/procedure/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, requestOf, theText, treatyOf } from "../local/office.ts";

const named = (name: string) => personSchema.parse(name);

describe("What waits for a person, and what they did", () => {
  let home: Home;
  const { folder, remove } = newFolder();

  beforeAll(async () => {
    home = await newOffice(folder, 4);
    const text = await theText(home.desk);
    // At the sitting, twice; with the head of State, where the signature has its last day; and just laid.
    const upTo = { "a-plenary": 5, "b-plenary": 5, "c-due": 8, "d-laid": 2 };
    for (const [index, [caseId, entries]] of Object.entries(upTo).entries())
      await carryOn({ desk: home.desk, treaty: treatyOf(index), text }, caseId, entries);
    // The claim is to be the newest entry, and not one of two in the same millisecond.
    const { now } = home.clock;
    for (const before = now(); now() === before;) await setTimeout(1);
    const claim = { person: "plenary-secretary-1", duty: "plenary-secretary" } as const;
    const asked = { ...claim, command: { kind: "ClaimTask" } } as const;
    await handle(home.desk, requestOf("b-plenary", "claim-of-one", asked), { kind: "name" });
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });

  const secretary = { person: named("plenary-secretary-1"), held: ["plenary-secretary"] } as const;

  it("looks first at what they attend to, and then at what is most urgent", async () => {
    const found = await tasksOfPerson(home.desk, secretary, 1);
    expect(found.tasks.map(({ caseId }) => caseId)).toEqual(["b-plenary"]);
    expect([found.looked, found.all]).toEqual([1, 4]);
  });

  it("looks no further than for as many tasks as are wanted, and says how far", async () => {
    const all = await tasksOfPerson(home.desk, secretary, 100);
    expect(all.tasks.map(({ caseId }) => caseId)).toEqual(["a-plenary", "b-plenary"]);
    expect([all.looked, all.all]).toEqual([4, 4]);
  });

  it("keeps of a task the steps that wait for that person alone", async () => {
    const clerk = { person: named("clerk-1"), held: ["clerk"] } as const;
    const { tasks } = await tasksOfPerson(home.desk, clerk, 100);
    const steps = tasks.flatMap(({ caseId, next }) => next.map(({ verb }) => [caseId, verb]));
    expect(steps).toContainEqual(["d-laid", "refer-to-committee"]);
    expect(steps).not.toContainEqual(["a-plenary", "vote"]);
  });

  it("finds the last entries of a person across cases, newest first, and stops where nothing newer can be", async () => {
    const { entries, looked } = await entriesOfPerson(home.desk, named("plenary-secretary-1"), 1);
    expect(
      entries.map(({ entry: { entry } }) => [entry.caseId, entry.command.content.kind]),
    ).toEqual([["b-plenary", "ClaimTask"]]);
    expect(looked).toBe(1);
    const clerk = await entriesOfPerson(home.desk, named("clerk-1"), 100);
    const times = clerk.entries.map(({ entry: { entry } }) => entry.at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(clerk.entries.map(({ entry: { entry } }) => entry.person))).toEqual(
      new Set(["clerk-1"]),
    );
    expect(clerk.looked).toBe(4);
  });

  it("finds nothing of somebody who did nothing", async () => {
    expect(await entriesOfPerson(home.desk, named("stranger"), 20)).toEqual({
      entries: [],
      looked: 4,
    });
  });
});
