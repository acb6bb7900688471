import {
  brought,
  digestsToday,
  older,
  outrun,
  readTranslations,
  reportOn,
} from "./translations.ts";

const noted = { kept: "1111", changed: "2222", known: null, gone: "4444" };
const today = { kept: "1111", changed: "9999", known: "3333", added: "5555" };

describe("the translations", () => {
  it("are none of them behind an English message that changed since", () => {
    expect(reportOn(readTranslations(), digestsToday()).faults).toEqual([]);
  });

  it("are behind where the English changed, but not where they are known to be older", () => {
    expect(outrun(noted, today)).toEqual(["changed"]);
    expect(older(noted)).toEqual(["known"]);
  });

  it("say what to do where one is behind, and where the messages are others", () => {
    expect(reportOn(noted, today).faults).toEqual([
      expect.stringMatching(/did not follow: changed\..* npm run words -- changed$/u),
      expect.stringMatching(/\(added, gone\)\. Run: npm run words$/u),
    ]);
  });

  it("note what is new and drop what is gone, and catch up only where they are named", () => {
    expect(brought(noted, today)).toEqual({
      kept: "1111",
      changed: "2222",
      known: null,
      added: "5555",
    });
    const anew = brought(noted, today, ["changed", "known"]);
    expect(anew).toEqual(today);
    expect(reportOn(anew, today).faults).toEqual([]);
  });
});
