import { loadLaw } from "../../src/files/index.ts";
import { procedureVersions, shippedProcedureIds } from "../../src/files/procedure-versions.ts";
import type { Post } from "../../src/ledger/ports.ts";
import { heal, healOpenCases, isDriven } from "../../src/ledger/sending/resume-driver.ts";
import { whereItStands } from "../../src/ledger/sending/where-it-stands.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { playedDefinition } from "../interpreter/played.ts";
import { steps } from "../local/procedure.ts";
import { day, letPass, openOn, steppedClock } from "../support/asl-clock.ts";
import { newOffice, openCase } from "../support/asl-tasks.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { memoryPost } from "../support/memory/post.ts";
import { carryTo, take } from "./carried.ts";
import { beforeHandover, elevenMonths, moments } from "./handover.ts";
import {
  openStaged,
  takeAbroad,
  takeStaged,
  throughNetherlands,
  throughPoland,
  throughSenate,
} from "./staged.ts";
import { legsOf, looksOf, transitionsOf } from "./transitions.ts";
import { wholeOffice, type WholeOffice, noReminders } from "./whole-office.ts";

// The real application and the real definition, under a clock that is stepped. Eleven months are 334 days.
const seconds = (count: number): number => count / 86_400;
const caseId = caseIdSchema.parse("one");
const end = steps.slice(steps.indexOf("RecordReport"));

const stageOf = async (office: WholeOffice) =>
  (await office.desk.ports.ledger.head(caseId))?.state.stage ?? "draft-law";

const waitOf = async (office: WholeOffice) => {
  const wait = await office.desk.ports.waits.get(caseId);
  if (wait === undefined) throw new Error("no wait was opened");
  return wait;
};

const isWell = async (office: WholeOffice) =>
  isDriven(office.desk.ports, caseId, await stageOf(office));

const running = (office: WholeOffice) => office.driver.list("RUNNING").map(({ name }) => name);

const longestLife = (office: WholeOffice): number =>
  Math.max(
    ...office.driver
      .list()
      .map(({ startedAt, endedAt }) => (endedAt ?? office.clock.now()) - startedAt),
  );

describe("A case that waits for three years", () => {
  it("hands over before eleven months are out each time, and goes on to its deposit", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    await letPass(office.driver, office.clock, 3 * 365);
    expect(office.driver.list().map(({ name, status, state }) => [name, status, state])).toEqual([
      ["one_1", "SUCCEEDED", "Handed over to the next driver"],
      ["one_2", "SUCCEEDED", "Handed over to the next driver"],
      ["one_3", "SUCCEEDED", "Handed over to the next driver"],
      ["one_4", "RUNNING", "Committee"],
    ]);
    expect(longestLife(office)).toBeLessThanOrEqual(elevenMonths * day);
    await take(office, "one", end);
    expect(await stageOf(office)).toBe("deposited");
    expect(running(office)).toEqual([]);
    expect(office.told).toEqual([]);
  });

  it("has one driver at every moment, and something that will look at it within eleven months", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    const seen: { readonly drivers: number; readonly late: boolean; readonly well: boolean }[] = [];
    for (let passed = 0; passed < 3 * 365; passed += 5) {
      await letPass(office.driver, office.clock, 5);
      const due = office.driver.nextDue() ?? Number.POSITIVE_INFINITY;
      seen.push({
        drivers: running(office).length,
        late: due > office.clock.now() + elevenMonths * day,
        well: await isWell(office),
      });
    }
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ drivers: 1, late: false, well: true })]),
    );
  });

  it("keeps its task and the day on which it is due, for the record alone says them", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "ScheduleSitting");
    const page = { afterId: "", limit: 10 };
    const before = await office.desk.ports.register.tasks(page);
    await letPass(office.driver, office.clock, 3 * 365);
    expect(await office.desk.ports.register.tasks(page)).toEqual(before);
    expect(before).toMatchObject([{ caseId: "one", stage: "plenary" }]);
  });

  it("never passes the year by three long waits in a row", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    const waits = [
      ["RecordReport"],
      ["ScheduleSitting", "RecordVote", "CertifyVote"],
      ["Present", "RecordAssent"],
    ] as const;
    for (const kinds of waits) {
      await letPass(office.driver, office.clock, 199);
      await take(office, "one", kinds);
      expect(await isWell(office)).toBe(true);
    }
    expect(office.driver.list().map(({ name, status }) => `${name} ${status}`)).toEqual([
      "one_1 SUCCEEDED",
      "one_2 RUNNING",
    ]);
    await letPass(office.driver, office.clock, 365);
    expect(longestLife(office)).toBeLessThanOrEqual(elevenMonths * day);
  });
});

