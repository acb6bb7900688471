import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import { reasonOf } from "../../src/ledger/reading/altered-record.ts";
import type { Case } from "../../src/procedure/case/case.ts";
import { english } from "../support/in-english.ts";
import { memoryDocuments } from "../support/memory/documents.ts";

describe("The law that a case is judged by", () => {
  it.each([
    ["is no JSON", "procedure"],
    ["is of another form", '{"id":"az-milli-majlis"}'],
  ])("is named where its file %s", async (_, content) => {
    const documents = memoryDocuments();
    const digest = await documents.put(Buffer.from(content));
    const state = { pins: { procedure: digest, treaty: digest }, movesToNewerVersion: [] };
    const read = lawOfCase({ documents }, state as unknown as Case, new Map());
    const fault: unknown = await read.catch((cause: unknown) => cause);
    expect(english(reasonOf(fault))).toBe(
      `the law file ${digest}, by which a case is judged, has a form that this version of Tasdiq does not read; continue with the version that opened the case`,
    );
  });
});
