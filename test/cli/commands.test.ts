import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceAnswer } from '../../backend/model/answers.ts';
import { entityView, neighbourhood, searchResult, verifyResult } from '../../backend/model/views.ts';
import { Desk, ended } from './program.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
});

afterAll(async () => {
  await desk.close();
});

const traced = (out: string) => traceAnswer.parse(JSON.parse(out));

describe('cutout trace', () => {
  it('answers as it stands in the guide, from a store that does not exist yet', async () => {
    const { code, out, err } = await desk.run(['trace', '--from', 'Amazon', '--to', 'sanctioned']);
    expect(code).toBe(0);
    expect(err).toContain('Loaded SEK Studio and the 2024 server.');
    expect(out).toMatch(
      /^1 chain\. From step 3 on, each of its steps is only suspected\. One of its steps is disputed\. Skybound Entertainment denies working with North Korean companies/,
    );
    expect(out).toMatch(
      /\n\n1\. Amazon .*SEK Studio \(last seen listed on .*grade D \(suspected\), 5 hops, contested, undated/,
    );
    expect(out).toContain(
      'Skybound Entertainment denies that Chinese companies work on Invincible: Also excludes',
    );
    expect(out).toContain(
      'According to 38 North / Stimson Center, no evidence was found that Amazon (Prime Video / Amazon MGM Studios) knew of North Korean work on the productions in the images: The researchers',
    );
    expect(out).toContain('Complete to 6 hops.');
    expect(out).toMatch(/\[1\] 38 North .* read: opening part only/);
  });

  it('prints one object with chains, their evidence and how complete the search was', async () => {
    const { code, out } = await desk.run(['trace', '--from', 'Mondo TV', '--json']);
    expect(code).toBe(0);
    const { chains, answer } = traced(out);
    expect(chains.map((chain) => chain.grade)).toEqual(['A', 'A', 'A', 'A', 'C', 'C']);
    expect(chains[0]).toMatchObject({
      hops: 1,
      contested: false,
      // dated, but with one step there is no order that the dates could bear out
      time: { verdict: 'undetermined' },
      production: null,
    });
    const [link] = chains[0]?.links ?? [];
    expect(link).toMatchObject({ grade: 'A', earnedBy: 'SUBCONTRACTED_TO', contested: false });
    expect(link?.relationships).toHaveLength(2);
    expect(link?.relationships.every((one) => one.claims.length > 0)).toBe(true);
    expect(answer).toMatchObject({ status: 'complete', depth: 6 });
    expect(answer.removed.profile).toBeGreaterThan(0);
    expect(out).not.toContain('no evidence that');
  });

  it('takes a start set by name and asks from all its members', async () => {
    const { out } = await desk.run(['trace', '--from', 'major-producers', '--json']);
    expect(traced(out).question.from).toHaveLength(10);
  });

  it('counts hops: the chain of Imagica needs seven', async () => {
    const six = await desk.run(['trace', '--from', 'Imagica Infos', '--json']);
    expect(traced(six.out).chains).toEqual([]);
    expect(traced(six.out).answer.wouldHelp.map(({ by }) => by)).toContain('maxHops');
    const seven = await desk.run(['trace', '--from', 'Imagica Infos', '--max-hops', '7', '--json']);
    expect(traced(seven.out).chains.map((chain) => chain.hops)).toEqual([7]);
  });

  it('says which constraint costs a chain', async () => {
    const { out } = await desk.run(['trace', '--from', 'Skybound', '--no-contested', '--json']);
    const { chains, answer } = traced(out);
    expect(chains).toEqual([]);
    expect(answer.wouldHelp.map(({ by }) => by)).toEqual(['profile', 'contested']);
    expect(answer.removed.contested).toBeGreaterThan(0);
  });

  it('names the other list where the contracting list is empty, and does not mix the two', async () => {
    const { out } = await desk.run(['trace', '--from', 'BBC']);
    expect(out).toContain('No chain.');
    expect(out).toContain('nothing shows that work was contracted out');
    expect(out).toContain('There is an evidence trail (profile “trail”)');
    const trail = await desk.run(['trace', '--from', 'BBC', '--profile', 'trail']);
    expect(trail.out).toContain('A file on a server is not a contract');
    expect(trail.out).toMatch(/1 chain\./);
  });

  it('answers a name that nobody bears with what sounds like it, and exit code 2', async () => {
    const near = await desk.run(['trace', '--from', 'Funsaga', '--status-date', '2023-06-01']);
    expect(near.code).toBe(2);
    expect(near.out).toBe('');
    expect(near.err).toContain('No entity is called "Funsaga"; one has it in its name: Funsaga Pte Ltd.');
    expect(near.err).toContain('ofac-40202 — Funsaga Pte Ltd.');
    expect(near.err).toContain('To ask of it: cutout trace --from ofac-40202 --status-date 2023-06-01\n');
    expect((await desk.run(['show', '--json', 'Dandong Deyun'])).err).toContain(
      '"meant":{"given":"Dandong Deyun"',
    );
    const none = await desk.run(['trace', '--from', 'Qwertzuiop']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('cutout search');
  });

  // nine starts of the program, and below one for each example
  it('refuses what is no question, naming the option and the remedy', { timeout: 90_000 }, async () => {
    for (const [args, text] of [
      [['--max-hops', '13'], '--max-hops: Too big'],
      [['--max-hops', 'many'], '--max-hops was given "many"'],
      [['--status-date', '2023-02-30'], '--status-date: expected a day that the calendar has'],
      [['--as-of', 'soon'], '--as-of: expected a date such as 2019'],
      [['--min-grade', 'E'], 'Allowed choices are A, B, C, D'],
      [['--types', 'BOUGHT'], 'types'],
      [['--as-of', '2020', '--valid-from', '2019'], 'Both a single date and a range'],
      [['--valid-from', '2021', '--valid-to', '2020'], 'ends before it begins'],
      [['--to', 'sanctioned', 'SEK'], '"sanctioned" already stands for every sanctioned party'],
    ] as const) {
      const { code, err } = await desk.run(['trace', '--from', 'Amazon', ...args]);
      expect(code, args.join(' ')).toBe(2);
      expect(err).toContain(text);
    }
  });

  it('teaches: its help has examples and says what a grade is', async () => {
    const { code, out } = await desk.run(['trace', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('cutout trace --from Amazon --to sanctioned');
    expect(out).toContain('Grades: A documented');
  });

  it('every example of its help can be typed', { timeout: 90_000 }, async () => {
    const { out } = await desk.run(['trace', '--help']);
    const examples = out.split('\n').filter((line) => line.startsWith('  cutout trace'));
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const example of examples) {
      const args = [...example.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
      expect((await desk.run(args.slice(1))).code, example).toBe(0);
    }
  });
});

describe('cutout search, show, nearest, verify', () => {
  it('finds a name in any script', async () => {
    for (const name of ['만화', '朝鲜4·26', 'april 26', 'sek stu']) {
      const { out } = await desk.run(['search', name, '--json']);
      const { hits } = searchResult.parse(JSON.parse(out));
      expect(hits[0]?.id, name).toBe('ofac-34022');
    }
  });

  it('puts no words of one party into the mouth of another', async () => {
    const { out } = await desk.run(['show', 'SEK Studio']);
    expect(out).toContain('Skybound Entertainment denies working with North Korean companies or affiliates');
    expect(out).toContain(
      'According to OFAC, as Willkie Compliance Concourse reports, Mondo TV S.p.A. knew that it was paying a North Korean company',
    );
    // a party never denies or knows without being named, nor without what
    expect(out).not.toMatch(/^ +(?:denies|knew|did not)|denies it\b|\bit knew\b/m);
    const { out: json } = await desk.run(['show', 'SEK Studio', '--json']);
    const view = entityView.extend({ around: neighbourhood }).parse(JSON.parse(json));
    expect(view.around.centre).toBe(view.summary.id);
    const named = new Set<string>(view.entities.map((one) => one.id));
    expect(view.statements.every((one) => named.has(one.party))).toBe(true);
  });

  it('lists the nearest sanctioned party of each start, and says where there is none', async () => {
    const { out } = await desk.run(['nearest', '--from', 'major-producers']);
    expect(out).toMatch(/Mondo TV S\.p\.A\. +SEK Studio +1 +A/);
    expect(out).toMatch(/BBC .*none within 6 hops/);
  });

  it('verifies every record', async () => {
    const { code, out } = await desk.run(['verify', '--json']);
    expect(code).toBe(0);
    expect(verifyResult.parse(JSON.parse(out)).damaged).toEqual([]);
  });
});

describe('cutout archive', () => {
  it('moves everything to another store without loss, byte for byte', async () => {
    const first = desk.path('one.cutout.gz');
    expect((await desk.run(['archive', 'export', first])).code).toBe(0);
    const other = { CUTOUT_STORE: desk.path('other') };
    expect((await desk.run(['archive', 'import', first], other)).code).toBe(0);
    const second = desk.path('two.cutout.gz');
    expect((await desk.run(['archive', 'export', second], other)).code).toBe(0);
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
    const digest = async (env: Record<string, string>) =>
      verifyResult.parse(JSON.parse((await desk.run(['verify', '--json'], env)).out)).digest;
    expect(await digest(other)).toBe(await digest({}));
  });

  it('never writes over a file', async () => {
    const { code, err } = await desk.run(['archive', 'export', desk.path('one.cutout.gz')]);
    expect(code).toBe(2);
    expect(err).toContain('exists already');
  });
});

describe('cutout start', () => {
  it('holds the store: other commands go through it, and it leaves nothing behind', async () => {
    const served = await desk.serve();
    const file = desk.path('store', 'server.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const through = await desk.run(['trace', '--from', 'Amazon', '--json']);
    expect(traced(through.out).chains).toHaveLength(1);
    const unknown = await desk.run(['trace', '--from', 'Funsaga']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('ofac-40202 — Funsaga Pte Ltd.');
    const second = await desk.run(['start', '--port', '0']);
    expect(second.code).toBe(4);
    expect(second.err).toContain('A server already runs on the folder');
    const end = ended(served.child);
    served.child.kill('SIGINT');
    expect((await end).code).toBe(0);
    await expect(stat(file)).rejects.toThrow();
    expect((await desk.run(['verify'])).code).toBe(0);
  });

  it('says plainly that another process has the store, where no server answers for it', async () => {
    const served = await desk.serve();
    await writeFile(desk.path('store', 'server.json'), '{"pid":1,');
    const { code, err } = await desk.run(['verify']);
    served.child.kill('SIGKILL');
    expect(code).toBe(4);
    expect(err).toContain('Another process has the store');
    expect(err).toContain('--store');
  });

  it('opens a store whose process was killed', async () => {
    expect((await desk.run(['verify'])).code).toBe(0);
  });
});

describe('settings', () => {
  it.each([
    [{ CUTOUT_PORT: 'abc' }, 'CUTOUT_PORT is not valid'],
    [{ CUTOUT_LOG: 'loud' }, 'CUTOUT_LOG is not valid'],
    [{ CUTOUT_HOST: '0.0.0.0' }, 'does not listen on "0.0.0.0"'],
    [{ NEO4J_URI: 'http://localhost' }, 'NEO4J_URI is not valid'],
    [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD is not'],
  ])('%o is refused with its name and a remedy', async (env, text) => {
    const { code, err } = await desk.run(
      ['start', '--port', '0'].slice(0, 'CUTOUT_PORT' in env ? 1 : 3),
      env,
    );
    expect(code).toBe(4);
    expect(err).toContain(text);
  });

  it('a store that cannot be made is an error with its place, not a stack', async () => {
    await mkdir(desk.path('full'), { recursive: true });
    await writeFile(desk.path('full', 'file'), '');
    const { code, err } = await desk.run(['verify'], { CUTOUT_STORE: desk.path('full', 'file') });
    expect(code).toBe(4);
    expect(err).toContain(desk.path('full', 'file'));
    expect(err).not.toMatch(/\n +at /);
  });
});
