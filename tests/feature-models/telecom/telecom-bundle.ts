import { type CatalogDraft, catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import { text } from '../../../engine/values/localized-text.js'
import type { PlannedCharacteristic, PlannedGroup, PlannedMember, TelecomPlan } from './telecom-plan.js'

/** The plan as documents: the offering `bundle` with all that it needs, in a catalog that has nothing else of note. */
export function telecomDraft(plan: TelecomPlan): CatalogDraft {
  const documents: object[] = [
    { kind: 'fact', id: 'place.fibre', name: named('place.fibre'), subject: 'place', type: { kind: 'flag' } },
    { kind: 'fact', id: 'place.max-speed', name: named('place.max-speed'), subject: 'place', type: { kind: 'number' } },
  ]
  const rules = plan.rules.map((rule) => ({ ...rule, name: named(rule.id) }))
  documents.push(specification('bundle', plan.characteristics))
  documents.push(offering('bundle', { kind: 'bundle', specification: 'bundle', groups: written(plan.groups, ''), rules }))
  return catalogDraft(exampleCatalog(...documents))

  function written(groups: readonly PlannedGroup[], base: string): readonly object[] {
    return groups.map((group) => ({
      ...group,
      name: named(group.id),
      members: group.members.map((member) => place(member, `${base}${group.id}-${member.id}`)),
    }))
  }

  function place({ id, minimum, maximum, characteristics, groups }: PlannedMember, document: string): object {
    if (groups.length > 0) documents.push(offering(document, { kind: 'bundle', groups: written(groups, `${document}-`), rules: [] }))
    else {
      documents.push(specification(document, characteristics))
      documents.push(offering(document, { kind: 'simple', specification: document }))
    }
    return { id, offering: document, minimum, maximum }
  }
}

function specification(id: string, characteristics: readonly PlannedCharacteristic[]): object {
  return {
    kind: 'productSpecification',
    id,
    name: named(id),
    characteristics: characteristics.map(({ id: own, values }) => ({ id: own, name: named(own), type: typeOf(values), required: true })),
  }
}

function typeOf(values: PlannedCharacteristic['values']): object {
  if (typeof values[0] === 'number') return { kind: 'number', values }
  return { kind: 'choice', values: values.map((value) => ({ value, name: named(String(value)) })) }
}

function offering(id: string, content: object): object {
  return { kind: 'productOffering', id, name: named(id), category: 'fusion', validFor: {}, isSellable: true, content, prices: [] }
}

function named(name: string) {
  return text(name, name)
}
