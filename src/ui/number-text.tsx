import { formatNumber } from '#base/vietnamese.ts';
import { words } from './words.ts';

interface NumberTextProps {
  /** Blank (null, undefined) is shown as —, zero as 0. */
  readonly value: number | bigint | null | undefined;
  /** Said after the number, for instance a unit of measure. */
  readonly unit?: string;
}

/** A number as Vietnamese readers write it, in figures of equal width. */
export function NumberText({ value, unit }: NumberTextProps) {
  const blank = value === null || value === undefined;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {blank ? words.blank : formatNumber(value)}
      {unit && !blank ? ` ${unit}` : ''}
    </span>
  );
}
