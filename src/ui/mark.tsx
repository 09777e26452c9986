const shapes = {
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z',
  half: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 3v10M8 5h4.2M8 8h5M8 11h4.2',
  up: 'M8 13V3.5M4 7.2l4-4 4 4',
  back: 'M6.5 3L3 6.5 6.5 10M3.3 6.5h6.2a3.5 3.5 0 0 1 0 7H7',
  check: 'M2.8 8.6l3.4 3.4 7-7.6',
  dash: 'M3 8h10',
  warning: 'M8 2.2L14.3 13.3H1.7zM8 6.4v3.2M8 11.6v.1',
  skip: 'M3 4l4 4-4 4M8 4l4 4-4 4',
  cross: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 7.4v3.4M8 5.1v.1',
  file: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
} as const;

export type Shape = keyof typeof shapes;

/** A small drawn sign that always stands beside a word, never alone. */
export function Mark({ shape, size = 16 }: { shape: Shape; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={shapes[shape]} />
    </svg>
  );
}
