import type { OnOverflow, Tier, TierBy, UpperBound } from '../../../../engine/model/charge-model.js'
import type { TieredModel } from './typed-tiers.js'

/** The model with other tiers. What becomes of use beyond them is only said where they end. */
export function withTiers(model: TieredModel, tiers: readonly Tier[]): TieredModel {
  return settled({ ...model, tiers })
}

/** Whether a model can be of another kind: graduated tiers are not found by another metric. */
export function canBe(model: TieredModel, kind: TieredModel['kind']): boolean {
  return kind !== 'graduated' || model.tierBy.kind !== 'metric'
}

/** The model as another kind, with all that both can say. */
export function withKind(model: TieredModel, kind: TieredModel['kind']): TieredModel {
  if (!canBe(model, kind)) return model
  if (kind !== 'graduated') {
    const { repeatEvery: _repeatEvery, ...rest } = model as TieredModel & { readonly repeatEvery?: string }
    return settled({ ...rest, kind } as TieredModel)
  }
  const { least: _least, ...rest } = model as TieredModel & { readonly least?: unknown }
  return settled({ ...rest, kind } as TieredModel)
}

export function withUpperBound(model: TieredModel, upperBound: UpperBound): TieredModel {
  return { ...model, upperBound }
}

export function withWithoutUse(model: TieredModel, withoutUse: TieredModel['withoutUse']): TieredModel {
  return { ...model, withoutUse }
}

/** What finds the tier; a metric is named as JSON, as it has a unit of its own. */
export function withTierBy(model: TieredModel, kind: Exclude<TierBy['kind'], 'metric'>): TieredModel {
  return { ...model, tierBy: { kind } }
}

export function withOverflow(model: TieredModel, onOverflow: OnOverflow): TieredModel {
  return settled({ ...model, onOverflow })
}

/** Whether use can be beyond the last tier, so that the author has to say what becomes of it. */
export function mayOverflow(model: TieredModel): boolean {
  return model.tiers.at(-1)?.upTo !== undefined && !('repeatEvery' in model && model.repeatEvery !== undefined)
}

/** Graduated tiers that begin anew after so many units; the empty text lets them go on. */
export function withRepeat(model: TieredModel, every: string): TieredModel {
  if (model.kind !== 'graduated') return model
  const { repeatEvery: _repeatEvery, ...rest } = model
  return settled(every === '' ? rest : { ...rest, repeatEvery: every })
}

export type Least = { readonly quantity: string; readonly below: 'firstTier' | 'refuse' }

/** The least that the first tier is for; `null` asks for none. */
export function withLeast(model: TieredModel, least: Least | null): TieredModel {
  if (model.kind === 'graduated') return model
  const { least: _least, ...rest } = model
  return least === null ? rest : { ...rest, least }
}

/** Without a word on what can't happen any more. */
function settled(model: TieredModel): TieredModel {
  if (mayOverflow(model)) return model
  const { onOverflow: _onOverflow, ...rest } = model
  return rest as TieredModel
}
