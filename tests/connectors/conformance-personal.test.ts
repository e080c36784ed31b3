// Words in the columns that a manifest calls personal are in no reading, no refusal and no note of any connector.
import { describe, expect, test } from '@jest/globals';
import { QuarterdayError } from '../../contracts/failure';
import { reshapeCsv, reshapeSheets, type Part } from './reshape';
import { allSamples, type Sample } from './samples';
import { formatOf } from './variants';

const CANARY = 'Zebedee Canary-Quartermain';

const withPersonal = allSamples()
  .filter(({ connector, expected }) => connector.manifest.personal.length > 0 && expected.exempt.personal === undefined)
  .map((sample) => [sample.key, sample.path, sample] as const);

/** The sample with these columns' cells holding the word; `changed` says whether any did. */
async function planted(
  { path, body, expected }: Sample,
  columns: readonly string[],
  word = CANARY,
): Promise<{ body: Buffer; changed: boolean }> {
  const wanted = new Set(columns);
  let changed = false;
  const plant = <Cell>(cells: readonly Cell[], part: Part, header: readonly string[]): readonly (Cell | string)[] => {
    if (part !== 'row' || cells.length < header.length) return cells;
    return cells.map((cell, i) => {
      if (!wanted.has(header[i] ?? '')) return cell;
      changed = true;
      return word;
    });
  };
  const format = formatOf(path);
  if (format === 'csv') return { body: reshapeCsv(body, expected.needs, plant as never), changed };
  if (format === 'xlsx') return { body: await reshapeSheets(body, expected.needs, plant as never), changed };
  const inPlace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inPlace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        if (!wanted.has(name)) return [name, inPlace(one)];
        changed = true;
        return [name, word];
      }),
    );
  };
  return { body: Buffer.from(JSON.stringify(inPlace(JSON.parse(body.toString('utf8'))))), changed };
}

/** Everything that a reading says, or that its refusal says. */
async function said({ connector, context }: Sample, body: Buffer): Promise<string> {
  try {
    return JSON.stringify(await connector.parse(body, context));
  } catch (error) {
    if (!(error instanceof QuarterdayError)) throw error;
    return JSON.stringify([error.message, error.stack, error.words]);
  }
}

test('there are connectors with personal columns', () => {
  expect(withPersonal.length).toBeGreaterThan(0);
});

describe.each(withPersonal)('%s %s', (_, _path, sample) => {
  const { personal } = sample.connector.manifest;

  test('the personal columns are in the sample', async () => {
    expect((await planted(sample, personal)).changed).toBe(true);
  });

  test('their words go nowhere', async () => {
    expect(await said(sample, (await planted(sample, personal)).body)).not.toContain(CANARY);
  });

  test('nor where the row is refused for another cell, or is not as wide as the header', async () => {
    const { body } = await planted(sample, personal);
    const worse = await planted({ ...sample, body }, [sample.expected.needs], 'no such value');
    expect(await said(sample, worse.body)).not.toContain(CANARY);
    if (formatOf(sample.path) === 'csv') {
      const ragged = reshapeCsv(body, sample.expected.needs, (cells, part) =>
        part === 'row' ? [...cells, 'x'] : cells,
      );
      expect(await said(sample, ragged)).not.toContain(CANARY);
    }
  });
});
