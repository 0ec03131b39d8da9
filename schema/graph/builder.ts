import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { GraphContext } from './graph-context.js'

/** The one builder that every graph module adds its noun to. */
export const builder = new SchemaBuilder<{
  Context: GraphContext
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    JSON: { Input: JsonValue; Output: JsonValue }
    Instant: { Input: string; Output: string }
    LocalDate: { Input: string; Output: string }
    Decimal: { Input: string; Output: string }
    FactValue: { Input: FactValue | readonly FactValue[]; Output: FactValue | readonly FactValue[] }
  }
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: { clientMutationId: 'omit', cursorType: 'String' },
  complexity: { defaultComplexity: 1, defaultListMultiplier: 5, limit: { complexity: 60_000, depth: 14, breadth: 400 } },
})

builder.queryType({ description: 'Every read names its coordinates, and every answer echoes them.' })
builder.mutationType({ description: 'Work on the master copy. Each step needs an account with a role that may take it.' })
