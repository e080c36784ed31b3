// Where the reports are asked for over HTTP: the report server and the reports on it. Without an address nothing is asked.
import { z } from 'zod';

const words = z.string().trim().min(1);

/** Days that a parameter may stand for; each is written as the report server is told to read it, in British order. */
export const DAYS = ['{start}', '{end}', '{yearStart}'] as const;

const reportSchema = z.strictObject({
  /** The folder and name on the server, `/Performance/Taxi Licences`. */
  path: words.regex(/^\//, 'a path starts with /'),
  /** Report parameters by name; `{start}` and `{end}` are the quarter's first and last day, `{yearStart}` is 1 April. */
  parameters: z.record(words, z.string()).default({}),
});

const QUARTER = { StartDate: '{start}', EndDate: '{end}' };
const AS_AT = { AsAtDate: '{end}' };

export const serverSettings = {
  /** The web service of the report server, `https://reports.example/ReportServer`; QUARTERDAY_SOURCE_IDOX_UNIFORM_URL wins over it. */
  url: z.url().nullable().default(null),
  /** Made-up paths of the reports that we ship: a council gives its own. */
  reports: z
    .array(reportSchema)
    .min(1)
    .default([
      { path: '/Performance/Food Inspections Due and Undertaken', parameters: QUARTER },
      { path: '/Performance/Taxi and Private Hire Licences', parameters: AS_AT },
    ]),
  deadlineMs: z.number().int().positive().max(600_000).default(120_000),
};
