import { UnreadableModel } from '../feature-model.js'
import type { Token } from './lines.js'

/** Reads the tokens of one line from left to right. */
export interface Cursor {
  /** The line of the token to come, or the last one of the line. */
  readonly line: () => number
  /** The text of the token to come, without taking it; `null` at the end. */
  readonly peek: () => Token | null
  /** Takes the token to come when it is this sign or word. */
  readonly takes: (text: string) => boolean
  readonly take: () => Token
  readonly expect: (text: string) => void
  /** A name such as `Engine`, `"Graphic card"` or `engines.Diesel`. */
  readonly reference: () => readonly string[]
  readonly end: () => void
  /** Takes all tokens up to one of these signs outside brackets, or to the end. */
  readonly upTo: (...signs: readonly string[]) => readonly Token[]
}

export function cursorOver(tokens: readonly Token[], firstLine: number): Cursor {
  let next = 0
  const peek = () => tokens[next] ?? null
  const line = () => (tokens[next] ?? tokens.at(-1))?.line ?? firstLine
  const isPlain = (token: Token | null, text: string) =>
    token !== null && token.text === text && token.kind !== 'quoted' && token.kind !== 'text'

  function take(): Token {
    const token = tokens[next]
    if (token === undefined) throw new UnreadableModel(line(), 'The line ends too early.')
    next += 1
    return token
  }

  function takes(text: string): boolean {
    const found = isPlain(peek(), text)
    if (found) next += 1
    return found
  }

  function expect(text: string): void {
    if (!takes(text)) throw new UnreadableModel(line(), `"${text}" is expected before ${shown(peek())}.`)
  }

  function name(): string {
    const token = take()
    if (token.kind === 'quoted') return token.text.slice(1, -1)
    if (token.kind !== 'word') throw new UnreadableModel(token.line, `A name is expected before ${shown(token)}.`)
    return token.text
  }

  function reference(): readonly string[] {
    const names = [name()]
    while (takes('.')) names.push(name())
    return names
  }

  function end(): void {
    if (peek() !== null) throw new UnreadableModel(line(), `Nothing is expected after the line: ${shown(peek())}.`)
  }

  function upTo(...signs: readonly string[]): readonly Token[] {
    const begin = next
    for (let depth = 0; next < tokens.length; next++) {
      const { kind, text } = tokens[next]!
      if (kind !== 'sign') continue
      if (depth === 0 && signs.includes(text)) break
      if ('([{'.includes(text)) depth += 1
      if (')]}'.includes(text)) depth -= 1
    }
    return tokens.slice(begin, next)
  }

  return { line, peek, takes, take, expect, reference, end, upTo }
}

export function shown(token: Token | null): string {
  return token === null ? 'the end of the line' : `"${token.text.replaceAll('"', '')}"`
}
