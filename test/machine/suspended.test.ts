import { dayIn } from "../../src/clocks/dates/fact-date.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { suspendedNow } from "../../src/clocks/suspension.ts";
import { steps, type Asked } from "../local/procedure.ts";
import { suspended } from "../support/command-fields.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";

const day = 86_400_000;
const clerk = { person: "clerk-1", duty: "clerk" } as const;
const today = ({ clock }: WholeOffice): string => dayIn("Asia/Baku", clock.now());
const suspend = (office: WholeOffice): Asked => ({
  ...clerk,
  command: { kind: "Suspend", ...suspended, on: today(office) },
});
const resume = (office: WholeOffice): Asked => ({
  ...clerk,
  command: { kind: "Resume", on: today(office), legalBasis: "an invented decision" },
});

const id = caseIdSchema.parse("case-1");
const stateOf = async ({ desk }: WholeOffice) => {
  const head = await desk.world.ledger.head(id);
  if (head === undefined) throw new Error("no case");
  return head.state;
};
const waitsAt = ({ driver }: WholeOffice): readonly string[] =>
  driver.list("RUNNING").map(({ state }) => state);

describe("A suspended case and its driver", () => {
  it.each([undefined, ...steps.filter((step) => step !== "ConfirmDeposit")])(
    "after the step %s: the driver goes on waiting, and the case goes on to its end once it is resumed",
    async (last) => {
      const office = await wholeOffice();
      await carryTo(office, id, last);
      const [before, waiting] = [await stateOf(office), waitsAt(office)];
      await office.ask(id, suspend(office));
      expect(suspendedNow(await stateOf(office))).not.toBeNull();
      office.clock.step(150 * day);
      await office.driver.runDue();
      expect(waitsAt(office)).toEqual(waiting);
      await office.ask(id, resume(office));
      expect((await stateOf(office)).stage).toBe(before.stage);
      // The sitting's day has passed meanwhile.
      if (last === "ScheduleSitting") await take(office, id, [last]);
      await take(office, id, last === undefined ? steps : steps.slice(steps.indexOf(last) + 1));
      expect((await stateOf(office)).stage).toBe("deposited");
      expect(office.driver.list().map(({ status }) => status)).toEqual(["SUCCEEDED"]);
    },
  );

  it("sends a letter that was released before, and records that it was sent", async () => {
    const office = await wholeOffice({
      // The case is suspended in the moment before the sender takes the letter.
      tasks: (tasks) => ({
        ...tasks,
        claimNotification: async (payload) => {
          await office.ask(id, suspend(office));
          return tasks["claimNotification"]?.(payload);
        },
      }),
    });
    await carryTo(office, id, "ReleaseNotification");
    const state = await stateOf(office);
    expect(state.stage).toBe("deposit");
    expect(suspendedNow(state)).not.toBeNull();
    expect(state.facts.map(({ act }) => act.kind).slice(-3)).toEqual([
      "CaseSuspended",
      "NotificationClaimed",
      "NotificationSent",
    ]);
  });
});