describe("A token of an older epoch", () => {
  it("is refused after the handover, and moves nothing", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    const old = await waitOf(office);
    await letPass(office.driver, office.clock, elevenMonths + 1);
    const histories = () => ["one_1", "one_2"].map((name) => office.driver.history(name));
    const before = [office.driver.list(), histories(), await waitOf(office)];
    expect((await waitOf(office)).epoch).toBe(2);
    expect(
      await office.desk.ports
        .driver()
        .resume(
          old.token,
          await whereItStands(office.desk.ports, { caseId, epoch: 1, noted: "none", failures: 0 }),
        ),
    ).toBe("late");
    expect(await office.desk.ports.waits.store(old)).toBe("older");
    expect([office.driver.list(), histories(), await waitOf(office)]).toEqual(before);
  });
});

describe("A handover", () => {
  it("goes through the moments that are tried below, in their order", async () => {
    const { office, reached } = await beforeHandover("never", () => Promise.resolve());
    await letPass(office.driver, office.clock, 1);
    expect(reached).toEqual(moments);
  });

  const duringHandOver =
    (happens: (office: WholeOffice) => Promise<void>) =>
    async (at: string): Promise<WholeOffice> => {
      const { office } = await beforeHandover(at, happens);
      await letPass(office.driver, office.clock, 1);
      return office;
    };

  const acts = duringHandOver((office) => take(office, "one", ["RecordReport"]));

  it.each(moments)("loses no act that arrives %s", async (at) => {
    const office = await acts(at);
    expect(await stageOf(office)).toBe("plenary");
    expect(await isWell(office)).toBe(true);
    expect(running(office)).toHaveLength(1);
    expect(await waitOf(office)).toMatchObject({ stage: "plenary" });
    expect(office.told).toEqual([]);
    await take(office, "one", end.slice(1));
    expect(await stageOf(office)).toBe("deposited");
    expect(running(office)).toEqual([]);
  });

  it.each(moments)("ends with its case when the case is withdrawn %s", async (at) => {
    const office = await duringHandOver(async (during) => {
      const by = "the initiator";
      const command = {
        kind: "Withdraw",
        on: "2026-12-01",
        by,
        reason: "an invented one",
      } as const;
      await during.ask("one", { person: "clerk-1", duty: "clerk", command });
    })(at);
    expect(await stageOf(office)).toBe("withdrawn");
    expect(running(office)).toEqual([]);
    expect(office.driver.list().at(-1)?.state).toBe("Withdrawn");
  });

  it.each(moments)("leaves one driver when somebody heals drivers %s", async (at) => {
    const office = await duringHandOver(async (during) => {
      await healOpenCases(during.desk.ports);
    })(at);
    expect(running(office)).toHaveLength(1);
    expect(await isWell(office)).toBe(true);
    await take(office, "one", end);
    expect(await stageOf(office)).toBe("deposited");
    expect(running(office)).toEqual([]);
  });

  // What Lambda itself reports is tried again by the definition; what a task throws is not, and the execution fails.
  const deaths = moments.flatMap((at) => [
    [at, "Lambda.ServiceException"] as const,
    [at, "Error"] as const,
  ]);

  it.each(deaths)(
    "that dies %s by %s is made good by the next healing, with what arrived meanwhile",
    async (at, name) => {
      const office = await duringHandOver(async (during) => {
        await take(during, "one", ["RecordReport"]);
        throw Object.assign(new Error("the process died"), { name });
      })(at);
      await letPass(office.driver, office.clock, seconds(3600));
      await healOpenCases(office.desk.ports);
      expect(await isWell(office)).toBe(true);
      expect(running(office)).toHaveLength(1);
      expect(await heal(office.desk.ports, caseId)).toBe(false);
      await take(office, "one", end.slice(1));
      expect(await stageOf(office)).toBe("deposited");
      expect(running(office)).toEqual([]);
    },
  );
});

describe("A sending that was claimed and left just before a handover", () => {
  it("is declared unknown by the next driver when the sender's longest life is over", async () => {
    const longest = 120_000;
    const lost: Post = {
      longestLife: longest,
      messageDigest: memoryPost().messageDigest,
      send: () => Promise.reject(new Error("the process died while it sent")),
    };
    const office = await wholeOffice({ post: lost });
    await carryTo(office, "one", "PrepareNotification");
    await letPass(office.driver, office.clock, elevenMonths - 1);
    office.clock.step(day - 30_000);
    await take(office, "one", ["ReleaseNotification"]);
    const kinds = async () =>
      (await office.desk.ports.ledger.head(caseId))?.state.facts.map(({ act }) => act.kind);
    expect(await kinds()).toContain("NotificationClaimed");
    expect(running(office)).toEqual(["one_1"]);
    await letPass(office.driver, office.clock, seconds(31));
    expect(running(office)).toEqual(["one_2"]);
    expect(await kinds()).not.toContain("NotificationOutcomeUnknown");
    await letPass(office.driver, office.clock, seconds(200));
    expect(await kinds()).toContain("NotificationOutcomeUnknown");
    expect(running(office)).toEqual(["one_2"]);
    expect(office.driver.list("RUNNING")[0]?.state).toBe("Wait for the outcome of the sending");
  });
});

