/** What posts a comment, loaded only where one is posted. */
export function loadPublishing() {
  return Promise.all([import('../../publish/comment-body.ts'), import('../../publish/comment.ts')]);
}
