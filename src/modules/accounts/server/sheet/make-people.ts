import { dayInVietnam, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { recordOnUnits, type UnitEntry } from '#modules/history/server/public.ts';
import type { Database } from '#platform/database/connect.ts';
import { hashToken, newToken } from '#platform/random.ts';
import { Work } from '#platform/work.ts';
import { invitationEnd, spanOf, toldSpan } from '../../rules/grant-days.ts';
import { invitationLetter } from '../../rules/letters.ts';
import { loginKey } from '../../rules/login-key.ts';
import { worksWithSensitive } from '../../rules/roles.ts';
import type { FillableUnit, PersonDraft } from '../../rules/sheet/judge-people.ts';
import { receivePersonRow } from '../../rules/sheet/people-columns.ts';
import { callerOf } from '../identify.ts';
import { MAIL_TASK } from '../invite.ts';
import { insertRoles } from '../people/give-role.ts';
import { selectStanding } from '../people/grant-store.ts';
import { endOpenInvitations, lockUnit } from '../people-store.ts';
import { judgeSheet } from './judge-sheet.ts';
import {
  endImport,
  insertInvitations,
  type NewSheetInvitation,
  selectAccounts,
  selectImport,
  updateProgress,
} from './sheet-store.ts';

/** What a sheet is worked off with. `linksFrom`: the public address; undefined: no letters are sent. */
interface Means {
  readonly db: Database;
  readonly now: Date;
  readonly linksFrom?: string | undefined;
}

interface Made {
  readonly mailed: number;
  readonly given: number;
}

/** The people of one unit: invitations in one statement, letters and roles, history of each person. */
async function makeInUnit(
  work: Work,
  unit: FillableUnit,
  drafts: readonly PersonDraft[],
  accounts: ReadonlyMap<string, Id>,
  linksFrom: string | undefined,
): Promise<Made> {
  const { unitId } = unit;
  await lockUnit(work.tx, unitId);
  if (unit.first) await endOpenInvitations(work.tx, unitId, ['administrator', 'head'], work.now);
  const { 'sensitive-reader': seesUntil } = unit.lastDays;
  const maySee = (until: PlainDate | undefined) =>
    unit.roles.includes('sensitive-reader') && (!seesUntil || (until !== undefined && until <= seesUntil));
  const entries: UnitEntry[] = [];
  const invitations: NewSheetInvitation[] = [];
  let [mailed, given] = [0, 0];
  for (const { fullName, login, role, email, from, until, hasAccount } of drafts) {
    const span = spanOf({ from, until }, work.today);
    const sensitive = maySee(until) && worksWithSensitive(role);
    const personId = hasAccount ? accounts.get(loginKey(login)) : undefined;
    const after = { fullName, role, ...toldSpan(span), ...(sensitive ? { sensitive } : {}) };
    entries.push({ unitId, action: personId ? 'give-role' : 'invite', before: null, after });
    if (personId) {
      const standing = await selectStanding(work.tx, unitId, work.now);
      await insertRoles(work, unitId, personId, role, span, sensitive, standing);
      given += 1;
      continue;
    }
    const token = newToken();
    const id = work.newId();
    const expiresAt = invitationEnd(work.now, span.from, span.until);
    const facts = { unitId, role, fullName, login, email, ...span, expiresAt, sensitive };
    invitations.push({ id, tokenHash: hashToken(token), ...facts });
    if (!email || !linksFrom) continue;
    const link = `${linksFrom}/invitations/${token}`;
    const letter = invitationLetter(fullName, unit.name, link, dayInVietnam(expiresAt));
    await work.later(MAIL_TASK, { to: email, ...letter, invitationId: id });
    mailed += 1;
  }
  await insertInvitations(work.tx, work.person.personId, work.now, invitations);
  await recordOnUnits(work, entries);
  return { mailed, given };
}

/**
 * Works off a sheet that was taken, all or nothing, with the rights its sender holds now: what is no longer right by then
 * makes nothing. A repeat of the job finds it ended.
 */
export async function makePeople({ db, now, linksFrom }: Means, importId: Id): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const sheet = await selectImport(tx, importId);
    if (sheet?.state !== 'waiting' || !sheet.rows) return;
    const work = new Work(tx, now, await callerOf(tx, sheet.madeBy, now));
    const judged =
      work.caller && (await work.may('person.invite', sheet.unitId))
        ? await judgeSheet(work, sheet.unitId, sheet.rows.map(receivePersonRow), sheet.leaveOut)
        : undefined;
    if (!judged || judged.findings.some(({ severity }) => severity === 'error')) {
      await endImport(tx, importId, now, { state: 'refused', done: 0, mailed: 0, given: 0 });
      return;
    }
    const unitById = new Map(judged.units.map((unit) => [unit.unitId, unit]));
    const logins = judged.drafts.filter(({ hasAccount }) => hasAccount).map(({ login }) => login);
    const accounts = await selectAccounts(tx, logins);
    const total = { done: 0, mailed: 0, given: 0 };
    // Always in the same order of units, so that two sheets at once wait for each other and never in a ring.
    const byUnit = [...Map.groupBy(judged.drafts, (draft) => draft.unitId)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [unitId, drafts] of byUnit) {
      const made = await makeInUnit(work, unitById.get(unitId) as FillableUnit, drafts, accounts, linksFrom);
      total.done += drafts.length;
      total.mailed += made.mailed;
      total.given += made.given;
      await updateProgress(db, importId, total.done);
    }
    await endImport(tx, importId, now, { state: 'done', ...total });
  });
}
