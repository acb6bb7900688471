import { plainWords } from "../procedures/files.ts";
import { loadLaw } from "../../src/files/index.ts";
import { procedureVersions, shippedProcedureIds } from "../../src/files/procedure-versions.ts";
import { type Move, play as playAll, type Played } from "../../src/case/course/play.ts";
import { drawText } from "../../src/law/drawing/text.ts";
import { placeName } from "../../src/law/drawing/words.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { isEnding, isInternational } from "../../src/law/file/stage-of-case.ts";
import { generateDefinition } from "../../statemachines/generate.ts";
import { procedureIn } from "../procedures/files.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { fileOf, procedureWith } from "../support/procedure-files.ts";

// What a definition draws is read from the definition, and what a procedure allows from playing its file and from its drawing: nothing
// here asks the generator which ways it knows.

type Rule = { readonly Comment?: string; readonly Condition: string; readonly Next: string };
type State = {
  readonly Resource?: string;
  readonly Arguments?: { readonly Payload: { readonly task: string; readonly stage?: string } };
  readonly Next?: string;
  readonly Choices?: readonly Rule[];
  readonly Default?: string;
};
type States = Readonly<Record<string, State>>;
type Edge = {
  readonly from: string;
  readonly to: string;
  readonly next: string;
  readonly by: string;
};

const law = loadLaw();
const plays = new Map<Procedure, Played>();

/** Remembered, because the longest procedures take seconds. */
const play = (procedure: Procedure): Played => {
  const played = plays.get(procedure) ?? playAll(procedure);
  plays.set(procedure, played);
  return played;
};

/** Each version read once, so that it is played once. */
const versionsFor = new Map(
  shippedProcedureIds().map((id) => [id, procedureVersions(id, law)] as const),
);
const ids = shippedProcedureIds();
const statesOf = (text: string): States => (JSON.parse(text) as { States: States }).States;
const statesFor = (id: string): States => statesOf(definitionTextOf(id, law) ?? "");

const look = "Where does the case stand?";
const unknown = "Wait at a stage that this definition does not know";

/** The waits of a definition with the question after each. */
const questions = (states: States): readonly (readonly [stage: string, question: State])[] =>
  Object.entries(states).flatMap(([name, { Resource = "", Arguments, Next = "" }]) => {
    const stage = Arguments?.Payload.stage;
    const question = states[Next];
    if (!Resource.endsWith(".waitForTaskToken") || name === unknown) return [];
    if (stage === undefined || question === undefined) throw new Error(`${name} leads nowhere`);
    return [[stage, question] as const];
  });

const stageIn = ({ Condition }: Rule): string | undefined =>
  /^\{% \$standing\.stage = '(.*)' %\}$/.exec(Condition)?.[1];

const edgesOf = (states: States): readonly Edge[] =>
  questions(states).flatMap(([from, { Choices = [] }]) =>
    Choices.flatMap((rule) => {
      const to = stageIn(rule);
      return to === undefined ? [] : [{ from, to, next: rule.Next, by: rule.Comment ?? "" }];
    }),
  );

/** The place in the file of a stage at which a case may stand. */
const placeOf = (procedure: Procedure, stage: string): string =>
  isInternational(stage) ? (procedure.international?.id ?? stage) : stage;

const pairs = (some: readonly Pick<Move, "from" | "to">[]): readonly string[] =>
  [...new Set(some.map(({ from, to }) => `${from} → ${to}`))].toSorted();

/** The edges of a definition between places of the file. */
const edgesInFile = (procedure: Procedure, states: States): readonly Pick<Move, "from" | "to">[] =>
  edgesOf(states)
    .map(({ from, to }) => ({ from: placeOf(procedure, from), to: placeOf(procedure, to) }))
    .filter(({ from, to }) => from !== to);

/** The arrows of a procedure's drawing: from which stage of the file, and the name of the place that each points to. */
const arrowsOf = (procedure: Procedure): readonly Pick<Move, "from" | "to">[] => {
  let at = -1;
  return drawText(procedure, play(procedure), plainWords).flatMap((line) => {
    if (!line.startsWith(" ")) at += 1;
    const to = / → ([^→]*)$/.exec(line)?.[1];
    const from = procedure.stages[at]?.id ?? "";
    return line.startsWith(" ") && to !== undefined ? [{ from, to }] : [];
  });
};

const newestOf = (id: string): Procedure => {
  const newest = versionsFor.get(id)?.at(-1);
  if (newest === undefined) throw new Error(`there is no procedure ${id}`);
  return newest;
};

