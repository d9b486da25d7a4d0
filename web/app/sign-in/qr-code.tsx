import { useMemo } from 'react';
import { encode } from 'uqr';
import { pathOf } from './rules-qr.ts';
import classes from './steps.module.css';

/** A QR code, always dark on white with its quiet margin, whatever the page's colours: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 });
    return { size: code.size, path: pathOf(code.data) };
  }, [text]);
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
