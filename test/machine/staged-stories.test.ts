import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import {
  openStaged,
  takeAbroad,
  takeStaged,
  throughNetherlands,
  throughPoland,
  throughSenate,
} from "./staged.ts";
import { legsOf, transitionsOf } from "./transitions.ts";
import { noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

const stageOf = async (office: WholeOffice) =>
  (await office.desk.world.ledger.head(caseIdSchema.parse("one")))?.state.stage;

const waitsOf = (office: WholeOffice): readonly string[] =>
  legsOf(office.driver, "one_1").map(({ reaches }) => reaches);

const abroad = [
  "Wait for the signed instrument",
  "Wait for the released notification",
  // Once it is sent, the wait for the depositary follows without a new beginning.
  "Claim the sending",
  "Deposited",
];

describe("a case that follows a procedure file, from its opening to its deposit", () => {
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
      transitions: 32,
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
      transitions: 47,
    },
    {
      procedure: "nl-tacit",
      domestic: throughNetherlands,
      // That the time is over takes a turn of the clock.
      stages: [
        "Council of State",
        ...Array<string>(2).fill("30 days in which express approval may be demanded"),
      ],
      transitions: 31,
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
    expect(transitions).toBeLessThanOrEqual(60);
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
    expect(transitionsOf(office.driver, "one_1")).toBe(47);
  });
});
