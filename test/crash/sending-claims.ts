import type { Kills, Seen } from "./sending-kills.ts";

const unmarked = ({ letters }: Seen): number => letters.filter(({ marked }) => !marked).length;
export const count = ({ kinds }: Seen, kind: string): number =>
  kinds.filter((one) => one === kind).length;

/** What holds wherever the kill came: one unmarked letter at most, and none of which the record does not tell. */
export const holdsEverywhere = ({ killed, steps }: Kills): void => {
  expect(killed).toHaveLength(steps.length + 1);
  for (const [at, { before, ...one }] of killed.entries()) {
    // The kill came where it was meant to, and the steps are the same every time.
    expect(one.steps).toEqual(steps.slice(0, at));
    for (const moment of [one.atKill, one.healed, one.finished])
      expect([before, unmarked(moment) <= 1]).toEqual([before, true]);
    for (const moment of [one.healed, one.finished])
      expect([before, moment.untold]).toEqual([before, []]);
    expect([before, one.finished.stage]).toEqual([before, "deposited"]);
  }
};

const isOpen = (moment: Seen): boolean =>
  count(moment, "NotificationClaimed") >
  count(moment, "NotificationSent") + count(moment, "NotificationOutcomeUnknown");

const commit = "COMMIT ledger.db";

/** The steps that put entries on disk. */
export const entriesIn = ({ steps }: Pick<Kills, "steps">): readonly number[] =>
  [...steps.keys()]
    .filter((at) => steps[at] === "entry")
    .map((entry) => steps.indexOf(commit, entry));

/** From the step after the first of these numbers until the second, a sender is at work: its claim is on disk, and what came of it is not. */
export const callIn = ({
  steps,
}: Pick<Kills, "steps">): readonly [begun: number, ended: number] => {
  const letter = steps.indexOf("create .part");
  return [steps.lastIndexOf(commit, letter), steps.indexOf(commit, letter)];
};

/**
 * A sender that was killed at work sends nothing again, and what came of it is shown as unknown. Before its claim, or after what came of
 * it was recorded, whoever looks next goes on: one letter is sent.
 */
export const sendsNothingTwice = (kills: Kills): void => {
  const [begun, ended] = callIn(kills);
  const left = [...kills.killed.entries()].filter(([, { atKill }]) => isOpen(atKill));
  expect(left.length).toBeGreaterThan(0);
  for (const [at, { before, atKill, healed }] of left) {
    if (at <= begun || at > ended) {
      const more = count(atKill, "NotificationSent") + 1;
      expect([before, count(healed, "NotificationSent")]).toEqual([before, more]);
      expect([before, healed.stage]).toEqual([before, "deposit"]);
      continue;
    }
    const unknown = count(atKill, "NotificationOutcomeUnknown") + 1;
    expect([before, healed.letters]).toEqual([before, atKill.letters]);
    expect([before, count(healed, "NotificationOutcomeUnknown")]).toEqual([before, unknown]);
    expect([before, healed.stage]).toEqual([before, "transmission"]);
  }
};
