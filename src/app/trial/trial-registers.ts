import type { Id } from '#base/id.ts';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import type { Values } from '#modules/registers/rules/values.ts';
import { addEntry, readAround } from '#modules/registers/server/add-entry.ts';
import { registersOf } from '#modules/registers/server/definitions.ts';
import { newId } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';
import { writeTrialFund } from './trial-fund.ts';

/** What a school held: so many days ago, and how many of its pupils came of a hundred. */
const sessions: readonly { readonly day: number; readonly share: number; readonly values: Values }[] = [
  {
    day: -61,
    share: 96,
    values: {
      name: 'Sinh hoạt dưới cờ: phòng, chống bạo lực học đường',
      form: 'flag-ceremony',
      channel: 'in-person',
      topics: ['school-violence'],
      audiences: ['teachers', 'pupils'],
      staff: 28,
      with: 'Đoàn thanh niên xã',
    },
  },
  {
    day: -40,
    share: 92,
    values: {
      name: 'Nói chuyện về tác hại của ma túy, thuốc lá điện tử',
      form: 'talk',
      channel: 'in-person',
      topics: ['drugs', 'smoking'],
      audiences: ['pupils'],
      staff: 12,
      with: 'Công an xã',
    },
  },
  {
    day: -24,
    share: 0,
    values: {
      name: 'Họp cha mẹ học sinh: quản lý con em trên mạng',
      form: 'conference',
      channel: 'in-person',
      topics: ['online-fraud', 'child-abuse'],
      audiences: ['parents'],
      parents: 164,
    },
  },
  {
    day: -9,
    share: 35,
    values: {
      name: 'Thi tìm hiểu Luật Trật tự, an toàn giao thông',
      form: 'contest',
      channel: 'in-person',
      topics: ['traffic'],
      audiences: ['pupils'],
    },
  },
  {
    day: -2,
    share: 100,
    values: {
      name: 'Bài đăng nhắc phòng, chống đuối nước mùa mưa',
      form: 'social-media',
      channel: 'zalo',
      topics: ['drowning'],
      audiences: ['pupils', 'parents'],
    },
  },
];

/** How many pupils a school of the trial has. */
const pupilsOf = (index: number): number => 180 + ((index * 67) % 420);

/** The outreach of the trial's schools and of its first commune, as they wrote it on the day: not every school as much. */
export async function writeTrialEntries(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const registers = registersOf(shippedDefinitions);
  const write = async (unitId: Id, offset: number, values: Values) => {
    const by = actingAs(work, people.officers.get(unitId), at(day(offset), 16));
    const place = { unitId, register: 'outreach-session' };
    const body = { entryId: newId(by.now), version: 1, values: { day: day(offset), ...values } as never };
    return addEntry(by, registers, place, body, await readAround(by.tx, registers, place, body));
  };
  const schools = [...made.directUnits, ...made.communes.flatMap((commune) => commune.schools)];
  for (const [index, school] of schools.entries()) {
    for (const { day: offset, share, values } of sessions.slice(index % 3 === 2 ? 3 : 0)) {
      const pupils = Math.round((pupilsOf(index) * share) / 100);
      await write(school.id, offset, pupils > 0 ? { ...values, pupils } : values);
    }
  }
  const [first] = schools;
  if (first) await writeTrialFund(work, registers, first.id, people);
  const [commune] = made.communes;
  if (!commune) throw new Error('The province has no commune');
  await write(commune.id, -18, {
    name: 'Hội nghị triển khai kế hoạch bảo đảm an ninh trường học',
    form: 'conference',
    channel: 'in-person',
    topics: ['school-violence', 'drugs', 'traffic'],
    audiences: ['managers', 'members'],
    staff: 46,
    with: 'Công an xã, Hội Phụ nữ, Đoàn Thanh niên',
  });
}
