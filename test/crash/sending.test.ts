import { callIn, count, entriesIn, holdsEverywhere, sendsNothingTwice } from "./sending-claims.ts";
import { killWhoHeals, killWhoSends } from "./sending-kills.ts";

describe("An office that is killed before each step of a notification's way, and after the last", () => {
  it("has one unmarked letter at most, and says of each that it was sent or that nobody knows", async () => {
    const kills = await killWhoSends();
    holdsEverywhere(kills);
    sendsNothingTwice(kills);
    const { steps, killed } = kills;
    const commits = entriesIn(kills);
    const [released = 0, claimed = 0, recorded = 0] = commits;
    const written = [
      "create .part",
      "write .part",
      "sync .part",
      "link a-case.N1.eml",
      "sync a-case",
    ];
    // Claimed first, then written and named, then recorded; all on disk before the next.
    expect(commits).toHaveLength(3);
    expect(steps.slice(claimed, recorded).filter((step) => written.includes(step))).toEqual(
      written,
    );
    const became = killed.map(({ healed }) => healed.kinds.at(-1));
    expect(new Set(became.slice(0, released + 1))).toEqual(new Set(["NotificationPrepared"]));
    // Only a sender that was killed at work leaves it to people: else whoever looks next goes on where it stands.
    const [begun, ended] = callIn(kills);
    expect([released < claimed, begun, ended]).toEqual([true, claimed, recorded]);
    expect(new Set(became.slice(released + 1, begun + 1))).toEqual(new Set(["NotificationSent"]));
    expect(new Set(became.slice(begun + 1, ended + 1))).toEqual(
      new Set(["NotificationOutcomeUnknown"]),
    );
    expect(new Set(became.slice(ended + 1))).toEqual(new Set(["NotificationSent"]));
    // The letter lies there as soon as it has its name, and never in part.
    const named = steps.indexOf("link a-case.N1.eml");
    expect(killed.map(({ atKill }) => atKill.letters.length)).toEqual(
      killed.map((_, at) => (at > named ? 1 : 0)),
    );
  }, 180_000);

  it("says once that nobody knows, also when it is killed as it finds that out", async () => {
    const kills = await killWhoHeals();
    holdsEverywhere(kills);
    expect(kills.steps).toContain("COMMIT ledger.db");
    for (const { before, atKill, healed } of kills.killed) {
      expect([before, count(healed, "NotificationOutcomeUnknown")]).toEqual([before, 1]);
      expect([before, atKill.letters, healed.letters.length]).toEqual([before, healed.letters, 1]);
    }
  }, 180_000);
});
