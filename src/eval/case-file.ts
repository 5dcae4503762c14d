/** Files of cases: JSON, JSONL, YAML and CSV. */
import { WorkspaceFileError } from '../errors.ts';
import type { YamlSource } from '../prompt/checked-yaml.ts';
import { parseYaml } from '../prompt/yaml.ts';
import { quoteUntrusted } from '../runner/log.ts';
import { readJson } from '../text/json.ts';
import { CASE_KEY, CASE_SETTINGS, type CaseRow, isLikeCaseKey, MAX_CASES, readYamlRows } from './cases.ts';
import type { CaseValue } from './values.ts';

const HINT = 'It holds a list of cases, each a map of names to values.';

/** JSON is parsed in proportion to its length. */
const MAX_JSON_CHARACTERS = 4_194_304;

function readListFile(text: string, path: string, maxCharacters?: number): CaseRow[] {
  const yaml = parseYaml(text, path, 'core', HINT, maxCharacters);
  const source: YamlSource = { yaml, path, whole: 'the file', hint: HINT };
  return readYamlRows(source, yaml.value ?? [], []);
}

/** Before anything else is made of them, which takes long. @throws {WorkspaceFileError} */
function assertFew(cases: number, path: string): void {
  if (cases > MAX_CASES)
    throw new WorkspaceFileError(path, `holds ${cases} cases, and at most ${MAX_CASES} are read of a file`, {
      hint: 'Each of them is asked, and costs. Take a sample.',
    });
}

/** Where `JSON.parse` gives up; the last line where it does not say. */
function findJsonError(text: string): number {
  const json = text.trimEnd();
  try {
    JSON.parse(json);
  } catch (error) {
    const [, line] = /\(line (\d+) column \d+\)/.exec(String(error)) ?? [];
    if (line !== undefined) return Number(line);
  }
  return json.split('\n').length;
}

/** JSON is YAML, whose parser knows the lines, and names that stand twice. */
function readJsonFile(text: string, path: string): CaseRow[] {
  if (text.trim() === '') return [];
  const json = readJson(text);
  if (json === undefined)
    throw new WorkspaceFileError(path, 'is not valid JSON', {
      line: findJsonError(text),
      hint: `${HINT} With one on each line and no list around them, its name ends with \`.jsonl\`.`,
    });
  if (Array.isArray(json.value)) assertFew(json.value.length, path);
  return readListFile(text, path, MAX_JSON_CHARACTERS);
}

/** Each line is JSON of its own; together they are a list with the same lines. */
function readJsonLinesFile(text: string, path: string): CaseRow[] {
  const lines = text.split('\n');
  assertFew(lines.filter((line) => line.trim() !== '').length, path);
  const broken = lines.findIndex((line) => line.trim() !== '' && readJson(line) === undefined);
  if (broken !== -1) {
    throw new WorkspaceFileError(path, 'is not valid JSON', {
      line: broken + 1,
      hint: 'Each line holds one case as a JSON object.',
    });
  }
  const items = lines.map((line) => (line.trim() === '' ? '' : `${line},`));
  return readListFile(`[${items.join('\n')}]`, path, MAX_JSON_CHARACTERS);
}

const CSV_HINT =
  'The first line names the columns, with commas between; a cell with a comma, a quote or a line end stands in double quotes, and a quote in it is doubled.';

const CSV_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'has more or fewer cells than the first line',
  CSV_QUOTE_NOT_CLOSED: 'has a double quote that is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'has text after a closing double quote',
  INVALID_OPENING_QUOTE: 'has a double quote in a cell that does not begin with one',
};

interface CsvRecord {
  cells: readonly string[];
  /** The first one of it. */
  line: number;
}

