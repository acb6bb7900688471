import { readdirSync, readFileSync } from "node:fs";
import aslValidator from "asl-validator";
import { loadLaw } from "../../src/law/index.ts";
import { procedureVersions, shippedProcedureIds } from "../../src/law/procedure-versions.ts";
import { loadMachine } from "../../src/local/driver/load.ts";
import type { Procedure } from "../../src/procedure/model/procedure.ts";
import { checkMachine } from "../support/machine/check.ts";
import { generateDefinition, generateCommon } from "../../statemachines/generate.ts";
import {
  definitionFile,
  definitionsFolder,
  localDefinition,
  readCommonDefinition,
} from "../../statemachines/manifest.ts";
import { procedureIn } from "../procedures/files.ts";

type States = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const law = loadLaw();
const ids = shippedProcedureIds();
const statesOf = (text: string): States => (JSON.parse(text) as { States: States }).States;
const committed = (id: string): string => readFileSync(definitionFile(id), "utf8");

const generated = (id: string): string => {
  const [first, ...others] = procedureVersions(id, law);
  if (first === undefined) throw new Error(`there is no procedure ${id}`);
  return generateDefinition([first, ...others]);
};

/** The stage that each wait is for, by the name of its state. */
const waitsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(statesOf(text))
      .filter(([, { Resource }]) => String(Resource).endsWith("waitForTaskToken"))
      .map(([name, state]) => [
        name,
        (state as { Arguments: { Payload: { stage: string } } }).Arguments.Payload.stage,
      ]),
  );

const unknown = "Wait at a stage that this definition does not know";

/** If these fail, a procedure file or the generator was changed: run "npm run generate" and look at what changed. */
const asGenerated = (text: string) => ({
  text,
  otherwise: 'run "npm run generate" and commit what it wrote',
});

describe("the definitions of the procedures that come with the software", () => {
  it("are there for each of them, and for no other", () => {
    expect(readdirSync(definitionsFolder).sort()).toEqual(ids.map((id) => `${id}.asl.json`));
    expect(ids).toHaveLength(12);
  });

  it.each(ids)("%s: is what its files give", (id) => {
    expect(asGenerated(committed(id))).toEqual(asGenerated(generated(id)));
  });

  it("beside the common one, which is what the generator gives", () => {
    expect(asGenerated(readCommonDefinition())).toEqual(asGenerated(generateCommon()));
  });

  it.each(ids)("%s: is valid in the States Language, and passes the check", async (id) => {
    expect(aslValidator(JSON.parse(committed(id)))).toMatchObject({ isValid: true, errors: [] });
    expect(await checkMachine(committed(id))).toEqual([]);
  });

  it.each(ids)("%s: can be run on one machine", (id) => {
    expect(loadMachine(localDefinition(committed(id))).kind).toBe("loaded");
  });

  it.each(ids)("%s: waits once for each stage of its line, in the order of the file", (id) => {
    const [procedure] = procedureVersions(id, law);
    const line = (procedure?.stages ?? [])
      .filter(({ beside }) => beside === undefined)
      .flatMap(({ id: stage, kind }) =>
        kind === "international"
          ? ["instrument", "notification", "transmission", "deposit"]
          : [stage],
      );
    expect(Object.values(waitsIn(committed(id)))).toEqual([...line, "{% $stage %}"]);
  });

  it("speak the words of their files, and Azerbaijani where a file has it", () => {
    expect(Object.keys(waitsIn(committed("us-senate")))).toEqual([
      "Message of the President",
      "Committee on Foreign Relations",
      "Second reading and amendments to the text",
      "Reservations, declarations, statements and understandings",
      "Resolution of advice and consent",
      "Wait for the signed instrument",
      "Wait for the released notification",
      "Wait for the outcome of the sending",
      "Wait for the depositary",
      unknown,
    ]);
    expect(statesOf(committed("az-milli-majlis"))["Head of state"]?.["Comment"]).toBe(
      "Dövlət başçısı. Assent: President of the Republic (Respublikanın Prezidenti). Beside it: Constitutional review (Konstitusiya nəzarəti), from draft-law.laid until international.instrumentSigned.",
    );
    expect(
      statesOf(committed("az-milli-majlis"))["Wait for the signed instrument"]?.["Comment"],
    ).toContain(
      "Beside it: Publication of the law (Qanunun dərci), from international.reached until publication.done.",
    );
  });

  it("send a notification once", () => {
    for (const id of ids)
      expect(statesOf(committed(id))["Send the notification"]).not.toHaveProperty("Retry");
  });
});

describe("a definition made from several versions", () => {
  const first = procedureIn("us-senate/2026.1.json");
  const [message, committee, ...others] = first.stages;
  if (message === undefined || committee === undefined) throw new Error("a file without stages");
  const hearing = { ...committee, id: "hearing", name: { en: "Public hearing" } };
  const second: Procedure = {
    ...first,
    version: "2026.2",
    stages: [message, hearing, ...others],
  };

  it("knows the stages of each, the older ones after what they followed", () => {
    const text = generateDefinition([first, second]);
    expect(Object.values(waitsIn(text)).slice(0, 4)).toEqual([
      "message",
      "committee",
      "hearing",
      "second-reading",
    ]);
    expect(statesOf(text)["Public hearing"]?.["Comment"]).toMatch(/ Only in 2026\.2\.$/);
    expect(statesOf(text)["Message of the President"]?.["Comment"]).not.toContain("Only in");
  });

  it("does not depend on the order in which they are given", () => {
    expect(generateDefinition([second, first])).toBe(generateDefinition([first, second]));
  });

  it("says which versions it knows", () => {
    const { Comment } = JSON.parse(generateDefinition([first, second])) as { Comment: string };
    expect(Comment).toContain("Made from us-senate 2026.2, 2026.1 by npm run generate.");
  });
});

describe("the names of states", () => {
  const first = procedureIn("us-senate/2026.1.json");
  const named = (...names: readonly string[]): readonly string[] => {
    const stages = first.stages.map((stage, index) => ({
      ...stage,
      name: { en: names[index] ?? stage.id },
    }));
    const text = generateDefinition([{ ...first, stages }]);
    expect(loadMachine(localDefinition(text)).kind).toBe("loaded");
    return Object.keys(waitsIn(text)).slice(0, names.length);
  };

  it("are told apart by the ids of their stages", () => {
    expect(named("Reading", "Reading", "Deposited", "Wait for the depositary")).toEqual([
      "Reading",
      "Reading (committee)",
      "Deposited (second-reading)",
      "Wait for the depositary (reservations)",
    ]);
  });

  it("are cut to the 80 characters that Step Functions takes", () => {
    const long = "a".repeat(120);
    const [one = "", two = ""] = named(long, long);
    expect(one).toBe(`${"a".repeat(79)}…`);
    expect(two).toBe(`${"a".repeat(67)}… (committee)`);
    expect(two).toHaveLength(80);
  });

  it("hold nothing that would be read as a token or as an expression", () => {
    expect(named("The ${Law}", "{% $stage %}")).toEqual(["The $(Law)", "(% $stage %)"]);
  });
});
