// A child that never answers: what it is given keeps it busy for ever, and it hears no signal that can be ignored.
process.on('SIGTERM', () => undefined);
process.on('message', () => {
  for (;;);
});
