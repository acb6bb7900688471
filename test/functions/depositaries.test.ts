import { council, depositaries, depositary } from "../support/aws/addresses.ts";
import { openAccount, treatyWithoutAddress, type Account } from "../support/aws/account.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { open } from "../support/aws/driving.ts";
import { onMoto } from "../support/aws/grounds.ts";
import {
  act,
  carryTo,
  caseOf,
  command,
  foundOffice,
  look,
  nextOf,
  type Sending,
} from "../support/aws/people.ts";
import { opening } from "../local/procedure.ts";
import { sendInSteps } from "../support/send-in-steps.ts";

type Item = { readonly id: string; readonly status: string; readonly why: string };

onMoto.describe("Depositaries of one installation, that the settings give an address each", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(onMoto, { stubbedMail: true });
    await foundOffice(account);
  });
  afterAll(() => account.close());

  const openUnder = (caseId: string, treaty: string) =>
    command(account, { caseId, asked: opening(treaty) });

  /** The preparation of the notification, as the officer asks for it who typed that address. */
  const preparation = async (caseId: string, to: string): Promise<Sending> => {
    await carryTo(account, caseId, "notification");
    for (;;) {
      const next = await nextOf(account, caseId);
      if (next === undefined) throw new Error(`nobody may carry ${caseId} on`);
      const { asked } = next;
      if (asked.command.kind === "PrepareNotification")
        return { caseId, asked: { ...asked, command: { ...asked.command, to } } };
      await act(account, caseId);
    }
  };
  const sentence = async (sending: Promise<Sending>): Promise<string> => {
    const { status, body } = await command(account, await sending);
    expect(status).toBeGreaterThanOrEqual(400);
    return JSON.stringify(body);
  };
  const addressItem = async (caseId: string): Promise<Item | undefined> => {
    const { body } = await look(account, `/api/cases/${caseId}/readiness`);
    return (body["items"] as readonly Item[]).find(({ id }) => id === "depositary-address");
  };
  const release = async (caseId: string, to: string): Promise<void> => {
    expect((await command(account, await preparation(caseId, to))).status).toBe(201);
    expect(await act(account, caseId)).toBe("ReleaseNotification");
  };
  const addressesSince = (before: number) =>
    account.ses
      .asked()
      .slice(before)
      .map(({ Destination }) => Destination.ToAddresses);

  it("get the letters of their own treaties", async () => {
    await open(account, "un");
    expect((await openUnder("council", "budapest-2001")).status).toBe(201);
    const before = account.ses.asked().length;
    await release("un", depositary);
    await account.deliver();
    await release("council", `The Secretary General <${council}>`);
    await account.deliver();
    expect(addressesSince(before)).toEqual([[depositary], [council]]);
    expect((await caseOf(account, "un")).stage).toBe("deposit");
    expect((await caseOf(account, "council")).stage).toBe("deposit");
  });

  it("get no letter of another's treaty: its preparation is refused, with the right address", async () => {
    await open(account, "crossed");
    expect(await sentence(preparation("crossed", council))).toContain(
      `letters to the depositary un-secretary-general go to ${depositary}, not to ${council}; prepare the notification with that address, or have tasdiq:depositaries changed`,
    );
    expect(await addressItem("crossed")).toMatchObject({
      status: "met",
      why: `letters to un-secretary-general go to ${depositary}`,
    });
  });

  it("are named where they have no address, from the opening of the case on", async () => {
    expect((await openUnder("without", treatyWithoutAddress)).status).toBe(201);
    expect(await addressItem("without")).toMatchObject({
      status: "missing",
      why: "no address is set for invented-depositary: ask those who run Tasdiq to add it to tasdiq:depositaries",
    });
    expect(await sentence(preparation("without", depositary))).toContain(
      "there is no address for the depositary invented-depositary; ask those who run Tasdiq to add it to tasdiq:depositaries",
    );
  });

  it("must be named by the treaty file before a case is opened under it", async () => {
    const { status, body } = await openUnder("nobody", "rome-statute");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain("the treaty file does not say who the depositary is");
  });

  it("whose address changed after the release get nothing at the old one, and the case goes on", async () => {
    await open(account, "changed");
    await release("changed", depositary);
    account.stream();
    const before = account.ses.asked().length;
    const moved = { ...depositaries, "un-secretary-general": "moved@example.invalid" };
    const variable = process.env["TASDIQ_DEPOSITARIES"];
    process.env["TASDIQ_DEPOSITARIES"] = JSON.stringify(moved);
    const { handler } = (await newDeployment()("notify-depositary/handler.ts")) as {
      handler: (event: unknown) => Promise<unknown>;
    };
    process.env["TASDIQ_DEPOSITARIES"] = variable;
    const steps = { claim: handler, send: handler, record: handler };
    expect(await sendInSteps(steps, "changed")).toEqual({ kind: "settled" });
    expect(addressesSince(before)).toEqual([]);
    const { facts, stage } = await caseOf(account, "changed");
    expect(facts.at(-1)?.act).toMatchObject({
      kind: "NotificationNotSent",
      reason: { kind: "NotDepositarysAddress", address: "moved@example.invalid" },
    });
    expect(stage).toBe("notification");
    expect((await nextOf(account, "changed"))?.asked.command.kind).toBe("PrepareNotification");
  });
});
