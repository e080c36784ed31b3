// What a council must map for its own Orlo export: headings, its accounts, whether a row is a post or a day.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

const HEADINGS = {
  date: 'Date',
  council: 'Account',
  network: 'Network',
  post: 'Post ID',
  clicks: 'Link Clicks',
} as const;

export type Key = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  date: { meaning: 'the day of the post, or the day of the clicks', holds: 'date', likely: ['Published', 'Sent At'] },
  council: { meaning: 'the account, by a name that is the council’s', holds: 'text', likely: ['Profile', 'Page'] },
  network: { meaning: 'the network of the account', holds: 'text', required: false, likely: ['Channel', 'Platform'] },
  post: { meaning: 'what tells one post from another', holds: 'reference', required: false, likely: ['Message ID'] },
  clicks: { meaning: 'clicks on links', holds: 'number', likely: ['Clicks', 'Link clicks'] },
});

/** Words and names of people: never looked into. */
export const UNREAD = ['Author', 'Message'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 14),
  columns: columnMap(HEADINGS),
  /** `post`: a row is a post, told by its id; `day`: a row is a day of an account (and network, where that is given). */
  rowIs: z.enum(['post', 'day']).default('post'),
  /** What stands under Link Clicks where a post has no link. By default nothing does: a blank is not a zero, and is refused. */
  noLink: z.array(z.string()).default([]),
});

export type Settings = z.infer<typeof settingsSchema>;
