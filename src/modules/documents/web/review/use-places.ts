import { useRef } from 'react';
import type { ReadSection } from '../../rules/reading/reading.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { type Place, placesOf } from '../reading-places.ts';

/** The places of the items; the same list as long as none changed, so that a long text is not drawn again for each key. */
export function usePlaces(
  items: readonly ReviewedItem[],
  sections: readonly ReadSection[],
  findings: Parameters<typeof placesOf>[2],
): readonly Place[] {
  const kept = useRef<{ text: string; places: readonly Place[] }>({ text: '', places: [] });
  const places = placesOf(items, sections, findings);
  const text = JSON.stringify(places);
  if (kept.current.text !== text) kept.current = { text, places };
  return kept.current.places;
}
