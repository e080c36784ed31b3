// A child that takes memory until there is none.
process.on('message', () => {
  const held = [];
  for (;;) held.push(Array.from({ length: 100_000 }, () => held.length));
});
