import { useEffect, useRef, useState } from 'react';
import { SearchBox } from '#ui/search-box.tsx';
import classes from './library.module.css';
import { libraryWords as words } from './library-words.ts';

/** Milliseconds without a key before what was typed is asked. */
const PAUSE = 250;

interface SearchBoxProps {
  /** What the address asks for. */
  readonly asked: string;
  readonly onAsk: (q: string) => void;
}

/** The search of the library; what is typed is asked after a short pause, and follows the address when that changes. */
export function LibrarySearchBox({ asked, onAsk }: SearchBoxProps) {
  const [typed, setTyped] = useState(asked);
  const last = useRef(asked);
  const ask = useRef(onAsk);
  ask.current = onAsk;
  useEffect(() => {
    // Somebody else changed it: a link, “back”, the button that clears.
    if (asked !== last.current.trim()) setTyped(asked);
    last.current = asked;
  }, [asked]);
  useEffect(() => {
    if (typed.trim() === asked) return;
    const wait = setTimeout(() => {
      last.current = typed;
      ask.current(typed.trim());
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [typed, asked]);
  return (
    <div className={classes.search}>
      <SearchBox value={typed} onChange={setTyped} label={words.search} hint={words.searchHint} maxLength={200} />
    </div>
  );
}
