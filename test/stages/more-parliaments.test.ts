import { askedOfStage } from "../support/asked-of-stages.ts";
import { actInFile } from "../../src/case/act-in-file.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { lead, other } from "../support/cases.ts";
import { canadian, european, azerbaijani } from "./support/roads.ts";
import { audited, saidOf } from "./support/said.ts";
import { opened, sittings, type StagedCase } from "./support/staged-case.ts";

describe("a treaty before the House of Commons of Canada", () => {
  const calendar = sittings("house-of-commons", "2026-01-12", 30);
  it("waits for twenty-one sitting days, and is then decided", () => {
    const waited = canadian.tabled().by(calendar).on("2026-02-03").does("CertifyTimeEnded");
    expect(waited.votes({}).on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("is decided at once by exception, and tabled afterwards", () => {
    const decided = canadian
      .classified()
      .does("Declare", { declaration: "exception" })
      .votes({})
      .on("2026-03-02")
      .deposits();
    expect(decided.at).toBe("late-tabling");
    expect(decided.does("Lay", { stage: "late-tabling" }).at).toBe("deposited");
  });
  it("is not said to lack, in a past case, the tabling that an exception put off", () => {
    const missing = (one: StagedCase) =>
      audited(one.records({ stage: "decision", on: "2026-01-20" })).filter((said) =>
        askedOfStage.test(said),
      );
    const past = canadian.classified().imported().on("2026-02-20");
    expect(missing(past)).toEqual([
      "Treaty tabled: did it take place?: cannotBeVerified: not on record",
      "21 sitting days: how did it end?: cannotBeVerified: not on record",
    ]);
    expect(missing(past.does("Declare", { declaration: "exception" }))).toEqual([]);
  });
  it("ends where the Government decides against it", () => {
    const waited = canadian.tabled().by(calendar).on("2026-02-03").does("CertifyTimeEnded");
    expect(waited.votes({ outcome: "rejected" }).at).toBe("rejected");
  });
});

describe("an agreement of the European Union", () => {
  const states = { states: 27, statesFor: 27, statesAgainst: 0, statesAbstaining: 0 };
  const consented = (outcome = "adopted"): StagedCase =>
    european
      .inCommittee()
      .does("RecordReport")
      .votes({ outcome, counts: { for: 408, against: 254 } });
  it("needs the consent of Parliament where its class says so", () => {
    expect(consented().at).toBe("conclusion");
    expect(consented().votes({ counts: states }).on("2026-03-02").deposits().at).toBe("deposited");
    expect(consented("rejected").at).toBe("rejected");
  });
  it("is concluded after an opinion otherwise, whatever that says", () => {
    const asked = opened("eu-consent").does("Classify").does("Lay");
    expect(asked.at).toBe("opinion");
    expect(asked.votes({ outcome: "rejected", counts: null }).at).toBe("conclusion");
    expect(asked.does("Declare", { declaration: "no-opinion-in-time" }).at).toBe("conclusion");
  });
});

describe("what a past case went through without a record, where the law asks for it of such a treaty", () => {
  const missing = (one: StagedCase): readonly string[] =>
    audited(one).flatMap(
      (said) =>
        new RegExp(`^(.*)${askedOfStage.source}: cannotBeVerified`, "u").exec(said)?.[1] ?? [],
    );
  const past = (id: string): StagedCase => opened(id).on("2026-03-31").imported();
  const on = "2026-01-20";
  it("names the statement that a resolution of the Lords alone made necessary in Britain", () => {
    const laid = past("gb-crag-2010")
      .does("Lay", { stage: "laying", on: "2026-01-12" })
      .does("Publish", { stage: "publication", on: "2026-01-12" });
    const deposited = (one: StagedCase): StagedCase =>
      one.does("ConfirmDeposit", { receivedOn: "2026-03-20", reference: null, statements: [] });
    expect(missing(deposited(laid))).toEqual(["Period A: 21 sitting days"]);
    const resolved = laid.does("RecordIntervention", {
      ...{ stage: "period-a", intervention: "lords-against", on },
    });
    expect(missing(deposited(resolved))).toEqual([
      "Period A: 21 sitting days",
      "Minister's statement after a resolution of the Lords alone",
    ]);
  });

  it("is missing in Germany: the Bundesrat's first passage, the bill and the first reading, the receipt by the Bundesrat", () => {
    const voted = past("de-vertragsgesetz")
      .does("Classify", { on, classes: ["consent-law"] })
      .records({ stage: "second-reading", on });
    const first = ["Bill sent to the Bundesrat", "Bill in the Bundestag", "First reading"];
    expect(missing(voted)).toEqual(first);
    expect(missing(voted.records({ stage: "consent", on }))).toEqual([
      ...first,
      "Adopted law received by the Bundesrat",
      "Bundesrat: demand for mediation",
    ]);
    const urgent = past("de-vertragsgesetz")
      .does("Classify", { on, classes: [] })
      .does("Declare", { on, declaration: "defence-urgent" })
      .records({ stage: "second-reading", on });
    expect(missing(urgent)).toEqual(["Urgent bill laid before both bodies", "First reading"]);
  });

  it("is missing in Poland and in the European Union, and is not while the class is not on record", () => {
    const polish = (...classes: readonly string[]) =>
      missing(
        past("pl-consent").does("Classify", { on, classes }).records({ stage: "senate", on }),
      );
    expect(polish("statute-of-consent")).toEqual([
      "Bill of consent",
      "First reading, in committee",
      "Second reading",
      "Third reading in the Sejm",
    ]);
    expect(missing(past("pl-consent").records({ stage: "senate", on }))).toEqual([]);
    const european = past("eu-consent").does("Classify", { on, classes: ["consent"] });
    expect(missing(european.records({ stage: "conclusion", on }))).toEqual([
      "Council asks the Parliament",
      "Lead committee",
      "Consent of the Parliament",
    ]);
  });

  it("is missing of a live case whose class was recorded only after it had been passed by", () => {
    const laid = opened("pl-consent").does("Lay", { stage: "bill" });
    expect(missing(laid)).toEqual([]);
    const classified = (...classes: readonly string[]) =>
      missing(laid.does("Classify", { classes }));
    expect(classified("statute-of-consent")).toEqual([]);
    expect(classified("transfer-of-powers")).toEqual(["Sejm chooses the form of consent"]);
  });
});

it("asks of no signature whether its text was adopted before anything was", () => {
  const signed = opened("pl-consent")
    .on("2026-03-31")
    .imported()
    .does("RecordAssent", { stage: "signature", on: "2026-01-20" });
  expect(audited(signed).filter((said) => said.includes("text adopted last"))).toEqual([]);
});

it("says of an interval that runs before which day it is not over, and never that it is due", () => {
  const sent = opened("de-vertragsgesetz").does("Classify", { classes: [] }).does("Lay");
  const said = audited(sent).filter((one) => one.includes("bill not before"));
  expect(said).toEqual([
    "Was the time limit ‘bill not before the end of the first passage’ kept (from 5 January 2026)?: running: not before 16 February 2026",
  ]);
});

describe("a treaty before Bundestag and Bundesrat", () => {
  const bundestag = { for: 400, against: 200, abstaining: 0, present: 600 };
  const adopted = (...classes: readonly string[]): StagedCase =>
    opened("de-vertragsgesetz")
      .does("Classify", { classes })
      .does("Lay")
      .does("RecordReport")
      .does("Lay")
      .votes({ outcome: "refer" })
      .does("RecordReport")
      .votes({ stage: "second-reading", counts: bundestag });
  const sent = (...classes: readonly string[]): StagedCase =>
    adopted(...classes).does("Lay", { stage: "sending" });
  it("is laid at the stage that the body which lays means, where the command names none", () => {
    // The Bundestag sends the law; the Government may forward a later opinion.
    const lastStage = (body: string): string =>
      adopted().does("Lay", { body }).story.fact("Laid").act.stage;
    expect(lastStage("bundestag")).toBe("sending");
    expect(lastStage("government")).toBe("later-opinion");
    adopted().asks("Lay").thenRefused("StageNotNamed");
    adopted().asks("Lay", { body: "court" }).thenRefused("StageNotNamed");
  });
  const bundesrat = { for: 40, against: 20, abstaining: 9 };
  it("is signed after it was countersigned, published and deposited", () => {
    const consented = sent("consent-law")
      .votes({ outcome: "declined", counts: null })
      .votes({ counts: bundesrat });
    expect(consented.at).toBe("signature");
    const published = consented
      .does("RecordAssent", { outcome: "countersigned", body: "government" })
      .does("RecordAssent")
      .does("Publish", { stage: "gazette" });
    expect(published.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("is passed over the objection of the Bundesrat", () => {
    const objected = sent()
      .votes({ counts: bundesrat })
      .does("RecordReport", { stage: "mediation", outcome: "notAgreed" })
      .does("Lay", { stage: "notice" })
      .votes({ stage: "objection", counts: bundesrat });
    expect(objected.at).toBe("override");
    expect(objected.votes({ counts: bundestag }).at).toBe("signature");
    expect(objected.votes({ outcome: "rejected", counts: bundestag }).at).toBe("rejected");
  });
});

describe("a treaty before the Federal Assembly", () => {
  const council = (count: number, against: number) => ({
    for: count,
    against,
    abstaining: 0,
    present: count + against,
  });
  const inStates = (...classes: readonly string[]): StagedCase =>
    opened("ch-bundesbeschluss")
      .does("Classify", { classes })
      .does("Lay")
      .does("RecordReport")
      .votes({ counts: council(150, 40) })
      .does("RecordReport");
  const published = (): StagedCase =>
    inStates("optional-referendum")
      .votes({ counts: council(40, 4) })
      .votes({ counts: council(150, 40) })
      .votes({ counts: council(40, 4) })
      .does("Publish");
  it("waits a hundred days for a referendum", () => {
    published().on("2026-04-15").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    const unasked = published().on("2026-04-16").does("CertifyTimeEnded");
    expect(unasked.deposits().at).toBe("deposited");
  });
  it("is voted by the people where fifty thousand ask for it", () => {
    const asked = (count: number) =>
      published().does("RecordIntervention", {
        intervention: "by-voters",
        counts: { for: count },
      });
    expect(asked(49_999).at).toBe("referendum");
    expect(asked(50_000).votes({ outcome: "rejected", counts: { for: 1, against: 2 } }).at).toBe(
      "rejected",
    );
  });
  it("is broken where fewer ask for it, and open where nobody recorded how many", () => {
    const asked = (counts: { readonly for: number } | null) =>
      saidOf(
        published().does("RecordIntervention", { intervention: "by-voters", counts }),
        "Did the act have the support that the law requires?",
      );
    const request = "Optional referendum, 100 days: request of 50,000 voters";
    expect(asked({ for: 49_999 })).toEqual([
      `Did the act have the support that the law requires?: broken: ${request}, without the support that the law requires: for: 49999, needed at least 50000: not passed; it is without effect and changes nothing`,
    ]);
    expect(asked(null)).toEqual([
      `Did the act have the support that the law requires?: cannotBeVerified: ${request}; by how many is not recorded`,
    ]);
    expect(asked({ for: 50_000 })).toEqual([]);
  });
  it("ends with a second refusal", () => {
    const refused = inStates().votes({ outcome: "rejected", counts: council(10, 30) });
    expect(refused.at).toBe("national-again");
    expect(refused.votes({ outcome: "rejected", counts: council(80, 100) }).at).toBe("rejected");
  });
});

describe("a treaty before the French Parliament", () => {
  const inSenate = (...declared: readonly string[]): StagedCase =>
    declared
      .reduce(
        (one, declaration) => one.does("Declare", { declaration }),
        opened("fr-loi-autorisation").does("Classify").does("Lay"),
      )
      .does("RecordReport", { stage: "assembly-committee" })
      .votes({ stage: "assembly", counts: { for: 300, against: 100 } })
      .does("Lay", { stage: "to-senate" })
      .does("RecordReport", { stage: "senate-committee" });
  const promulgated = (one: StagedCase): StagedCase =>
    one
      .does("Lay", { stage: "to-government" })
      .does("RecordAssent", { outcome: "countersigned", body: "prime-minister" })
      .does("RecordAssent");
  it("is adopted by both chambers, promulgated and deposited", () => {
    const adopted = inSenate().votes({ stage: "senate", counts: { for: 200, against: 100 } });
    expect(promulgated(adopted).on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("goes to and fro, and to a joint committee", () => {
    const rejection = { outcome: "rejected", counts: { for: 100, against: 200 } };
    const disagreed = inSenate()
      .votes({ stage: "senate", ...rejection })
      .votes({ stage: "assembly-again", counts: { for: 300, against: 100 } })
      .votes({ stage: "senate-again", ...rejection });
    expect(disagreed.at).toBe("joint-committee");
    expect(inSenate("accelerated").votes({ stage: "senate", ...rejection }).at).toBe(
      "joint-committee",
    );
    const last = disagreed
      .does("RecordReport", { stage: "joint-committee", outcome: "notAgreed" })
      .votes({ stage: "new-assembly", counts: { for: 300, against: 100 } })
      .votes({ stage: "new-senate", ...rejection })
      .does("Lay", { stage: "request" })
      .votes({ stage: "final", counts: { for: 300, against: 100 } });
    expect(promulgated(last).at).toBe("instrument");
  });
});

describe("a count of votes", () => {
  const council = { for: 30, against: 10, abstaining: 3, present: 44 };
  const cantons = (cantonsFor: number, votesFor = 1001): Readonly<Record<string, number>> => ({
    for: votesFor,
    against: 1000,
    cantonsFor,
    cantonsAgainst: 23 - cantonsFor,
  });
  const put = (): StagedCase =>
    opened("ch-bundesbeschluss")
      .does("Classify", { classes: ["mandatory-referendum"] })
      .on("2026-01-12")
      .does("Lay")
      .does("RecordReport", { outcome: "favourable" })
      .votes({ counts: council })
      .does("RecordReport", { outcome: "favourable" })
      .votes({ counts: council })
      .votes({ stage: "final-national", counts: council })
      .votes({ stage: "final-states", counts: council });

  it("is a whole number, whoever gives it", () => {
    european
      .inCommittee()
      .does("RecordReport")
      .asks("RecordVote", { outcome: "adopted", counts: { for: 12.5, against: 3 } })
      .thenRefused("CountNotWhole", { counts: "for", given: "12.5" });
    const recorded = european
      .inCommittee()
      .does("RecordReport")
      .records({ counts: { for: 408, against: 254 } });
    recorded
      .certifying({ counts: { for: 408.5, against: 254 } })
      .thenRefused("CountNotWhole", { counts: "for", given: "408.5" });
  });

  it("may go by halves where the procedure says so", () => {
    expect(put().votes({ counts: cantons(12.5) }).at).toBe("instrument");
    put()
      .asks("RecordVote", { outcome: "adopted", counts: cantons(12.5, 1001.5) })
      .thenRefused("CountNotWhole", { counts: "for", given: "1001.5" });
  });
});

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
