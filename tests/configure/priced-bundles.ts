import fc from 'fast-check'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { named, plainOffering, plainSpecification } from './plain-offering.js'

/** A small bundle with prices, and choices that may contradict each other. */
export interface PricedCase {
  readonly draft: CatalogDraft
  readonly facts: Facts
  readonly choices: readonly Choice[]
  readonly months: number
  /** By thing that can be chosen, every way to choose it; `null` leaves it open. */
  readonly ways: readonly (readonly (Choice | null)[])[]
  /** What defaults say of each thing; `any` where one only prefers a value to others. */
  readonly declared: readonly Declared[]
  /** What the generator made use of. */
  readonly uses: ReadonlySet<string>
}

export type Declared =
  | { readonly kind: 'quantity'; readonly path: string; readonly holder: string; readonly quantity: number }
  | {
      readonly kind: 'value'
      readonly path: string
      readonly id: string
      readonly value: FactValue | null | 'any'
      readonly steps: readonly FactValue[]
    }
  | { readonly kind: 'element'; readonly path: string; readonly id: string; readonly value: string; readonly isIn: boolean }

interface Item {
  readonly id: string
  readonly path: string
  readonly characteristics: readonly { readonly id: string; readonly values: readonly FactValue[] }[]
}

/** Of ways to choose everything. */
const most = Number(process.env['PRICE_SIZE'] ?? 100)

/** Drawn from a list of numbers, so that a failing case shrinks. */
export const pricedCase: fc.Arbitrary<PricedCase> = fc
  .array(fc.nat({ max: 999 }), { minLength: 160, maxLength: 160 })
  .map((numbers) => write(numbers, false))
  .filter(({ ways }) => ways.reduce((product, { length }) => product * length, 1) <= most)

/** The same, where much is promised to be spent. */
export const promisingCase: fc.Arbitrary<PricedCase> = fc
  .array(fc.nat({ max: 999 }), { minLength: 160, maxLength: 160 })
  .map((numbers) => write(numbers, true))
  .filter(({ ways, uses }) => uses.has('term') && ways.reduce((product, { length }) => product * length, 1) <= most)

