import type { Account } from "./account.ts";
import { open } from "./driving.ts";
import type { Reported } from "./mail-reports.ts";
import { act, caseOf, carryTo } from "./people.ts";

/** How many letters SES was asked to send. */
export const letters = (account: Account): number => account.ses.asked().length;

export const tell = (account: Account, event: unknown): Promise<unknown> =>
  account.call("mail-events", event);

export const kindsIn = async (account: Account, caseId: string): Promise<readonly string[]> =>
  (await caseOf(account, caseId)).facts.map(({ act: { kind } }) => kind);

export const stageOf = async (account: Account, caseId: string): Promise<string> =>
  (await caseOf(account, caseId)).stage;

/** The letter that SES was asked to send last: by the id that it answered, and the number of the case's notification. */
export const lastLetter = (account: Account, caseId: string, number = 1): Reported => ({
  messageId: `message-${String(letters(account))}`,
  reference: `${caseId}/N${String(number)}`,
});

/** Carries a case until its notification was sent and the depositary is awaited. */
export const sent = async (account: Account, caseId: string): Promise<Reported> => {
  await open(account, caseId);
  await carryTo(account, caseId, "deposit");
  account.output.mark();
  return lastLetter(account, caseId);
};

/** The same, but the answer to the sending is lost, so that its outcome is declared unknown. */
export const unknown = async (account: Account, caseId: string): Promise<Reported> => {
  await open(account, caseId);
  await carryTo(account, caseId, "notification");
  while ((await act(account, caseId)) !== "ReleaseNotification");
  account.ses.meets("hang up");
  await account.deliver();
  if ((await kindsIn(account, caseId)).at(-1) !== "NotificationOutcomeUnknown")
    throw new Error(`the outcome of ${caseId} is known`);
  account.output.mark();
  return lastLetter(account, caseId);
};

export const lastMessage = (account: Account): string =>
  Buffer.from(account.ses.asked().at(-1)?.Content.Raw.Data ?? "", "base64").toString();

export const lastSubject = (account: Account): string =>
  /^Subject: (.*)\r$/m.exec(lastMessage(account).replaceAll("\r\n ", " "))?.[1] ?? "";