const waitsOf = (office: WholeOffice): readonly string[] =>
  legsOf(office.driver, "one_1").map(({ reaches }) => reaches);

const abroad = [
  "Wait for the signed instrument",
  "Wait for the released notification",
  "Wait for the depositary",
  "Deposited",
];

describe("a case that follows a procedure file, from its opening to its deposit", () => {
  const stageOf = async (office: WholeOffice) =>
    (await office.desk.ports.ledger.head(caseIdSchema.parse("one")))?.state.stage;

  const stories = [
    {
      procedure: "us-senate",
      domestic: throughSenate,
      stages: [
        "Message of the President",
        "Committee on Foreign Relations",
        "Second reading and amendments to the text",
        "Reservations, declarations, statements and understandings",
      ],
      transitions: 25,
    },
    {
      procedure: "pl-consent",
      domestic: throughPoland,
      stages: [
        "Notice to the Sejm",
        "Bill of consent",
        "First reading, in committee",
        "Second reading",
        "Third reading in the Sejm",
        // Presenting begins a time each time.
        "Senate",
        "Senate",
        "President and the statute",
        "President and the statute",
      ],
      transitions: 35,
    },
    {
      procedure: "nl-tacit",
      domestic: throughNetherlands,
      // That the time is over takes a turn of the clock.
      stages: [
        "Council of State",
        ...Array<string>(2).fill("30 days in which express approval may be demanded"),
      ],
      transitions: 26,
    },
  ] as const;

  it.each(stories)("$procedure", async ({ procedure, domestic, stages, transitions }) => {
    const office = await wholeOffice({ reminding: noReminders });
    await openStaged(office, procedure, domestic);
    await takeStaged(office, domestic);
    await takeAbroad(office);
    expect(await stageOf(office)).toBe("deposited");
    expect(office.told).toEqual([]);
    expect(office.driver.list().map(({ name, state }) => [name, state])).toEqual([
      ["one_1", "Deposited"],
    ]);
    expect(waitsOf(office)).toEqual([...stages, ...abroad]);
    expect(transitionsOf(office.driver, "one_1")).toBe(transitions);
    // Each step is an edge: only a turn of the clock looks at the case anew.
    expect(looksOf(office.driver, "one_1")).toBe(procedure === "nl-tacit" ? 2 : 1);
  });

  it("waits without a name wherever no definition of its procedure is at hand", async () => {
    const office = await wholeOffice({
      reminding: noReminders,
      definitionOf: () => Promise.resolve(undefined),
    });
    await openStaged(office, "pl-consent", throughPoland);
    await takeStaged(office, throughPoland);
    await takeAbroad(office);
    expect(await stageOf(office)).toBe("deposited");
    expect(office.told).toEqual([]);
    const nameless = "Wait at a stage that this definition does not know";
    expect(waitsOf(office)).toEqual([...Array<string>(9).fill(nameless), ...abroad]);
    expect(transitionsOf(office.driver, "one_1")).toBe(44);
  });
});

const law = loadLaw();

/** The stages of a procedure's line as a case may pass them, from the opening to the last before the deposit is on record. */
const lineOf = (id: string): readonly string[] =>
  (procedureVersions(id, law)[0]?.stages ?? [])
    .filter(({ beside }) => beside === undefined)
    .flatMap(({ id: stage, kind }) =>
      kind === "international"
        ? ["instrument", "notification", "transmission", "deposit"]
        : [stage],
    );

const definitionOf = (id: string): string => playedDefinition(definitionTextOf(id, law) ?? "");

describe("the definition of each procedure, played through every stage of its line", () => {
  it.each(shippedProcedureIds())("%s", async (id) => {
    const [first = "", ...line] = lineOf(id);
    const office = newOffice();
    const clock = steppedClock();
    const theCase = openCase(office, "c", first);
    const driver = openOn({ office, clock }, undefined, { machine: definitionOf(id) });
    await driver.start("c_1", { caseId: "c", epoch: 1 });
    const waits: (string | undefined)[] = [theCase.wait?.stage];
    for (const stage of [...line.filter((one) => one !== "deposit"), "deposited"]) {
      // Sending leads to the deposit by itself.
      theCase.stage = stage;
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      waits.push(theCase.wait?.stage);
    }
    expect(driver.list()).toMatchObject([{ name: "c_1", status: "SUCCEEDED", state: "Deposited" }]);
    expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
    // Told nothing, a driver looks where its case stands: four for each stage but the deposit, six more for the sending that leads there,
    // and the beginning and the end.
    expect(transitionsOf(driver, "c_1")).toBe(4 * line.length + 6 + 5);
    const passed = driver
      .history("c_1")
      .flatMap(({ kind, state }) => (kind === "StateEntered" ? [state] : []));
    expect(passed).not.toContain("Wait at a stage that this definition does not know");
    driver.close();
  });
});
