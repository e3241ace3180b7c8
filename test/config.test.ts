import { describe, expect, it } from 'vitest';
import { readConfig } from '../backend/config.ts';

const NEO4J_PASSWORD = 'not-a-real-one';

describe('settings of Neo4j', () => {
  it('without an address the embedded store is used', () => {
    expect(readConfig({ NEO4J_PASSWORD }).neo4j).toBeNull();
  });

  it('user and database have the defaults of Neo4j Community', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD }).neo4j).toEqual({
      ...{ uri: 'bolt://localhost:7687', user: 'neo4j', password: NEO4J_PASSWORD, database: 'neo4j' },
    });
  });

  it('an address without a password is refused', () => {
    expect(() => readConfig({ NEO4J_URI: 'bolt://localhost:7687' })).toThrow(/NEO4J_PASSWORD is not/);
  });

  for (const uri of ['bolt://127.0.0.1:7687', 'neo4j://localhost', 'bolt://[::1]:7687', 'bolt://127.1.2.3']) {
    it(`${uri} stays on this computer and needs no encryption`, () => {
      expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD }).neo4j?.uri).toBe(uri);
    });
  }

  for (const uri of ['bolt://db.example.org:7687', 'neo4j://192.168.1.5', 'neo4j://localhost.example.org']) {
    it(`${uri} would send the password unencrypted and is refused unless allowed`, () => {
      expect(() => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD })).toThrow(/unencrypted/);
      const allowed = readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD, NEO4J_ALLOW_UNENCRYPTED: 'yes' });
      expect(allowed.neo4j?.uri).toBe(uri);
    });
  }

  it('an encrypted address may lie anywhere', () => {
    for (const uri of ['neo4j+s://abc.databases.neo4j.io', 'bolt+ssc://db.example.org'])
      expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD }).neo4j?.uri).toBe(uri);
  });

  it('an address with a password in it is refused, and the message does not repeat it', () => {
    const read = () => readConfig({ NEO4J_URI: 'bolt://neo4j:secret@localhost', NEO4J_PASSWORD });
    expect(read).toThrow(/holds a user or a password/);
    expect(read).not.toThrow(/secret/);
  });

  it('an address that names no server is refused', () => {
    for (const uri of ['bolt://', 'http://localhost:7474', 'localhost'])
      expect(() => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD })).toThrow(/NEO4J_URI/);
  });
});
