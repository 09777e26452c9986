import type { Span } from './reading.ts';

/** Which stretches of a text are spoken for already; asking and taking cost as much as the stretch is long. */
export class Taken {
  private readonly marks: Uint8Array;

  constructor(length: number, spans: Iterable<{ readonly where: Span }> = []) {
    this.marks = new Uint8Array(length);
    for (const { where } of spans) this.take(where.start, where.end);
  }

  take(start: number, end: number): void {
    this.marks.fill(1, start, end);
  }

  /** Whether any of `[start, end)` is taken. */
  has(start: number, end: number): boolean {
    return this.marks.subarray(start, end).includes(1);
  }
}
