import { covers, type Instant, type Period } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'

/** Where an offering stands in its life. Stored, with its history; dates are never part of it. */
export const stages = ['design', 'rehearsal', 'launch', 'tracking', 'modification', 'retirement'] as const

export type Stage = (typeof stages)[number]

const names = {
  design: text('设计', 'Design'),
  rehearsal: text('预演', 'Rehearsal'),
  launch: text('待上线', 'Launch'),
  tracking: text('在售跟踪', 'Tracking'),
  modification: text('变更中', 'Modification'),
  retirement: text('退市', 'Retirement'),
} as const satisfies Record<Stage, LocalizedText>

export function stageName(stage: Stage): LocalizedText {
  return names[stage]
}

export function isStage(word: string): word is Stage {
  return (stages as readonly string[]).includes(word)
}

/**
 * Whether an offering in this stage can be on sale, as far as its sale window goes. An offering in `launch` can: it
 * becomes part of an answer only with its release, whose instant says from when.
 */
export function isPastRehearsal(stage: Stage): boolean {
  return stage !== 'design' && stage !== 'rehearsal'
}

export type TemporalStatus = 'scheduled' | 'active' | 'ended'

/** What half-open dates say of a moment; derived each time, never stored. */
export function temporalStatus(period: Period, at: Instant): TemporalStatus {
  if (period.to !== undefined && period.to <= at) return 'ended'
  return covers(period, at) ? 'active' : 'scheduled'
}

/** Whether nothing is left of an offering: it is retired, its sale has ended and nobody holds it any more. */
export function isEnded(
  stage: Stage,
  facts: { readonly endOfSale: Instant | null; readonly holders: number; readonly now: Instant },
): boolean {
  return stage === 'retirement' && facts.endOfSale !== null && facts.endOfSale <= facts.now && facts.holders === 0
}
