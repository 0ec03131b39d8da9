import { cursorToOffset, type DefaultConnectionArguments, resolveArrayConnection } from '@pothos/plugin-relay'
import { GraphQLError } from 'graphql'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'

interface PageSizes {
  readonly maxSize: number
  readonly defaultSize: number
}

/** The page of a list that somebody asks for. A page that there can't be is refused, with what is wrong and how to go on. */
export function pageOf<Node extends NonNullable<unknown>>(args: DefaultConnectionArguments, sizes: PageSizes, all: readonly Node[]) {
  for (const name of ['first', 'last'] as const) if ((args[name] ?? 0) < 0) throw wrongCount(name, args[name] ?? 0)
  for (const name of ['after', 'before'] as const) if (!isCursor(args[name] ?? null)) throw wrongCursor(name)
  return resolveArrayConnection({ args, ...sizes }, all)
}

function isCursor(written: string | null): boolean {
  if (written === null) return true
  try {
    return Number.isSafeInteger(cursorToOffset(written))
  } catch {
    return false
  }
}

function wrongCount(name: 'first' | 'last', count: number): GraphQLError {
  return refused(
    text(`“${name}”不能是 ${count}。`, `"${name}" cannot be ${count}.`),
    text('请写不小于 0 的整数。', 'Write a whole number from 0 up.'),
  )
}

function wrongCursor(name: 'after' | 'before'): GraphQLError {
  return refused(
    text(`“${name}”不是本列表给出的游标。`, `"${name}" is not a cursor that this list gave.`),
    text(
      '请使用 pageInfo 或 edges 中的游标，或去掉它，从头开始。',
      'Take a cursor from pageInfo or edges, or leave it out to begin at the start.',
    ),
  )
}

function refused(what: LocalizedText, fix: LocalizedText): GraphQLError {
  return new GraphQLError(`${what.en} ${fix.en}`, { extensions: { code: 'query/no-such-page', what, fix } })
}
