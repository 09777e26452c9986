import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { quizApi, quizPath } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.import;

/** *Nhập câu hỏi từ Excel*: all rows or none; what stands in the bank already is passed over. */
export default function ImportQuestionsPage() {
  const { unitId } = usePageParams('unitId');
  const client = useQueryClient();
  const [done, setDone] = useState<{ readonly added: number; readonly known: number }>();
  const params = { unitId };
  const bank = quizPath(unitId, 'questions');
  return (
    <Page title={words.title} width="narrow" back={{ to: bank, word: quizWords.bank.title }}>
      {done ? (
        <Note
          kind="done"
          role="status"
          title={words.done(done.added)}
          actions={
            <LinkButton variant="default" to={bank}>
              {quizWords.bank.title}
            </LinkButton>
          }
        >
          {done.known > 0 ? words.known(done.known) : null}
        </Note>
      ) : null}
      <SendSheet
        words={words}
        template={() => quizApi.download('GET /api/units/:unitId/quiz/questions/file', { params })}
        check={async (file, onProgress) => {
          setDone(undefined);
          setDone(await quizApi.upload('POST /api/units/:unitId/quiz/questions/file', { params, file, onProgress }));
          await client.invalidateQueries();
        }}
      />
    </Page>
  );
}
