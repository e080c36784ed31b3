// The words of a message: what is missing, who owes it, since when, and how to answer. Never a figure's value. Pure.
import { createHash } from 'node:crypto';
import type { ChaseKey } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import { chaseId } from '../../contracts/chase';
import type { IsoDate } from '../../contracts/period';
import type { Duty } from './ladder';
import type { Expected } from './owed';

export interface Words {
  readonly subject: string;
  readonly body: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2024-01-15` as `15 January 2024`. */
export function longDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function missingPart(figure: Expected): string {
  if (!figure.here) return 'the whole figure';
  if (figure.missing.length === 0) return 'part of the period';
  const names = figure.missing.map((code) =>
    /^\d{4}-\d{2}$/.test(code) ? `${MONTHS[Number(code.slice(5)) - 1]} ${code.slice(0, 4)}` : code,
  );
  return `${names.length === 1 ? 'the month' : 'the months'} ${names.join(', ')}; the rest of the period is here`;
}

function paragraph(figure: Expected, at: number): string {
  const period = figure.key.split('/').slice(2).join('/');
  const said = figure.availability === null ? 'nothing' : `"${figure.availability.trim()}"`;
  return [
    `${at + 1}. ${figure.title}`,
    `   Period: ${period} (${longDate(figure.period_start)} to ${longDate(figure.period_end)})`,
    `   Missing: ${missingPart(figure)}`,
    `   Owner: ${figure.owner}, ${figure.owner_role}`,
    `   Due: ${longDate(figure.due)}`,
    `   What the service said of availability: ${said}`,
    `   Key: ${figure.key}`,
  ].join('\n');
}

function standing({ rung, due }: Duty): string {
  const days = Math.abs(rung.workingDays);
  const count = `${days} working ${days === 1 ? 'day' : 'days'}`;
  if (rung.workingDays < 0) return `due in ${count}, on ${longDate(due)}`;
  if (rung.workingDays === 0) return `due on ${longDate(due)}`;
  return `overdue by ${count}, since ${longDate(due)}`;
}

function howToAnswer(key: ChaseKey, duty: Duty): string {
  const first = duty.figures[0];
  const shown = first?.shown_in ?? key.period;
  const owner = first?.owner ?? 'OWNER';
  const figure = first?.key ?? 'KEY';
  return [
    'What to do',
    `- Put the export of ${first?.source_title ?? key.source} into its inbox, or fill in the return form and send it back:`,
    `    quarterday form --council ${key.council} --period ${shown} --owner ${owner} -o return.xlsx`,
    '- If the figure will come later, or not at all, say so and say why:',
    `    quarterday awaited extend ${figure} --to DATE --reason "..."`,
    `    quarterday awaited waive ${figure} --reason "..."`,
    'These messages end by themselves when the figure arrives.',
  ].join('\n');
}

/** Subject and text of one duty. */
export function wordsFor(key: ChaseKey, catalogue: Catalogue, duty: Duty): Words {
  const { name } = catalogue.council;
  const count = duty.figures.length;
  const what = `${count} ${count === 1 ? 'figure' : 'figures'} for ${key.period} from ${duty.figures[0]?.source_title ?? key.source}`;
  const escalated = duty.rung.action === 'escalate' ? 'Escalated: ' : '';
  const subject = `${escalated}${name}, ${what}: ${standing(duty)}`;
  const body = [
    `${name}: ${what}, ${standing(duty)}.`,
    ...duty.figures.map(paragraph),
    howToAnswer(key, duty),
    `Rung: ${duty.rung.rung}; its day: ${duty.day}; working days from the due date: ${duty.rung.workingDays}`,
  ].join('\n\n');
  return { subject, body: `${body}\n` };
}

/** The fixed Message-ID of a duty, without angle brackets: the same words sent twice have one id, so that a mailbox may fold them. */
export function headerId(key: ChaseKey, { due, toRole, rung }: Pick<Duty, 'due' | 'toRole' | 'rung'>): string {
  const hash = createHash('sha256')
    .update(`${chaseId(key)}|${due}|${toRole}`)
    .digest('hex')
    .slice(0, 20);
  return `${hash}.${rung.rung}@quarterday`;
}
