import { SecretMasker, splitSecretLines, trim, trimStart } from './runner-mask.ts';

export type StreamName = 'stdout' | 'stderr';
export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  level: AnnotationLevel;
  /** Masked, and cut as the runner cuts it. */
  message: string;
  /** As the step wrote it: the runner masks the message of an annotation only. */
  title?: string;
  file?: string;
  line?: number;
}

export interface WorkflowCommand {
  name: string;
  /** Names are in lower case: the runner compares them without case. */
  properties: ReadonlyMap<string, string>;
  data: string;
}

export interface RunnerLogOptions {
  /** Values the job knows as secrets before the step begins. */
  secrets?: readonly string[];
  /** Step debug logging: `##[debug]` lines are shown and commands are echoed. */
  debug?: boolean;
  /** Files of annotations are shown relative to it. */
  workspace?: string;
  /** Called with each rendered line. */
  onLine?: (line: string) => void;
}

export interface RenderedLog {
  lines: string[];
  annotations: Annotation[];
  masks: string[];
  problems: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** A command failed, which fails the step whatever the exit code. */
  hasFailed: boolean;
}

const STOP = 'stop-commands';
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
const COMMANDS: ReadonlySet<string> = new Set([
  STOP,
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
]);
// Their failures and echoes never show the line itself.
const UNECHOED: ReadonlySet<string> = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);

// https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
const MAX_ANNOTATIONS_PER_LEVEL = 10;
const MAX_MESSAGE_LENGTH = 4096;

// https://github.com/actions/runner/blob/main/src/Runner.Common/Constants.cs
const DEPRECATED =
  'is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/';
const DISABLED =
  'is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/';
const BAD_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";

// The runner looks for its markers with .NET's culture-sensitive IndexOf, which ignores format and control characters:
// https://learn.microsoft.com/dotnet/standard/base-types/string-comparison-net-5-plus
const IGNORED = '[\\p{Cf}\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]*';
const SECOND_MARKER = new RegExp(`:${IGNORED}:`, 'u');

type Escapes = readonly (readonly [code: string, character: string])[];
// The order matters: "%25" comes last, so "%250A" becomes "%0A" and not a line break.
const DATA_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY_ESCAPES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const V1_ESCAPES: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescapeWith(escapes: Escapes, text: string): string {
  return escapes.reduce((result, [code, character]) => result.replaceAll(code, character), text);
}

function parseProperties(text: string, separator: string, escapes: Escapes): Map<string, string> {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    const [, name, value] = /^=*([^=]+)=+(.+)$/su.exec(part) ?? [];
    if (name !== undefined && value !== undefined) {
      properties.set(name.toLowerCase(), unescapeWith(escapes, value));
    }
  }
  return properties;
}

function splitCommandInfo(info: string): [name: string, properties: string] {
  const space = info.indexOf(' ');
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)];
}

