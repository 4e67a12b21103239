const live = process.stdout.isTTY;

/** Goes on when nobody reads what we say any more (a closed terminal, a pipe that ended): stopping in order matters more. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** What a long step tells the person who waits. */
export type Step = {
  /** How far it is, such as `3 of 10 pages`. */
  note: (text: string) => void;
  done: () => void;
};

let unfinished: NodeJS.Timeout | undefined;

/** Leaves the line of a step that will not be done; to be called before something else is said. */
export function leaveStep(): void {
  if (!unfinished) return;
  clearInterval(unfinished);
  unfinished = undefined;
  process.stdout.write('\n');
}

/** Begins a step and says so. On a terminal its line is kept up to date; elsewhere every note becomes a line. */
export function step(what: string): Step {
  const began = performance.now();
  let note = '';
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const show = () => {
    const line = `· ${[what, note, seconds()].filter(Boolean).join(' · ')}`;
    process.stdout.write(`\r\x1b[2K${line.slice(0, process.stdout.columns - 1)}`);
  };
  if (live) unfinished = setInterval(show, 500).unref();
  if (live) show();
  else console.log(`· ${what} …`);
  return {
    note(text) {
      note = text;
      if (live) show();
      else console.log(`  ${text}`);
    },
    done() {
      clearInterval(unfinished);
      unfinished = undefined;
      if (live) process.stdout.write(`\r\x1b[2K· ${what} · ${seconds()}\n`);
      else console.log(`  done after ${seconds()}`);
    },
  };
}
