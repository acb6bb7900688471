import { daysBetween } from "../../src/clocks/dates/date.ts";
import { day as isoDay } from "../support/law.ts";
import { day, demonstration, type Office } from "./office.ts";
import { dayInWords } from "../support/in-english.ts";

type Moved = { readonly dueOn: string; readonly dueUnmoved: string };

describe("A suspended case at the command line", () => {
  let office: Office;
  const suspend = `suspend az-1 --on ${day(-3)} --ground constitutional-review --reason asked --legal-basis "Art. 1" --as clerk`;
  beforeAll(async () => {
    office = await demonstration();
    const open = "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk";
    await office.tasdiq(open);
    await office.tasdiq(`lay az-1 --on ${day(-10)} --by somebody --text unknown --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is suspended, and says so wherever it is looked at", async () => {
    const said = await office.tasdiq(suspend);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("Next     resume (clerk)");
    expect((await office.tasdiq("tasks")).out).toContain(`, suspended ${dayInWords(day(-3))}`);
    expect((await office.tasdiq("show az-1")).out).toContain(
      `suspended ${dayInWords(day(-3))} (constitutional-review): asked; by Art. 1`,
    );
    expect(await office.json("show az-1")).toMatchObject({
      suspended: { ground: "constitutionalReview", legalBasis: "Art. 1" },
      stage: "committee",
    });
    expect(await office.json("tasks")).toMatchObject({
      tasks: [{ dueOn: null, overdue: false, suspended: { reason: "asked" } }],
    });
  });

  it("is carried on by nothing, with since when and by what as the reason", async () => {
    const said = await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`);
    expect(said.code).toBe(5);
    expect(said.err).toContain(
      `while the case is suspended (since ${dayInWords(day(-3))}, by Art. 1)`,
    );
    expect((await office.tasdiq(suspend)).err).toContain("has been suspended since");
  });

  it("is resumed, and goes on", async () => {
    const said = await office.tasdiq(
      `resume az-1 --on ${day(-1)} --legal-basis "Art. 2" --as clerk`,
    );
    expect(said.out).toMatch(/^Recorded: case resumed, by clerk as clerk\n/);
    expect((await office.tasdiq("tasks")).out).toMatch(
      /, due \d+ \w+ \d{4} \[unverified; \d+ \w+ \d{4} if the suspension did not move it\]/,
    );
    const { tasks } = (await office.json("tasks")) as { readonly tasks: readonly [Moved] };
    const [{ dueOn, dueUnmoved }] = tasks;
    expect(daysBetween(isoDay(dueUnmoved), isoDay(dueOn))).toBe(2);
    expect(
      (await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`)).code,
    ).toBe(0);
    const audit = (await office.tasdiq("audit az-1")).out;
    expect(audit).toContain("no step while the case is suspended: suspended");
    expect(await office.json("show az-1")).toMatchObject({ suspended: null });
  });

  it("is nothing of a procedure that knows no suspension", async () => {
    const open = "open gb-1 --procedure gb-crag-2010 --treaty att --title Invented --as clerk";
    await office.tasdiq(open);
    const said = await office.tasdiq(suspend.replace("az-1", "gb-1"));
    expect(said.err).toContain("gb-crag-2010 has no step “Suspend the case”");
  });
});
