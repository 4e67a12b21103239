import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Sentence } from '#lib/sentence.ts';
import { ask } from './ask.ts';
import { onCore } from './cores.ts';
import { takePort, type Workplace } from './workplace.ts';

export type StoredPages = { folder: string; headers: IncomingHttpHeaders };

/** Lays pages down as files, plain and compressed as well as gzip can, with the headers that ours had. */
export function layPages(place: Workplace, pages: Map<string, Buffer>, headers: IncomingHttpHeaders): StoredPages {
  const folder = path.join(place.scratch, 'pages');
  for (const [address, html] of pages) {
    const directory = path.join(folder, address);
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    writeFileSync(path.join(directory, 'index.html'), html);
    writeFileSync(path.join(directory, 'index.html.gz'), gzipSync(html, { level: 9 }));
  }
  chmodSync(folder, 0o755);
  return { folder, headers };
}

const sameHeaders = [
  'cache-control',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-robots-tag',
];

/**
 * One worker of nginx on the pages as files: compressing each answer at `level` (1 is nginx's own default), or sending what is
 * compressed already. It writes its access log as ours does; what it knows about files it keeps (`open_file_cache`).
 */
export async function openNginx(
  place: Workplace,
  { folder, headers }: StoredPages,
  compression: { level: number } | 'precompressed',
): Promise<{ address: string; pid: number }> {
  const port = await takePort();
  const home = path.join(place.scratch, `nginx-${port}`);
  mkdirSync(home, { mode: 0o755 });
  const compressing =
    compression === 'precompressed' ? 'gzip_static on;' : `gzip on; gzip_comp_level ${compression.level}; gzip_vary on;`;
  const added = sameHeaders.flatMap((name) => (headers[name] ? [`add_header ${name} "${String(headers[name])}";`] : []));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
  const config = `
daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 1024; }
http {
  access_log ${home}/access.log;
  ${temporary.join('\n  ')}
  types { text/html html; }
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=10000 inactive=600s;
  open_file_cache_valid 600s;
  ${compressing}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    ${added.join('\n    ')}
    location / { try_files $uri/index.html =404; }
  }
}
`;
  writeFileSync(path.join(home, 'nginx.conf'), config);
  const child = spawn(
    ...onCore('measured', 'nginx', ['-p', home, '-e', `${home}/error.log`, '-c', path.join(home, 'nginx.conf')]),
    {
      stdio: 'ignore',
    },
  );
  const over = once(child, 'exit');
  place.undo(async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await over;
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await ask(address, '/').catch(() => null))) {
    if (child.exitCode !== null)
      throw new Sentence(`nginx did not start:\n${readFileSync(path.join(home, 'error.log'), 'utf8')}`);
    await pause(20);
  }
  return { address, pid: child.pid! };
}
