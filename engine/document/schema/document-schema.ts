import type { DocumentKind } from '../../values/ids.js'
import type { JsonValue } from '../../values/json.js'
import type { Language } from '../../values/localized-text.js'
import { answerDefinitions, answers } from './answers.js'
import { bundleRuleDefinitions } from './bundle-rule.js'
import { catalogKinds, factDefinitions } from './catalog-kinds.js'
import { commonDefinitions } from './common.js'
import { heldDefinitions, holderDefinitions } from './held.js'
import { offeringDefinitions, offeringKinds } from './offering-kinds.js'
import { priceDefinitions, priceKinds } from './price-kinds.js'
import { realizationDefinitions, realizationKinds } from './realization-kinds.js'
import { requestDefinitions, requests } from './requests.js'
import { ruleDefinitions, ruleKinds } from './rule-kinds.js'
import { scenarioDefinitions, scenarioKind } from './scenario-kind.js'
import type { Schema } from './schema.js'
import { termDefinitions } from './term.js'

/** The schema of every document kind. */
export const documentSchemas: { readonly [Kind in DocumentKind]: Schema } = {
  ...catalogKinds,
  ...ruleKinds,
  ...offeringKinds,
  ...priceKinds,
  ...realizationKinds,
  ...scenarioKind,
}

export const requestSchemas = requests

export type RequestKind = keyof typeof requests

export const requestKinds = Object.keys(requests) as readonly RequestKind[]

/** What the schemas share, by name. */
export const definitions: ReadonlyMap<string, Schema> = new Map<string, Schema>(
  Object.entries({
    ...commonDefinitions,
    ...factDefinitions,
    ...ruleDefinitions,
    ...bundleRuleDefinitions,
    ...offeringDefinitions,
    ...termDefinitions,
    ...priceDefinitions,
    ...realizationDefinitions,
    ...holderDefinitions,
    ...heldDefinitions,
    ...requestDefinitions,
    ...scenarioDefinitions,
  }),
)

/**
 * The JSON Schema of one document kind in one language, complete in itself: editors show its titles and descriptions.
 * `"x-reference"` names the kinds of document that a text is the id of.
 */
export function documentSchema(kind: DocumentKind, language: Language): JsonValue {
  return standalone(documentSchemas[kind], definitions, language)
}

/** The JSON Schema of a request. */
export function requestSchema(kind: RequestKind, language: Language = 'en'): JsonValue {
  return standalone(requests[kind], definitions, language)
}

/** The JSON Schema of an answer, in the envelope that names catalog and moment. */
export function answerSchema(kind: RequestKind, language: Language = 'en'): JsonValue {
  return standalone(answers[kind], answerDefinitions, language)
}

/** Writes a schema as plain JSON Schema together with the definitions that it needs, and no others. */
function standalone(schema: Schema, known: ReadonlyMap<string, Schema>, language: Language): JsonValue {
  const needed = new Map<string, JsonValue>()
  const root = written(schema)
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...(root as object), $defs: Object.fromEntries(needed) } as JsonValue

  function written(part: unknown): JsonValue {
    if (Array.isArray(part)) return part.map(written)
    if (typeof part !== 'object' || part === null) return part as JsonValue
    const plain: [string, JsonValue][] = []
    for (const [keyword, value] of Object.entries(part)) {
      if (keyword === 'x-by') continue
      if (keyword === 'x-title') plain.push(['title', (value as Record<Language, string>)[language]])
      else if (keyword === 'x-text') plain.push(['description', (value as Record<Language, string>)[language]])
      else if (keyword === 'properties') plain.push([keyword, fields(value as object)])
      else plain.push([keyword, written(value)])
      if (keyword === '$ref') define((value as string).slice('#/$defs/'.length))
    }
    return Object.fromEntries(plain)
  }

  /** Names of fields are no keywords. */
  function fields(properties: object): JsonValue {
    return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, written(value)]))
  }

  function define(name: string): void {
    if (needed.has(name)) return
    needed.set(name, {})
    const schema = known.get(name)
    if (schema === undefined) throw new RangeError(`No schema is called ${name}.`)
    needed.set(name, written(schema))
  }
}
