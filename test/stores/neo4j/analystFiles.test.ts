/** The files for analysts: what README says of them, and what they give over the bundled cases, loaded once. */
import { describe } from 'vitest';
import { describeOnNeo4j } from '../../neo4j/describeOnNeo4j.ts';
import { loadCases } from './loadedCases.ts';
import { describeQuestions, describeReadmeOfQuestions } from './questions.ts';
import { describeTraceFiles, describeTraceFolder } from './traceFiles.ts';

describe('cypher/README.md', () => {
  describeReadmeOfQuestions();
  describeTraceFolder();
});

describeOnNeo4j('files for analysts', (server) => {
  const cases = loadCases(server);
  describeQuestions(cases);
  describeTraceFiles(cases);
});
