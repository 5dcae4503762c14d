import { buildSchema, graphqlSync } from 'graphql';
import * as v from 'valibot';
import type { Answer, HandlerWorld } from './github-handlers.ts';

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
`);

const RequestSchema = v.object({
  query: v.string(),
  variables: v.optional(v.record(v.string(), v.unknown())),
});

/** Answers `POST /graphql`. Errors come with status 200, as GitHub sends them. */
export function answerGraphql({ actor }: HandlerWorld, body: unknown): Answer {
  const request = v.safeParse(RequestSchema, body);
  if (!request.success) return { status: 400, json: { message: 'Problems parsing JSON' } };
  const { query, variables } = request.output;
  const result = graphqlSync({
    schema: SCHEMA,
    source: query,
    rootValue: { viewer: { login: actor.login } },
    ...(variables ? { variableValues: variables } : {}),
  });
  return { status: 200, json: result };
}
