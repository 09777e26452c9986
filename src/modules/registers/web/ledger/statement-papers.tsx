import { Button } from '@mantine/core';
import { saveFile } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { registerWords } from '../words.ts';
import { ledgerApi } from './ledger-api.ts';
import { ledgerWords } from './ledger-words.ts';
import classes from './statement.module.css';

const words = ledgerWords;

interface StatementPapersProps {
  readonly asked: {
    readonly params: { readonly unitId: string; readonly register: string };
    readonly query: {
      readonly firstDay: string;
      readonly lastDay: string;
      readonly source?: string;
      readonly knownOn?: string;
    };
  };
}

/** The statement on paper, as Excel and as Word; on paper with room for those who sign. */
export function StatementPapers({ asked }: StatementPapersProps) {
  const excel = useCommand(() =>
    ledgerApi.download('GET /api/units/:unitId/registers/:register/statement/sheet', asked).then(saveFile),
  );
  const word = useCommand(() =>
    ledgerApi.download('GET /api/units/:unitId/registers/:register/statement/paper', asked).then(saveFile),
  );
  return (
    <div data-screen-only className={classes.papers}>
      <FailureNote error={excel.error ?? word.error} />
      <Button variant="default" onClick={() => window.print()}>
        {words.print}
      </Button>
      <Button variant="default" loading={excel.busy} onClick={() => void excel.run(undefined)}>
        {registerWords.list.excel}
      </Button>
      <Button variant="default" loading={word.busy} onClick={() => void word.run(undefined)}>
        {words.word}
      </Button>
    </div>
  );
}

/** Who signs the printed statement; their names are written by hand. */
export function StatementSigners() {
  return (
    <div data-print-only>
      <div className={classes.signers}>
        {words.signers.map((who) => (
          <p key={who}>
            <strong>{who}</strong>
            <br />
            <em>{words.signNote}</em>
          </p>
        ))}
      </div>
    </div>
  );
}
