export type { AssignmentKey } from './answer-store.ts';
export {
  type Answer,
  type AnsweringEntry,
  type AskedCounted,
  answersOf,
  askedOf,
  linkAnswers,
  linkedTo,
  type NotLinked,
  settleEntry,
  unlinkAnswers,
} from './answers.ts';
export { selectWindowCounts } from './assignment-list-store.ts';
export {
  type Assignment,
  lockAssignment,
  selectAssignment,
  selectAssignmentsOfWindow,
  updateAssignment,
} from './assignment-store.ts';
export { audienceUnits } from './audience-units.ts';
export { countCarried, selectCarrying, type TakenOver } from './carrier-store.ts';
export { dueChangesOf } from './change-due.ts';
export { createProgramme } from './create-programme.ts';
export { editProgramme } from './edit-programme.ts';
export { type HandOverReform, handOverRunning, keepReceiverChanges, takeBackHandOver } from './hand-over.ts';
export { closeProgramme, issueProgramme } from './issue-programme.ts';
export { selectProgrammesMadeFrom, selectRunningMadeFrom } from './made-from-store.ts';
export { openDueWindows } from './open-due-windows.ts';
export {
  countOpenedUnits,
  type OpenedUnit,
  selectOpenedUnits,
  selectTotalsReceived,
} from './opened-store.ts';
export { type Duty, type DutyWindow, type Programme, selectDuties, selectProgramme } from './programme-store.ts';
export { isReceived, mergedSql, type Received, receiversSql, receives } from './received-store.ts';
export { countGoing, countStaying, hasAskedMoved, hasDecidedHanded, selectCameFrom } from './receiver-store.ts';
export {
  type AcceptedWindow,
  isReported,
  selectAcceptedSince,
  selectAtWork,
  selectOpenWindows,
  selectOwedBy,
  selectPlannedWindows,
} from './running-store.ts';
export { waiverOf } from './waivers.ts';
export { selectWindow, selectWindows, selectWindowsOfUnit, type WindowInContext } from './window-store.ts';
