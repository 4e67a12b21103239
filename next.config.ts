import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  distDir: process.env.WEGWEISER_BUILD ?? '.next',
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  // `npm run check` types everything; of a file that extends another Next keeps its hands off.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  experimental: { inlineCss: true, authInterrupts: true, serverActions: { bodySizeLimit: '16mb' } },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
