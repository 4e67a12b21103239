import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { StaffHouse } from '#features/accounts/components/staff-house.tsx';
import '../styles/staff.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: 'Wegweiser', template: '%s – Wegweiser' },
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
};

/** Every working room stands in the same house. */
export default function RoomLayout({ children }: { children: ReactNode }) {
  return <StaffHouse>{children}</StaffHouse>;
}
