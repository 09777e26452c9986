import { type Id, idFrom } from '#base/id.ts';

/** A new id for a command. Not `crypto.randomUUID`: browsers hide that one on the plain http of a school's own network. */
export const newCommandId = (): Id => idFrom(new Date(), crypto.getRandomValues(new Uint8Array(10)));
