/** The case format as JSON Schema, for editors. */
import { z } from 'zod';
import { caseFile } from './caseFile.ts';

export function caseJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Cutout case file',
    ...z.toJSONSchema(caseFile, { io: 'input', unrepresentable: 'any' }),
  };
}