describe.each(ids)("The machine of %s", (id) => {
  const states = statesFor(id);
  const versions = versionsFor.get(id) ?? [];
  const newest = newestOf(id);

  it("has every way that its files allow as an edge, and no other", () => {
    const allowed = versions.flatMap((procedure) => play(procedure).moves);
    expect(pairs(edgesInFile(newest, states))).toEqual(pairs(allowed));
  });

  it("leads along each edge to where a driver waits for that stage, or to that ending", () => {
    for (const { to, next } of edgesOf(states)) {
      const state = states[next];
      const { task, stage } = state?.Arguments?.Payload ?? {};
      if (isEnding(to)) expect(state).toMatchObject({ Type: "Succeed" });
      // What is released is sent before anybody waits for its outcome.
      else if (to === "transmission") expect(task).toBe("claimNotification");
      else expect([task, stage]).toEqual(["openWait", to]);
    }
  });

  it("names each edge by its outcome", () => {
    expect(edgesOf(states).filter(({ by }) => by === "")).toEqual([]);
  });

  it("comes back to the same wait, and looks at the case where no way of the file leads", () => {
    for (const [stage, { Choices = [], Default }] of questions(states)) {
      expect(Choices.map(stageIn)).toContain(stage);
      expect(Choices[0]).toMatchObject({
        Condition: "{% $standing.current = false %}",
        Next: "Replaced by a newer driver",
      });
      expect(Default).toBe(look);
    }
  });

  it("is the picture of its procedure: each arrow of the line is an edge", () => {
    const line = newest.stages.filter(({ beside }) => beside === undefined).map(({ id: at }) => at);
    const edges = edgesInFile(newest, states).map(({ from, to }) => ({
      from,
      to: placeName(newest, to, plainWords),
    }));
    const arrows = arrowsOf(newest);
    const inLine = arrows.filter(({ from }) => line.includes(from));
    expect(pairs(edges)).toEqual(expect.arrayContaining([...pairs(inLine)]));
    // What is drawn nowhere leads from one beginning to another by the class of the treaty, passes a stage by with its outcome, or is the
    // outcome of a stage beside the line.
    const begins = play(newest).ways.flatMap(({ from, to }) =>
      from === null ? [placeName(newest, to, plainWords)] : [],
    );
    const isBeginning = ({ from, to }: Pick<Move, "from" | "to">): boolean =>
      begins.includes(placeName(newest, from, plainWords)) && begins.includes(to);
    const drawn = new Set(pairs(arrows));
    const undrawn = edges.filter(
      (edge) => !drawn.has(`${edge.from} → ${edge.to}`) && !isBeginning(edge),
    );
    const led = undrawn.filter(({ from, to }) =>
      arrows.some(
        (arrow) =>
          arrow.to === to &&
          arrow.from !== from &&
          (!line.includes(arrow.from) ||
            drawn.has(`${from} → ${placeName(newest, arrow.from, plainWords)}`)),
      ),
    );
    expect(undrawn).toEqual(led);
  });

  it("has the same steps abroad as every other", () => {
    const abroad = edgesOf(states).filter(
      ({ from, to }) => from !== to && isInternational(from) && isInternational(to),
    );
    expect(pairs(abroad)).toEqual([
      "instrument → notification",
      "notification → transmission",
      "transmission → deposit",
      "transmission → notification",
    ]);
  });
});

describe("the edges of a machine", () => {
  const namesFrom = (id: string, stage: string): readonly string[] =>
    edgesOf(statesFor(id))
      .filter(({ from, to }) => from === stage && to !== stage)
      .map(({ to, by }) => `${by} → ${to}`);

  it("are those that a case of Azerbaijan can take", () => {
    expect(namesFrom("az-milli-majlis", "plenary")).toEqual([
      "adopted → head-of-state",
      "rejected, Constitutional review: found not to conform → rejected",
      "referred back → committee",
    ]);
    expect(namesFrom("az-milli-majlis", "deposit")).toEqual(["deposited → deposited"]);
  });

  it("lead from one beginning to another by the class of the treaty", () => {
    expect(namesFrom("pl-consent", "notice")).toContain(
      "needs a statute of consent, Art. 89(1) → bill",
    );
  });

  it("end, for a stage beside the line, with the event that ends it", () => {
    expect(namesFrom("az-milli-majlis", "instrument")).toContain(
      "Constitutional review: found not to conform → rejected",
    );
    for (const stage of ["notification", "transmission", "deposit"])
      expect(namesFrom("az-milli-majlis", stage).join()).not.toContain("Constitutional review");
  });

  it("lead past a stage that need not take place", () => {
    expect(namesFrom("us-senate", "reservations")).toContain(
      "Resolution of advice and consent: adopted → instrument",
    );
  });

  it("are those of all versions together", () => {
    const first = procedureIn("us-senate/2026.1.json");
    const without = fileOf(first).stages.filter(({ id }) => id !== "reservations");
    const second = procedureWith(first, { version: "2026.2", stages: without });
    const edges = edgesOf(statesOf(generateDefinition([first, second])));
    const from = edges.filter((edge) => edge.from === "second-reading");
    expect(from.map(({ to }) => to).toSorted()).toEqual([
      "consent",
      "reservations",
      "second-reading",
    ]);
  });
});
