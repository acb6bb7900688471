import { american, polish } from "../stages/support/roads.ts";
import { opened } from "../stages/support/staged-case.ts";

describe("putting a treaty into classes", () => {
  it("decides which stages take place", () => {
    expect(opened("pl-consent").at).toBe("notice");
    expect(polish.classified().at).toBe("notice");
    expect(polish.classified("statute-of-consent").at).toBe("bill");
    expect(polish.classified("transfer-of-powers").at).toBe("choice");
  });
  it("is recorded with its legal basis", () => {
    const { act } = opened("pl-consent")
      .does("Classify", { classes: ["statute-of-consent"], legalBasis: "Art. 89(1)" })
      .story.fact("Classified");
    expect(act).toMatchObject({ classes: ["statute-of-consent"], legalBasis: "Art. 89(1)" });
  });
  it("may be done again; the last one counts", () => {
    const again = polish.classified().does("Classify", { classes: ["statute-of-consent"] });
    expect(again.at).toBe("bill");
  });
  it("is refused with a class that the file does not know, and where it knows none", () => {
    opened("pl-consent")
      .asks("Classify", { classes: ["statute-of-consent", "peace"] })
      .thenRefused("NotInCourse");
    american
      .opened()
      .asks("Classify", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused on a day to come, and once the case has ended", () => {
    opened("pl-consent").asks("Classify", { on: "2026-01-06" }).thenRefused("DateInFuture");
    const deposited = polish.beforePresident().on("2026-02-20").does("RecordAssent").deposits();
    deposited.asks("Classify", { classes: [] }).thenRefused("WrongStage");
  });
});
