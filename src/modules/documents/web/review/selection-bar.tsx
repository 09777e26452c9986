import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useReviewDesk } from './review-context.ts';
import classes from './review-panel.module.css';
import { reviewWords as words } from './words.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The offset in the text of a point in the page; lines carry where they begin (`data-start`). */
function offsetOf(node: Node, at: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-start]');
  if (!line) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, at);
  return Number(line.dataset.start) + before.toString().length;
}

function selected(pane: HTMLElement | null): Place | undefined {
  const selection = window.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** Offers to add an item from the words that are selected in the text. */
export function SelectionBar({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const desk = useReviewDesk();
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    const change = () => setPlace(selected(pane.current));
    document.addEventListener('selectionchange', change);
    return () => document.removeEventListener('selectionchange', change);
  }, [pane]);
  if (!place || !desk.mayDecide) return null;
  return (
    <div className={classes.selection}>
      <Button
        size="sm"
        // The selection would go with the press of the button.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          desk.add({ where: place });
          window.getSelection()?.removeAllRanges();
        }}
      >
        {words.add.chosen}
      </Button>
    </div>
  );
}
