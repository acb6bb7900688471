import type * as imports from "../../../../domain/sayings/imports.ts";
import { az, type Sentences } from "../heard.ts";

/** What is noted where a past case lacks a step. */
export const importsInAzerbaijani = {
  orderOfSteps: () => az`addımların ardıcıllığı`,
  separation: () => az`vəzifələrin ayrılması`,
  votesSum: () => az`səslərin cəmi`,
  enteredAt: (command, stage) =>
    az`${command.command()} əmri iş ${stage.stage()} mərhələsində olarkən daxil edilib: aradakı addımlar qeydə alınmayıb`,
  enteredSuspended: (command) =>
    az`iş dayandırılmış kimi qeydə alınmışkən ${command.command()} əmri daxil edilib: bərpa qeydə alınmayıb`,
  presentationNotOnRecord: () =>
    az`qanunun dövlət başçısına imzalanmağa təqdim edilməsi qeydə alınmayıb`,
} as const satisfies Sentences<typeof imports>;
