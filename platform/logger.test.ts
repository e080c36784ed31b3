// The logger: levels, fields, and secrets struck out.
import { describe, expect, test } from '@jest/globals';
import { createLogger, withFields } from './logger';

function lines(
  logLevel: 'info' | null,
  level: 'info' | 'warn',
): { text: () => string; logger: ReturnType<typeof createLogger> } {
  let text = '';
  const stream = { write: (line: string) => void (text += line) };
  return { text: () => text, logger: createLogger({ logLevel }, { level, stream }) };
}

describe('createLogger', () => {
  test('is quiet for commands, talks for `up`, and LOG_LEVEL wins', () => {
    const quiet = lines(null, 'warn');
    quiet.logger.info('nothing');
    expect(quiet.text()).toBe('');
    const asked = lines('info', 'warn');
    asked.logger.info('something');
    expect(asked.text()).toContain('something');
  });

  test('carries the fields of the flow and strikes out secrets', () => {
    const { logger, text } = lines(null, 'info');
    withFields(logger, { stage: 'landing', source: 'police-uk', period: '2023-24-Q2', runId: 'r1' }).info(
      { password: 's3cret', config: { apiKey: 's3cret', databaseUrl: 's3cret' } },
      'landed',
    );
    expect(JSON.parse(text())).toMatchObject({
      level: 'info',
      stage: 'landing',
      source: 'police-uk',
      period: '2023-24-Q2',
      runId: 'r1',
    });
    expect(text()).not.toContain('s3cret');
  });
});
