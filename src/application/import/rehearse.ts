import type { CommandOf } from "../../procedure/command.ts";
import { rulesOf } from "../../procedure/despite.ts";
import { officeId } from "../../procedure/values/ids.ts";
import type { Finding } from "../../audit/finding.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { openStages } from "../../procedure/case/stage.ts";
import { uniqueKey } from "../../procedure/case/unique-key.ts";
import type { Desk } from "../desk.ts";
import { judgeRequest } from "../handling/handle.ts";
import { officeCaseId, type HandledRequest } from "../handling/request.ts";
import type { World } from "../world.ts";

/** What would come of a command now. */
export type Rehearsal =
  | {
      readonly kind: "allowed";
      readonly findings: readonly Finding[];
      /** What the audit finds broken, despite which it is done only with a reason. */
      readonly broken: readonly Finding[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

// Open cases of one parliament and one treaty differ in their purpose, and there are fewer purposes than this.
const mostOfOneTreaty = 50;

/** The files of the same treaty: one that the depositary registered may be held in several. */
const filesOf = ({ law }: World, { treaty }: Law): readonly string[] => {
  const files = law();
  const { registration } = treaty;
  if (registration === "unknown") return [treaty.id];
  return files.treatyIds.filter((id) => files.treaty(id)?.registration === registration);
};

/** The case that is open for the same parliament, treaty and purpose, as far as the register has come. */
const openCaseInTheWay = async (
  world: World,
  law: Law,
  { purpose }: CommandOf<"OpenCase">,
): Promise<Refusal | undefined> => {
  const search = {
    order: "id",
    afterId: "",
    limit: mostOfOneTreaty,
    stages: openStages,
    profile: law.profile.id,
    publicOnly: false,
    terms: [],
  } as const;
  for (const treaty of filesOf(world, law)) {
    const { rows } = await world.register.find({ ...search, treaty });
    for (const { caseId } of rows) {
      const opening = (await world.ledger.head(caseId))?.state.opening;
      if (opening?.act.purpose === purpose)
        return refusal("OpenCaseExists", { other: caseId, unique: uniqueKey(law, purpose) });
    }
  }
  return undefined;
};

// Whether the reason is a good one is for people to say; what else would speak against the command is seen beside it.
const withReason = (request: HandledRequest, broken: readonly Finding[]): HandledRequest => ({
  ...request,
  despite: { findings: [...rulesOf(broken)], reason: "to be given" },
});

/**
 * Judges a command as it would be judged if it were given now, and records nothing. Who asks is not established here, and
 * by the time the command is given the case may have moved on: then it is judged again.
 */
export const rehearseCommand = async (desk: Desk, request: HandledRequest): Promise<Rehearsal> => {
  const office = await desk.world.ledger.head(officeCaseId);
  if (office === undefined)
    return { kind: "refused", refusal: refusal("CaseNotFound", { caseId: officeId }) };
  const judged = await judgeRequest(desk, office.state, request);
  if (isRefusal(judged)) {
    const { findings: broken = [] } = judged;
    if (broken.length === 0 || request.despite !== undefined)
      return { kind: "refused", refusal: judged };
    const despite = await rehearseCommand(desk, withReason(request, broken));
    return despite.kind === "allowed" ? { ...despite, broken } : despite;
  }
  const { command } = request;
  const taken =
    command.kind === "OpenCase"
      ? await openCaseInTheWay(desk.world, judged.law, command)
      : undefined;
  return taken === undefined
    ? { kind: "allowed", findings: judged.decision.findings, broken: [] }
    : { kind: "refused", refusal: taken };
};
