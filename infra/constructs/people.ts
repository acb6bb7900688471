import { Duration } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  type OAuthSettings,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { OtherIssuer, PagesPlace } from "../settings.ts";
import { keepId, kept } from "./logical-id.ts";

const personnelNumber = "personnel_number";
const languages = ["az", "en"];

/** Signing in by an authorization code, which leads back to the pages and nowhere else. */
const codeFor = ({ address }: PagesPlace): OAuthSettings => ({
  flows: { authorizationCodeGrant: true },
  scopes: [OAuthScope.OPENID],
  callbackUrls: languages.map((language) => `${address}/${language}/sign-in/callback`),
  logoutUrls: languages.map((language) => `${address}/${language}/sign-in`),
});

/**
 * The people who may act, where no other issuer knows them. An administrator enters each with a personnel number, which
 * nobody can change afterwards; two factors are required. Its identity tokens carry the number. It stands beside the
 * records, because the office's first entry names it for ever: another pool would be another issuer, and let nobody in.
 */
export class People extends Construct {
  readonly issuer: OtherIssuer;
  readonly poolId: string;
  readonly #pool: UserPool;

  constructor(scope: Construct, id: string, pages: PagesPlace | undefined) {
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
    if (pages !== undefined)
      this.#pool.addDomain("SignIn", { cognitoDomain: { domainPrefix: pages.signInDomain } });
    this.issuer = {
      issuer: this.#pool.userPoolProviderUrl,
      audience: this.#client(pages).userPoolClientId,
      personClaim: `custom:${personnelNumber}`,
    };
  }

  #client(pages: PagesPlace | undefined): UserPoolClient {
    const number = new ClientAttributes().withCustomAttributes(personnelNumber);
    const client = this.#pool.addClient("Client", {
      // By password only for an administrator of the account, who needs a right of AWS for it: how people get a token for
      // the command line, and sign in where the pages have no address yet.
      authFlows: { userSrp: true, adminUserPassword: true },
      ...(pages === undefined ? { disableOAuth: true } : { oAuth: codeFor(pages) }),
      // The pages keep no secret of their own: the code is bound to whoever set out for it (RFC 7636).
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
