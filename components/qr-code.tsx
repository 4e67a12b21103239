import QRCode from 'qrcode';

/** An address as a square for telephones, drawn into the page. `label` says where it leads. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (isDark, index) => (isDark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : ''));
  return (
    <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path d={dark.join('')} />
    </svg>
  );
}
