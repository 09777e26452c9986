import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, formatDate, isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { programmeWords } from './programme-words.ts';
import { programmesApi, type WindowView } from './programmes-api.ts';

const words = programmeWords.changeDue;

/** *Đổi hạn* of one issued window, with a reason that its receivers see. */
export function ChangeDue({ unitId, window }: { unitId: string; window: WindowView }) {
  const client = useQueryClient();
  const today = useToday();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const isDay = isPlainDate(day) && day > today && day !== window.dueLastDay;
  const change = useCommand(
    (body: { dueDay: string; reason: string }, options) =>
      programmesApi('POST /api/windows/:unitId/:windowId/due', {
        params: { unitId, windowId: window.id },
        body,
        ...options,
      }),
    async ({ units }) => {
      toast(words.done(units));
      setDay('');
      setTried(false);
      await client.invalidateQueries();
    },
  );
  return (
    <ReasonButton
      label={words.buttonOf(window.name)}
      confirmLabel={words.button}
      busy={change.busy}
      error={change.error}
      consequence={words.consequence(window.name, formatDate(window.dueLastDay), window.assigned)}
      reasonLabel={words.reason}
      reasonHint={words.reasonHint}
      onConfirm={(reason) => {
        setTried(true);
        return isDay ? change.run({ dueDay: day, reason }) : false;
      }}
    >
      <DayField
        name={`due-${window.id}`}
        width="15rem"
        label={words.day}
        value={day}
        error={tried && !isDay ? words.dayWrong(formatDate(addDays(today, 1))) : undefined}
        onChange={setDay}
      />
    </ReasonButton>
  );
}
