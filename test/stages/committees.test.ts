import { actInFile } from "../../src/procedure/case/act-in-file.ts";
import { wordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";
import { lead, other } from "../support/cases.ts";
import { azerbaijani } from "./support/roads.ts";

const referred = azerbaijani
  .laid()
  .on("2026-01-14")
  .does("Refer", { lead, others: [other] })
  .on("2026-02-03");

describe("a matter that is referred to several committees", () => {
  it("goes on by the report of the lead, and not by those of others", () => {
    const beside = referred.does("RecordReport", { committee: other, outcome: "unfavourable" });
    expect(beside.at).toBe("committee");
    expect(beside.story.fact("Reported").act).toMatchObject({ beside: true, committee: other });
    expect(beside.does("RecordReport", { committee: lead, outcome: "favourable" }).at).toBe(
      "plenary",
    );
    expect(referred.does("RecordReport", { outcome: "favourable" }).at).toBe("plenary");
  });
  it("takes each report once, and none of a committee to which it was not referred", () => {
    referred
      .does("RecordReport", { committee: other, outcome: "favourable" })
      .asks("RecordReport", { committee: other, outcome: "favourable" })
      .thenRefused("CommitteeReportedAlready", { committee: other });
    referred
      .asks("RecordReport", { committee: "another", outcome: "favourable" })
      .thenRefused("CommitteeNotReferred", { referred: `${lead}, ${other}` });
    azerbaijani
      .inCommittee()
      .asks("RecordReport", { committee: "any", outcome: "favourable" })
      .thenActs("Reported");
    azerbaijani
      .laid()
      .on("2026-01-14")
      .asks("Refer", { lead, others: [lead] })
      .thenRefused("MalformedInput", { where: "others" });
  });
  it("is reported on anew once it was referred back", () => {
    const back = referred
      .does("RecordReport", { committee: lead, outcome: "favourable" })
      .votes({ outcome: "referredBack", counts: null });
    expect(back.does("RecordReport", { committee: lead, outcome: "favourable" }).at).toBe(
      "plenary",
    );
  });
  it("says which committees", () => {
    const said = actInFile(referred.procedure, referred.story.fact("Referred").act).map((one) =>
      say(one, wordsIn("en")),
    );
    expect(said).toEqual([`${lead}, ${other}`]);
  });
});
