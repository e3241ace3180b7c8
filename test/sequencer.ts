/**
 * The order of test files: those that take long first, so that no long one ends the run alone. Those on Neo4j, of which each
 * holds a server that another would wait for, alternate with the others; those that kill it are the last, as a server that
 * has just started takes longer for everything.
 */
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long: programs, browsers, and documents of whole cases. */
const LONG = /\b(?:useApp\(|Desk\.open|openBundledCases\()/;

export class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const neo4j: TestSpecification[] = [];
    const killing: TestSpecification[] = [];
    const long: TestSpecification[] = [];
    const quick: TestSpecification[] = [];
    for (const file of await super.sort(files)) {
      const text = readFileSync(file.moduleId, 'utf8');
      if (text.includes('describeOnNeo4j(')) (text.includes('server.kill(') ? killing : neo4j).push(file);
      else (LONG.test(text) ? long : quick).push(file);
    }
    const alternating = [...neo4j, ...killing].flatMap((file, at) => [file, ...long.slice(at, at + 1)]);
    return [...alternating, ...long.slice(neo4j.length + killing.length), ...quick];
  }
}
