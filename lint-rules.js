/** What only this project refuses, by selectors of syntax and with the reason for each. */

const refused = (reasons) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(reasons).map(([selector, message]) => [
        selector,
        (node) => {
          context.report({ node, message });
        },
      ]),
    ),
});

export default {
  meta: { name: "tasdiq" },
  rules: {
    "with-facts": refused({
      "ObjectExpression > SpreadElement ~ Property[key.name='facts']":
        "A copy of a case with other facts is made by `withFacts`: its slots hold the same.",
    }),
    "compiled-anew": refused({
      "SpreadElement[argument.name='procedure'], SpreadElement[argument.property.name='procedure']":
        "A procedure is compiled from its file: one that differs is compiled anew.",
    }),
    // Beside `viewCase` and `pageForReader` the office's own record, that of incidents and the seals are read, which hold no vote.
    doors: refused({
      "CallExpression[callee.property.name='head'][callee.object.property.name='ledger']:not([arguments.0.name=/^(office|incidents)CaseId$/]), CallExpression[callee.property.name='head'][callee.object.name='ledger']:not([arguments.0.name=/^(office|incidents)CaseId$/])":
        "A door reads a case by `viewCase`, or what it tells of it by `case-on-record`.",
      "CallExpression[callee.property.name='entries'][callee.object.property.name='ledger']:not([arguments.0.name='sealCase']), CallExpression[callee.property.name='entries'][callee.object.name='ledger']:not([arguments.0.name='sealCase'])":
        "A door reads entries by `pageForReader`.",
    }),
    // Judgement is a function of its arguments: what would make it anything else is refused.
    pure: refused({
      ThrowStatement: "A refusal or a finding is a value; what is pure does not throw.",
      "ClassDeclaration, ClassExpression": "What is pure is functions over plain data.",
      "AwaitExpression, ForOfStatement[await=true]": "What is pure waits for nothing.",
      ":function[async=true]": "What is pure waits for nothing.",
      "NewExpression[callee.name='Date'][arguments.length=0]": "The time is an argument.",
      "CallExpression[callee.name='Date']": "The time is an argument.",
      "MemberExpression[object.name='Date'][property.name='now']": "The time is an argument.",
      "MemberExpression[object.name='Math'][property.name='random']": "Chance is an argument.",
      "MemberExpression[object.name='process']": "Settings are arguments.",
      "MemberExpression[object.name='globalThis']": "What a rule needs is an argument.",
    }),
  },
};
