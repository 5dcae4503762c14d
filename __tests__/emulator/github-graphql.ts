import { buildSchema, type DocumentNode, executeSync, GraphQLError, parse, validate } from 'graphql';
import * as v from 'valibot';
import type { Access } from './github-access.ts';
import { describeRefusal, isPermitted } from './github-access.ts';
import type { Answer } from './github-handlers.ts';
import { commentNodeId } from './github-objects.ts';
import type { CommentState, GithubState } from './github-state.ts';

/** The part of GitHub's schema in use: https://docs.github.com/graphql/overview/public-schema */
const SCHEMA = buildSchema(`
  type Query {
    "The currently authenticated user."
    viewer: User!
  }
  type User {
    "The username used to login."
    login: String!
  }
  type Mutation {
    "Minimizes a comment on an Issue, Commit, Pull Request, or Gist"
    minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
  }
  input MinimizeCommentInput {
    classifier: ReportedContentClassifiers!
    clientMutationId: String
    subjectId: ID!
  }
  type MinimizeCommentPayload {
    clientMutationId: String
    minimizedComment: Minimizable
  }
  interface Minimizable {
    isMinimized: Boolean!
    minimizedReason: String
  }
  type IssueComment implements Minimizable {
    id: ID!
    isMinimized: Boolean!
    minimizedReason: String
  }
  enum ReportedContentClassifiers {
    ABUSE
    DUPLICATE
    LOW_QUALITY
    OFF_TOPIC
    OUTDATED
    RESOLVED
    SPAM
  }
`);

const RequestSchema = v.object({
  query: v.string(),
  variables: v.optional(v.record(v.string(), v.unknown())),
});

interface MutationInput {
  subjectId: string;
  clientMutationId?: string;
}

/** GitHub's word for what went wrong travels in `extensions` as far as `describeError`. */
function fail(type: 'FORBIDDEN' | 'NOT_FOUND' | 'UNPROCESSABLE', message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

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

/**
 * The comment that a mutation is about. What an app is told where the conversation is locked is not documented, so that
 * makes no difference here.
 */
function findSubject(state: GithubState, access: Access, { subjectId }: MutationInput): CommentState {
  const comment = state.comments.find(({ id }) => commentNodeId(id) === subjectId);
  if (!comment) return fail('NOT_FOUND', `Could not resolve to a node with the global id of '${subjectId}'`);
  if (!isPermitted(access, 'issues/update-comment')) fail('FORBIDDEN', describeRefusal(access));
  if (state.archived) fail('UNPROCESSABLE', 'Repository was archived so is read-only');
  return comment;
}

/** `__typename` tells graphql which kind of `Minimizable` it is. */
function describeComment({ id, isMinimized, minimizedReason }: CommentState): object {
  return { __typename: 'IssueComment', id: commentNodeId(id), isMinimized, minimizedReason };
}

function createRoot(state: GithubState, access: Access): object {
  return {
    viewer: { login: access.actor.login },
    minimizeComment({ input }: { input: MutationInput & { classifier: string } }) {
      const comment = findSubject(state, access, input);
      comment.isMinimized = true;
      // https://docs.github.com/en/graphql/reference/interfaces#minimizable
      comment.minimizedReason = input.classifier.toLowerCase().replace('_', '-');
      return { minimizedComment: describeComment(comment), clientMutationId: input.clientMutationId };
    },
  };
}

interface Query {
  document: DocumentNode | undefined;
  errors: readonly GraphQLError[];
}

/** Read once: the action sends two. */
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
        rootValue: createRoot(state, access),
        ...(variables ? { variableValues: variables } : {}),
      })
    : { errors: refusals };
  const problems = errors.filter(({ extensions }) => extensions['type'] === undefined);
  const json = {
    ...(data === undefined ? {} : { data }),
    ...(errors.length === 0 ? {} : { errors: errors.map(describeError) }),
  };
  return { answer: { status: 200, json }, problems: problems.map(({ message }) => message) };
}
