// After all tests: stops what the session started.
export default async function globalTeardown() {
  await globalThis.quarterdayTestSession.stop();
}
