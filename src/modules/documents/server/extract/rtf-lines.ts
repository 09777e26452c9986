/** Gathers the words of an RTF stream into lines. */
export interface RtfLines {
  write(text: string): void;
  /** Writes here, and something more on a line of its own behind the paragraph. */
  writeBehind(here: string, behind: string): void;
  /** `par`, `cell`, `row` and what else ends or begins a paragraph. */
  command(word: string): void;
  endParagraph(): void;
  text(): string;
}

/** A row of one-line cells is one line parted by tabs; otherwise cell follows cell, as in the two columns of a head. */
export function makeLines(): RtfLines {
  const lines: string[] = [];
  let line: string[] = [];
  let behind: string[] = [];
  let cells: string[] = [];
  let isInTable = false;

  const take = (): string => {
    const text = line.join('');
    line = [];
    return text;
  };
  const flushNotes = (): void => {
    lines.push(...behind);
    behind = [];
  };
  const endParagraph = (): void => {
    if (isInTable) {
      line.push('\n');
      return;
    }
    lines.push(take());
    flushNotes();
  };
  const endRow = (): void => {
    const parted = cells.map((cell) => cell.split('\n').filter((part) => part.trim() !== ''));
    if (parted.every((parts) => parts.length <= 1)) lines.push(parted.map((parts) => parts[0] ?? '').join('\t'));
    else lines.push(...parted.flat());
    cells = [];
    flushNotes();
  };
  return {
    write: (text) => {
      line.push(text);
    },
    writeBehind: (here, words) => {
      line.push(here);
      behind.push(words);
    },
    command: (word) => {
      if (word === 'pard') isInTable = false;
      else if (word === 'intbl') isInTable = true;
      else if (word === 'par' || word === 'sect' || word === 'page') endParagraph();
      else if (word === 'cell') cells.push(take());
      else if (word === 'nestcell' || word === 'nestrow') line.push('\n');
      else if (word === 'row') endRow();
    },
    endParagraph,
    text: () => {
      const rest = [...cells, line.join('')].filter((part) => part !== '');
      return [...lines, ...rest, ...behind].join('\n');
    },
  };
}
