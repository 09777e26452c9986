import type { FindingCode } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import type { LegacyEncoding } from './repair-encoding.ts';

const ruleOfEncoding: Readonly<Record<LegacyEncoding, ReadingRule>> = {
  VNI: 'old-font',
  TCVN3: 'old-font',
  VIQR: 'old-font',
  CP1258: 'misread-bytes',
  'UTF-8': 'misread-bytes',
  NFD: 'letters-apart',
};

/** The rule that repairs a run in this encoding. */
export const ruleOfRepair = (encoding: LegacyEncoding): ReadingRule => ruleOfEncoding[encoding];

const rulesOfFindings: Readonly<Record<FindingCode, ReadingRule>> = {
  'windows-overlap': 'check-of-dates',
  'windows-gap': 'check-of-dates',
  'days-in-no-shorter-window': 'check-of-dates',
  'due-before-window-ends': 'check-of-dates',
  'literal-window-longer': 'check-of-dates',
  'window-without-days': 'check-of-dates',
  'due-before-document-date': 'check-of-dates',
  'due-hour-dropped': 'check-of-dates',
  'due-without-duty': 'check-of-dates',
  'day-impossible': 'check-of-dates',
  'base-dated-before-plan-year': 'check-of-citations',
  'number-blank': 'check-of-parts',
  'date-blank': 'check-of-parts',
  'like-addressee-without-addressee': 'check-of-form',
  'signatory-missing': 'check-of-parts',
  'signatories-several': 'check-of-parts',
  'recipients-missing': 'check-of-parts',
  'number-year-differs': 'check-of-dates',
  'type-word-missing': 'check-of-citations',
  'citation-abnormal': 'check-of-citations',
  'cited-with-two-dates': 'check-of-citations',
  'symbol-not-of-kind': 'check-of-form',
  'subject-mark-misplaced': 'check-of-form',
  'addressee-in-plan': 'check-of-form',
  'archive-copy-missing': 'check-of-form',
  'deputy-title-missing': 'check-of-form',
  'annex-not-referred': 'check-of-form',
  'day-zero-missing': 'check-of-form',
  'basis-unpunctuated': 'check-of-form',
  'glued-words': 'check-of-words',
  'words-slipped': 'check-of-words',
  'and-or-unclear': 'check-of-words',
  'interval-unmeasured': 'check-of-dates',
  'residues-removed': 'check-of-words',
  'legacy-encoding-repaired': 'check-of-words',
  'personal-data': 'check-of-people',
  'not-read': 'check-of-reader',
};

/** Said of the file only: nothing is to be done, and no programme made from it need carry it. */
export const isOfFileOnly = (code: FindingCode): boolean => code === 'residues-removed';

/** The check that makes a finding of this code. */
export const ruleOfFinding = (code: FindingCode): ReadingRule => rulesOfFindings[code];
