// Reads one bulk file of data.police.uk with the built project, and prints the code that came of it, the time and the peak of memory.
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const path = require('node:path');

const { connector } = require(path.join(__dirname, '..', '..', 'dist', 'connectors', 'police-uk', 'connector.js'));

async function main(file) {
  const handle = openSync(file, 'r');
  const read = (position, length) => {
    const piece = Buffer.alloc(length);
    return Promise.resolve(piece.subarray(0, readSync(handle, piece, 0, length, position)));
  };
  const { size } = fstatSync(handle);
  async function* stream() {
    for (let at = 0; at < size; at += 262_144) yield await read(at, Math.min(262_144, size - at));
  }
  const council = { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: [] };
  const settings = { force: 'kent', polygon: ['51.1,0.2', '51.4,0.2', '51.4,0.6'] };
  const context = { council, period: '2024-04', asOf: '2024-06-30', settings, indicators: [] };
  const began = performance.now();
  const code = await connector.bulk({ size, read, stream }, context).then(
    () => 'read',
    (error) => error.code ?? String(error),
  );
  closeSync(handle);
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ code, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

void main(process.argv[2]);
