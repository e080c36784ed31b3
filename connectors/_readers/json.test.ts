// JSON that is cut, disguised, of another shape, or larger than JavaScript's integers.
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { QuarterdayError } from '../../contracts/failure';
import { readJson } from './json';
import { codeOf } from './testing/codes';

const SCHEMA = z.array(z.object({ id: z.number(), name: z.string().nullable() }));
const read = (text: string) => readJson(Buffer.from(text), SCHEMA);
const WHOLE = '[{"id":1,"name":"a \\" [ { b"},{"id":2,"name":null}]';

describe('readJson', () => {
  test('reads a whole document; the last of two equal keys counts', () => {
    expect(read(WHOLE).value[1]).toEqual({ id: 2, name: null });
    expect(read('[{"id":1,"id":3,"name":null}]').value[0]?.id).toBe(3);
  });

  test('a document cut anywhere is cut', async () => {
    for (let end = 1; end < WHOLE.length; end += 1) {
      expect([end, await codeOf(() => read(WHOLE.slice(0, end)))]).toEqual([end, 'FILE_TRUNCATED']);
    }
  });

  test.each([
    ['', 'FILE_EMPTY'],
    ['<html>', 'FILE_TYPE_MISMATCH'],
    ['API rate limit exceeded', 'FILE_TYPE_MISMATCH'],
    ['[{"id":1,"name":null},]', 'FILE_TYPE_MISMATCH'],
    ['[{"id":"1","name":null}]', 'CONTRACT_DRIFT'],
    ['{"error":"x"}', 'CONTRACT_DRIFT'],
  ])('%j gives %s', async (text, code) => {
    expect(await codeOf(() => read(text))).toBe(code);
  });

  test('says where a shape differs, once, and never what stands there', () => {
    const fault = (() => {
      try {
        return read('[{"id":"secret","name":null},{"id":"secret","name":null}]');
      } catch (error) {
        return error;
      }
    })();
    expect(fault instanceof QuarterdayError ? fault.words.place : null).toBe('[].id');
    expect(JSON.stringify((fault as QuarterdayError).words)).not.toContain('secret');
  });

  test('notes integers that are not exact, but not digits in text or in fractions', () => {
    expect(read('[{"id":12345678901234567890,"name":null}]').notes).toEqual(['1 integer(s) too large to be exact']);
    expect(read('[{"id":0.12345678901234567,"name":"12345678901234567890"}]').notes).toEqual([]);
  });

  test('__proto__ is only a key', () => {
    read('[{"id":1,"name":null,"__proto__":{"polluted":true}}]');
    expect('polluted' in {}).toBe(false);
  });
});
