export type Phase = 'starting' | 'serving' | 'draining';

/** What `GET /api/health` says. `cache` is `off` where Next answers without the page server. */
export type Health = {
  status: 'ok' | 'degraded' | 'starting' | 'draining';
  database: 'ok' | 'away';
  cache: 'off' | { entries: number; bytes: number; hits: number; publicVersion: string | null; trusted: boolean };
  version: string;
  migrations: 'ok' | 'pending';
};

/** `degraded` means that somebody should look; a load balancer goes on sending visitors (200). */
export function healthStatus(phase: Phase, { database, migrations }: Pick<Health, 'database' | 'migrations'>): Health['status'] {
  if (phase !== 'serving') return phase;
  return database === 'ok' && migrations === 'ok' ? 'ok' : 'degraded';
}

/** The answer with its HTTP status: 503 only before the server is ready and while it drains. */
export const healthResponse = (health: Health) =>
  Response.json(health, {
    status: health.status === 'starting' || health.status === 'draining' ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  });
