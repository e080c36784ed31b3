// Expected figures and a catalogue for tests of the ladder: one due date, two owners, all rungs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Expected } from '../../activities/awaiting/owed';
import { type Catalogue, catalogueSchema } from '../../contracts/catalogue';

/** The shipped catalogue with a ladder of the tests' own, so that a council may change its ladder. */
export function testCatalogue(): Catalogue {
  const file = join(__dirname, '..', '..', 'catalogue', 'tmbc.yaml');
  const chase = {
    askAgain: { firstAfterDays: 1, factor: 2, mostDays: 7 },
    ladder: [
      { rung: 'due-soon', workingDays: -2, action: 'remind', to: 'owner' },
      { rung: 'due-today', workingDays: 0, action: 'remind', to: 'owner' },
      { rung: 'overdue', workingDays: 2, action: 'remind', to: 'owner' },
      { rung: 'service-manager', workingDays: 5, action: 'escalate', to: 'service-manager' },
      { rung: 'director', workingDays: 10, action: 'escalate', to: 'director' },
    ],
  };
  return catalogueSchema.parse({ ...(parse(readFileSync(file, 'utf8')) as object), chase });
}

/** A figure due on Monday 15 January 2024, nothing of it here. */
export function owed(over: Partial<Expected> = {}): Expected {
  return {
    expected_id: 1,
    key: 'tmbc/food-inspections-a-c/2023-24-Q3',
    indicator: 'food-inspections-a-c',
    title: 'Food inspections, risk A to C',
    period_start: '2023-10-01',
    period_end: '2023-12-31',
    source_title: 'IDOX Uniform',
    due: '2024-01-15',
    available_on: '2024-01-01',
    expected_on: null,
    paused: false,
    ended_as: null,
    owner: 'PO',
    owner_role: 'Performance officer',
    owner_email: 'performance.officer@tmbc.example',
    here: false,
    partial: false,
    missing: [],
    availability: null,
    shown_in: '2023-24-Q3',
    ...over,
  };
}
