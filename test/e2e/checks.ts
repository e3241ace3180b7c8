/** What must hold on every view, whatever a test is about. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const axeResult = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
  passes: z.array(z.object({ id: z.string() })),
});

/** Fails on any violation of WCAG 2.2 A and AA and of axe's best practices. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  // none of these rules reads style sheets beforehand; one looks at media
  const preload = { assets: ['media'] };
  const options = JSON.stringify({ runOnly: axeTags, resultTypes: ['violations'], preload });
  const result = axeResult.parse(await page.evaluate(`axe.run(document, ${options})`));
  expect(result.passes.length, `axe looked at ${what}`).toBeGreaterThan(0);
  const found = result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
  expect(found, what).toEqual([]);
}

/** Writes a picture of the page into the folder that `CUTOUT_SHOTS` names, if it does. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['CUTOUT_SHOTS'];
  if (folder === undefined || folder === '') return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Collects what no page may do: errors, breaches of the content policy, requests to anybody else. */
export async function watchPages(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) =>
      console.error('content policy: ' + event.violatedDirective + ' ' + event.blockedURI));`,
  );
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || url.protocol === 'data:';
    if (!local) complaints.push(`request to ${url.origin}`);
  });
  return complaints;
}
