import { setup, transition } from 'xstate'
import { type LackingFact, lackingFor } from './lacking.js'
import { type Stage, stages } from './stage.js'
import { type Step, type StepFacts, type StepType, stepTypes } from './step.js'

/**
 * The ways out of each stage. The machine is built from them, and whoever draws the life of an offering draws these. `approve` stays in rehearsal:
 * it adds to the approvals that `schedule` counts.
 */
export const lifecycleWays = {
  design: { submit: 'rehearsal' },
  rehearsal: { return: 'design', approve: 'rehearsal', schedule: 'launch' },
  launch: { withdraw: 'design', takeEffect: 'tracking' },
  tracking: { modify: 'modification', retire: 'retirement' },
  modification: { abandon: 'tracking', succeed: 'tracking' },
  retirement: { reinstate: 'tracking' },
} as const satisfies Record<Stage, Partial<Record<StepType, Stage>>>

const machine = setup({
  types: { events: {} as Step },
  guards: { nothingLacks: ({ event }) => lackingFor(event).length === 0 },
}).createMachine({
  id: 'offering lifecycle',
  initial: 'design',
  states: Object.fromEntries(stages.map((stage) => [stage, { on: guardedWays(stage) }])),
})

/** The stage after a step, or `null` when the step is not possible: from another stage, or while something lacks. */
export function nextStage(stage: Stage, step: Step): Stage | null {
  const before = machine.resolveState({ value: stage })
  if (!before.can(step)) return null
  const [after] = transition(machine, before, step)
  return after.value as Stage
}

/** A step that leads on from a stage; when it is not possible, everything that it lacks. */
export interface AllowedStep {
  readonly step: StepType
  readonly to: Stage
  readonly possible: boolean
  readonly lacking: readonly LackingFact[]
}

/** Every step that leads on from a stage, in the order of the offering's life. */
export function allowedSteps(stage: Stage, facts: StepFacts): readonly AllowedStep[] {
  const ways: Partial<Record<StepType, Stage>> = lifecycleWays[stage]
  return stepTypes.flatMap((type) => {
    const to = ways[type]
    if (to === undefined) return []
    const lacking = lackingFor({ ...facts, type })
    return [{ step: type, to, possible: lacking.length === 0, lacking }]
  })
}

function guardedWays(stage: Stage) {
  return Object.fromEntries(
    Object.entries(lifecycleWays[stage]).map(([step, target]) => [step, { target, guard: 'nothingLacks' as const }]),
  )
}
