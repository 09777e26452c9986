import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What it holds, for those who hear it. */
  readonly label: string;
  /** Width and height, in CSS pixels. */
  readonly width?: number;
}

/** A QR code drawn in the page, dark on white in every colour scheme; nothing is sent anywhere. */
export function QrCode({ text, label, width = 220 }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={width}
      height={width}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
