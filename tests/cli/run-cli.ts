import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../schema/package-root.js'

export interface CliRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const root = packageRoot()

/** What a developer's shell may have set must not decide what a test sees. */
const plainEnvironment = { LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', DATABASE_URL: '' }

/** Starts the command line, as `npx repertoire` does. */
export function startCli(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...plainEnvironment, ...env },
  })
}

/** Runs a command to its end. */
export function runCli(
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = startCli(args, env)
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
