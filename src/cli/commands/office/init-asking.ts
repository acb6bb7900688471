import { personSchema } from "../../../values/ids.ts";
import { isPasskeyOrigin } from "../../../values/relying-party.ts";
import { lineSchema } from "../../../values/text.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import type { Flags } from "../../fields/field.ts";
import { sayTo } from "../../say.ts";
import { stopped } from "../../stop.ts";

// Whoever gives a flag knows what they want, and a program is never asked.
const naming = [
  "administrator",
  "name",
  "keyOut",
  "passkeys",
  "secondAdministrator",
  "from",
  "law",
  "systemKey",
  "checkpoints",
  "issuer",
  "clientId",
  "personClaim",
] as const;

const isNothingGiven = (flags: Flags): boolean =>
  !flags.is("demonstration") && naming.every((name) => flags.one(name) === undefined);

/** One question: what is asked, which answers do, and what is said of them to whoever gave another. */
type Question = {
  readonly asked: Sentence;
  readonly wanted?: Sentence;
  readonly does: (answer: string) => boolean;
};

type Ask = NonNullable<Call["shell"]["ask"]>;

/** Asks until an answer does. @throws Stopped when nobody answers any more */
const answerTo = async ({ shell }: Call, ask: Ask, question: Question): Promise<string> => {
  const asked = sayTo(shell, question.asked);
  for (let line = asked; ;) {
    const answer = (await ask(`${line} `))?.trim();
    if (answer === undefined) throw stopped("MissingFlags", { kind: "initNeeds" });
    if (question.does(answer)) return answer;
    const { wanted } = question;
    line = wanted === undefined ? asked : sayTo(shell, { kind: "initAsksAgain", wanted, asked });
  }
};

/** The name of one computer for its own browsers, at the port that `tasdiq serve` then takes. */
const thisComputer = "http://localhost:8000";

const isPerson = (answer: string): boolean => personSchema.safeParse(answer).success;

/** Whether an address is one that several computers reach. */
const isOfSeveral = (answer: string): boolean =>
  isPasskeyOrigin(answer) && answer.startsWith("https:");

/**
 * What somebody at a terminal wants to found, as flags. The address comes first: passkeys die with it.
 * @throws Stopped when nobody answers any more
 */
const asked = async (call: Call, ask: Ask): Promise<ReadonlyMap<string, string>> => {
  const answer = (question: Question): Promise<string> => answerTo(call, ask, question);
  const where = await answer({
    asked: { kind: "initAsksWhere" },
    does: (said) => ["1", "2"].includes(said),
  });
  const passkeys =
    where === "1"
      ? thisComputer
      : await answer({
          asked: { kind: "initAsksAddress" },
          wanted: { kind: "wantPasskeyOriginOfSeveral" },
          does: isOfSeveral,
        });
  const name = await answer({
    asked: { kind: "initAsksName" },
    wanted: { kind: "wantLine" },
    does: (said) => lineSchema.safeParse(said).success,
  });
  const administrator = await answer({
    asked: { kind: "initAsksAdministrator" },
    wanted: { kind: "wantPerson" },
    does: isPerson,
  });
  const second = await answer({
    asked: { kind: "initAsksSecond" },
    wanted: { kind: "wantSecondPerson" },
    does: (said) => said === "" || (isPerson(said) && said !== administrator),
  });
  return new Map([
    ["passkeys", passkeys],
    ["name", name],
    ["administrator", administrator],
    ...(second === "" ? [] : [["secondAdministrator", second] as const]),
  ]);
};

/**
 * The call of `tasdiq init` with what it needs: as it was given, or as somebody at a terminal answers.
 * @throws Stopped when nothing was given and nobody can be asked
 */
export const withFounding = async (call: Call): Promise<Call> => {
  const { flags, shell } = call;
  if (!isNothingGiven(flags)) return call;
  if (shell.ask === undefined || flags.is("json"))
    throw stopped("MissingFlags", { kind: "initNeeds" });
  const answers = await asked(call, shell.ask);
  return { ...call, flags: { ...flags, one: (name) => answers.get(name) ?? flags.one(name) } };
};
