import { createHash } from 'node:crypto';
import type { World } from './github-objects.ts';
import { encodePath } from './github-objects.ts';
import type { FileState } from './github-state.ts';
import { SERVER_URL } from './github-state.ts';

function blobSha(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

function buildEntry(world: World, path: string, ref: string, sha: string, type: 'file' | 'dir'): object {
  const repository = `${world.apiUrl}/repos/${world.state.repository}`;
  const encoded = encodePath(path);
  const self = `${repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${repository}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const html = `${SERVER_URL}/${world.state.repository}/${type === 'file' ? 'blob' : 'tree'}/${ref}/${encoded}`;
  const raw = `https://raw.githubusercontent.com/${world.state.repository}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    size: 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? raw : null,
    type,
    _links: { self, git, html },
  };
}

/** https://docs.github.com/en/rest/repos/contents#get-repository-content: from 1 MB on, the content is left out. */
const MAX_EMBEDDED_BYTES = 1024 * 1024;

export function buildFile(world: World, file: FileState, ref: string): object {
  const content = Buffer.from(file.base64, 'base64');
  const isEmbedded = content.length <= MAX_EMBEDDED_BYTES;
  return {
    ...buildEntry(world, file.path, ref, blobSha(content), 'file'),
    size: content.length,
    content: isEmbedded ? content.toString('base64').replace(/.{1,60}/g, '$&\n') : '',
    encoding: isEmbedded ? 'base64' : 'none',
  };
}

/** What lies directly in a folder. */
export function buildFolder(world: World, files: FileState[], folder: string, ref: string): object[] {
  const entries = new Map<string, object>();
  for (const file of files) {
    if (!file.path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = file.path.slice(folder.length + 1).split('/');
    const path = `${folder}/${name}`;
    const content = Buffer.from(file.base64, 'base64');
    const type = deeper.length === 0 ? 'file' : 'dir';
    const sha = type === 'file' ? blobSha(content) : createHash('sha1').update(path).digest('hex');
    const size = type === 'file' ? content.length : 0;
    entries.set(path, { ...buildEntry(world, path, ref, sha, type), size });
  }
  return [...entries.values()];
}

/** The files and folders at a commit; only the upper ones, unless all are asked for. */
export function buildTree(world: World, files: FileState[], sha: string, isRecursive: boolean): object {
  const trees = `${world.apiUrl}/repos/${world.state.repository}/git`;
  const entries = new Map<string, object>();
  for (const { path, base64 } of files) {
    const parts = path.split('/');
    for (const depth of parts.keys()) {
      if (depth > 0 && !isRecursive) break;
      const name = parts.slice(0, depth + 1).join('/');
      const isFile = depth === parts.length - 1;
      const content = Buffer.from(base64, 'base64');
      const hash = isFile ? blobSha(content) : createHash('sha1').update(name).digest('hex');
      const size = isFile ? { size: content.length } : {};
      const [mode, type] = isFile ? ['100644', 'blob'] : ['040000', 'tree'];
      entries.set(name, { path: name, mode, type, sha: hash, ...size, url: `${trees}/${type}s/${hash}` });
    }
  }
  return { sha, url: `${trees}/trees/${sha}`, tree: [...entries.values()], truncated: false };
}
