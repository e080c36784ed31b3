// Reads a trend cell. An arrow gives a direction only, a word a judgement only; what a council means by its arrows is in its catalogue.
import type { Direction, Judgement, TrendReading } from '../contracts/reading';
import { plainText, wordKey } from './text';
import { lookUp } from './words';

const ARROWS: Readonly<Record<Direction, string>> = { up: '↑⬆▲⇧⇑🡅🠅', down: '↓⬇▼⇩⇓🡇🠇', same: '→↔⇒➔➡⬌⇔' };

const DIRECTION_WORDS: Readonly<Record<string, Direction>> = {
  up: 'up',
  increasing: 'up',
  increase: 'up',
  rising: 'up',
  down: 'down',
  decreasing: 'down',
  decrease: 'down',
  falling: 'down',
  same: 'same',
  'no change': 'same',
  unchanged: 'same',
};

const JUDGEMENT_WORDS: Readonly<Record<string, Judgement>> = {
  improving: 'improving',
  improved: 'improving',
  better: 'improving',
  worsening: 'worsening',
  worse: 'worsening',
  deteriorating: 'worsening',
  declining: 'worsening',
  stable: 'stable',
  steady: 'stable',
  maintained: 'stable',
};

const reading = (status: TrendReading['status'], more: Partial<TrendReading> = {}): TrendReading => ({
  status,
  direction: null,
  judgement: null,
  ...more,
});

/** How a trend cell is understood. An empty cell says nothing; never throws. */
export function readTrend(text: string): TrendReading {
  const symbol = plainText(text).replace(/[\ufe0e\ufe0f]/g, '');
  const key = wordKey(symbol);
  if (['', '-', 'n/a', 'tbc'].includes(key)) return reading('none');
  if ([...symbol].length === 1)
    for (const [direction, arrows] of Object.entries(ARROWS) as [Direction, string][])
      if (arrows.includes(symbol)) return reading('read', { direction });
  const direction = lookUp(DIRECTION_WORDS, key);
  const judgement = lookUp(JUDGEMENT_WORDS, key);
  if (direction || judgement) return reading('read', { direction, judgement });
  return reading('unreadable', { reason: `no arrow or word of a trend in ${JSON.stringify(symbol.slice(0, 40))}` });
}
