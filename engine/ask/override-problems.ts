import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { AgreedOn, AmountOverride } from '../model/request.js'
import type { CompiledPrice, CompiledPrices } from '../price/compile-prices.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import { closest } from '../values/closest.js'
import { type Currency, decimalsOf } from '../values/currency.js'
import { text } from '../values/localized-text.js'
import { oncePer } from '../values/once.js'
import { compareRatios, decimal, ratio } from '../values/ratio.js'

/**
 * What is wrong with amounts that were agreed on: of what is not ordered or carries no such price, of a price that may not be
 * negotiated, twice of one, amounts that nobody can pay, and stages that no alteration has.
 */
export function overrideProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  currency: Currency,
  overrides: readonly AmountOverride[],
): readonly RequestProblem[] {
  return overrides.flatMap((override, index): readonly RequestProblem[] => {
    const { path, price } = override
    const at = (member: string) => pointer('overrides', index, member)
    const item = items.find((one) => one.path === path)
    if (item === undefined) return [notOrdered(at('path'), path, items)]
    const negotiable = negotiableOf(catalog.prices.offerings.get(item.offering) ?? [])
    if (!negotiable.includes(price)) return [notNegotiable(at('price'), path, price, negotiable)]
    if (overrides.findIndex((one) => one.path === path && one.price === price) < index) return [twice(at('price'), path, price)]
    return [
      ...amountProblems(override, currency, at),
      ...stageProblems(catalog, override, pointer('overrides', index, 'alterations', 'stages')),
    ]
  })
}

/** The stages of a catalog's alterations. */
const stagesOf = oncePer((prices: CompiledPrices): readonly number[] => {
  const all = [...prices.offerings.values()].flat()
  const stages = new Set(all.flatMap(({ charge }) => (charge.kind === 'alteration' ? [charge.stage] : [])))
  return [...stages].sort((left, right) => left - right)
})

function stageProblems({ prices }: CompiledCatalog, { alterations }: AmountOverride, at: string): readonly RequestProblem[] {
  if (alterations.kind !== 'stages') return []
  const known = stagesOf(prices)
  return alterations.stages.flatMap((stage, index) => (known.includes(stage) ? [] : [noStage(`${at}/${index}`, stage, known)]))
}

/** What is wrong with amounts that were agreed on of what is held: they are of a price that could be negotiated, and could be paid. */
export function agreedProblems(
  { prices }: Pick<PricedCatalog, 'prices'>,
  { path, offering }: ConfiguredItem,
  agreed: ReadonlyMap<string, AgreedOn>,
  currency: Currency,
  here: string,
): readonly RequestProblem[] {
  const negotiable = negotiableOf(prices.offerings.get(offering) ?? [])
  return [...agreed].flatMap(([price, one]) => {
    const at = (...steps: readonly string[]) => here + pointer('agreed', price, ...steps)
    return negotiable.includes(price) ? amountProblems(one, currency, at) : [notNegotiable(at(), path, price, negotiable)]
  })
}

function negotiableOf(carried: readonly Pick<CompiledPrice, 'id' | 'charge'>[]): readonly string[] {
  return carried.flatMap(({ id, charge }) => ('negotiable' in charge && charge.negotiable ? [id] : []))
}

function amountProblems(override: AgreedOn, currency: Currency, at: (member: string) => string): readonly RequestProblem[] {
  if ('percentOff' in override) {
    const percent = decimal(override.percentOff)
    return percent.numerator < 0n || compareRatios(percent, ratio(100n)) > 0 ? [notPercent(at('percentOff'), override.percentOff)] : []
  }
  const [, digits = ''] = override.amount.split('.')
  if (override.amount.startsWith('-')) return [negative(at('amount'), override.amount)]
  return digits.replace(/0+$/, '').length > decimalsOf(currency) ? [tooFine(at('amount'), override.amount, currency)] : []
}

function notOrdered(at: string, path: string, items: readonly ConfiguredItem[]): RequestProblem {
  const paths = items.map((item) => item.path)
  const near = closest(path, paths)
  const named = (near.length > 0 ? near : paths).slice(0, 5)
  return {
    code: 'request/override-not-ordered',
    pointer: at,
    what: text(`本次选购中没有“${path}”。`, `Nothing is ordered at "${path}".`),
    fix: text(`请改用 ${named.join('、')}。`, `Use ${named.join(', ')} instead.`),
  }
}

function notNegotiable(at: string, path: string, price: string, negotiable: readonly string[]): RequestProblem {
  return {
    code: 'request/override-not-negotiable',
    pointer: at,
    what: text(`“${path}”没有可议价的资费“${price}”。`, `"${path}" has no price "${price}" that may be negotiated.`),
    fix:
      negotiable.length === 0
        ? text('请去掉这项谈定价。', 'Leave this amount out.')
        : text(`可议价的有 ${negotiable.join('、')}。`, `These may be: ${negotiable.join(', ')}.`),
  }
}

function noStage(at: string, stage: number, known: readonly number[]): RequestProblem {
  return {
    code: 'request/override-stage-unknown',
    pointer: at,
    what: text(`目录中没有任何调整在第 ${stage} 阶段。`, `No alteration of the catalog has stage ${stage}.`),
    fix:
      known.length === 0
        ? text('请改用 all 或 none。', 'Say "all" or "none" instead.')
        : text(`目录中的阶段有 ${known.join('、')}。`, `The stages there are: ${known.join(', ')}.`),
  }
}

function twice(at: string, path: string, price: string): RequestProblem {
  return {
    code: 'request/override-given-twice',
    pointer: at,
    what: text(`“${path}”的资费“${price}”谈定了不止一次。`, `More than one amount was agreed on for "${price}" at "${path}".`),
    fix: text('请只保留一项。', 'Keep one of them.'),
  }
}

function notPercent(at: string, written: string): RequestProblem {
  return {
    code: 'request/override-percent',
    pointer: at,
    what: text(`减免百分比只能在 0 到 100 之间，而不是 ${written}。`, `A percentage off is from 0 to 100, not ${written}.`),
    fix: text('请写 0 到 100 之间的数；加价请直接写谈定的金额。', 'Write one from 0 to 100; where more is to be paid, write the amount.'),
  }
}

function negative(at: string, written: string): RequestProblem {
  return {
    code: 'request/override-negative',
    pointer: at,
    what: text(`谈定的金额不能是负数：${written}。`, `An amount that was agreed on cannot be negative: ${written}.`),
    fix: text('请写零或正数。', 'Write zero or more.'),
  }
}

function tooFine(at: string, written: string, currency: Currency): RequestProblem {
  const decimals = decimalsOf(currency)
  return {
    code: 'request/override-decimals',
    pointer: at,
    what: text(
      `${currency} 只有 ${decimals} 位小数，付不出 ${written}。`,
      `${currency} has ${decimals} decimals: nobody can pay ${written}.`,
    ),
    fix: text('请写成可以支付的金额。', 'Write an amount that can be paid.'),
  }
}
