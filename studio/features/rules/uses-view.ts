import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Condition, TemplateUse } from '../../../engine/model/fact.js'
import { conditionNodes } from '../../../engine/rules/condition-nodes.js'
import { conditionsOf } from '../../../engine/rules/conditions-of.js'
import { groupBy } from '../../../engine/values/group-by.js'
import { type DocumentRef, refText } from '../../../engine/values/ids.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'

/** A place where a condition, table or template is used by name. */
export interface RuleUse {
  readonly of: DocumentRef
  readonly name: LocalizedText
  /** Where in the document the condition stands that uses it. */
  readonly pointer: string
  /** What the use fills in, where a template is used. */
  readonly with: TemplateUse['with'] | null
}

/** The key of the rule in which a use stands: a link to it. */
export function keyOfUse({ of, pointer }: RuleUse): string {
  return of.kind === 'condition' ? refText(of) : `${refText(of)}${pointer}`
}

const known = new WeakMap<CatalogDraft, ReadonlyMap<string, readonly RuleUse[]>>()

/** Where a rule with a name is used, by document. */
export function usesOf(documents: CatalogDraft, of: DocumentRef): readonly RuleUse[] {
  const all = known.get(documents) ?? gathered(documents)
  known.set(documents, all)
  return all.get(refText(of)) ?? []
}

/** Uses by the document that they stand in: its first use, and how many there are. */
export function usingDocuments(uses: readonly RuleUse[]): readonly { readonly first: RuleUse; readonly count: number }[] {
  return [...groupBy(uses, ({ of }) => refText(of)).values()].map((own) => ({ first: own[0]!, count: own.length }))
}

function gathered(documents: CatalogDraft): ReadonlyMap<string, readonly RuleUse[]> {
  const uses = new Map<string, RuleUse[]>()
  const add = (used: string, use: RuleUse) => {
    const before = uses.get(used)
    if (before === undefined) uses.set(used, [use])
    else if (use.with !== null || !before.some(({ of, pointer }) => of.id === use.of.id && pointer === use.pointer)) before.push(use)
  }
  for (const document of documents.documents) {
    const of: DocumentRef = { kind: document.kind, id: document.id }
    const conditions =
      document.kind === 'ruleTemplate' ? [{ pointer: '', condition: document.condition as Condition }] : conditionsOf(document)
    for (const { condition, pointer } of conditions) {
      for (const { condition: node } of conditionNodes(condition)) {
        const used = usedBy(node)
        if (used !== null) add(refText(used), { of, name: document.name, pointer, with: 'template' in node ? node.with : null })
      }
    }
  }
  return uses
}

function usedBy(node: Condition): DocumentRef | null {
  if ('condition' in node) return { kind: 'condition', id: node.condition }
  if ('table' in node) return { kind: 'decisionTable', id: node.table }
  return 'template' in node ? { kind: 'ruleTemplate', id: node.template } : null
}
