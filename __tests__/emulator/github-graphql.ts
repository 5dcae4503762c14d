import { type DocumentNode, executeSync, GraphQLError, parse, validate } from 'graphql';
import * as v from 'valibot';
import type { Access } from './github-access.ts';
import { describeRefusal, isPermitted } from './github-access.ts';
import type { ErrorType, Viewing } from './github-graphql-nodes.ts';
import { describeRepository, describeReviewComment, describeThread, fail } from './github-graphql-nodes.ts';
import { SCHEMA } from './github-graphql-schema.ts';
import type { Answer } from './github-handlers.ts';
import { commentNodeId, reviewCommentNodeId, reviewNodeId, threadNodeId } from './github-objects.ts';
import type { GithubState } from './github-state.ts';
import { listThreads, listVisible, refuseResolution, setResolved } from './github-threads.ts';

const RequestSchema = v.object({
  query: v.string(),
  variables: v.optional(v.record(v.string(), v.unknown())),
});

interface MutationInput {
  clientMutationId?: string;
}

/** What can be said of a query that is right. */
const FORESEEN = new Set<unknown>(['FORBIDDEN', 'NOT_FOUND', 'UNPROCESSABLE'] satisfies ErrorType[]);

/** An error in GitHub's shape. One of the query itself has no type. */
function describeError({ message, locations, path, extensions }: GraphQLError): object {
  const { type } = extensions;
  const isForbidden = type === 'FORBIDDEN';
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(isForbidden ? { extensions: { saml_failure: false } } : {}),
    locations,
    message,
  };
}

/** What can be hidden, and how it is described once it is. */
interface Subject {
  state: { isMinimized: boolean; minimizedReason: string | null };
  operationId: string;
  describe(): object;
}

function findSubject(viewing: Viewing, nodeId: string): Subject | undefined {
  const { state, access } = viewing;
  const comment = state.comments.find(({ id }) => commentNodeId(id) === nodeId);
  if (comment) {
    // `__typename` tells graphql which kind of `Minimizable` it is.
    const describe = () => ({ __typename: 'IssueComment', ...comment, id: nodeId });
    return { state: comment, operationId: 'issues/update-comment', describe };
  }
  const onLines = listVisible(state, access.actor).find(({ id }) => reviewCommentNodeId(id) === nodeId);
  if (onLines) {
    const describe = () => describeReviewComment(viewing, onLines);
    return { state: onLines, operationId: 'pulls/update-review-comment', describe };
  }
  const review = state.reviews.find(({ id }) => reviewNodeId(id) === nodeId);
  if (!review || (review.state === 'PENDING' && review.user.login !== access.actor.login)) return undefined;
  const describe = () => ({ __typename: 'PullRequestReview', ...review, id: nodeId });
  return { state: review, operationId: 'pulls/update-review', describe };
}

function failUnresolved(nodeId: string): never {
  return fail('NOT_FOUND', `Could not resolve to a node with the global id of '${nodeId}'`);
}

function refuseArchived({ archived }: GithubState): void {
  if (archived) fail('UNPROCESSABLE', 'Repository was archived so is read-only');
}

/** What an app is told where the conversation is locked is not documented, so that makes no difference here. */
function minimize(
  viewing: Viewing,
  { subjectId, classifier, clientMutationId }: MutationInput & { subjectId: string; classifier: string },
): object {
  const { state, access } = viewing;
  const subject = findSubject(viewing, subjectId) ?? failUnresolved(subjectId);
  if (!isPermitted(access, subject.operationId)) fail('FORBIDDEN', describeRefusal(access));
  refuseArchived(state);
  subject.state.isMinimized = true;
  // https://docs.github.com/en/graphql/reference/interfaces#minimizable
  subject.state.minimizedReason = classifier.toLowerCase().replace('_', '-');
  return { minimizedComment: subject.describe(), clientMutationId };
}

/** What is resolved already stays so by whom it was. */
function resolve(
  viewing: Viewing,
  isResolved: boolean,
  { threadId, clientMutationId }: MutationInput & { threadId: string },
): object {
  const { state, access } = viewing;
  const threads = state.pulls.flatMap(({ number }) => listThreads(state, access.actor, number));
  const found =
    threads.find(({ thread }) => threadNodeId(thread.id) === threadId) ?? failUnresolved(threadId);
  const mutation = isResolved ? 'ResolveReviewThread' : 'UnresolveReviewThread';
  const refusal = refuseResolution(state, access, found.thread, mutation);
  if (refusal !== null) fail('FORBIDDEN', refusal);
  refuseArchived(state);
  setResolved(found.thread, isResolved, access.actor);
  return { thread: describeThread(viewing, found), clientMutationId };
}

function createRoot(viewing: Viewing): object {
  return {
    viewer: { login: viewing.access.actor.login },
    repository: (about: { owner: string; name: string }) => describeRepository(viewing, about),
    minimizeComment: ({ input }: { input: Parameters<typeof minimize>[1] }) => minimize(viewing, input),
    resolveReviewThread: ({ input }: { input: Parameters<typeof resolve>[2] }) =>
      resolve(viewing, true, input),
    unresolveReviewThread: ({ input }: { input: Parameters<typeof resolve>[2] }) =>
      resolve(viewing, false, input),
  };
}

interface Query {
  document: DocumentNode | undefined;
  errors: readonly GraphQLError[];
}

/** Read once: the action sends few. */
const queries = new Map<string, Query>();

function readQuery(text: string): Query {
  const known = queries.get(text);
  if (known) return known;
  let query: Query;
  try {
    const document = parse(text);
    const errors = validate(SCHEMA, document);
    query = { document: errors.length === 0 ? document : undefined, errors };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    query = { document: undefined, errors: [error] };
  }
  queries.set(text, query);
  return query;
}

/**
 * Answers `POST /graphql`. Errors come with status 200, as GitHub sends them; `problems` are those of a query that its
 * schema does not allow.
 */
export function answerGraphql(
  state: GithubState,
  access: Access,
  body: unknown,
): { answer: Answer; problems: string[] } {
  const request = v.safeParse(RequestSchema, body);
  if (!request.success) {
    const message = 'Problems parsing JSON';
    return { answer: { status: 400, json: { message } }, problems: ['the body is no GraphQL request'] };
  }
  const { query, variables } = request.output;
  const { document, errors: refusals } = readQuery(query);
  const { data, errors = [] } = document
    ? executeSync({
        schema: SCHEMA,
        document,
        rootValue: createRoot({ state, access }),
        ...(variables ? { variableValues: variables } : {}),
      })
    : { errors: refusals };
  const problems = errors.filter(({ extensions }) => !FORESEEN.has(extensions['type']));
  const json = {
    ...(data === undefined ? {} : { data }),
    ...(errors.length === 0 ? {} : { errors: errors.map(describeError) }),
  };
  return { answer: { status: 200, json }, problems: problems.map(({ message }) => message) };
}
