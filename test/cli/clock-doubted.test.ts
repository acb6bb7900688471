import { jest } from "@jest/globals";
import { clockDoubt } from "../../src/local/clock.ts";
import { openOffice, type Office } from "./office.ts";

const [minute, day] = [60_000, 86_400_000];

describe("a clock that is far from the newest entry", () => {
  let office: Office;
  beforeAll(async () => {
    office = openOffice();
    expect((await office.tasdiq("init --administrator 1001 --name Office")).code).toBe(0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => {
    office.remove();
  });

  const clockShows = (time: string): void => {
    jest.spyOn(Date, "now").mockReturnValue(Date.parse(time));
  };
  const grant = (person: string, more = ""): ReturnType<Office["tasdiq"]> =>
    office.tasdiq(`duty grant ${person} clerk --as 1001 --key 1001.key.pem ${more}`);

  it("records nothing until a person says that it is right", async () => {
    const before = office.ledgerDigest();
    clockShows("9998-01-01T00:00:00.000Z");
    const ahead = await grant("1002");
    expect(ahead.code).toBe(1);
    expect(ahead.err).toMatch(
      /^Not possible: this machine’s clock shows 9998-01-01T00:00:00.000Z, \d+ days after the newest entry \(20\d\d-.*\)\. Nothing was recorded/,
    );
    clockShows("2001-01-01T00:00:00.000Z");
    // Nothing is dated before the newest entry, and a request signed years before its entry would not be believed.
    const behind = await grant("1002");
    expect(behind.code).toBe(4);
    expect(behind.err).toContain("check both clocks, then sign the request again");
    expect((await office.tasdiq("serve")).err).toContain(
      "repeat the command with --clock-is-right",
    );
    expect((await office.tasdiq("list")).code).toBe(0);
    expect(office.ledgerDigest()).toBe(before);
    jest.restoreAllMocks();
    expect((await grant("1003")).code).toBe(0);
    clockShows("9998-01-01T00:00:00.000Z");
    expect((await grant("1002", "--clock-is-right")).code).toBe(0);
    jest.restoreAllMocks();
  });

  it.each([
    [400 * day, undefined],
    [400 * day + 1, "clockAhead"],
    [-5 * minute, undefined],
    [-5 * minute - 1, "clockBehind"],
  ])("is one that shows more than 400 days after it, or five minutes before: %d", (by, kind) => {
    const newest = Date.parse("2026-12-02T00:00:00.000Z");
    const doubt = clockDoubt(newest + by, newest);
    expect(doubt !== undefined && "kind" in doubt ? doubt.kind : undefined).toBe(kind);
  });
});
