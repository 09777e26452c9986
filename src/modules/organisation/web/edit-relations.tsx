import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { judgePicking, type Pickable, picking } from '#ui/picker/picking.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { organisationApi } from './organisation-api.ts';
import { UnitPicker } from './unit-picker.tsx';
import { unitWords } from './words.ts';

const words = unitWords.relations;

interface Sent {
  readonly from: string;
  readonly secondReceiver: string | null;
  readonly liesIn: string | null;
  readonly partner: string | null;
  readonly note?: string;
}

interface EditRelationsProps {
  readonly unitId: string;
  readonly revision: string;
  readonly secondReceiver: Pickable | undefined;
  readonly liesIn: Pickable | undefined;
  readonly partner: Pickable | undefined;
  readonly onClose: () => void;
}

/** The second receiver of a unit, the place it lies in and the police it works with, from a day on. */
export function EditRelations({ unitId, revision, onClose, ...start }: EditRelationsProps) {
  const client = useQueryClient();
  const today = useToday();
  const [basedOn] = useState(revision);
  const [secondReceiver, setSecondReceiver] = useState(picking(start.secondReceiver));
  const [liesIn, setLiesIn] = useState(picking(start.liesIn));
  const [partner, setPartner] = useState(picking(start.partner));
  const [tried, setTried] = useState(false);
  const [from, setFrom] = useState<string>(today);
  const [note, setNote] = useState('');
  const change = useCommand(
    (body: Sent, options) =>
      organisationApi('PUT /api/units/:unitId/relations', {
        params: { unitId },
        body: { ...body, revision: basedOn },
        ...options,
      }),
    async () => {
      toast(words.saved);
      await client.invalidateQueries();
      onClose();
    },
  );
  const wrong = (one: typeof liesIn) => judgePicking(one, unitWords.picked);
  const save = () => {
    setTried(true);
    if (!isPlainDate(from) || [secondReceiver, liesIn, partner].some(wrong)) return;
    void change.run({
      from,
      secondReceiver: secondReceiver.chosen[0]?.id ?? null,
      liesIn: liesIn.chosen[0]?.id ?? null,
      partner: partner.chosen[0]?.id ?? null,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack mt="md" maw="40rem">
        <UnitPicker
          name="secondReceiver"
          label={words.secondReceiver}
          description={words.secondReceiverHint}
          value={secondReceiver}
          error={tried ? wrong(secondReceiver) : undefined}
          onChange={setSecondReceiver}
        />
        <UnitPicker
          name="liesIn"
          label={words.liesIn}
          description={words.liesInHint}
          value={liesIn}
          error={tried ? wrong(liesIn) : undefined}
          onChange={setLiesIn}
        />
        <UnitPicker
          name="partner"
          label={words.partner}
          description={words.partnerHint}
          value={partner}
          error={tried ? wrong(partner) : undefined}
          onChange={setPartner}
        />
        <DayField
          alone
          name="relations-from"
          label={unitWords.form.from}
          description={words.fromHint}
          value={from}
          onChange={setFrom}
        />
        <TextInput
          label={unitWords.form.note}
          description={unitWords.form.noteHint}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FailureNote error={change.error} />
        <Group>
          <Button type="submit" loading={change.busy}>
            {unitWords.form.save}
          </Button>
          <Button variant="default" disabled={change.busy} onClick={onClose}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
