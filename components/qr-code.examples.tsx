import { QrCode } from './qr-code.tsx';

export const examples = {
  'eine Adresse für die Kamera': (
    <QrCode address="https://willkommen.example/de/guide/register-address" label="QR-Code: Wohnung anmelden" />
  ),
};
