import { accessModule } from '#modules/accounts/server/access/module.ts';
import { factorsModule } from '#modules/accounts/server/factors/module.ts';
import type { AccountsSettings } from '#modules/accounts/server/module.ts';
import { accountsModule } from '#modules/accounts/server/module.ts';
import { peopleModule } from '#modules/accounts/server/people/module.ts';
import { signInPolicyModule } from '#modules/accounts/server/policy/module.ts';
import { providersModule } from '#modules/accounts/server/providers/module.ts';
import { resetModule } from '#modules/accounts/server/reset/module.ts';
import { sessionsModule } from '#modules/accounts/server/sessions/module.ts';
import { peopleSheetModule } from '#modules/accounts/server/sheet/module.ts';
import { slipsModule } from '#modules/accounts/server/slips/module.ts';
import { actsModule } from '#modules/documents/server/acts/module.ts';
import { disseminationModule } from '#modules/documents/server/dissemination/module.ts';
import { libraryModule } from '#modules/documents/server/library-module.ts';
import { documentsModule } from '#modules/documents/server/module.ts';
import { registerModule } from '#modules/documents/server/register/module.ts';
import { historyModule } from '#modules/history/server/module.ts';
import { guidedModule } from '#modules/organisation/server/guided/module.ts';
import { organisationModule } from '#modules/organisation/server/module.ts';
import { reformsModule } from '#modules/organisation/server/reforms/module.ts';
import { sheetRunsModule } from '#modules/organisation/server/sheet-runs/module.ts';
import { programmesModule } from '#modules/programmes/server/module.ts';
import { plansModule } from '#modules/programmes/server/plans-module.ts';
import { quizModule } from '#modules/quiz/server/module.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import { answersModule } from '#modules/registers/server/answers-module.ts';
import { registersOf } from '#modules/registers/server/definitions.ts';
import { evidenceModule } from '#modules/registers/server/evidence/module.ts';
import { ledgerModule } from '#modules/registers/server/ledger/module.ts';
import { registersModule } from '#modules/registers/server/module.ts';
import { registerPapersModule } from '#modules/registers/server/papers/module.ts';
import { entrySheetModule } from '#modules/registers/server/sheet-module.ts';
import { shiftsModule } from '#modules/registers/server/shifts/module.ts';
import { reportsModule } from '#modules/reports/server/module.ts';
import { rollupModule } from '#modules/reports/server/rollup/module.ts';
import type { Module } from '#platform/http/handlers.ts';

/** Every module of the program, in one place: the only list that knows them all. `definitions`: of its registers. */
export function allModules(
  settings: AccountsSettings,
  definitions: readonly Definition[] = shippedDefinitions,
): Module[] {
  const registers = registersOf(definitions);
  return [
    accountsModule(settings),
    peopleModule(settings),
    peopleSheetModule,
    slipsModule(settings.signIn),
    factorsModule(settings.signIn),
    providersModule(settings.signIn),
    resetModule(settings.signIn),
    sessionsModule,
    accessModule(settings.signIn),
    signInPolicyModule,
    organisationModule,
    reformsModule,
    guidedModule,
    sheetRunsModule,
    historyModule,
    documentsModule,
    actsModule,
    libraryModule,
    registerModule,
    disseminationModule,
    programmesModule(definitions),
    plansModule,
    registersModule(registers),
    entrySheetModule(registers),
    evidenceModule(registers),
    answersModule(registers),
    quizModule,
    ledgerModule(registers),
    shiftsModule(registers),
    registerPapersModule(registers),
    reportsModule,
    rollupModule,
  ] as unknown as Module[];
}
