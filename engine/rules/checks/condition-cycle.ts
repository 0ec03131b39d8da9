import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { documentNamed, namedConditions, namedExtents, namesIn } from '../condition-extent.js'
import { listed, quoted } from '../wording.js'

/** Named conditions, and templates that use them, that lead back to themselves. */
export const conditionCycle: Check = {
  code: 'rules/condition-cycle',
  severity: 'error',
  why: text(
    '绕回自身的条件没有确定的含义，请求将永远得不到答案。',
    'A condition that leads back to itself means nothing, and a request would never be answered.',
  ),
  find: (draft) => cyclesOf(draft).map(finding),
  examples: {
    sound: exampleCatalog(
      named('young', { condition: 'adult' }),
      named('adult', { fact: 'customer.age', operator: 'greaterThan', value: 17 }),
    ),
    unsound: exampleCatalog(named('young', { not: { condition: 'adult' } }), named('adult', { not: { condition: 'young' } })),
  },
}

/**
 * Cycles among named conditions, each beginning at its smallest id. From every condition the first name that leads
 * into a cycle is followed, so a draft with cycles always shows some; others can show once those are mended.
 */
function cyclesOf(draft: CatalogDraft): readonly (readonly string[])[] {
  const extents = namedExtents(draft)
  const next = new Map<string, string>()
  for (const [id, condition] of namedConditions(draft)) {
    const onward = [...namesIn(condition)].find((name) => extents.get(name)?.depth === Number.POSITIVE_INFINITY)
    if (onward !== undefined) next.set(id, onward)
  }
  const seen = new Set<string>()
  return [...next.keys()].flatMap((start) => {
    const walked = new Map<string, number>()
    let at: string | undefined = start
    for (; at !== undefined && !seen.has(at); at = next.get(at)) {
      seen.add(at)
      walked.set(at, walked.size)
    }
    const entry = at === undefined ? undefined : walked.get(at)
    return entry === undefined ? [] : [fromSmallest([...walked.keys()].slice(entry))]
  })
}

function fromSmallest(cycle: readonly string[]): readonly string[] {
  const smallest = cycle.reduce((best, id, i) => (id < cycle[best]! ? i : best), 0)
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)]
}

function finding(cycle: readonly string[]): Finding {
  const documents = cycle.map(documentNamed)
  const ids = documents.map(({ id }) => id)
  const names = listed([...ids, ids[0]!].map(quoted))
  return {
    document: documents[0]!,
    pointer: '/condition',
    what: text(`条件互相引用成环：${names['zh-CN']}。`, `Conditions use each other in a circle: ${names.en}.`),
    fix: text('请去掉其中一处引用，让条件最终落到事实上。', 'Take one of these references out, so that the conditions end at facts.'),
    witness: ids,
  }
}

function named(id: string, condition: object) {
  return { kind: 'condition', id, name: text('条件', 'Condition'), condition }
}
