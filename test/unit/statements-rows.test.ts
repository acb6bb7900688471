import type { Statement } from "../../src/treaty/statement.ts";
import { byClause } from "../../src/findings/statements/clause-rows.ts";
import { cellsOf } from "../../src/findings/statements/clause-cells.ts";
import { findingsOf } from "../support/audit-findings.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { command } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { digestOf, treaty } from "../support/law.ts";
import { depositedPast, past } from "../support/readiness.ts";
import { laid, statement } from "../support/treaty-statements.ts";

const un = treaty("un-cybercrime-2024");
const withoutText = [{ language: "und", digest: "unknown", authentic: true }] as const;

const signedOn =
  (on: string) =>
  (story: CaseBuilder, ...made: readonly Statement[]): CaseBuilder =>
    story.record(command("RecordDatedFact", { fact: "signature", on, statements: made }));
const atSignature = signedOn("2008-06-30");
const atHanoi = signedOn("2025-10-25");

const rowsOf = (story: CaseBuilder) =>
  byClause(findingsOf(story), story.state, story.law.treaty).flatMap((one) =>
    one.clause === undefined ? [] : [{ ...one, clause: one.clause }],
  );

const answers = (story: CaseBuilder): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rowsOf(story).map(({ clause, verdict, why }) => [
      english(cellsOf(clause).clause),
      `${verdict}: ${english(why)}`,
    ]),
  );

describe("the statements of a case, clause by clause", () => {
  it("have one answer for a statement labelled a reservation that the closed list does not have", () => {
    const story = atSignature(
      past(),
      statement("reservation", "6(1)(b)", { id: "devices", texts: [...withoutText] }),
    )
      .record(
        command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
      )
      .record(
        command("RecordDatedFact", { fact: "confirmation", on: "2010-03-15", statements: [] }),
      );
    expect(answers(story)["6(1)(b)"]).toBe(
      "cannotBeVerified: a declaration, or a reservation, which is prohibited?",
    );
    const [row] = rowsOf(story).filter(({ clause }) => clause.clause === "6(1)(b)");
    expect(row?.concerns?.map(({ rule, verdict }) => [rule.kind, verdict])).toEqual([
      ["labelIsNature", "cannotBeVerified"],
    ]);
  });

  it("keep a breach as the answer, with its rule beside it", () => {
    const story = laid([statement("reservation", "5", { id: "prohibited" })]);
    const [row] = rowsOf(story).filter(({ verdict }) => verdict === "broken");
    expect(row?.clause.clause).toBe("5");
    expect(row?.concerns).toContainEqual(
      expect.objectContaining({
        rule: { kind: "permittedByTreaty", id: "prohibited" },
        verdict: "broken",
      }),
    );
  });

  it("ask whether an option that is labelled a reservation is one, and presume nothing of it", () => {
    const story = atHanoi(laid([], un), statement("reservation", "7(2)", { id: "access" }));
    expect(answers(story)["7(2)"]).toBe("cannotBeVerified: an option, or a reservation?");
    const [row] = rowsOf(story).filter(({ clause }) => clause.clause === "7(2)");
    expect(row?.concerns?.some(({ verdict }) => verdict === "kept")).toBe(false);
  });

  it("are due with the deposit where the treaty asks for them then, and open where it asks at another time", () => {
    const unnamed = (id: string, label: Statement["label"], about: readonly [string, string]) =>
      statement(label, null, { id, inferredClause: about[0], subject: about[1] });
    const story = atHanoi(
      laid(
        [
          unnamed("basis", "declaration", [
            "37(6)",
            "the Convention as legal basis for extradition",
          ]),
          unnamed("point", "designation", ["41", "point of contact available 24 hours a day"]),
          unnamed("harm", "reservation", ["9(2)", "threshold of significant harm"]),
          unnamed("channel", "declaration", ["41", "operational communication"]),
        ],
        un,
      ),
      statement("reservation", "9(2)", { id: "data" }),
      statement("reservation", "63(3)", { id: "disputes" }),
    );
    expect(answers(story)).toMatchObject({
      "9(2)": "cannotBeVerified: an option, or a reservation?",
      "37(6)(a)": "running: due with the deposit; is it what the clause asks for?",
      "41": "cannotBeVerified: is it what the clause asks for?",
      "41?": "cannotBeVerified: which clause is meant?",
      "50(5)": "cannotBeVerified: nothing on record",
      "63(3)": "running: to be confirmed with the deposit",
    });
    const [harm] = rowsOf(story).filter(({ clause }) => clause.clause === "9(2)");
    expect(harm && english(cellsOf(harm.clause).withConsent)).toBe(
      "threshold of significant harm#",
    );
  });

  it("are not kept where the clause asks for what only a text can say, and none is at hand", () => {
    const authority = (texts: Statement["texts"]) =>
      depositedPast().record(
        command("RecordDatedFact", {
          fact: "depositaryNotice",
          on: "2010-03-15",
          statements: [statement("designation", "24(7)(a)", { id: "authority", texts })],
        }),
      );
    expect(answers(authority([...withoutText]))["24(7)(a)"]).toBe(
      "cannotBeVerified: does its text say what is asked?",
    );
    const read = [{ language: "en", digest: digestOf("a text"), authentic: true }];
    expect(answers(authority(read))["24(7)(a)"]).toBe("kept: as the clause provides");
  });

  it("say when they were confirmed, and what the clause provides for otherwise", () => {
    const story = atSignature(past(), statement("reservation", "4(2)", { id: "harm" }))
      .record(
        command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
      )
      .record(
        command("RecordDatedFact", { fact: "confirmation", on: "2010-03-15", statements: [] }),
      );
    expect(answers(story)["4(2)"]).toBe("kept: confirmed with the deposit of 15 March 2010");
  });
});
