import { readFile } from 'node:fs/promises';
import type { Document, Operation, ValidationResult } from 'openapi-backend';
import { OpenAPIBackend } from 'openapi-backend';

const DESCRIPTION = new URL('../fixtures/github-openapi.json', import.meta.url);

/** What GitHub's description says about a request. */
export interface Match {
  operationId: string;
  params: Record<string, string>;
  /** GitHub's error bodies link to the operation's documentation. */
  documentationUrl: string;
  /** The path as it was matched. */
  path: string;
}

export interface Problem {
  in: 'path' | 'query' | 'body';
  /** Whether GitHub would answer with an error, or ignore it. */
  isRefused: boolean;
  message: string;
}

/** GitHub's description as a referee. */
export interface Contract {
  match(method: string, path: string): Match | null;
  checkRequest(match: Match, method: string, query: Record<string, string>, body: unknown): Problem[];
  checkResponse(operationId: string, status: number, body: unknown): string[];
}

/** The formats that GitHub's description uses and that openapi-backend doesn't know. */
const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: true,
  'uri-template': true,
} as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of parameters that may hold slashes, such as `path` of the contents API. */
function multiSegmentNames(operation: Operation): Set<string> {
  const names = (operation.parameters ?? []).map((parameter: unknown) =>
    isRecord(parameter) && parameter['x-multi-segment'] === true ? String(parameter['name']) : '',
  );
  return new Set(names.filter(Boolean));
}

function multiSegmentPattern(operation: Operation): RegExp | null {
  const names = multiSegmentNames(operation);
  if (names.size === 0) return null;
  const source = operation.path.replace(/\{(\w+)\}/g, (_, name) => (names.has(name) ? ')(.+)(' : '[^/]+'));
  return new RegExp(`^(${source})$`);
}

function describeErrors({ errors }: ValidationResult): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const detail = JSON.stringify(params ?? {});
    return `${instancePath || '/'} ${message ?? 'is invalid'} ${detail}`;
  });
}

function locate(pointer: string): Problem['in'] {
  return pointer.startsWith('/path') ? 'path' : pointer.startsWith('/query') ? 'query' : 'body';
}

/** Keys of a body that the description doesn't have: GitHub ignores them, so a typing error would go unseen. */
function findUnknownKeys(operation: Operation, body: unknown): Problem[] {
  const requestBody: unknown = operation.requestBody;
  if (!isRecord(requestBody) || !isRecord(requestBody['content']) || !isRecord(body)) return [];
  const media = requestBody['content']['application/json'];
  const schema = isRecord(media) ? media['schema'] : undefined;
  const properties = isRecord(schema) ? schema['properties'] : undefined;
  if (!isRecord(properties)) return [];
  return Object.keys(body)
    .filter((key) => !Object.hasOwn(properties, key))
    .map((key) => ({ in: 'body', isRefused: false, message: `/${key} is not in the description` }));
}

/** Errors that the description doesn't list, such as 401, have GitHub's common shape all the same. */
function checkUndeclared(status: number, body: unknown): string[] {
  if (status < 400) return [`${status} is not in the description`];
  const isError =
    isRecord(body) && typeof body['message'] === 'string' && typeof body['documentation_url'] === 'string';
  return isError ? [] : [`${status} has no message and documentation_url`];
}

function createContract(api: OpenAPIBackend): Contract {
  const operations = new Map(
    api.getOperations().map((operation) => [operation.operationId ?? '', operation]),
  );
  // The longest first: `commits/{ref}/check-runs` is one of `commits/{ref}`, too.
  const byLength = [...operations.values()].sort((a, b) => b.path.length - a.path.length);
  const patterns = byLength.flatMap((operation) => {
    const pattern = multiSegmentPattern(operation);
    return pattern ? [{ method: operation.method, pattern }] : [];
  });

  const findOperation = (operationId: string) => {
    const operation = operations.get(operationId);
    if (!operation) throw new Error(`The description has no ${operationId}`);
    return operation;
  };

  // The router compiles every path of the description again for each request.
  const matches = new Map<string, Match | null>();

  const matchExactly = (method: string, path: string): Match | null => {
    const request = { method, path, headers: {} };
    const operation = api.matchOperation(request);
    if (!operation?.operationId) return null;
    return {
      operationId: operation.operationId,
      params: api.router.parseRequest(request, operation).params,
      documentationUrl: operation.externalDocs?.url ?? 'https://docs.github.com/rest',
      path,
    };
  };

  const findMatch = (method: string, path: string): Match | null => {
    const exact = matchExactly(method, path);
    if (exact) return exact;
    for (const { method: candidate, pattern } of patterns) {
      const [, before, rest, after] = (candidate === method.toLowerCase() && pattern.exec(path)) || [];
      if (rest) return matchExactly(method, `${before}${rest.replaceAll('/', '%2F')}${after}`);
    }
    return null;
  };

  return {
    match(method, path) {
      const key = `${method} ${path}`;
      const match = matches.get(key) ?? findMatch(method, path);
      matches.set(key, match);
      return match;
    },

    checkRequest({ operationId, path }, method, query, body) {
      const operation = findOperation(operationId);
      const request = { method, path, headers: {}, query, body };
      const result = api.validateRequest(request, operation);
      const messages = describeErrors(result);
      const refused = (result.errors ?? []).map(({ instancePath, keyword }, index): Problem => {
        const part = locate(instancePath);
        return {
          in: part,
          isRefused: part !== 'query' || keyword !== 'additionalProperties',
          message: messages[index] ?? '',
        };
      });
      return [...refused, ...findUnknownKeys(operation, body)];
    },

    checkResponse(operationId, status, body) {
      const operation = findOperation(operationId);
      if (!Object.hasOwn(operation.responses ?? {}, String(status))) return checkUndeclared(status, body);
      return describeErrors(api.validateResponse(body, operation, status));
    },
  };
}

async function load(): Promise<Contract> {
  const definition: Document = JSON.parse(await readFile(DESCRIPTION, 'utf8'));
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    ignoreTrailingSlashes: false,
    // A validator runs a few times in a process: compiling it fast matters more than running it fast. That the description
    // is made of valid schemas would be checked anew for each of them.
    ajvOpts: {
      allErrors: true,
      formats: FORMATS,
      inlineRefs: false,
      code: { optimize: false },
      meta: false,
      validateSchema: false,
    },
  });
  return createContract(await api.init());
}

let loading: Promise<Contract> | undefined;

/** GitHub's description, read once in a process; validators are compiled when they are first needed. */
export function loadContract(): Promise<Contract> {
  loading ??= load();
  return loading;
}
