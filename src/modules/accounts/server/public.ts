export { createPerson, type NewPerson } from './create-person.ts';
export { identifyWith } from './identify.ts';
export { keepSetupToken, makeSetupPath } from './set-up.ts';
