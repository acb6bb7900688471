import { arnOf, made, type Maker } from "./making.ts";
import { listIn, optionalTextIn, textIn, understood } from "./properties.ts";

const cognito = "AWSCognitoIdentityProviderService";

export const userPool: Maker = async (making) => {
  const { properties, estate, moto, physicalName } = making;
  understood(
    properties,
    ["Schema", "Policies", "AdminCreateUserConfig"],
    [
      "AccountRecoverySetting",
      "DeletionProtection",
      "EmailVerificationMessage",
      "EmailVerificationSubject",
      "EnabledMfas",
      "MfaConfiguration",
      "SmsVerificationMessage",
      "UserPoolAddOns",
      "UserPoolTier",
      "UsernameConfiguration",
      "VerificationMessageTemplate",
    ],
  );
  const { UserPool } = await moto.json("cognito-idp", `${cognito}.CreateUserPool`, {
    PoolName: physicalName,
    Schema: properties["Schema"],
    Policies: properties["Policies"],
    AdminCreateUserConfig: properties["AdminCreateUserConfig"],
  });
  const { Id: id } = UserPool as { readonly Id: string };
  const providerName = `cognito-idp.${estate.region}.amazonaws.com/${id}`;
  const arn = arnOf(making, "cognito-idp", `userpool/${id}`);
  estate.pools.set(`https://${providerName}`, id);
  return made(id, {
    Arn: arn,
    UserPoolId: id,
    ProviderName: providerName,
    ProviderURL: `https://${providerName}`,
  });
};

export const userPoolClient: Maker = async ({ properties, estate, moto, physicalName }) => {
  understood(
    properties,
    ["UserPoolId", "ExplicitAuthFlows", "ReadAttributes", "WriteAttributes", "GenerateSecret"],
    [
      "AccessTokenValidity",
      "AllowedOAuthFlows",
      "AllowedOAuthFlowsUserPoolClient",
      "AllowedOAuthScopes",
      "CallbackURLs",
      "EnableTokenRevocation",
      "IdTokenValidity",
      "LogoutURLs",
      "PreventUserExistenceErrors",
      "RefreshTokenValidity",
      "SupportedIdentityProviders",
      "TokenValidityUnits",
    ],
  );
  const pool = textIn(properties, "UserPoolId");
  const { UserPoolClient } = await moto.json("cognito-idp", `${cognito}.CreateUserPoolClient`, {
    UserPoolId: pool,
    ClientName: physicalName,
    GenerateSecret: properties["GenerateSecret"] ?? false,
    ExplicitAuthFlows: properties["ExplicitAuthFlows"] ?? [],
    ReadAttributes: properties["ReadAttributes"] ?? [],
    WriteAttributes: properties["WriteAttributes"] ?? [],
  });
  const { ClientId: id } = UserPoolClient as { readonly ClientId: string };
  estate.clients.set(id, {
    id,
    pool,
    flows: listIn(properties, "ExplicitAuthFlows") as readonly string[],
    readable: listIn(properties, "ReadAttributes") as readonly string[],
  });
  return made(id, { ClientId: id, Name: optionalTextIn(properties, "ClientName") ?? physicalName });
};

/** Where people sign in: pages that only an account can show. */
export const userPoolDomain: Maker = ({ properties }) => {
  understood(properties, ["Domain", "UserPoolId"], ["ManagedLoginVersion", "CustomDomainConfig"]);
  return made(textIn(properties, "Domain"));
};
