// Tests of the assurance level: one case a clause of the rule.
import { expect, test } from '@jest/globals';
import { statement, subject, type LineOf } from '../../tests/helpers/subject';
import { findFlags } from './index';
import { assuranceLevel } from './level';

const level = (line: LineOf): string => {
  const one = subject(line);
  return assuranceLevel(one, findFlags(one));
};
const yes = { statement: statement({ assurance: 'yes' }) };
const typed = { typed: true, source: 'kpi-return' };

test.each<[string, string, LineOf]>([
  ['none', 'no figure', { slug: 'asb-cases', cells: [''] }],
  ['high', 'from a system, nothing found', { slug: 'licensed-drivers', cells: ['601'] }],
  ['high', 'typed, and the service says yes', { slug: 'licensed-drivers', cells: ['601'], figure: typed, more: yes }],
  ['high', 'listed twice says nothing of the figure', { slug: 'leisure-attendance', cells: ['347,928'] }],
  ['medium', 'typed, and the service is silent', { slug: 'licensed-drivers', cells: ['601'], figure: typed }],
  [
    'medium',
    'partial',
    { slug: 'victim-based-crimes', cells: ['601'], figure: { partial: true, missing: ['2023-06'] } },
  ],
  [
    'medium',
    'provisional',
    { slug: 'licensed-drivers', cells: ['601'], figure: { qualifiers: ['provisional'] }, more: yes },
  ],
  [
    'low',
    'a warning about accuracy, whatever the service says',
    { slug: 'sickness-short-term', cells: ['2.07', '1.61'], more: yes },
  ],
  ['low', 'rows in quarantine', { slug: 'licensed-drivers', cells: ['601'], more: { quarantinedRows: 1 } }],
  [
    'low',
    'the service says no',
    { slug: 'licensed-drivers', cells: ['601'], more: { statement: statement({ assurance: 'no' }) } },
  ],
])('%s: %s', (expected, _, line) => {
  expect(level(line)).toBe(expected);
});
