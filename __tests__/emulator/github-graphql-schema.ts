import { buildSchema } from 'graphql';

/** The part of GitHub's schema in use: https://docs.github.com/graphql/overview/public-schema */
export const SCHEMA = buildSchema(`
  scalar BigInt
  scalar DateTime
  scalar GitObjectID
  scalar URI
  "Int in GitHub's schema, which sends longer ids in it all the same: https://github.com/obmarg/cynic/issues/711"
  scalar LongInt

  type Query {
    "Lookup a given repository by the owner and repository name."
    repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
    "The currently authenticated user."
    viewer: User!
  }
  interface Actor {
    "The username of the actor."
    login: String!
  }
  type User implements Actor {
    "The username used to login."
    login: String!
  }
  type Bot implements Actor {
    "The username of the actor."
    login: String!
  }
  type Repository {
    pullRequest(number: Int!): PullRequest
  }
  type PullRequest {
    headRefOid: GitObjectID!
    id: ID!
    number: Int!
    reviewThreads(after: String, before: String, first: Int, last: Int): PullRequestReviewThreadConnection!
  }
  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }
  type PullRequestReviewThreadConnection {
    nodes: [PullRequestReviewThread]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PullRequestReviewThread {
    comments(after: String, before: String, first: Int, last: Int): PullRequestReviewCommentConnection!
    diffSide: DiffSide!
    id: ID!
    isOutdated: Boolean!
    isResolved: Boolean!
    line: Int
    originalLine: Int
    originalStartLine: Int
    path: String!
    resolvedBy: User
    startDiffSide: DiffSide
    startLine: Int
    viewerCanResolve: Boolean!
    viewerCanUnresolve: Boolean!
  }
  enum DiffSide {
    LEFT
    RIGHT
  }
  type PullRequestReviewCommentConnection {
    nodes: [PullRequestReviewComment]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PullRequestReviewComment implements Minimizable {
    author: Actor
    body: String!
    createdAt: DateTime!
    databaseId: LongInt
    fullDatabaseId: BigInt
    id: ID!
    isMinimized: Boolean!
    line: Int
    minimizedReason: String
    outdated: Boolean!
    path: String!
    reactions(after: String, before: String, content: ReactionContent, first: Int, last: Int): ReactionConnection!
    updatedAt: DateTime!
    url: URI!
    viewerDidAuthor: Boolean!
  }
  type ReactionConnection {
    nodes: [Reaction]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type Reaction {
    content: ReactionContent!
    createdAt: DateTime!
    databaseId: LongInt
    id: ID!
    user: User
  }
  enum ReactionContent {
    CONFUSED
    EYES
    HEART
    HOORAY
    LAUGH
    ROCKET
    THUMBS_DOWN
    THUMBS_UP
  }

  type Mutation {
    "Minimizes a comment on an Issue, Commit, Pull Request, or Gist"
    minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
    "Marks a review thread as resolved."
    resolveReviewThread(input: ResolveReviewThreadInput!): ResolveReviewThreadPayload
    "Marks a review thread as unresolved."
    unresolveReviewThread(input: UnresolveReviewThreadInput!): UnresolveReviewThreadPayload
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
  type PullRequestReview implements Minimizable {
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
  input ResolveReviewThreadInput {
    clientMutationId: String
    threadId: ID!
  }
  type ResolveReviewThreadPayload {
    clientMutationId: String
    thread: PullRequestReviewThread
  }
  input UnresolveReviewThreadInput {
    clientMutationId: String
    threadId: ID!
  }
  type UnresolveReviewThreadPayload {
    clientMutationId: String
    thread: PullRequestReviewThread
  }
`);
