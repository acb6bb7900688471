import { handle } from "../../ledger/handling/handle.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { dayIn, knownDate } from "../../time/fact-date.ts";
import type { Command } from "../../case/command.ts";
import type { Duty } from "../../law/duty.ts";
import { personSchema, type CaseId, type EntryHash } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import { draft, finalText } from "./drafts.ts";
import { orFault, tellDone, type Stage } from "./narrate.ts";

type Doer = { readonly person: string; readonly duty: Duty };

const clerk: Doer = { person: "clerk", duty: "clerk" };
const officer: Doer = { person: "treaty-officer-1", duty: "treaty-officer" };
const releaser: Doer = { person: "releasing-officer", duty: "releasing-officer" };
const office: Doer = { person: "head-of-state-office", duty: "head-of-state-office" };

type Actor = (doer: Doer, command: Command) => Promise<EntryHash>;

const actorIn =
  (stage: Stage, caseId: CaseId): Actor =>
  async ({ person, duty }, command) => {
    const { desk } = stage.home;
    const answer = await handle(
      desk,
      {
        id: desk.ports.ids.commandId(),
        caseId,
        person: personSchema.parse(person),
        duty,
        mode: { kind: "live" },
        command,
      },
      { kind: "name" },
    );
    const accepted = orFault(answer);
    tellDone(stage, accepted, person);
    return accepted.receipt.hash;
  };

/** Carries the imported case on, with its papers in draft: instrument prepared, released, signed; notification prepared, released and sent. */
export const goOn = async (stage: Stage, caseId: CaseId): Promise<void> => {
  const view = await viewCase(stage.home.desk, caseId, undefined);
  if (isRefusal(view)) throw new Error("the imported case is not there");
  const { procedure } = view.law;
  const act = actorIn(stage, caseId);
  await draft(stage.home, { caseId, kind: "vote-record" });
  await draft(stage.home, { caseId, kind: "annex" });
  await draft(stage.home, { caseId, kind: "instrument" });
  const text = await finalText(stage.home, { caseId, kind: "instrument" });
  const prepared = await act(officer, { kind: "PrepareInstrument", text, statements: [] });
  const released = await act(releaser, {
    kind: "ReleaseInstrument",
    of: prepared,
    text,
    statements: [],
  });
  await act(office, {
    kind: "SignInstrument",
    of: released,
    on: knownDate(dayIn(procedure.timeZone, stage.home.clock.now())),
    signer: "nobody (demonstration)",
    office: "headOfState",
    fullPowers: null,
    custody: null,
    place: "nowhere",
    scan: text,
    statements: [],
  });
  await draft(stage.home, { caseId, kind: "note-verbale" });
  await draft(stage.home, { caseId, kind: "notification" });
  const letter = await finalText(stage.home, { caseId, kind: "notification" });
  const to = "depositary@tasdiq.invalid";
  const note = await act(officer, { kind: "PrepareNotification", to, text: letter });
  await act(releaser, { kind: "ReleaseNotification", of: note, text: letter, statements: [] });
};

/** Lets everybody read a case, so that the public pages lead somewhere. */
export const publish = async (stage: Stage, caseId: CaseId): Promise<void> => {
  const basis = "decision of the demonstration office";
  await actorIn(stage, caseId)(clerk, { kind: "MakePublic", basis });
};
