// Loaded before a house: whoever started it can move its clock while it runs (`lib/clock.ts` reads the variable each time).
process.on('message', (message: { now?: string }) => {
  if (!message.now) return;
  process.env.WEGWEISER_NOW = message.now;
  process.send?.({ now: message.now });
});
process.channel?.unref();
