// The column map of files whose headings are not ours: what is proposed, how surely, and what is never read out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadRegistry } from '../../connectors/registry';
import type { MappedColumn } from '../../contracts/connector';
import { propose, type Group } from './propose';
import { settingsOf, yamlOf } from './settings';
import { tablesIn } from './tables';

const registry = loadRegistry();

/** The sample exports of a source. */
function samplesOf(source: string): string[] {
  const folder = join('connectors', source, 'samples');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\d{4}-\d{2}-\d{2}.*\.(csv|xlsx)$/.test(name)).map((name) => join(folder, name));
}

const columnsOf = (source: string): readonly MappedColumn[] => registry.get(source)?.columns ?? [];

async function map(source: string, text: string | Buffer): Promise<Group[]> {
  return propose(await tablesIn(Buffer.from(text), null), columnsOf(source), registry.get(source)?.manifest.personal);
}

const ABSENCE = [
  'Report run 09/10/2023,,,,,,,',
  '',
  'Emp No,Last Name,Organisation,First Day Absent,Last Day Absent,Sickness Reason,Certification,WTE Days Lost,Line Manager',
  '10231,Canaryname,Tonbridge and Malling,03/07/2023,05/07/2023,Cold,Self-certified,2.4,Otherperson',
  '10874,Canaryname,Tonbridge and Malling,10/07/2023,,Back,Medically certified,,Otherperson',
  '',
].join('\r\n');

describe('a file with headings of its own', () => {
  test('is mapped by words and by values, and says what is not used', async () => {
    const [group, ...others] = await map('chris21', ABSENCE);
    expect(others).toEqual([]);
    expect([group?.name, group?.row]).toEqual(['absence', 3]);
    expect(settingsOf(group === undefined ? [] : [group])).toEqual({
      absence: {
        columns: {
          employee: 'Emp No',
          surname: 'Last Name',
          employer: 'Organisation',
          start: 'First Day Absent',
          end: 'Last Day Absent',
          reason: 'Sickness Reason',
          category: 'Certification',
          days: 'WTE Days Lost',
        },
      },
    });
    expect(group?.unmatched).toEqual(['Line Manager']);
  });

  test('no value of any cell comes out of it', async () => {
    const groups = await map('chris21', ABSENCE);
    const told = JSON.stringify(groups) + yamlOf('chris21', groups);
    for (const value of ['Canaryname', 'Otherperson', '10231', 'Cold', '03/07/2023']) expect(told).not.toContain(value);
  });

  test('values decide between headings that say the same', async () => {
    const text = [
      'Ref,Raised,Opened,Closed',
      '1,Canaryname,01/07/2023,02/07/2023',
      '2,Canaryname,03/07/2023,',
      '',
    ].join('\n');
    const columns: MappedColumn[] = [
      {
        setting: 'columns.first',
        heading: 'Date Raised',
        meaning: 'when it was raised',
        required: true,
        holds: 'date',
      },
      {
        setting: 'columns.reference',
        heading: 'Case Reference',
        meaning: 'its number',
        required: true,
        holds: 'reference',
      },
    ];
    const [group] = propose(await tablesIn(Buffer.from(text), null), columns);
    expect(group?.columns.map(({ found }) => found?.heading)).toEqual(['Opened', 'Ref']);
  });

  test('a required column that is not there, or two that would do as well, make it unsure', async () => {
    const without = ABSENCE.replaceAll(/(Last Day Absent|05\/07\/2023)/g, '');
    const [group] = await map('chris21', without);
    expect(group?.sure).toBe(false);
    const columns: MappedColumn[] = [
      { setting: 'columns.due', heading: 'Target Date', meaning: 'the day', required: true, holds: 'date' },
      { setting: 'columns.id', heading: 'Case No', meaning: 'number', required: true, holds: 'reference' },
    ];
    const twins = ['Case No,Target Date 1,Target Date 2', '7,01/07/2023,02/07/2023', ''].join('\n');
    const [twin] = propose(await tablesIn(Buffer.from(twins), null), columns);
    expect(twin?.sure).toBe(false);
    expect(twin?.columns[0]?.alternatives).toHaveLength(1);
  });

  test('a heading about a person is no other column, and a borough is a council', async () => {
    const rows = [
      'ENF-1,Canaryname,Tonbridge and Malling,01/07/2023',
      'ENF-2,Otherperson,Tonbridge and Malling,02/07/2023',
    ];
    const [group] = await map('asb-database', ['Case ID,Case Officer,Borough,Date Opened', ...rows, ''].join('\n'));
    const council = group?.columns.find(({ setting }) => setting === 'columns.council');
    expect(council?.found?.heading).toBe('Borough');
    expect(JSON.stringify(group?.columns)).not.toContain('Case Officer');
    expect(group?.unmatched).toContain('Case Officer');
  });

  test('a group that requires no column is known by two of them; a weak one is never sure', async () => {
    const totals = ['Day,Portal,Users', '30/09/2023,Tonbridge and Malling,31200', ''].join('\n');
    expect(await map('jadu', totals)).toEqual([]);
    const accounts = ['Account ID,Portal,Created,Renewed', 'A1,Tonbridge and Malling,30/09/2023,01/10/2023', ''].join(
      '\n',
    );
    expect((await map('jadu', accounts)).map(({ name }) => name)).toEqual(['accounts']);
  });

  test('a file of something else has no map, and a row of data is not read out as headings', async () => {
    const text = ['Canaryname,12/03/1971,TN9 1AA,AB123456C', 'Otherperson,13/04/1972,TN9 1AB,AB123457C', ''].join('\n');
    for (const source of ['chris21', 'anywhere365', 'idox-uniform']) expect(await map(source, text)).toEqual([]);
  });

  test('a heading that looks like a value is told by its column', async () => {
    const text = ABSENCE.replace('Line Manager', '07700 900123').replace(',,,,,,,', ',,,,,,,,');
    expect((await map('chris21', text))[0]?.unmatched).toEqual(['column I']);
  });

  test('semicolons, tabs and Windows letters are read as well', async () => {
    for (const mark of [';', '\t'])
      expect((await map('chris21', ABSENCE.replaceAll(',', mark)))[0]?.name).toBe('absence');
    const text = Buffer.from(ABSENCE.replace('Line Manager', 'Café £'), 'latin1');
    expect((await map('chris21', text))[0]?.unmatched).toEqual(['Café £']);
  });
});

