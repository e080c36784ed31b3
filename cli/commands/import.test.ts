// `import` for a council that has no such source: no layout could tell whose the file is, so it is refused before it is kept.
import { expect, test } from '@jest/globals';
import { catalogueOf } from '../catalogues';
import { refuseUnused } from './import';

test('a file of a system that the council does not have is refused; a report is read for every council', () => {
  expect(() => refuseUnused('owbc', 'anywhere365')).toThrow(expect.objectContaining({ code: 'SCOPE_MISMATCH' }));
  for (const source of ['kpi-return', 'published-report']) expect(refuseUnused('tmbc', source)).toBeUndefined();
  for (const source of Object.keys(catalogueOf('tmbc').sources)) expect(refuseUnused('tmbc', source)).toBeUndefined();
});
