import type { AccountsSettings } from '#modules/accounts/server/module.ts';
import { accountsModule } from '#modules/accounts/server/module.ts';
import type { Module } from '#platform/http/handlers.ts';

/** Every module of the program, in one place: the only list that knows them all. */
export const allModules = (settings: AccountsSettings): Module[] => [accountsModule(settings)] as unknown as Module[];
