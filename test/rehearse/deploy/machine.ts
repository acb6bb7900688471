import { arnOf, made, type Maker } from "./making.ts";
import { listIn, optionalTextIn, partOf, textIn, understood } from "./properties.ts";

const tokens = /\$\{([^}]*)\}/g;

/** As CloudFormation puts substitutions into a definition: what none is given for stays, and Step Functions refuses it. */
const substituted = (definition: string, values: Readonly<Record<string, string>>): string => {
  const missing = [...definition.matchAll(tokens)]
    .map(([, token = ""]) => token)
    .filter((token) => values[token] === undefined);
  if (missing.length > 0)
    throw new Error(`nothing is substituted for ${[...new Set(missing)].join(", ")}`);
  return definition.replaceAll(tokens, (_, token: string) =>
    JSON.stringify(values[token]).slice(1, -1),
  );
};

type Destination = { readonly CloudWatchLogsLogGroup: { readonly LogGroupArn: string } };

export const stateMachine: Maker = (making) => {
  const { properties, estate, physicalName } = making;
  understood(properties, [
    "DefinitionString",
    "DefinitionSubstitutions",
    "LoggingConfiguration",
    "RoleArn",
    "StateMachineName",
    "TracingConfiguration",
  ]);
  const role = textIn(properties, "RoleArn");
  if (estate.roles.get(role)?.trusted.includes("states.amazonaws.com") !== true)
    throw new Error(`Step Functions may not take the role ${role}`);
  const name = optionalTextIn(properties, "StateMachineName") ?? physicalName;
  const arn = arnOf(making, "states", `stateMachine:${name}`);
  const [destination] = listIn(
    partOf(properties, "LoggingConfiguration"),
    "Destinations",
  ) as readonly Destination[];
  estate.machines.set(arn, {
    arn,
    name,
    definition: substituted(
      textIn(properties, "DefinitionString"),
      partOf(properties, "DefinitionSubstitutions") as Readonly<Record<string, string>>,
    ),
    role,
    logGroup: destination?.CloudWatchLogsLogGroup.LogGroupArn,
    traced: partOf(properties, "TracingConfiguration")["Enabled"] === true,
    aliases: new Map(),
  });
  return made(arn, { Arn: arn, Name: name, StateMachineRevisionId: "rehearsed" });
};

export const stateMachineVersion: Maker = ({ properties, estate }) => {
  understood(properties, ["StateMachineArn"], ["StateMachineRevisionId", "Description"]);
  const arn = textIn(properties, "StateMachineArn");
  if (!estate.machines.has(arn)) throw new Error(`there is no machine ${arn}`);
  return made(`${arn}:1`, { Arn: `${arn}:1` });
};

type Routing = { readonly StateMachineVersionArn: string; readonly Weight: number };

export const stateMachineAlias: Maker = ({ properties, estate }) => {
  understood(properties, ["Name", "RoutingConfiguration"], ["Description"]);
  const [routing, ...more] = listIn(properties, "RoutingConfiguration") as readonly Routing[];
  if (routing?.Weight !== 100 || more.length > 0)
    throw new Error("an alias must lead to one version");
  const machine = estate.machines.get(routing.StateMachineVersionArn.replace(/:\d+$/, ""));
  if (machine === undefined) throw new Error(`there is no ${routing.StateMachineVersionArn}`);
  const name = textIn(properties, "Name");
  const arn = `${machine.arn}:${name}`;
  machine.aliases.set(arn, name);
  return made(arn, { Arn: arn });
};
