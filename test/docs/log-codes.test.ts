import { carried, type Message, messages } from "../../functions/shell/log.ts";
import { page, tableUnder } from "./pages.ts";

describe("The page on the functions' log", () => {
  it("lists every code with its words and with what stands beside it", () => {
    const listed = tableUnder(page("docs/log-codes.md"), "# The functions' log");
    const written = Object.entries<readonly string[]>(carried).map(([name, fields]) => {
      const { code, words } = messages[name as Message];
      return [
        `\`${code}\``,
        words,
        fields.length === 0 ? "-" : fields.map((field) => `\`${field}\``).join(", "),
      ];
    });
    expect(listed).toEqual(written);
  });
});