async function parseCsv(text: string, path: string): Promise<CsvRecord[]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const records: CsvRecord[] = [];
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      record_delimiter: '\n',
      skip_empty_lines: true,
      onRecord(cells: string[], { lines }) {
        const lineEnds = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        records.push({ cells, line: lines - lineEnds });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem = CSV_PROBLEMS[error.code] ?? 'is not valid CSV';
    const line = Number(error['lines']);
    throw new WorkspaceFileError(path, problem, {
      line: Number.isSafeInteger(line) ? line : undefined,
      hint: CSV_HINT,
      cause: error,
    });
  }
  return records;
}

/** Cells are text: what is said of a case is read as YAML would. */
function readCell(cell: string): CaseValue {
  const text = cell.trim();
  if (text === '') return { value: undefined, text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', text };
  return { value: /^\d+(\.\d+)?$/.test(text) ? Number(text) : text, text };
}

const CASE_COLUMN = `${CASE_KEY}.`;
const CASE_COLUMNS = CASE_SETTINGS.map((key) => `${CASE_COLUMN}${key}`);

function readColumns(header: CsvRecord, path: string): string[] {
  const columns = header.cells.map((cell) => cell.trim());
  const [first = ''] = columns;
  const problem = (() => {
    if (columns.length === 1 && /[;\t]/.test(first))
      return `there is one column, \`${quoteUntrusted(first)}\`: columns are separated by commas, not by semicolons or tabs`;
    const nameless = columns.indexOf('');
    if (nameless !== -1) return `column ${nameless + 1} has no name`;
    const seen = new Set<string>();
    const repeated = columns.find((column) => seen.size === seen.add(column).size);
    if (repeated !== undefined) return `the column \`${quoteUntrusted(repeated)}\` stands twice`;
    const wrong = columns.find((column) => isLikeCaseKey(column) && !CASE_COLUMNS.includes(column));
    return wrong === undefined
      ? undefined
      : `the column \`${quoteUntrusted(wrong)}\` is not known: of a case, columns say ${CASE_COLUMNS.map((column) => `\`${column}\``).join(', ')}`;
  })();
  if (problem !== undefined)
    throw new WorkspaceFileError(path, problem, { line: header.line, hint: CSV_HINT });
  return columns;
}

async function readCsvFile(text: string, path: string): Promise<CaseRow[]> {
  const [header, ...records] = await parseCsv(text, path);
  if (header === undefined) return [];
  assertFew(records.length, path);
  const columns = readColumns(header, path);
  return records.map(({ cells, line }) => {
    const named = cells.map((cell, index): [string, string] => [columns[index] ?? '', cell]);
    const ofCase = named.filter(([column]) => column.startsWith(CASE_COLUMN));
    const values = named.filter(([column]) => !column.startsWith(CASE_COLUMN));
    return {
      path,
      line,
      values: new Map(values.map(([column, text]): [string, CaseValue] => [column, { value: text, text }])),
      settings: new Map(ofCase.map(([column, cell]) => [column.slice(CASE_COLUMN.length), readCell(cell)])),
      buildError: (key, problem) =>
        new WorkspaceFileError(
          path,
          `\`$case${key === undefined ? '' : `.${quoteUntrusted(key)}`}\` ${problem}`,
          {
            line,
          },
        ),
    };
  });
}

const READERS = new Map<string, (text: string, path: string) => CaseRow[] | Promise<CaseRow[]>>([
  ['csv', readCsvFile],
  ['json', readJsonFile],
  ['jsonl', readJsonLinesFile],
  ['ndjson', readJsonLinesFile],
  ['yaml', readListFile],
  ['yml', readListFile],
]);

/**
 * Reads a file of cases, in the format that its name says.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with the line of what is wrong
 */
export async function readCaseFile(text: string, path: string): Promise<CaseRow[]> {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const read = READERS.get(extension.toLowerCase());
  if (read === undefined)
    throw new WorkspaceFileError(path, 'has a name that says no format', {
      hint: 'It ends with `.json`, `.jsonl`, `.yml`, `.yaml` or `.csv`.',
    });
  return read(text, path);
}
