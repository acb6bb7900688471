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

/** A claim that a kill left without an outcome sends nothing by itself, and is shown as unknown. */
export const sendsNothingByItself = ({ killed }: Kills): void => {
  const left = killed.filter(({ atKill }) => isOpen(atKill));
  expect(left.length).toBeGreaterThan(0);
  for (const { before, atKill, healed } of left) {
    const unknown = count(atKill, "NotificationOutcomeUnknown") + 1;
    expect([before, healed.letters]).toEqual([before, atKill.letters]);
    expect([before, count(healed, "NotificationOutcomeUnknown")]).toEqual([before, unknown]);
    expect([before, healed.stage]).toEqual([before, "transmission"]);
  }
};
