// One document on stdout with --json, words for people without it.
import { describe, expect, it } from '@jest/globals';
import { createOutput } from './output';
import { keptStream } from './testing';

describe('output', () => {
  it('with --json puts one document on stdout and nothing else there', () => {
    const [stdout, stderr] = [keptStream(), keptStream()];
    const output = createOutput(true, stdout, stderr);
    output.print('for people');
    output.say('a word');
    output.document({ a: null });
    expect(JSON.parse(stdout.text())).toEqual({ a: null });
    expect(stderr.text()).toBe('a word\n');
    expect(() => output.document({})).toThrow('one JSON document');
  });

  it('for people prints no document', () => {
    const stdout = keptStream();
    const output = createOutput(false, stdout, keptStream());
    output.document({ a: 1 });
    output.print('text');
    expect(stdout.text()).toBe('text\n');
  });

  it('writes no escapes into a pipe, nor where the terminal has no colours', () => {
    for (const [columns, colours] of [[undefined, true] as const, [80, false] as const]) {
      const [stdout, stderr] = [keptStream(columns, colours), keptStream(columns, colours)];
      const output = createOutput(false, stdout, stderr);
      output.progress.step('working');
      output.print(output.paint.red('red'));
      output.say('said');
      expect(stdout.text() + stderr.text()).not.toContain('\u001b');
    }
  });

  it('paints and shows progress on a terminal that has colours', () => {
    const [stdout, stderr] = [keptStream(80, true), keptStream(80, true)];
    const output = createOutput(false, stdout, stderr);
    output.progress.step('working');
    output.print(output.paint.red('red'));
    expect(stdout.text()).toContain('\u001b[31mred');
    expect(stderr.text()).toContain('working');
  });
});
