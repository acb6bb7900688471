import { Duration } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { OtherIssuer } from "../settings.ts";
import { kept } from "./kept.ts";
import { keepId } from "./logical-id.ts";

const personnelNumber = "personnel_number";

/**
 * The people who may act, where no other issuer knows them. An administrator enters each with a personnel number, which
 * nobody can change afterwards; two factors are required. Its identity tokens carry the number. It stands beside the
 * records, because the office's first entry names it for ever: another pool would be another issuer, and let nobody in.
 */
export class People extends Construct {
  readonly issuer: OtherIssuer;
  readonly poolId: string;
  readonly #pool: UserPool;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      customAttributes: {
        [personnelNumber]: new StringAttribute({ mutable: false, minLen: 1, maxLen: 64 }),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: kept,
    });
    keepId(this.#pool, "People");
    this.poolId = this.#pool.userPoolId;
    this.issuer = {
      issuer: this.#pool.userPoolProviderUrl,
      audience: this.#client().userPoolClientId,
      personClaim: `custom:${personnelNumber}`,
    };
  }

  #client(): UserPoolClient {
    const number = new ClientAttributes().withCustomAttributes(personnelNumber);
    const client = this.#pool.addClient("Client", {
      // By password only for an administrator of the account, who needs a right of AWS for it: how people sign in until
      // there are pages.
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: number,
      // People may write nothing about themselves that the record would rest on.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    client.applyRemovalPolicy(kept);
    keepId(client, "PeopleClient");
    return client;
  }
}
