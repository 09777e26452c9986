import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Id } from '#base/id.ts';
import { saveFile } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import classes from '../reforms.module.css';
import { reformsApi } from '../reforms-api.ts';
import { sheetWords as words } from './sheet-words.ts';

interface SheetActionsProps {
  readonly officeId: Id;
  readonly reformId: Id;
  /** Saves what is written first, as the sheet is made of what the server has; false when it cannot be saved. */
  readonly save: () => Promise<boolean>;
}

/** The steps out to Excel, and from Excel into the draft. */
export function SheetActions({ officeId, reformId, save }: SheetActionsProps) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      if (!(await save())) return;
      const params = { unitId: officeId, reformId };
      saveFile(await reformsApi.download('GET /api/units/:unitId/reforms/:reformId/sheet', { params }));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const upload = async () => {
    if (await save()) await navigate({ to: `/reforms/${officeId}/${reformId}/sheet` });
  };
  return (
    <fieldset className={classes.add} data-screen-only>
      <legend>{words.byExcel}</legend>
      <Group gap="sm">
        <Button variant="default" loading={busy} onClick={() => void download()}>
          {words.template}
        </Button>
        <Button variant="default" onClick={() => void upload()}>
          {words.upload}
        </Button>
      </Group>
      <FailureNote error={failure} />
    </fieldset>
  );
}
