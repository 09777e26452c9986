export { deleteCountedOfClosed } from './count-store.ts';
