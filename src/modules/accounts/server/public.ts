export { insertGrant } from './account-store.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { identify } from './identify.ts';
export { endGrantRow, type GrantOn, hasPeople, selectGrantsOn, selectPeopleOf } from './people-store.ts';
export { keepSetupToken, makeSetupPath } from './setup-link.ts';
export { forgetOld } from './tidy-store.ts';