describe('the samples that we ship', () => {
  const samples = [...registry.values()]
    .filter(({ columns = [] }) => columns.length > 0)
    .map(({ manifest }) => [manifest.key] as const);

  test.each(samples)('%s maps to its own headings', async (source) => {
    const files = samplesOf(source);
    const mapped = await Promise.all(files.map((file) => map(source, readFileSync(file))));
    const own = new Map(
      columnsOf(source).map((column) => [column.setting, [column.heading, ...(column.likely ?? [])]]),
    );
    expect(mapped.flat().length).toBeGreaterThan(0);
    for (const { columns } of mapped.flat())
      for (const { setting, found, required } of columns)
        if (found !== null || required)
          expect([setting, own.get(setting)?.includes(found?.heading ?? '')]).toEqual([setting, true]);
  });

  test('drivers and premises have the same headings: the title of the report tells them apart', async () => {
    const file = samplesOf('idox-uniform').find((name) => name.endsWith('Taxi_Licences.csv')) ?? '';
    const groups = await map('idox-uniform', readFileSync(file));
    expect(groups.map(({ name, sure }) => [name, sure])).toEqual([['licences', true]]);
    const untitled = readFileSync(file, 'utf8').replaceAll(/Licences/g, 'Things');
    expect((await map('idox-uniform', untitled)).map(({ name, sure }) => [name, sure])).toEqual([
      ['licences', false],
      ['premises', false],
    ]);
  });
});
