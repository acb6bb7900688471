import { courseOf, event, votes } from "./files.ts";
import { authority, half, laid, named, read, rule, vote } from "./parliament.ts";

describe("ties on which a body votes again", () => {
  const tied = { for: 50, against: 50 };
  const began = event("bill.laid", "2025-01-01");
  const again = [rule("again", { tests: [half], tie: { votedAgain: 2, authority } })];

  it("decide nothing as often as the law names, and then what the tests say", () => {
    const procedure = read([laid("bill"), vote("first", { rules: again })]);
    const course = courseOf(
      procedure,
      began,
      event("first.noDecision", "2025-01-02", tied),
      event("first.noDecision", "2025-01-03", tied),
      event("first.rejected", "2025-01-04", tied),
    );
    expect(votes(course)).toEqual([
      ["first", "noDecision", true],
      ["first", "noDecision", true],
      ["first", "rejected", true],
    ]);
  });

  it("are counted anew when the stage is entered again", () => {
    const procedure = read([
      laid("bill"),
      vote("first", { rules: again, atMost: "unlimited", on: { referredBack: "committee" } }),
      named("committee", {
        kind: "examine",
        body: "house",
        only: "whenReached",
        on: { favourable: "first" },
      }),
    ]);
    const course = courseOf(
      procedure,
      began,
      event("first.noDecision", "2025-01-02", tied),
      event("first.noDecision", "2025-01-03", tied),
      event("first.referredBack", "2025-01-04"),
      event("committee.favourable", "2025-01-05"),
      event("first.noDecision", "2025-01-06", tied),
    );
    expect(votes(course).at(-1)).toEqual(["first", "noDecision", true]);
  });
});
