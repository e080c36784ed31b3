// Lines of an HTML page: its table rows, with spans filled by blanks, and the text between tables.
import { QuarterdayError } from '../../contracts/failure';
import type { Line } from './lines';
import { clean } from './words';

const MOST_SPAN = 60;
const TOKEN = /<(tr|t[dh]|\/tr|\/t[dh]|\/?table|h[1-6]|p|\/h[1-6]|\/p|caption|\/caption)\b([^<>]*)>/gi;

const text = (html: string): string => clean(html);

const span = (attributes: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes);
  return Math.min(MOST_SPAN, Math.max(1, Number(found?.[1] ?? 1)));
};

/** Puts the cells of a row where they stand: those above that reach down leave blanks. */
function place(row: string, reach: number[]): string[] {
  const cells: string[] = [];
  const skip = (): void => {
    while ((reach[cells.length] ?? 0) > 0) {
      reach[cells.length] = (reach[cells.length] ?? 0) - 1;
      cells.push('');
    }
  };
  for (const [, attributes = '', inner = ''] of row.matchAll(/<t[dh]\b([^<>]*)>([\s\S]*?)(?=<\/?t[dhr]\b|$)/gi)) {
    skip();
    const [across, down] = [span(attributes, 'colspan'), span(attributes, 'rowspan')];
    for (let i = 0; i < across; i += 1) {
      reach[cells.length] = down - 1;
      cells.push(i === 0 ? text(inner) : '');
    }
  }
  skip();
  return cells;
}

function words(part: string, at: string): Line[] {
  return part.split(/<\/(?:p|h[1-6]|div|caption|li)>/i).flatMap((piece) => {
    const said = text(piece);
    return said === '' ? [] : [{ place: at, cells: [said], table: false, gap: false }];
  });
}

/** The lines of a page. Throws FILE_TYPE_MISMATCH where it has no table: a log-in page looks like this. */
export function htmlLines(html: string): Line[] {
  const body = html.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '').replace(/<!--[\s\S]*?-->/g, '');
  if (!TOKEN.test(body) || !/<table\b/i.test(body)) {
    throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the page holds no table', {
      seen: 'HTML without a table',
      expected: "a committee report's table",
      todo: 'save the page with the table itself; a log-in page saved as a file looks like this',
    });
  }
  const lines: Line[] = [];
  let [row, tables] = [0, 0];
  for (const part of body.split(/(?=<table\b)|(?<=<\/table>)/i)) {
    if (!/^<table\b/i.test(part)) {
      lines.push(...words(part, `text before table ${tables + 1}`));
      continue;
    }
    tables += 1;
    const reach: number[] = [];
    for (const [whole] of part.matchAll(/<tr\b[\s\S]*?(?=<tr\b|<\/table>|$)/gi)) {
      row += 1;
      const cells = place(whole, reach);
      if (cells.some((cell) => cell !== '')) lines.push({ place: `row ${row}`, cells, table: true, gap: false });
    }
  }
  return lines;
}
