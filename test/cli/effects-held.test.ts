import { day, demonstration, type Office } from "./office.ts";

describe("what was held of an act, at the command line", () => {
  let office: Office;
  const accepted = async (line: string): Promise<string> => {
    const said = await office.tasdiq(`${line} --as clerk`);
    expect([said.code, said.err]).toEqual([0, expect.not.stringContaining("Refused")]);
    return said.out;
  };

  beforeAll(async () => {
    office = await demonstration();
    await accepted("open nl-1 --procedure nl-tacit --treaty att --title Invented");
    await accepted(`classify nl-1 --on ${day(-61)} --legal-basis "a note"`);
    await accepted(
      `lay nl-1 --on ${day(-60)} --stage laying --body government --by "the Government" --text unknown`,
    );
    await accepted(
      `record-intervention nl-1 --on ${day(-10)} --intervention wish-of-tweede-kamer --body tweede-kamer`,
    );
  });
  afterAll(() => {
    office.remove();
  });

  it("stands in the history beside what the act broke", async () => {
    const { out } = await office.tasdiq("history nl-1");
    expect(out).toMatch(
      /intervention recorded.*\n {5}broken: Could this power be used then\? .*; it is without effect and changes nothing\n/,
    );
    expect((await office.json("show nl-1"))["stage"]).toBe("wish");
  });

  it("takes the case on, and back, and is refused where it is held already", async () => {
    const held = (effect: string): string =>
      `record-effect nl-1 --of 4 --effect ${effect} --by "the court" --on ${day(-2)} --source "its judgment"`;
    expect(await accepted(held("given"))).toContain("Recorded: effect of an act recorded");
    expect((await office.json("show nl-1"))["stage"]).toBe("bill");
    expect((await office.tasdiq(`${held("given")} --as clerk`)).err).toMatch(
      /Refused: that is already recorded of entry 4 .*: by the court/,
    );
    const audit = await office.tasdiq("audit nl-1 --full");
    expect(audit.out.replaceAll(/\s+/g, " ")).toMatch(
      /by the procedure file it is without effect \(clocks\.wish\); held to have effect by the court/,
    );
    await accepted(held("denied"));
    expect((await office.json("show nl-1"))["stage"]).toBe("wish");
  });

  it("is refused of what cannot be held to have effect or none", async () => {
    const said = await office.tasdiq(
      `record-effect nl-1 --of 1 --effect denied --by "the court" --on ${day(0)} --source "its judgment" --as clerk`,
    );
    expect(said.err).toContain("Refused: entry 1 (case opened) is not an act that can be held");
  });
});
