import type { Schema } from '../../engine/document/schema/schema.js'
import { resolve, schemaOfMember } from '../../engine/document/walk.js'
import { pointer } from '../../engine/model/check.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { type Language, type LocalizedText, text } from '../../engine/values/localized-text.js'
import { yesNo } from '../language/yes-no.js'
import { bundleTree } from '../parts/bundle-tree.js'
import { choiceText } from '../parts/configurator/explanation-view.js'
import { momentText } from '../parts/moment-text.js'
import { valueNames } from '../parts/value-names.js'

/** One thing that a scenario says: what it is called, what it is said of, and its value, or values, as people read them. */
export interface ScenarioRow {
  /** Where it stands in the document. */
  readonly pointer: string
  readonly label: LocalizedText
  /** The line, item or choice that it is about; `null` where it is about the whole. */
  readonly of: LocalizedText | null
  readonly values: readonly LocalizedText[]
  /** Whether the value is a word of the schema, such as `qualified`, and no name or figure. */
  readonly isWord: boolean
}

/** Fields by which an element of a list is told from its neighbours, and not what is said of it. */
const identities: ReadonlySet<string> = new Set(['path', 'price', 'specification', 'metric', 'characteristic'])

interface Place {
  readonly pointer: string
  readonly titles: readonly LocalizedText[]
  readonly of: readonly LocalizedText[]
}

/**
 * Everything that a part of a scenario says, leaf by leaf in the order of its schema. Titles are those of the schema, so that
 * whatever a scenario may say has its words; documents, facts, items of the bundles and their choices are shown by name.
 */
export function scenarioRows(
  documents: CatalogDraft,
  bundles: readonly string[],
  schema: Schema,
  value: unknown,
  at: string,
): readonly ScenarioRow[] {
  const nodes = bundles.flatMap((offering) => bundleTree(documents, offering))
  const zone = documents.all('catalog')[0]?.timeZone ?? 'UTC'
  return rowsOf(schema, value, { pointer: at, titles: [], of: [] })

  function rowsOf(schema: Schema, value: unknown, place: Place): readonly ScenarioRow[] {
    if (Array.isArray(value)) return rowsOfList(schema, value, place)
    if (typeof value !== 'object' || value === null)
      return [rowOf(place, [nameOf(schema, value as FactValue)], plainly(schema, value).enum !== undefined)]
    const plain = plainly(schema, value)
    return inOrder(plain, value).flatMap(([field, member]) => rowsOf(memberOf(plain, field), member, within(place, plain, field)))
  }

  function rowsOfList(schema: Schema, list: readonly unknown[], place: Place): readonly ScenarioRow[] {
    const { items = {} } = plainly(schema, list)
    if (list.every((one) => typeof one !== 'object'))
      return [
        rowOf(
          place,
          list.map((one) => nameOf(items, one as FactValue)),
        ),
      ]
    return list.flatMap((one, index) => {
      const plain = plainly(items, one)
      if (items.$ref === '#/$defs/choice')
        return [rowOf({ ...place, pointer: place.pointer + pointer(index) }, [choiceName(one as Choice)])]
      const fields = inOrder(plain, one as object)
      const known = fields.filter(([field]) => identities.has(field))
      const of = known.map(([field, id]) => nameOf(memberOf(plain, field), id as FactValue))
      const here = { ...place, pointer: place.pointer + pointer(index), of: [...place.of, ...of] }
      const rest = fields.filter(([field]) => !identities.has(field))
      if (rest.length === 0) return [rowOf(here, [yesNo(true)])]
      return rest.flatMap(([field, member]) => rowsOf(memberOf(plain, field), member, within(here, plain, field)))
    })
  }

  function within(place: Place, plain: Schema, field: string): Place {
    const named =
      plain.properties?.[field]?.['x-title'] ?? documents.find('fact', field)?.name ?? documents.find('productOfferingPrice', field)?.name
    return { ...place, pointer: place.pointer + pointer(field), titles: [...place.titles, named ?? text(field, field)] }
  }

  function choiceName(choice: Choice): LocalizedText {
    return text(choiceText(documents, nodes, choice, 'zh-CN'), choiceText(documents, nodes, choice, 'en'))
  }

  /** A value by its name: of a document, or of an item. */
  function nameOf(schema: Schema, value: FactValue): LocalizedText {
    if (typeof value === 'boolean') return yesNo(value)
    for (const kind of schema['x-reference'] ?? []) {
      const name = documents.find(kind, String(value))?.name
      if (name !== undefined) return name
    }
    const node = schema.$ref === '#/$defs/path' ? nodes.find(({ path }) => path === value) : undefined
    if (node !== undefined) return node.name
    const shown = plainly(schema, value).format === 'date-time' ? momentText(zone, String(value)) : String(value)
    return text(shown, shown)
  }
}

/** Facts by name, with the names of their values. */
export function factRows(documents: CatalogDraft, facts: Readonly<Record<string, unknown>>, label: LocalizedText): readonly ScenarioRow[] {
  return Object.entries(facts).map(([id, value]) => {
    const fact = documents.find('fact', id)
    const values = (Array.isArray(value) ? value : [value]) as readonly FactValue[]
    const nameIn = (language: Language) => (one: FactValue) =>
      fact === undefined ? String(one) : valueNames(documents, fact.type).nameOf(one, language)
    return {
      pointer: pointer('facts', id),
      label,
      of: fact?.name ?? text(id, id),
      values: values.map((one) => text(nameIn('zh-CN')(one), nameIn('en')(one))),
      isWord: false,
    }
  })
}

function rowOf({ pointer: at, titles, of }: Place, values: readonly LocalizedText[], isWord = false): ScenarioRow {
  return { pointer: at, label: joined(titles), of: of.length === 0 ? null : joined(of), values, isWord }
}

function joined(parts: readonly LocalizedText[]): LocalizedText {
  return text(parts.map((part) => part['zh-CN']).join(' · '), parts.map(({ en }) => en).join(' · '))
}

/** Fields as the schema lists them, however they are stored; those that it doesn't list come last. */
function inOrder({ properties = {} }: Schema, value: object): readonly (readonly [string, unknown])[] {
  const listed = Object.keys(properties).filter((field) => Object.hasOwn(value, field))
  const others = Object.keys(value).filter((field) => !Object.hasOwn(properties, field))
  return [...listed, ...others].map((field) => [field, (value as Readonly<Record<string, unknown>>)[field]])
}

function plainly(schema: Schema, value: unknown): Schema {
  const resolved = resolve(schema, value)
  return resolved.kind === 'schema' ? resolved.schema : {}
}

function memberOf(plain: Schema, field: string): Schema {
  return schemaOfMember(plain, field) ?? {}
}
