/**
 * Last words of a test run: every skipped test with its reason, then `N passed, N failed`. Where `CI` is set a skip
 * counts as a failure, so that a missing Neo4j or browser cannot pass unseen.
 */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    const strict = process.env['CI'] === 'true';
    reportSkips(skipped, strict);
    const failed = failedTests + broken + (strict ? skipped.length : 0);
    if (failed > 0) process.exitCode = 1;
    // after the default reporter's own summary
    setImmediate(() => {
      console.log(`${String(passed)} passed, ${String(failed)} failed`);
    });
  }
}

function reportSkips(skipped: readonly TestCase[], strict: boolean): void {
  if (skipped.length === 0) return;
  console.log(
    `\n${String(skipped.length)} tests SKIPPED${strict ? ' – with CI=true a skip is a failure' : ''}:`,
  );
  for (const test of skipped.slice(0, 40)) {
    const result = test.result();
    const note = result.state === 'skipped' && result.note !== undefined ? ` (${result.note})` : '';
    console.log(`  - ${test.module.relativeModuleId}: ${test.fullName}${note}`);
  }
}