function parseV2(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const text = trimStart(line);
  if (!text.startsWith('::')) return undefined;
  const end = text.slice(2).search(SECOND_MARKER);
  if (end < 0) return undefined;
  const [name, properties] = splitCommandInfo(text.slice(2, end + 2));
  if (!isRegistered(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: parseProperties(trim(properties), ',', PROPERTY_ESCAPES),
    data: unescapeWith(DATA_ESCAPES, text.slice(end + 4)),
  };
}

function parseV1(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = splitCommandInfo(line.slice(start + 3, end));
  if (!isRegistered(name)) return undefined;
  return {
    name: name.toLowerCase(),
    properties: parseProperties(properties, ';', V1_ESCAPES),
    data: unescapeWith(V1_ESCAPES, line.slice(end + 1)),
  };
}

/**
 * The workflow command in a line, in either syntax: `::name key=value::data` after any white space, or the first
 * `##[name key=value]data` anywhere. `stopToken` is a command too, while commands are stopped.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, stopToken?: string): WorkflowCommand | undefined {
  const token = stopToken?.toLowerCase();
  const isRegistered = (name: string): boolean => {
    const lower = name.toLowerCase();
    return COMMANDS.has(lower) || lower === token;
  };
  return parseV2(line, isRegistered) ?? parseV1(line, isRegistered);
}

function findUnknownCommand(line: string): string | undefined {
  const v2 = /^::([a-z][a-z0-9_-]*)(?: [^:]*)?::/iu.exec(trimStart(line))?.[1];
  const v1 = /##\[([a-z][a-z0-9_-]*)(?: [^\]]*)?\]/iu.exec(line)?.[1];
  return v2 ?? v1;
}

function parseInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/u.test(text) ? Number(text) : undefined;
}

function readLineNumber(properties: ReadonlyMap<string, string>): number | undefined {
  const end = parseInteger(properties.get('endline'));
  const start = parseInteger(properties.get('line')) ?? end;
  return start !== undefined && end !== undefined && end < start ? undefined : start;
}

/** Splits a stream as .NET's ReadLine does: `\n`, `\r\n` and a bare `\r` end a line; a first BOM is dropped. */
class LineSplitter {
  #pending = '';
  #isFirst = true;

  push(text: string): string[] {
    const chunk = this.#isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (text !== '') this.#isFirst = false;
    // A \r at the end may be half of a \r\n: ReadLine waits for the next character too.
    const lines = (this.#pending + chunk).split(/\r\n|\n|\r(?!$)/u);
    this.#pending = lines.pop() ?? '';
    return lines;
  }

  end(): string[] {
    const rest = this.#pending;
    this.#pending = '';
    return rest === '' ? [] : [rest.replace(/\r$/u, '')];
  }
}

function splitLines(text: string): string[] {
  const splitter = new LineSplitter();
  return [...splitter.push(text), ...splitter.end()];
}

/**
 * What a person sees of a step, built as its output arrives.
 *
 * The runner drains stderr before stdout, but which line of one stream came before which of the other is a matter of
 * luck. So a mask here counts only for later text of the stream that registered it, which shows every possible leak.
 */
export class RunnerLog {
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  readonly problems: string[] = [];
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  hasFailed = false;

  readonly #options: RunnerLogOptions;
  readonly #all = new SecretMasker();
  readonly #maskers: Readonly<Record<StreamName, SecretMasker>>;
  readonly #splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() };
  #masker: SecretMasker;
  #stopToken: string | undefined;
  #isEchoing: boolean;

  constructor(options: RunnerLogOptions = {}) {
    this.#options = options;
    for (const secret of options.secrets ?? []) this.#all.addJobSecret(secret);
    this.#maskers = { stdout: this.#all.clone(), stderr: this.#all.clone() };
    this.#masker = this.#all;
    this.#isEchoing = options.debug ?? false;
  }

  /** Takes what arrived on a stream; the rest of an unfinished line waits. */
  write(stream: StreamName, text: string): void {
    this.#renderAll(stream, this.#splitters[stream].push(text));
  }

  /** Ends a stream: an unfinished last line is a line. */
  end(stream: StreamName): void {
    this.#renderAll(stream, this.#splitters[stream].end());
  }

  /** The text under every mask of the job and of both streams. */
  mask(text: string): string {
    return this.#all.mask(text);
  }

  /** A debug message of the runner itself. */
  debug(message: string): void {
    if (this.#options.debug !== true) return;
    for (const line of message.split(/\r?\n/u)) this.#show(`##[debug]${line}`);
  }

  /** An annotation with its line in the log. */
  annotate(level: AnnotationLevel, message: string, place: Omit<Annotation, 'level' | 'message'> = {}): void {
    const masked = this.#masker.mask(message).slice(0, MAX_MESSAGE_LENGTH);
    if (masked !== '') this.#show(`##[${level}]${masked}`);
    if (trim(masked) === '') return;
    if (this.annotations.filter((other) => other.level === level).length < MAX_ANNOTATIONS_PER_LEVEL) {
      this.annotations.push({ level, message: masked, ...place });
    } else {
      this.report(
        `The runner keeps ${MAX_ANNOTATIONS_PER_LEVEL} annotations of a level: '${message}' is in the log only`,
      );
    }
  }

  /** An error that fails the step. */
  fail(...messages: string[]): void {
    this.hasFailed = true;
    for (const message of messages) this.annotate('error', message);
  }

  /** Notes something that the real runner would complain about. */
  report(problem: string): void {
    this.problems.push(this.#all.mask(problem));
  }

  /** Everything seen so far. */
  toRendered(): RenderedLog {
    const { lines, annotations, masks, problems, hasFailed } = this;
    return {
      lines,
      annotations,
      masks,
      problems,
      hasFailed,
      outputs: Object.fromEntries(this.outputs),
      state: Object.fromEntries(this.state),
    };
  }

  #renderAll(stream: StreamName, lines: string[]): void {
    this.#masker = this.#maskers[stream];
    for (const line of lines) this.#render(line);
    this.#masker = this.#all;
  }

  #render(line: string): void {
    const command = parseCommand(line, this.#stopToken);
    if (command !== undefined && this.#process(command, line)) return;
    const unknown = command === undefined ? findUnknownCommand(line) : undefined;
    if (unknown !== undefined) this.report(`Unknown workflow command '${unknown}': ${line}`);
    this.#show(line);
  }

  #show(text: string): void {
    for (const line of this.#masker.mask(text).split(/\r?\n/u)) {
      this.lines.push(line);
      this.#options.onLine?.(line);
    }
  }

  #process(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken !== undefined) return this.#resume(command, line, this.#stopToken);
    if (command.name === STOP) {
      this.#stop(command.data, line);
      return true;
    }
    if (this.#isEchoing && !UNECHOED.has(command.name)) this.#show(line);
    try {
      this.#execute(command);
    } catch (error) {
      const shown = UNECHOED.has(command.name) ? command.name : line;
      this.report(`The command '${shown}' fails the step`);
      this.fail(
        `Unable to process command '${shown}' successfully.`,
        error instanceof Error ? error.message : '',
      );
    }
    return true;
  }

  #resume(command: WorkflowCommand, line: string, token: string): boolean {
    if (command.name !== token.toLowerCase()) {
      this.debug(`Process commands has been stopped and waiting for '##[${token}]' to resume.`);
      return false;
    }
    this.#show(line);
    this.#stopToken = undefined;
    return true;
  }

  #stop(token: string, line: string): void {
    this.report(`Workflow commands are stopped, masks included: ${line}`);
    const lower = token.toLowerCase();
    if (token === '' || lower === 'pause-logging' || COMMANDS.has(lower)) {
      this.fail(BAD_STOP_TOKEN);
      return;
    }
    this.#stopToken = token;
    if (token.length > 6) this.#addMask(token);
    this.#show(line);
  }

  #addMask(value: string): void {
    this.#masker.add(value);
    this.#all.add(value);
  }

  #execute({ name, properties, data }: WorkflowCommand): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, this.#readPlace(properties));
        break;
      case 'debug':
        this.debug(data);
        break;
      case 'group':
        this.#show(`##[group]${data}`);
        break;
      case 'endgroup':
        this.#show('##[endgroup]');
        break;
      case 'add-mask':
        this.#registerMask(data);
        break;
      case 'set-output':
      case 'save-state':
        this.#store(name, properties.get('name'), data);
        break;
      case 'echo':
        this.#switchEcho(data);
        break;
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command ${DISABLED}`);
      default:
        // add-matcher and remove-matcher: what a matcher would do to later lines is not emulated.
        this.report(`The command '${name}' changes how later lines are read: ${data}`);
    }
  }

  #registerMask(data: string): void {
    if (trim(data) === '') {
      this.report('An empty add-mask');
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#isEchoing) this.#show('::add-mask::***');
    for (const value of new Set([data, ...splitSecretLines(data)])) {
      this.masks.push(value);
      this.#addMask(value);
    }
  }

  #store(command: 'set-output' | 'save-state', name: string | undefined, data: string): void {
    const message = `The \`${command}\` command ${DEPRECATED}`;
    this.report(message);
    this.annotate('warning', message);
    if (name === undefined || name === '') {
      throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    }
    (command === 'set-output' ? this.outputs : this.state).set(name, data);
    this.debug(command === 'set-output' ? `${name}='${data}'` : `Save intra-action state ${name} = ${data}`);
  }

  #switchEcho(data: string): void {
    const value = trim(data).toUpperCase();
    if (value !== 'ON' && value !== 'OFF') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
    this.#isEchoing = value === 'ON';
  }

  #readPlace(properties: ReadonlyMap<string, string>): Omit<Annotation, 'level' | 'message'> {
    const title = properties.get('title');
    const file = properties.get('file');
    const line = readLineNumber(properties);
    const root = this.#options.workspace === undefined ? undefined : `${this.#options.workspace}/`;
    const isInside = root !== undefined && file?.startsWith(root) === true;
    return {
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file: isInside ? file.slice(root.length) : file }),
      ...(line === undefined ? {} : { line }),
    };
  }
}

