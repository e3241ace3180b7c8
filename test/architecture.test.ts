import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Layer → the layers it may import besides itself. ARCHITECTURE.md says why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'backend/trace': [],
  'backend/model': [],
  'backend/errors.ts': ['backend/model'],
  'backend/files': ['backend/errors.ts'],
  'backend/matching': ['backend/model', 'backend/errors.ts'],
  'backend/importers': ['backend/model', 'backend/errors.ts', 'backend/files'],
  'backend/exports': [
    'backend/model',
    'backend/errors.ts',
    'backend/stores',
    'backend/drawing',
    'backend/locales',
  ],
  'backend/drawing': ['backend/model', 'backend/locales'],
  'backend/locales': ['backend/model', 'backend/errors.ts'],
  'backend/stores': ['backend/model', 'backend/matching', 'backend/errors.ts'],
  'backend/stores/embedded': ['backend/model', 'backend/matching', 'backend/errors.ts', 'backend/stores'],
  'backend/stores/neo4j': ['backend/model', 'backend/matching', 'backend/errors.ts', 'backend/stores'],
  'backend/usecases': [
    'backend/model',
    'backend/errors.ts',
    'backend/trace',
    'backend/matching',
    'backend/files',
    'backend/importers',
    'backend/exports',
    'backend/drawing',
    'backend/locales',
    'backend/stores',
  ],
  'backend/api/contract.ts': ['backend/model'],
  'backend/api/wire.ts': ['backend/api/contract.ts'],
  'backend/api': [
    'backend/files',
    'backend/api/contract.ts',
    'backend/api/wire.ts',
    'backend/usecases',
    'backend/model',
    'backend/errors.ts',
    'backend/locales',
  ],
  // the command line speaks the API's contract, in its own process or through a running server
  'backend/cli': [
    'backend/api/contract.ts',
    'backend/api',
    'backend/usecases',
    'backend/model',
    'backend/errors.ts',
    'backend/files',
    'backend/locales',
  ],
  'backend/config.ts': ['backend/errors.ts', 'backend/model'],
  frontend: [
    'backend/api/contract.ts',
    'backend/api/wire.ts',
    'backend/model',
    'backend/drawing',
    'backend/locales',
  ],
};

/** Package → the only folder that may import it. */
const confined: Readonly<Record<string, string>> = {
  'neo4j-driver': 'backend/stores/neo4j',
  '@photostructure/sqlite': 'backend/stores/embedded',
  sigma: 'frontend/graph',
  express: 'backend/api',
  commander: 'backend/cli',
};

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(join(root, path)).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) && name !== 'vite.config.ts' ? [path] : [];
  });
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const target = text.startsWith('.') ? relative(root, resolve(root, dirname(file), text)) : text;
    found.push({ file, target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((one) => one.isTypeOnly)
  );
}

/** The most specific layer that a path lies in. */
function layerOf(path: string): string | undefined {
  return Object.keys(allowed)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const files = [...sourceFiles('backend'), ...sourceFiles('frontend')];
const imports = files.flatMap(importsOf);

describe('architecture', () => {
  it('every source file lies in a known layer', () => {
    const homeless = files.filter((file) => layerOf(file) === undefined && file !== 'backend/main.ts');
    expect(homeless).toEqual([]);
  });

  it('imports go one way', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = layerOf(file);
      if (from === undefined || !/^(?:backend|frontend)\//.test(target)) return false;
      const to = layerOf(target);
      return to !== from && (to === undefined || !(allowed[from] ?? []).includes(to));
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('use cases know the store interface and no implementation', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('backend/usecases/') && /^backend\/stores\/(?:embedded|neo4j)\//.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('packages that stand for a part stay in that part', () => {
    const wrong = imports.filter(({ file, target }) => {
      const home =
        confined[
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/')
        ];
      return home !== undefined && !file.startsWith(`${home}/`);
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('the trace engine imports nothing from outside its folder', () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('backend/trace/') && !target.startsWith('backend/trace/'),
    );
    expect(wrong).toEqual([]);
  });

  it('there are no cycles at run time', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly && files.includes(target)) edges.set(file, [...(edges.get(file) ?? []), target]);
    }
    expect(findCycle(edges)).toEqual([]);
  });

  it('no file is longer than 400 lines', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 401);
    expect(long).toEqual([]);
  });
});

function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
