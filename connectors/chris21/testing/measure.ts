// Test helper: three sheets of a few rows, and what they measure.
import { packMeasures, type Pack } from '../measures';
import { settingsSchema } from '../settings';
import type { PackRow } from '../sheets';

/** 1 April to the end of September. */
export const days = { start: '2023-04-01', end: '2023-09-30' };

function rows<K extends string>(sheet: string, raws: readonly Record<K, string>[]) {
  const made = raws.map((raw, at): PackRow<K> => ({ raw, total: false, place: `${sheet}!A${at + 5}`, broken: null }));
  return { rows: made, place: `${sheet}!A5:Z9`, notes: [] };
}

const STAFF = {
  ...{ employee: 'E1', surname: '', forename: '', employer: 'ours', directorate: '', post: 'P1' },
  ...{ contract: 'Permanent', fte: '1', start: '2020-01-01', leave: '' },
};
const POST = { post: 'P1', employer: 'ours', fte: '1', from: '2015-04-01', to: '', frozen: 'N' };
const SPELL = {
  ...{ employee: 'E1', surname: '', employer: 'ours', start: '2023-07-03', end: '2023-07-05', reason: '' },
  ...{ category: 'Self-certified', days: '3' },
};

interface Given {
  readonly staff?: Partial<typeof STAFF>[];
  readonly posts?: Partial<typeof POST>[];
  readonly absence?: Partial<typeof SPELL>[];
}

/** Values, and each row's fate in words, of three sheets of small rows: what is not said of a row is as in the constants. */
export function measure({ staff = [{}], posts = [{}], absence = [{}] }: Given, settings: unknown = {}) {
  const pack: Pack = {
    staff: rows(
      'Establishment',
      staff.map((change) => ({ ...STAFF, ...change })),
    ),
    posts: rows(
      'Posts',
      posts.map((change) => ({ ...POST, ...change })),
    ),
    absence: rows(
      'Absence',
      absence.map((change) => ({ ...SPELL, ...change })),
    ),
  };
  const isOurs = (employer: string): boolean => employer === 'ours';
  const { fates, observations } = packMeasures(pack, {
    days,
    period: '2023-24-Q2',
    isOurs,
    settings: settingsSchema.parse(settings),
  });
  const words = (list: (typeof fates)['staff']) =>
    list.map((fate) =>
      fate.kind === 'ignored'
        ? fate.reason
        : fate.kind === 'rejected'
          ? fate.rejection.rule
          : fate.keys.map((key) => key.split('@')[0]).join(' '),
    );
  return {
    values: Object.fromEntries(observations.map(({ measure: key, value }) => [key, value])),
    staff: words(fates.staff),
    posts: words(fates.posts),
    absence: words(fates.absence),
    rejections: [fates.staff, fates.posts, fates.absence]
      .flat()
      .flatMap((fate) => (fate.kind === 'rejected' ? [fate.rejection] : [])),
  };
}
