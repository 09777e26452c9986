/** The action under which the erasing of a row's content stands in history. */
export const ERASE = 'erase-content';
