/** Errors of the driver and of the database in the product's terms. */
import { Neo4jError } from 'neo4j-driver';
import { CutoutError } from '../../errors.ts';

/** @param place address and database, for the message */
export function toStoreError(error: unknown, place: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return unreachable(place, error);
  if (code.startsWith('Neo.ClientError.Security')) return refusedLogin(place, error);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new CutoutError('bad-configuration', `The Neo4j server has no database of that name (${place}).`, {
      remedy: 'Correct NEO4J_DATABASE; in Community the only one is neo4j.',
      cause: error,
    });
  }
  if (/TransactionTimedOut|Terminated|LockAcquisitionTimeout/.test(code)) {
    return new CutoutError('timeout', `Neo4j did not finish in time (${place}).`, {
      remedy: 'Ask for less, e.g. fewer hops, or try again when the database has less to do.',
      cause: error,
    });
  }
  if (code.includes('MemoryPoolOutOfMemory') || code.includes('OutOfMemory')) {
    return new CutoutError('busy', `Neo4j has not enough memory for this (${place}).`, {
      remedy: 'Raise server.memory.heap.max_size or dbms.memory.transaction.total.max in neo4j.conf.',
      cause: error,
    });
  }
  if (code.includes('TransientError')) {
    return new CutoutError('busy', `Neo4j could not take the work up, several times over (${place}).`, {
      remedy: 'Try again in a moment.',
      cause: error,
    });
  }
  return new CutoutError('internal', `Neo4j answered ${code}: ${message}`, { cause: error });
}

/** For query files that are run with values from outside: what the database refuses then is the fault of the values. */
export function toQuestionError(error: unknown): unknown {
  const cause = error instanceof CutoutError && error.code === 'internal' ? error.detail.cause : undefined;
  if (!(cause instanceof Neo4jError) || !cause.code.startsWith('Neo.ClientError.')) return error;
  const [first = ''] = cause.message.split('\n', 1);
  return new CutoutError('bad-question', `Neo4j cannot run this with these values: ${first}`, {
    remedy: 'Check the parameters; a search is written in the syntax of Lucene.',
    cause,
  });
}

function unreachable(place: string, cause: Neo4jError): CutoutError {
  return new CutoutError('store-unreachable', `Neo4j cannot be reached at ${place}.`, {
    remedy:
      'Start it or correct NEO4J_URI; what was committed before is kept, and an import can be run again.',
    cause,
  });
}

function refusedLogin(place: string, cause: Neo4jError): CutoutError {
  if (cause.code.includes('AuthenticationRateLimit')) {
    return new CutoutError('store-refused-login', `Neo4j refuses further logins for now (${place}).`, {
      remedy: 'Correct NEO4J_USER and NEO4J_PASSWORD, wait some seconds and try again.',
      cause,
    });
  }
  return new CutoutError('store-refused-login', `Neo4j refused the login at ${place}.`, {
    remedy: 'Correct NEO4J_USER and NEO4J_PASSWORD.',
    cause,
  });
}
