import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { organisationApi } from './organisation-api.ts';
import { judgePicked, type Picked, type PickedUnit, UnitPicker } from './unit-picker.tsx';
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
  readonly secondReceiver: PickedUnit | undefined;
  readonly liesIn: PickedUnit | undefined;
  readonly partner: PickedUnit | undefined;
  readonly onClose: () => void;
}

/** The second receiver of a unit, the place it lies in and the police it works with, from a day on. */
export function EditRelations({ unitId, revision, onClose, ...start }: EditRelationsProps) {
  const client = useQueryClient();
  const today = useToday();
  const [basedOn] = useState(revision);
  const [secondReceiver, setSecondReceiver] = useState<Picked>({ unit: start.secondReceiver, typed: '' });
  const [liesIn, setLiesIn] = useState<Picked>({ unit: start.liesIn, typed: '' });
  const [partner, setPartner] = useState<Picked>({ unit: start.partner, typed: '' });
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
  const save = () => {
    setTried(true);
    if (!isPlainDate(from) || [secondReceiver, liesIn, partner].some(judgePicked)) return;
    void change.run({
      from,
      secondReceiver: secondReceiver.unit?.unitId ?? null,
      liesIn: liesIn.unit?.unitId ?? null,
      partner: partner.unit?.unitId ?? null,
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
          label={words.secondReceiver}
          description={words.secondReceiverHint}
          value={secondReceiver}
          error={tried ? judgePicked(secondReceiver) : undefined}
          onChange={setSecondReceiver}
        />
        <UnitPicker
          label={words.liesIn}
          description={words.liesInHint}
          value={liesIn}
          error={tried ? judgePicked(liesIn) : undefined}
          onChange={setLiesIn}
        />
        <UnitPicker
          label={words.partner}
          description={words.partnerHint}
          value={partner}
          error={tried ? judgePicked(partner) : undefined}
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
