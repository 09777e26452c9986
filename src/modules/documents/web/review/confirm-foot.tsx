import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { forwardRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { documentsApi, type ReadDocument } from '../documents-api.ts';
import classes from '../reading.module.css';
import { useReviewDesk } from './review-context.ts';
import { reviewWords as words } from './words.ts';

export interface ConfirmHandle {
  readonly confirm: () => void;
  readonly focus: () => void;
}

/** Confirms the reading, or says what is left and leads there; a confirmed one can be opened again. */
export const ConfirmFoot = forwardRef<ConfirmHandle, { document: ReadDocument; children: ReactNode }>(
  function ConfirmFoot({ document, children }, handle) {
    const desk = useReviewDesk();
    const client = useQueryClient();
    const button = useRef<HTMLButtonElement>(null);
    const area = useRef<HTMLElement>(null);
    const wants = useRef(false);
    const { unitId, id, review } = document;
    const params = { unitId, documentId: id };
    const again = () => client.invalidateQueries({ queryKey: desk.queryKey });
    const confirm = useCommand(
      ({ step, version }: { step: number; version: number }, options) =>
        documentsApi('POST /api/units/:unitId/documents/:documentId/confirmation', {
          params,
          body: { step, version },
          ...options,
        }),
      again,
    );
    const reopen = useCommand(
      (_: string, options) =>
        documentsApi('POST /api/units/:unitId/documents/:documentId/reopening', { params, ...options }),
      again,
    );
    const { open } = desk.progress;
    const isBegun = desk.current !== undefined || desk.items.some(({ verdict }) => verdict !== undefined);
    const press = async () => {
      if (!desk.mayDecide) return;
      wants.current = open === 0 && desk.waiting > 0;
      if (wants.current) return;
      if (open > 0) desk.next(desk.current);
      else if (!(await confirm.run({ step: review.step, version: review.version }))) await again();
    };
    const pressNow = useRef(press);
    pressNow.current = press;
    // Asked for while the last decisions still travel: done when they have arrived.
    useEffect(() => {
      if (desk.waiting === 0 && wants.current) void pressNow.current();
    }, [desk.waiting]);
    const isConfirmed = review.confirmed !== null;
    const was = useRef(isConfirmed);
    useEffect(() => {
      if (was.current !== isConfirmed) area.current?.focus();
      was.current = isConfirmed;
    }, [isConfirmed]);
    useImperativeHandle(handle, () => ({ confirm: () => void press(), focus: () => button.current?.focus() }));
    const rest = desk.items.filter(({ verdict, isGone }) => verdict === undefined && !isGone).length;
    const lead = open > 0 ? words.foot.left(open) : rest > 0 ? words.foot.rest(rest) : words.foot.all;
    return (
      <section ref={area} tabIndex={-1} className={classes.foot} aria-label={words.foot.title}>
        <FailureNote error={confirm.error ?? reopen.error} />
        {desk.mayDecide ? (
          <p className={classes.footLead}>
            <strong>{lead}</strong> {words.foot.notConfirmed}
          </p>
        ) : null}
        <div className={classes.footButtons}>
          {children}
          {desk.mayDecide ? (
            <Button
              ref={button}
              loading={confirm.busy}
              variant={open > 0 && isBegun ? 'default' : 'filled'}
              aria-keyshortcuts="Control+Enter"
              onClick={() => void press()}
            >
              {open === 0 ? words.foot.confirm : isBegun ? words.foot.goOn : words.foot.begin}
            </Button>
          ) : null}
          {document.mayWrite && review.confirmed ? (
            <Button variant="default" loading={reopen.busy} onClick={() => void reopen.run(id)}>
              {words.foot.reopen}
            </Button>
          ) : null}
        </div>
      </section>
    );
  },
);
