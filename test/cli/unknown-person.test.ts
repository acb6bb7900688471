import { withCase } from "./backed-up.ts";
import type { Office } from "./office.ts";

describe("a person whom the office's record does not name", () => {
  let office: Office;
  beforeAll(async () => {
    office = await withCase();
  });
  afterAll(() => {
    office.remove();
  });

  it.each(["tasks --as nobody", "tasks --duty clerk --as nobody", "sweep --as nobody"])(
    "is refused by `%s`, and nothing is shown as if they had nothing to do",
    async (line) => {
      const said = await office.tasdiq(line);
      expect(said).toMatchObject({ code: 3, out: "" });
      expect(said.err).toContain("the office has no record of nobody; check the number");
    },
  );

  it("is one of whom nothing was ever recorded: who holds no duty any more is still known", async () => {
    await office.tasdiq("duty revoke clerk clerk --as admin");
    expect(await office.tasdiq("tasks --as clerk")).toMatchObject({
      code: 0,
      out: "no tasks are waiting\n",
    });
  });
});
