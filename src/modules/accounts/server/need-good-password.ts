import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import { newPassword } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { judgePassword, type PasswordOwner } from '../rules/passwords/judge-password.ts';
import { shortestPassword } from '../rules/passwords/shortest-password.ts';
import { weaknessSentence } from '../rules/passwords/weakness-words.ts';

interface Owner extends Omit<PasswordOwner, 'unitNames'> {
  readonly unitIds: readonly Id[];
}

interface Choice extends Owner {
  readonly password: string;
  /** The field of the request that carries it. */
  readonly where: string;
}

async function ownerWithNames(work: Work, { unitIds, ...owner }: Owner): Promise<PasswordOwner> {
  const units = await Promise.all([...new Set(unitIds)].map((unitId) => selectUnit(work.tx, unitId, work.today)));
  return { ...owner, unitNames: units.flatMap((unit) => (unit ? [unit.name, unit.abbreviation ?? ''] : [])) };
}

/** Refuses a new password that is easy to guess, saying why and what to choose instead. */
export async function needGoodPassword(work: Work, { password, where, ...owner }: Choice): Promise<void> {
  const weakness = judgePassword(password, await ownerWithNames(work, owner), work.today);
  if (!weakness) return;
  const sentence = weaknessSentence(weakness, shortestPassword(work.today));
  throw new Refusal('password-weak', { why: sentence, findings: [{ where, code: weakness, sentence }] });
}

/** A password to hand over on paper. About one in a hundred drawn at random looks easy to guess: it is drawn again. */
export async function drawPassword(work: Work, owner: Owner): Promise<string> {
  const named = await ownerWithNames(work, owner);
  let password = newPassword();
  while (judgePassword(password, named, work.today)) password = newPassword();
  return password;
}