function write(numbers: readonly number[], promises: boolean): PricedCase {
  let at = 0
  const draw = (below: number) => numbers[at++ % numbers.length]! % below
  const pick = <One>(...some: readonly One[]) => some[draw(some.length)]!
  const documents: unknown[] = [{ kind: 'fact', id: 'age', name: named('age'), subject: 'customer', type: { kind: 'number' } }]
  const ways: (readonly (Choice | null)[])[] = []
  const uses = new Set<string>()
  const declared: Declared[] = []
  const items: Item[] = []
  const priceIds: string[] = []
  const top = offering('bundle', '/', () => ({
    groups: [group('g0', '', 1 + draw(2), true), group('g1', '', 1 + draw(1), false)],
    rules: rules(),
  }))
  documents.push(top)
  return {
    draft: catalogDraft(exampleCatalog(...documents)),
    facts: pick({ age: 20 }, { age: 70 }, { age: 20 }, { age: 70 }, {}),
    choices: ways.flatMap((some) => (draw(4) === 0 ? [some[draw(some.length)]!] : [])).filter((one) => one !== null),
    months: pick(12, 1, 24),
    ways,
    declared,
    uses,
  }

  function group(id: string, base: string, count: number, mayNest: boolean): unknown {
    const members = Array.from({ length: count }, (_, m) => member(`${base}/${id}/m${m}`, `m${m}`, mayNest && m === 0 && draw(3) === 0))
    return { id, name: named(id), minimum: draw(2), maximum: Math.max(1, count - draw(2)), members }
  }

  function member(path: string, id: string, nests: boolean): unknown {
    const name = `o${path.replaceAll('/', '-')}`
    const maximum = pick(1, 1, 2, 3)
    const ordered = Array.from({ length: maximum }, (_, i) => i + 1)
    ways.push([0, ...ordered].map((quantity) => ({ path, quantity })))
    if (nests) uses.add('nested')
    const nested = () => ({ groups: [group('nn', path, 1, false)], rules: [] })
    documents.push(offering(name, path, nests ? nested : null))
    const fills = draw(3) === 0 ? { default: { quantity: pick(1, maximum, 0) } } : {}
    declared.push({ kind: 'quantity', path, holder: path.slice(0, -'/g0/m0'.length) || '/', quantity: fills.default?.quantity ?? 0 })
    return { id, offering: name, minimum: 1, maximum, ...fills }
  }

  function offering(id: string, path: string, content: (() => object) | null): unknown {
    const characteristics = Array.from({ length: path === '/' ? 1 : draw(2) }, (_, index) => characteristic(path, `c${index}`))
    const specified = characteristics.map(({ written }) => written)
    documents.push(plainSpecification(id, specified))
    items.push({ id, path, characteristics: characteristics.map(({ of }) => of) })
    const written = content === null ? { kind: 'simple', specification: id } : { kind: 'bundle', specification: id, ...content() }
    const own = items.find((one) => one.path === path)!
    return plainOffering(id, written, {
      prices: Array.from({ length: draw(4) }, (_, index) => price(own, `${id}-p${index}`, index)),
      ...terms(id),
    })
  }

  /** A term in which something is promised to be spent, on the item and below it. */
  function terms(id: string): object {
    if (!promises || draw(3) > 0) return {}
    uses.add('term')
    const months = (count: number) => ({ unit: 'month', count })
    const charge = { kind: 'commitment', amounts: [money()], per: pick(months(1), months(3)) }
    documents.push({ kind: 'productOfferingPrice', id: `${id}-spend`, name: named(id), charge })
    const commitment = { duration: months(pick(3, 6, 12, 24)), minimumSpend: `${id}-spend` }
    return { terms: [{ id: 'term', name: named('term'), duration: months(24), commitment, renewal: { kind: 'ends' } }] }
  }

  function characteristic(path: string, id: string) {
    const values: readonly FactValue[] = pick<readonly FactValue[]>(['a', 'b'], [10, 20], ['a', 'b', 'c'], [10, 20, 30])
    const isSet = path !== '/' && draw(5) === 0
    if (isSet) {
      uses.add('set')
      const some = ['x', 'y']
      for (const value of some) ways.push([true, false].map((included) => ({ path, characteristic: id, value, included })))
      const type = { kind: 'set', values: some.map((value) => ({ value, name: named(value) })), minimum: draw(2) }
      const fills = draw(2) === 0 ? { default: { values: ['y'] } } : {}
      for (const value of some) declared.push({ kind: 'element', path, id, value, isIn: fills.default?.values.includes(value) === true })
      return { of: { id, values: [] }, written: { id, name: named(id), type, required: false, ...fills } }
    }
    ways.push([null, ...values.map((value) => ({ path, characteristic: id, value }))])
    const isNumber = typeof values[0] === 'number'
    const type = isNumber
      ? { kind: 'number', values }
      : { kind: 'choice', values: values.map((value) => ({ value, name: named(String(value)) })) }
    const fills = pick<FactValue | null>(null, null, values[0]!, isNumber ? 'highest' : values[1]!)
    const filled = fills === null ? {} : { default: fills === 'highest' ? { prefer: fills } : { value: fills } }
    declared.push({ kind: 'value', path, id, value: fills === 'highest' ? 'any' : fills, steps: isNumber ? values : [] })
    return { of: { id, values }, written: { id, name: named(id), type, required: draw(3) > 0, ...filled } }
  }

  function rules(): unknown[] {
    const some = items.filter(({ path }) => path !== '/')
    const term = () => {
      const { path, characteristics } = pick(...some, ...items)
      const [of] = characteristics
      if (of !== undefined && of.values.length > 0 && draw(2) === 0) {
        return { path, characteristic: of.id, operator: pick('equal', 'notEqual'), value: pick(...of.values) }
      }
      return draw(3) === 0 ? { path, quantity: { operator: 'lessThanInclusive', value: 1 } } : { path, selected: draw(4) > 0 }
    }
    return Array.from({ length: draw(3) }, (_, i) => {
      const common = { id: `r${i}`, name: named(`r${i}`) }
      if (draw(2) === 0) return { ...common, kind: 'excludes', terms: [term(), term()] }
      return { ...common, kind: 'requires', if: [term()], then: [term()] }
    })
  }

  /** A condition or a dimension speaks of the item, of the root or of the customer. */
  function spoken(item: Item): { readonly fact: string; readonly values: readonly FactValue[] } | null {
    const [own, root] = [item.characteristics[0], items[0]!.characteristics[0]!]
    const found = pick(
      own === undefined || own.values.length === 0 ? null : { fact: `item.${own.id}`, values: own.values },
      { fact: `root.${root.id}`, values: root.values },
      { fact: 'item.quantity', values: [1, 2, 3] },
      { fact: 'age', values: [20, 70] },
    )
    if (found !== null) uses.add(found.fact.slice(0, 5))
    return found
  }

  function price(item: Item, id: string, index: number): string {
    const about = draw(2) === 0 ? spoken(item) : null
    const when =
      about === null || draw(3) === 0
        ? {}
        : { when: { fact: about.fact, operator: pick('equal', 'equal', 'notEqual'), value: pick(...about.values) } }
    documents.push({ kind: 'productOfferingPrice', id, name: named(id), ...when, charge: charge(item, id, index) })
    priceIds.push(id)
    return id
  }

  function charge(item: Item, id: string, index: number): unknown {
    if (draw(5) < 2 || (item.path === '/' && draw(2) === 0)) return alteration(item, index)
    if (draw(6) === 0) return use(item, id)
    if (draw(3) === 0) return { kind: 'oneTime', amount: amount(item, id), actions: ['add'] }
    const period = pick({ unit: 'month', count: 1 }, { unit: 'month', count: 1 }, { unit: 'year', count: 1 }, { unit: 'month', count: 3 })
    return {
      kind: 'recurring',
      amount: amount(item, id),
      period,
      timing: 'advance',
      cycle: 'calendar',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
    }
  }

  /** Use of which something is due although nobody uses any. */
  function use(item: Item, id: string): unknown {
    uses.add('use')
    const tiers = { tierBy: { kind: pick('ownQuantity', 'periodTotal') }, upperBound: 'inclusive', withoutUse: 'firstTier' }
    const model = pick<object>(
      { kind: 'flat', amount: figure(item, `${id}-flat`) },
      { kind: 'unit', rate: figure(item, `${id}-rate`) },
      { kind: 'stairstep', ...tiers, tiers: [{ upTo: '10', flat: figure(item, `${id}-first`) }, { flat: [money()] }] },
    )
    return { kind: 'usage', metric: 'data', unit: 'MB', model, ...(draw(2) === 0 ? {} : { minimum: figure(item, `${id}-least`) }) }
  }

  /** Amounts that are written, or a table that gives them. */
  function figure(item: Item, id: string): unknown {
    const found = amount(item, id)
    return found.kind === 'fixed' ? found.amounts : found
  }

  function amount(item: Item, id: string) {
    const about = draw(3) === 0 ? spoken(item) : null
    if (about === null) return { kind: 'fixed', amounts: [money()] } as const
    uses.add('table')
    const isWhole = draw(8) > 0
    const rows = about.values.map((value, row) => ({ id: `r${row}`, when: { d: value }, ...money() }))
    const rest = { id: 'rest', when: {}, ...money() }
    documents.push({
      kind: 'priceTable',
      id: `${id}-table`,
      name: named(id),
      dimensions: [{ id: 'd', fact: about.fact, match: 'equal' }],
      hitPolicy: { kind: 'specific', order: ['d'] },
      rows: isWhole ? [...rows, rest] : rows.slice(1),
    })
    return { kind: 'table', table: `${id}-table` } as const
  }

  function alteration(item: Item, index: number): unknown {
    const fixed = pick<object>(
      { kind: 'percentOff', percent: String(10 + draw(50)) },
      { kind: 'amountOff', amounts: [money()] },
      { kind: 'amountOn', amounts: [money()] },
      { kind: 'setPrice', amounts: [money()] },
      { kind: 'percentOff', percent: '33.3' },
      { kind: pick('amountOff', 'amountOn'), amounts: [money()], allocation: pick('quantity', 'equal', 'each') },
      { kind: pick('atLeast', 'atMost'), amounts: [money()] },
      {
        kind: 'percentOf',
        percent: pick('8', '120'),
        of: priceIds.length > 0 && draw(2) === 0 ? { kind: 'price', price: pick(...priceIds) } : { kind: 'line' },
      },
      { kind: 'roundTo', step: '5', rounding: 'up' },
    )
    const effect = (draw(5) === 0 ? byTable(item) : null) ?? fixed
    const scope = pick('bundle', 'item', 'bundle', 'price', 'order', 'products')
    const most = draw(8) === 0 ? { cap: [money()] } : {}
    const few = draw(4) === 0 ? { quantityLimit: 1 + draw(1) } : {}
    const months = () => ({ unit: 'month', count: 1 + draw(13) })
    const acts = {
      ...(draw(9) === 0 ? { startAfter: months() } : {}),
      ...(draw(8) > 0
        ? {}
        : { lasts: draw(8) === 0 ? { kind: 'until', date: pick('2026-09-01', '2026-06-17') } : { kind: 'after', period: months() } }),
    }
    if ('cap' in most) uses.add('cap')
    if ('lasts' in acts) uses.add('lasts')
    const target =
      scope === 'price' && priceIds.length > 0 ? { scope, price: pick(...priceIds) } : targetOf(scope === 'price' ? 'bundle' : scope)
    uses.add(target.scope)
    const mode = pick('sequential', 'additive', 'exclusiveBest', 'exclusivePriority')
    uses.add(mode)
    uses.add((effect as { kind: string }).kind)
    const order = { stage: draw(2), group: `g${draw(2)}`, mode, priority: items.indexOf(item) * 10 + index }
    return { kind: 'alteration', effect, target, ...order, base: pick('list', 'running'), ...most, ...few, ...acts }
  }

  /** By how much, as rows over something that is chosen say; `null` where the item has nothing of that kind. */
  function byTable(item: Item): object | null {
    const about = spoken(item)
    if (about === null) return null
    const id = `table-${documents.length}`
    const does = pick('percentOff', 'percentOff', 'amountOff', 'amountOn', 'setPrice')
    const figure = () => (does === 'percentOff' ? { percent: String(draw(60)) } : money())
    const cells = [...about.values.map((value) => ({ d: value })), {}, ...(draw(2) === 0 ? [{}] : [])].slice(draw(2))
    documents.push({
      kind: 'priceTable',
      id,
      name: named(id),
      dimensions: [{ id: 'd', fact: about.fact, match: 'equal' }],
      hitPolicy: { kind: pick('collect', 'collect', 'priority') },
      rows: cells.map((when, row) => ({ id: `r${row}`, when, priority: row, ...figure() })),
    })
    return { kind: 'byTable', does, table: id }
  }

  function targetOf(scope: string) {
    const charge = pick('recurring', 'recurring', 'oneTime', 'usage')
    return scope === 'products' ? { scope, offerings: [`o${pick(...items).path.replaceAll('/', '-')}`], charge } : { scope, charge }
  }

  function money() {
    return { currency: 'CNY', amount: `${draw(60)}.${10 + draw(90)}` }
  }
}
