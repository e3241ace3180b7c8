import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../backend/api/contract.ts';
import { openApi } from '../backend/api/openapi.ts';
import { createCommandLine } from '../backend/cli/main.ts';
import type { Program } from '../backend/cli/program.ts';
import { settings } from '../backend/config.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const packageFile = z.object({ scripts: z.record(z.string(), z.string()) });
const descriptionFile = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const program: Program = {
  version: '0',
  signal: new AbortController().signal,
  open: () => Promise.reject(new Error('not opened here')),
  restore: () => Promise.reject(new Error('not opened here')),
  serve: () => Promise.resolve(),
  out: () => undefined,
  bytes: () => Promise.resolve(),
  terminal: false,
  note: () => undefined,
};

describe('documents', () => {
  it('README names every endpoint of the contract and no other', () => {
    const documented = [...readme.matchAll(/^\| `(GET|POST|DELETE) (\/api[^`]+)`/gm)].map(
      (match) => `${match[1] ?? ''} ${match[2] ?? ''}`,
    );
    const endpoints = Object.values(contract).map((endpoint) => `${endpoint.method} ${endpoint.path}`);
    expect(documented.sort()).toEqual(endpoints.sort());
  });

  it('README names every command and no other', () => {
    const commands = createCommandLine(program).commands.map((command) => command.name());
    const section = readme.slice(readme.indexOf('| command |'), readme.indexOf('Every command takes'));
    const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual(commands.sort());
  });

  it('every command line in README is one that the program has', () => {
    const line = createCommandLine(program);
    for (const match of readme.matchAll(/^npx cutout (.+)$/gm)) {
      const words = (match[1] ?? '').split(' ');
      const command = line.commands.find((one) => one.name() === words[0]);
      expect(command, match[0]).toBeDefined();
      const leaf = command?.commands.find((one) => one.name() === words[1]) ?? command;
      const known = new Set(
        [...(leaf?.options ?? []), ...line.options].flatMap((option) => [option.long, option.short]),
      );
      for (const flag of words.filter((word) => word.startsWith('--')))
        expect(known, match[0]).toContain(flag);
    }
  });

  it('README names every setting', () => {
    for (const name of Object.keys(settings)) expect(readme).toContain(`\`${name}\``);
  });

  it('every script that README names is in package.json', () => {
    const { scripts } = packageFile.parse(JSON.parse(read('package.json')));
    for (const match of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(match[1]);
  });

  it('links between documents lead somewhere', () => {
    for (const file of readdirSync(root).filter((name) => name.endsWith('.md'))) {
      for (const match of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        expect(existsSync(join(root, match[1] ?? '')), `${file}: ${match[1] ?? ''}`).toBe(true);
      }
    }
  });

  it('OpenAPI describes every endpoint with its input and result', () => {
    const description = descriptionFile.parse(openApi('0'));
    for (const endpoint of Object.values(contract)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      expect(description.paths[path], path).toHaveProperty(endpoint.method.toLowerCase());
    }
  });
});
