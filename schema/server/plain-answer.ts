import type { ServerResponse } from 'node:http'
import type { LocalizedText } from '../../engine/values/localized-text.js'

/** Both languages in one line: whoever asked without a page did not say which one they read. */
export function inBothLanguages({ en, 'zh-CN': chinese }: LocalizedText): string {
  return `${en} ${chinese}`
}

/** Answers with a line for people. */
export function answerPlainly(response: ServerResponse, status: number, message: LocalizedText): void {
  writeLine(response, status, inBothLanguages(message))
}

/** Answers with a word for programs. */
export function writeLine(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(`${line}\n`)
}
