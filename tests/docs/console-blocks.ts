import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One command of a guide with the output that the guide promises. */
export interface ConsoleCommand {
  /** File and line of the guide, to find it by. */
  readonly at: string
  readonly command: string
  /** Line by line; a line that is only `…` stands for any lines, and `…` within a line for any characters. */
  readonly expected: readonly string[]
}

/** The commands of all blocks marked `console`: lines after `$ `, going on after a backslash and within quotation marks. */
export function consoleCommands(file: string): readonly ConsoleCommand[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const found: { at: string; command: string; expected: string[] }[] = []
  let inside = false
  let unfinished = false
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) {
      inside = !inside && line === '```console'
      unfinished = false
    } else if (inside && line.startsWith('$ ')) {
      found.push({ at: `${file}:${index + 1}`, command: line.slice(2), expected: [] })
      unfinished = isUnfinished(line)
    } else if (inside && unfinished) {
      const last = found.at(-1)!
      last.command += `\n${line}`
      unfinished = isUnfinished(last.command)
    } else if (inside) found.at(-1)?.expected.push(line)
  }
  return found
}

function isUnfinished(command: string): boolean {
  return command.endsWith('\\') || command.split("'").length % 2 === 0
}

/**
 * Runs a command as a reader would, in bash, and gives what it prints, whatever its exit code: standard output, or what
 * it says on standard error when there is nothing else.
 */
export function outputOf(command: string, { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): Promise<string> {
  return new Promise((resolve) => {
    execFile('bash', ['-c', command], { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) =>
      resolve(stdout === '' ? stderr : stdout),
    )
  })
}

/** Whether the output is what the guide promises. */
export function isAsPromised(output: string, expected: readonly string[]): boolean {
  const pattern = expected
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().split('…').map(escaped).join('.*')} *\\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(output.endsWith('\n') || output === '' ? output : `${output}\n`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
