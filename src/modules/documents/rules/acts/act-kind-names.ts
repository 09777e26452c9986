import { upperFirst } from '#base/vietnamese.ts';
import type { CitationKind } from '../reading/citation-key.ts';
import type { KnownAct } from './known-act.ts';

/** The type word of each kind, as it stands before a number. */
export const actKindNames: Readonly<Record<CitationKind, string>> = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  ordinance: 'Pháp lệnh',
  decree: 'Nghị định',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  circular: 'Thông tư',
  'joint-circular': 'Thông tư liên tịch',
  plan: 'Kế hoạch',
  dispatch: 'Công văn',
  telegram: 'Công điện',
  guidance: 'Hướng dẫn',
  regulation: 'Quy định',
  statute: 'Quy chế',
  'coordination-regulation': 'Quy chế phối hợp',
  'action-programme': 'Chương trình hành động',
  programme: 'Chương trình',
  scheme: 'Đề án',
  'circular-letter': 'Thông tri',
  notice: 'Thông báo',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  'consolidated-text': 'Văn bản hợp nhất',
  other: 'Văn bản',
};

/** How an act is called in a sentence: “Nghị định 13/2023/NĐ-CP”, or its name where it has no number here. */
export const knownActLabel = ({ number, names, kind, year, signedOn }: KnownAct): string => {
  if (number !== null) return `${actKindNames[kind]} ${number}`;
  const when = signedOn?.slice(0, 4) ?? year;
  return upperFirst(names?.[0] ?? '') + (when && !/\d{4}$/u.test(names?.[0] ?? '') ? ` năm ${when}` : '');
};
