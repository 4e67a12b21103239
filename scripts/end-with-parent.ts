import process from 'node:process';

// Loaded before a program that we run: it must not go on when we were killed.
const startedBy = process.ppid;
setInterval(() => {
  if (process.ppid !== startedBy) process.exit(1);
}, 300).unref();
