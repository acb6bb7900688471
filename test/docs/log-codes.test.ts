import { messages } from "../../functions/shell/messages.ts";
import { page, tableUnder } from "./pages.ts";

describe("The page on the functions' log", () => {
  it("lists every code with its words and with what stands beside it", () => {
    const listed = tableUnder(page("docs/log-codes.md"), "# The functions' log");
    const written = Object.values(messages).map(({ code, words, carries }) => [
      `\`${code}\``,
      words,
      carries.length === 0 ? "-" : carries.map((field) => `\`${field}\``).join(", "),
    ]);
    expect(listed).toEqual(written);
  });
});
