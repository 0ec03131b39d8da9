import { GraphQLError } from 'graphql'
import { CatalogError } from '../../catalog/errors.js'
import { text } from '../../engine/values/localized-text.js'
import { inBothLanguages } from './plain-answer.js'

/** All that a caller learns of a bug. */
export const mistake = text('Repertoire 出现内部错误，详情见服务器日志。', 'Repertoire made a mistake. The server log has the details.')

/**
 * What a caller sees of an error: a refused operation with its code and advice in both languages, a fault of the query
 * as GraphQL words it, and of a bug only that there was one. The log has the rest.
 */
export function maskBugs(error: unknown): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (original instanceof CatalogError) {
    const { code, what, fix } = original
    return new GraphQLError(original.message, { extensions: { code, what, fix }, ...placeOf(error) })
  }
  if (error instanceof GraphQLError && (original === undefined || original === null || original instanceof GraphQLError))
    return withoutInside(error)
  process.stderr.write(`${original instanceof Error ? (original.stack ?? original.message) : String(original)}\n`)
  return new GraphQLError(inBothLanguages(mistake), {
    extensions: { code: 'INTERNAL' },
    ...placeOf(error),
  })
}

/** A fault of the query without what the server's own parts said of it, which may repeat the query or name the inside. */
function withoutInside(error: GraphQLError): GraphQLError {
  if (error.extensions['originalError'] === undefined) return error
  const { originalError: _inside, ...extensions } = error.extensions
  return new GraphQLError(error.message, { extensions, ...placeOf(error) })
}

function placeOf(error: unknown): { path?: readonly (string | number)[] } {
  return error instanceof GraphQLError && error.path !== undefined ? { path: error.path } : {}
}
