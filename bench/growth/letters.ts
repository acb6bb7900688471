import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Letter, Post } from "../../src/ledger/ports.ts";
import { letterFile, openOutbox } from "../../src/local/post.ts";
import { mailFrom } from "../../test/support/office-mail.ts";

const sizes = [10, 20_000] as const;
const rounds = 100;

/** How long it takes to leave a letter in an outbox of so many letters of other cases: milliseconds, the one in the middle. */
export type FullOutbox = { readonly letters: number; readonly send: number };

const letterOf = (caseId: string): Letter => ({
  reference: `${caseId}/N1`,
  depositary: "other",
  to: "depositary@example.org",
  subject: "Notification",
  body: "Text.",
  attachments: [],
  duplicate: false,
});

/** Filled without waiting for the disk: what is measured begins afterwards. */
const filled = (folder: string, letters: number): Post => {
  for (let number = 0; number < letters; number += 1) {
    const file = letterFile(folder, letterOf(`other-${String(number)}`).reference);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "a letter");
  }
  const clock = { now: () => 0 };
  return openOutbox({ folder, mail: mailFrom("office@example.org"), clock });
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Leaves letters in outboxes of several sizes, in turn, so that a machine that is busy for a while is so for all. */
export const measureLetters = async (folder: string): Promise<readonly FullOutbox[]> => {
  const outboxes = sizes.map((letters) => ({
    letters,
    post: filled(join(folder, `outbox-${String(letters)}`), letters),
    times: [0].slice(1),
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { post, times } of outboxes) {
      const start = performance.now();
      const sent = await post.send(letterOf(`new-${String(round)}`));
      times.push(performance.now() - start);
      if (sent.kind !== "sent") throw new Error(JSON.stringify(sent));
    }
  return outboxes.map(({ letters, times }) => ({ letters, send: middle(times) }));
};
