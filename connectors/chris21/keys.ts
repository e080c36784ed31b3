// The measures of the report pack, and what every part of the reading is asked for.
import type { Days } from '../_rows/scope';
import type { Settings } from './settings';

export const KEYS = {
  inPost: 'fte_in_post',
  average: 'average_fte',
  vacant: 'fte_vacant',
  short: 'days_lost_short_term',
  certified: 'days_lost_medically_certified',
  payGap: 'gpg_median',
} as const;

export interface Asked {
  /** 1 April to the quarter's last day. */
  readonly days: Days;
  /** The quarter. */
  readonly period: string;
  readonly isOurs: (employer: string) => boolean;
  readonly settings: Settings;
}
