import { z } from 'zod';
import {
  type Level,
  levelNames,
  levels,
  type Ownership,
  ownershipNames,
  ownerships,
  type UnitKind,
  unitKindNames,
  unitKinds,
} from '#modules/organisation/rules/kinds.ts';

/** Which units a duty is for. Absent or empty lists mean no limit; all that are given must hold. */
export const audienceSchema = z.strictObject({
  /** The units directly below the issuer, or everything below. */
  depth: z.enum(['direct', 'all-below']),
  kinds: z.array(z.enum(unitKindNames)).default([]),
  levels: z.array(z.enum(levelNames)).default([]),
  ownership: z.array(z.enum(ownershipNames)).default([]),
  tags: z.array(z.string().max(60)).default([]),
  /** Only these units, when the office names them one by one. */
  unitIds: z.array(z.uuid()).default([]),
});

export type Audience = z.output<typeof audienceSchema>;

export interface AudienceUnit {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
  readonly ownership: Ownership;
  readonly tags: readonly string[];
  /** 1 for a unit that reports to the issuer itself. */
  readonly depth: number;
}

export const everySchool: Audience = {
  depth: 'all-below',
  kinds: ['school', 'centre'],
  levels: [],
  ownership: [],
  tags: [],
  unitIds: [],
};

export const directUnits: Audience = { ...everySchool, depth: 'direct', kinds: [] };

const someOf = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
  wanted.length === 0 || wanted.some((item) => has.includes(item));

/** Whether a unit below the issuer belongs to the audience. The issuer itself never does. */
export const isInAudience = (audience: Audience, unit: AudienceUnit): boolean =>
  unit.depth >= 1 &&
  unit.kind !== 'place' &&
  (audience.depth === 'all-below' || unit.depth === 1) &&
  someOf(audience.kinds, [unit.kind]) &&
  someOf(audience.levels, unit.levels) &&
  someOf(audience.ownership, [unit.ownership]) &&
  someOf(audience.tags, unit.tags) &&
  someOf(audience.unitIds, [unit.unitId]);

/** The audience in words: “mọi đơn vị bên dưới · Trường · THCS, THPT”. */
export function audienceSentence(audience: Audience): string {
  const parts = [audience.depth === 'direct' ? 'đơn vị trực tiếp bên dưới' : 'mọi đơn vị bên dưới'];
  const list = (names: readonly string[]) => names.length > 0 && parts.push(names.join(', '));
  list(audience.kinds.map((kind) => unitKinds[kind].name));
  list(audience.levels.map((level) => levels[level]));
  list(audience.ownership.map((ownership) => ownerships[ownership]));
  list(audience.tags);
  if (audience.unitIds.length > 0) parts.push(`${audience.unitIds.length} đơn vị được chọn`);
  return parts.join(' · ');
}

/**
 * The audience a document's words ask for: offices and units directly below when it speaks to them, otherwise every
 * school. Only a proposal: the officer sees it with the number of units before issuing.
 */
export const proposeAudience = (who: string | undefined): Audience =>
  who && /phòng\s+gd|trực thuộc sở|ubnd|ủy ban nhân dân/i.test(who) ? directUnits : everySchool;
