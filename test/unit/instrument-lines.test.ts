import { factLine } from "../../src/application/shapes/fact-line.ts";
import { wordsIn } from "../../src/words/read.ts";
import { instrumentFacts } from "../../src/application/shapes/facts-abroad.ts";
import {
  azerbaijaniCase,
  command,
  instrumentReleased,
  instrumentSigned,
} from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const said = ({ state }: CaseBuilder): unknown =>
  instrumentFacts(state)
    .filter(({ name }) => name === "factInstrument")
    .map((one) => factLine(one, wordsIn("en")).about)[0];

describe("the line that says where the instrument stands", () => {
  const signed = azerbaijaniCase("InstrumentSigned");
  const returned = signed.record(
    command("ReturnInstrument", { of: signed.hashOf("InstrumentSigned"), on: "2026-03-02" }),
  );
  const anew = returned.record(command("PrepareInstrument"));

  it("says after a return that another is to be made, until one is", () => {
    expect(said(returned)).toBe("another must be prepared");
    expect(said(anew)).toBe("prepared");
    expect(said(instrumentReleased(anew))).toBe("released for signature");
    expect(said(instrumentSigned(instrumentReleased(anew)))).toMatch(/^signed by/);
  });

  it("says of one that is prepared again that it is not released any more", () => {
    const released = azerbaijaniCase("InstrumentReleased");
    expect(said(released)).toBe("released for signature");
    expect(said(released.record(command("PrepareInstrument")))).toBe("prepared");
  });
});
