import type { AccountsSettings } from '#modules/accounts/server/module.ts';
import { accountsModule } from '#modules/accounts/server/module.ts';
import { documentsModule } from '#modules/documents/server/module.ts';
import { historyModule } from '#modules/history/server/module.ts';
import { organisationModule } from '#modules/organisation/server/module.ts';
import { reformsModule } from '#modules/organisation/server/reforms/module.ts';
import { programmesModule } from '#modules/programmes/server/module.ts';
import { plansModule } from '#modules/programmes/server/plans-module.ts';
import { reportsModule } from '#modules/reports/server/module.ts';
import { rollupModule } from '#modules/reports/server/rollup/module.ts';
import type { Module } from '#platform/http/handlers.ts';

/** Every module of the program, in one place: the only list that knows them all. */
export const allModules = (settings: AccountsSettings): Module[] =>
  [
    accountsModule(settings),
    organisationModule,
    reformsModule,
    historyModule,
    documentsModule,
    programmesModule,
    plansModule,
    reportsModule,
    rollupModule,
  ] as unknown as Module[];
