import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withDrawing } from "./readme-drawing.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

describe("The map in the README", () => {
  it("is the drawing of the state machine as it is now", () => {
    expect(readme).toBe(withDrawing(readme));
  });
  it("shows where a case waits for the vote, and not the ways into faults", () => {
    expect(readme).toContain('state "Single-reading plenary vote"');
    expect(readme).not.toContain("The case could not be read");
  });
  it("is looked for between its two marks only", () => {
    expect(() => withDrawing("a README without marks")).toThrow("once each");
    expect(() => withDrawing(`${readme}${readme}`)).toThrow("once each");
  });
});
