/** The system's Chromium, for tests of the page as a reader sees it. Nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the browser to use: `CHROMIUM_PATH`, else the first known name in `PATH`. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') return wanted;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const withoutChromium =
  'no Chromium: install chromium or google-chrome, or set CHROMIUM_PATH to its program file';

/**
 * WebGL is drawn in software, so that pictures do not depend on the machine; the rest of the page is not drawn by way of it,
 * which would take a third longer.
 */
const softwareGl = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];
const noGl = ['--disable-3d-apis'];

export function launchChromium(
  executablePath: string,
  options: { readonly webgl: boolean },
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    // a sandbox needs rights that containers seldom give; only our own page is opened
    args: ['--no-sandbox', '--force-device-scale-factor=1', ...(options.webgl ? softwareGl : noGl)],
  });
}
