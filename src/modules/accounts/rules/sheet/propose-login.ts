import { fold } from '#base/vietnamese.ts';

/** The sign-in name a name leads to: `Lò Thị Ban` → `lothiban`. */
export function loginBase(fullName: string): string {
  const letters = fold(fullName).replace(/[^a-z0-9]+/g, '');
  return (letters.length < 3 ? `${letters}nguoidung` : letters).slice(0, 60);
}

/** The first name nobody has: the base, else with 2, 3, … behind it. `isTaken` is asked by the folded name. */
export function proposeLogin(fullName: string, isTaken: (key: string) => boolean): string {
  const base = loginBase(fullName);
  for (let n = 1; ; n++) {
    const login = n === 1 ? base : `${base}${n}`;
    if (!isTaken(login)) return login;
  }
}
