export { default, metadata } from '../admin/layout.tsx';

export const dynamic = 'force-dynamic';
