import { readdirSync } from "node:fs";
import { join } from "node:path";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { factsOf } from "../support/facts.ts";
import { carryOn, newOffice, reopened, theText, treatyOf } from "./office.ts";

const day = 86_400_000;
const one = caseIdSchema.parse("case-1");

describe("A home in which no sweep ever runs", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 1);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, one, 4);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const overdue = async () => {
    const head = await home.ledger.head(one);
    return head === undefined ? [] : factsOf(head.state, "DeadlineOverdue");
  };
  const notices = (): readonly string[] =>
    readdirSync(join(folder, "notices"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => name.split(".").at(-2) ?? "")
      .sort();
  /** Lets days go by as a server does, which looks at its drivers when one is due. */
  const pass = async (days: number): Promise<void> => {
    for (let passed = 0; passed < days; passed += 1) {
      await home.virtualClock?.advance(day);
      await home.catchUp();
      // What is due is said a minute after it is due, where a driver has just read that.
      await home.virtualClock?.advance(60_000);
      await home.catchUp();
    }
  };

  it("records once what has passed in a case, and reminds people before and after", async () => {
    await pass(100);
    const [found, ...more] = await overdue();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ person: "system", act: { deadline: "vote" } });
    expect(notices()).toEqual([
      "before-1",
      "before-3",
      "before-7",
      "doubtful",
      "escalated-1",
      "escalated-2",
      "over",
    ]);
  });

  it("goes on with what was noted when it is opened again, and says what passed meanwhile", async () => {
    await home.virtualClock?.advance(100 * day);
    await home.close();
    home = await reopened(folder, 1);
    await pass(2);
    expect(await overdue()).toHaveLength(1);
    // Its last step alone: after a long stop nobody is told the others as well.
    expect(notices()).toEqual(["escalated-2"]);
  });
});
