// Builds dist/ from src/, in two steps. Rolldown strips the types and leaves out what nobody uses, which ncc can't: of
// valibot, which is one file, seven eighths. It groups what is loaded together. ncc makes dist/ of that.
//
//   build.ts [FOLDER]    FOLDER is where the bundle goes; default dist
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import * as v from 'valibot';

const folder = process.argv[2] ?? 'dist';

/** What Rolldown writes, and ncc reads. */
const LIB = 'lib';

/**
 * What undici has for HTTP/2, which is never spoken here (`allowH2: false`), and a parser that it calls experimental.
 * `node:http2` would be loaded at every start, with TLS, which else is loaded once there is a connection to make.
 */
const UNUSED = /undici[\\/]lib[\\/]dispatcher[\\/](client-h2|parser-h1)\.js$/;
const unused = new Set<string>();

const leaveOut: Plugin = {
  name: 'leave-out',
  load(id) {
    const [, name] = UNUSED.exec(id) ?? [];
    if (name === undefined) return null;
    unused.add(name);
    // client-h1.js asks `getMiloEnabled()` which parser to take.
    return name === 'parser-h1'
      ? 'exports.getMiloEnabled = () => false;'
      : 'module.exports = () => { throw new Error("HTTP/2 is not part of this bundle"); };';
  },
};

/**
 * An `import` of a module of Node calls each getter of it, and so loads what it stands for: `util` alone costs a fifth
 * of an empty start (`syncExports` in https://github.com/nodejs/node/blob/v24.x/lib/internal/bootstrap/realm.js).
 */
const BUILTIN_IMPORT = /^import (?:\* as ([\w$]+)|\{ (.+) \}|([\w$]+)) from "([\w:/]+)";$/gm;

const getBuiltins: Plugin = {
  name: 'get-builtins',
  renderChunk: (code) =>
    code.replace(
      BUILTIN_IMPORT,
      (line, namespace?: string, names?: string, name?: string, id: string = '') => {
        if (!isBuiltin(id)) return line;
        const left = namespace ?? name ?? `{ ${names?.replaceAll(' as ', ': ')} }`;
        return `const ${left} = process.getBuiltinModule("${id}");`;
      },
    ),
};

const bundle = await rolldown({
  input: 'src/main.ts',
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [leaveOut, getBuiltins],
  checks: { ineffectiveDynamicImport: false },
});
rmSync(LIB, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: LIB,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    // Each takes what it imports with it: what every run needs is one file, and so is what reads Markdown.
    groups: [
      { name: 'start', tags: ['$initial'], priority: 3 },
      {
        name: 'run',
        test: /src[\\/](modes[\\/]prompt|github[\\/]client|publish[\\/](?!annotation|check-run)|diff[\\/]redact)|rolldown[\\/]runtime/,
        priority: 2,
      },
      { name: 'markdown', test: /src[\\/]markdown[\\/]/, priority: 1 },
    ],
  },
});
if (unused.size !== 2) throw new Error('undici has changed: look at what scripts/build.ts leaves out of it');

// The entries wait for the end of the run, so that no chunk may import them. There is nothing to compile in them.
mkdirSync(join(LIB, 'post'));
for (const entry of ['index', join('post', 'index')]) {
  const source = readFileSync(join('src', `${entry}.ts`), 'utf8');
  writeFileSync(join(LIB, `${entry}.js`), source.replaceAll(".ts'", ".js'"));
}

// ncc leaves old chunks where they are.
rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', join(LIB, 'index.js'), '--out', folder, '--quiet'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (status !== 0) process.exit(status ?? 1);
// The post step's entry imports only the bundle, and only where it needs it: it stays as it is.
cpSync(join(LIB, 'post'), join(folder, 'post'), { recursive: true });

const PackageSchema = v.object({ name: v.string(), license: v.string() });

/** The folder of a package, at the beginning of the path of each of its modules. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** What the authors of a package want to be kept beside a copy of it. */
function readLicense(path: string): string {
  const { name, license } = v.parse(
    PackageSchema,
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
  );
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  return [name, license, ...(file === undefined ? [] : [readFileSync(join(path, file), 'utf8')])].join('\n');
}

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
const packages = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
writeFileSync(join(folder, 'licenses.txt'), [...packages].toSorted().map(readLicense).join('\n\n'));
