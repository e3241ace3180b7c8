/** Every endpoint asked with inputs that Schemathesis draws from the description: none is answered with a failure. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedOfRun } from '../bench/random.ts';
import { Desk, ended } from '../cli/program.ts';
import { findPython, schemathesis } from '../python.ts';

const python = findPython(schemathesis);
const seed = seedOfRun(42);
const serverFile = z.object({ port: z.int(), token: z.string() });

/** Inputs per endpoint beyond those at the edges of what it takes. */
const EXAMPLES = 5;
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

describe('the API, asked whatever its description allows and forbids', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    if (python !== undefined) await desk.serve();
  });
  afterAll(() => desk.close());

  it(
    `answers as it is described and never fails, CUTOUT_SEED=${String(seed)}`,
    { timeout: 300_000 },
    async (context) => {
      if (python === undefined) return context.skip(schemathesis.without);
      const { port, token } = serverFile.parse(
        JSON.parse(await readFile(desk.path('store', 'server.json'), 'utf8')),
      );
      const args = [
        ...['--config-file', fileURLToPath(new URL('schemathesis.toml', import.meta.url)), 'run'],
        ...['--header', `Authorization: Bearer ${token}`, '--seed', String(seed), '--no-color'],
        ...['--phases', 'examples,coverage,fuzzing', '--max-examples', String(EXAMPLES), '--no-shrink'],
        // in seconds; a search may take half a minute
        ...['--request-timeout', '60'],
        ...['--checks', CHECKS.join(','), '--continue-on-failure', '--warnings', 'off'],
        `http://127.0.0.1:${String(port)}/api/openapi.json`,
      ];
      const script = 'from schemathesis.cli import schemathesis; schemathesis()';
      // in the folder of the desk: archives and backups are written where the requests say
      const run = await ended(spawn(python, ['-c', script, ...args], { cwd: desk.folder }));
      expect(run.code, run.out + run.err).toBe(0);
      expect(run.out).toMatch(/[1-9]\d{2,} generated/);
    },
  );
});
