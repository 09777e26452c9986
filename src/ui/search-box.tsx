import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { isTyping, shortcutsOn } from './shortcuts.ts';
import { words } from './words.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly hint?: string;
  readonly maxLength?: number;
}

/** Finds without marks: “dong da” finds “Đống Đa”. The key `/` leads here. */
export function SearchBox({
  value,
  onChange,
  label = words.search.label,
  hint = words.search.hint,
  maxLength,
}: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== '/' || !shortcutsOn() || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
  return (
    <TextInput
      ref={input}
      type="search"
      label={label}
      maxLength={maxLength}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-screen-only
    />
  );
}
