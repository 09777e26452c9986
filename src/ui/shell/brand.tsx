/** A roof with a tick under it: the school, safe. */
export function Brand({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="#0f6461" />
      <path
        d="M5.5 15.2 16 6.5l10.5 8.7M8.6 14v11.5h14.8V14"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path
        d="m11.8 18.6 3 3.1 5.6-6.2"
        fill="none"
        stroke="#a6dcd8"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
