import { remindingSchema, usualReminding } from "../../src/office/reminders/reminding.ts";

describe("an office's wishes", () => {
  it.each([
    [{ daysBefore: [1, 3] }, "daysBefore"],
    [{ daysBefore: [3, 3] }, "daysBefore"],
    [{ hoursBefore: [25] }, "hoursBefore"],
    [{ escalation: [{ afterDays: 0, duty: "clerk" }] }, "escalation"],
    [
      {
        escalation: [
          { afterDays: 7, duty: "clerk" },
          { afterDays: 2, duty: "clerk" },
        ],
      },
      "escalation",
    ],
    [{ escalation: [{ afterDays: 1, duty: "The minister" }] }, "escalation"],
    [{ addresses: { clerk: ["nowhere"] } }, "addresses"],
    [{ addresses: { clerk: ["a@b\r\nBcc: c@d"] } }, "addresses"],
    [{ addresses: { "The minister": ["a@b"] } }, "addresses"],
    [{ persons: { system: ["a@b"] } }, "persons"],
    [{ weekly: true }, ""],
  ])("are refused where they make no sense: %j", (wishes, at) => {
    const parsed = remindingSchema().safeParse(wishes);
    expect(parsed.error?.issues[0]?.path[0] ?? "").toBe(at);
    expect(parsed.success).toBe(false);
  });
  it("are as usual where none are given", () => {
    expect(usualReminding()).toEqual({
      daysBefore: [7, 3, 1],
      hoursBefore: [12, 4],
      escalation: [
        { afterDays: 1, duty: "clerk" },
        { afterDays: 7, duty: "administrator" },
      ],
      addresses: {},
      persons: {},
    });
  });
});
