import { fold } from '#base/vietnamese.ts';

/** What tells sign-in names apart: letters without marks, case or spaces, so that “Nguyễn Thị Lan” is “nguyenthilan”. */
export const loginKey = (login: string): string => fold(login).replaceAll(' ', '');