/** What a person sees of a finished step's output: all of stderr first, then stdout, both masked. */
export function renderLog(
  stdout: string,
  stderr: string,
  knownSecrets: readonly string[] = [],
  options: Omit<RunnerLogOptions, 'secrets'> = {},
): RenderedLog {
  const log = new RunnerLog({ ...options, secrets: knownSecrets });
  log.write('stderr', stderr);
  log.end('stderr');
  log.write('stdout', stdout);
  log.end('stdout');
  return log.toRendered();
}

/**
 * The pairs of an environment file (GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE), and the error that stops its reading;
 * what came before the error counts.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function parseFileCommands(text: string): { pairs: [name: string, value: string][]; error?: string } {
  const body = text.replace(/^\uFEFF/u, '');
  const lines = body.split('\n');
  const isComplete = lines.at(-1) === '';
  if (isComplete) lines.pop();

  const pairs: [string, string][] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name, operator, rest] = /^(.*?)(=|<<)(.*)$/su.exec(line) ?? [];
    if (name === undefined || rest === undefined) return { pairs, error: `Invalid format '${line}'` };
    if (operator === '=') {
      if (name === '') return { pairs, error: "Value cannot be null. (Parameter 'name')" };
      pairs.push([name, rest]);
      continue;
    }
    if (name === '' || rest === '') {
      return {
        pairs,
        error: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
      };
    }
    const end = lines.indexOf(rest, index + 1);
    if (end < 0) {
      const hasOpenLine = !isComplete && index + 1 < lines.length;
      return {
        pairs,
        error: hasOpenLine
          ? 'Invalid value. EOF marker missing new line.'
          : `Invalid value. Matching delimiter not found '${rest}'`,
      };
    }
    pairs.push([name, lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return { pairs };
}

/** A step summary as the runner uploads it: masked line by line. */
export function maskSummary(text: string, mask: (line: string) => string): string {
  return splitLines(text)
    .map((line) => `${mask(line)}\n`)
    .join('');
}
