import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { type Account, accountOfToken } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { type CompiledCatalogs, createCompiledCatalogs } from '../answering/compiled-catalogs.js'
import { createRememberedAnswers, type RememberedAnswers } from '../answering/remembered-answers.js'
import type { GraphContext } from '../graph/graph-context.js'
import { graphSchema } from '../graph/graph-schema.js'
import { isAllowedHost } from './allowed-host.js'
import { maskBugs, mistake } from './mask-bugs.js'
import { answerPlainly, writeLine } from './plain-answer.js'
import { readBody } from './read-body.js'
import { serveStudio } from './static-files.js'

export interface ServerOptions {
  readonly db: Database
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The built studio, or `null` to serve the interface alone. */
  readonly studio: string | null
  /** The clock: read once per request. */
  readonly now: () => Instant
}

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string
  /** Refuses new requests, finishes those under way, and lets the port go. */
  readonly stop: () => Promise<void>
}

/** A question with thousands of choices is far smaller; more is not a question. */
const maximumBodyBytes = 2 * 1024 * 1024
const maximumTokens = 4_000
const requestTimeoutMs = 30_000

const onlyThisMachine = text('本服务只响应本机请求。', 'This server only answers for this machine.')
const onlyGraph = text('此处没有内容。GraphQL 位于 /graphql。', 'There is nothing here. GraphQL is at /graphql.')
const tooLarge = text(`请求最多 ${maximumBodyBytes} 字节。`, `A request may have ${maximumBodyBytes} bytes at most.`)
const unknownToken = text(
  '本服务不认识此令牌。请向管理员申请新令牌；如只需读取，可不带令牌。',
  'This token is not known here. Ask an administrator for a new one, or leave it out to read only.',
)

/** A query that a person or a program would write is far shorter; counting tokens stops the rest before it is looked at. */
const limitTokens: Plugin = {
  onParse: ({ parseFn, setParseFn }) =>
    setParseFn((source: string, options?: object) => parseFn(source, { ...options, maxTokens: maximumTokens })),
}

type Yoga = YogaServerInstance<Record<string, never>, GraphContext>

/** What lives as long as the server, and only spares work. */
interface Kept {
  readonly catalogs: CompiledCatalogs
  readonly answers: RememberedAnswers
}

/** Serves GraphQL at `/graphql`, health at `/healthz`, and the studio everywhere else. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const kept: Kept = { catalogs: createCompiledCatalogs(options.db), answers: createRememberedAnswers() }
  const yoga = createYoga<Record<string, never>, GraphContext>({
    schema: graphSchema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    logging: false,
    maskedErrors: { maskError: maskBugs },
    plugins: [limitTokens],
  })
  const server = createServer((request, response) => {
    respond(options, kept, yoga as unknown as Yoga, request, response).catch((bug: unknown) => fail(response, bug))
  })
  server.requestTimeout = requestTimeoutMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    address: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
  }
}

async function respond(options: ServerOptions, kept: Kept, yoga: Yoga, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isAllowedHost(options.host, request.headers.host)) return answerPlainly(response, 403, onlyThisMachine)
  const path = (request.url ?? '/').split('?')[0]
  if (path === '/healthz' || path === '/readyz') return writeLine(response, 200, 'ok')
  if (path === '/graphql') return respondToGraph(options, kept, yoga, request, response)
  if (options.studio === null) return answerPlainly(response, 404, onlyGraph)
  return serveStudio(options.studio, request, response)
}

async function respondToGraph(
  { db, now }: ServerOptions,
  kept: Kept,
  yoga: Yoga,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, maximumBodyBytes)
  if (body === null) {
    response.setHeader('connection', 'close')
    return answerPlainly(response, 413, tooLarge)
  }
  const credentials = await accountOf(db, request.headers.authorization)
  if (credentials === 'unknown') return answerPlainly(response, 401, unknownToken)
  const context: GraphContext = { db, ...kept, now: now(), account: credentials }
  const answer = await yoga.fetch(
    `http://graph${request.url ?? '/graphql'}`,
    { method: request.method ?? 'GET', headers: toHeaders(request), ...(body.length === 0 ? {} : { body: body.toString('utf8') }) },
    context as never,
  )
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/** The account of a bearer token; `null` for nobody in particular, `'unknown'` for a token that no account has. */
async function accountOf(db: Database, authorization: string | undefined): Promise<Account | null | 'unknown'> {
  if (authorization === undefined) return null
  const token = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(authorization)?.[1]
  return token === undefined ? 'unknown' : ((await accountOfToken(db, token)) ?? 'unknown')
}

function toHeaders(request: IncomingMessage): Record<string, string> {
  const wanted = ['content-type', 'accept'] as const
  return Object.fromEntries(wanted.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])))
}

function fail(response: ServerResponse, bug: unknown): void {
  process.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`)
  if (!response.headersSent) answerPlainly(response, 500, mistake)
  else response.destroy()
}
