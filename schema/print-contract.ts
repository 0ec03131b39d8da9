import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** The schema as it is committed: sorted, so that a diff shows only what changed. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
