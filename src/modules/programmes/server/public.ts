export {
  type Assignment,
  lockAssignment,
  selectAssignment,
  selectAssignmentsOfWindow,
  updateAssignment,
} from './assignment-store.ts';
export { selectWindow, selectWindows, type WindowInContext } from './window-store.ts';
