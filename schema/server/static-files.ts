import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { text } from '../../engine/values/localized-text.js'
import { answerPlainly } from './plain-answer.js'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

const readOnly = text('此处只能用 GET 或 HEAD 读取。', 'This can only be read, with GET or HEAD.')
const noSuchFile = text('此处没有内容。工作台位于 /。', 'There is nothing here. The studio is at /.')

/** Serves the built studio: a file where there is one, the page itself for every address within the studio. */
export function serveStudio(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    answerPlainly(response, 405, readOnly)
    return
  }
  const file = fileFor(folder, request.url ?? '/')
  if (file === null) {
    answerPlainly(response, 404, noSuchFile)
    return
  }
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

function fileFor(folder: string, url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(url.split('?')[0] ?? '/')
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const wanted = normalize(join(folder, path))
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return null
  if (isFile(wanted)) return wanted
  const page = join(folder, 'index.html')
  return extname(path) === '' && isFile(page) ? page : null
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
