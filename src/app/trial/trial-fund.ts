import type { Id } from '#base/id.ts';
import type { Values } from '#modules/registers/rules/values.ts';
import { addEntry, readAround } from '#modules/registers/server/add-entry.ts';
import type { Registers } from '#modules/registers/server/definitions.ts';
import { counterEntry } from '#modules/registers/server/ledger/counter-entry.ts';
import { newId } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';

/** Money of a school's year: so many days ago, what came and what went. */
const entries: readonly { readonly day: number; readonly values: Values }[] = [
  {
    day: -70,
    values: {
      flow: 'income',
      source: 'budget',
      income: 15_000_000,
      name: 'Kinh phí giao cho công tác an ninh trường học',
      paper: 'QĐ giao dự toán',
      gain: 'allocated',
    },
  },
  {
    day: -58,
    values: {
      flow: 'income',
      source: 'fund',
      income: 6_500_000,
      name: 'Ủng hộ Quỹ phòng, chống tội phạm',
      paper: 'PT 01',
      gain: 'gift',
      party: 'Hội cha mẹ học sinh',
    },
  },
  {
    day: -41,
    values: {
      flow: 'spending',
      source: 'budget',
      spending: 4_200_000,
      name: 'In tờ rơi, pa nô tuyên truyền',
      paper: 'PC 01',
      use: 'outreach',
      party: 'Cửa hàng in Bản Mây',
    },
  },
  {
    day: -23,
    values: {
      flow: 'spending',
      source: 'budget',
      spending: 3_600_000,
      name: 'Bình chữa cháy cho dãy phòng học',
      paper: 'PC 02',
      use: 'equipment',
    },
  },
  {
    day: -12,
    values: {
      flow: 'spending',
      source: 'fund',
      spending: 1_500_000,
      name: 'Thưởng lớp tự quản tốt',
      paper: 'PC 03',
      use: 'rewards',
    },
  },
];

/** The ledger of one school of the trial, one slip of the finger in it that was taken back and written anew. */
export async function writeTrialFund(work: Work, registers: Registers, unitId: Id, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const place = { unitId, register: 'fund' };
  const write = async (offset: number, values: Values) => {
    const by = actingAs(work, people.officers.get(unitId), at(day(offset), 16));
    const entryId = newId(by.now);
    const body = { entryId, version: 1, values: { day: day(offset), ...values } as never };
    await addEntry(by, registers, place, body, await readAround(by.tx, registers, place, body));
    return { by, entryId };
  };
  for (const { day: offset, values } of entries) await write(offset, values);
  const slip = {
    flow: 'spending',
    source: 'fund',
    spending: 8_500_000,
    name: 'Nước uống ngày hội an ninh Tổ quốc',
    paper: 'PC 04',
    use: 'event',
  };
  const { by, entryId } = await write(-6, slip);
  await counterEntry(
    by,
    registers,
    { ...place, entryId },
    { counterId: newId(by.now), reason: 'Gõ thừa một chữ số 0' },
  );
  await write(-6, { ...slip, spending: 850_000 });
}
