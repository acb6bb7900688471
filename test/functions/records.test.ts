import type { Append, Ledger } from "../../src/ledger/ports.ts";
import { limitedTo, nothing, only } from "../../functions/shell/records.ts";

const appended: string[] = [];
const ledger = {
  append: ({ entry }: Append) => {
    appended.push(entry.command.content.kind);
    return Promise.resolve({ kind: "appended" } as const);
  },
} as Ledger;
const append = (kind: string): Append =>
  ({ entry: { command: { content: { kind } } } }) as unknown as Append;

describe("a function's ledger", () => {
  it("takes the kinds of command that the function is there for", async () => {
    await limitedTo(ledger, only("RecordVote")).append(append("RecordVote"));
    expect(appended).toEqual(["RecordVote"]);
  });

  it.each([
    ["of another function", only("RecordVote")],
    ["of any kind, where the function only reads", nothing],
  ])("writes nothing that is %s", (_, records) => {
    appended.length = 0;
    expect(() => limitedTo(ledger, records).append(append("ReleaseNotification"))).toThrow(
      "this function does not record ReleaseNotification",
    );
    expect(appended).toEqual([]);
  });
});
