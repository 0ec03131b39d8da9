import { groupLayer } from '../../catalog/store/layer.js'
import { type OfferingStage, offeringStages, stageAt } from '../../catalog/store/stage-store.js'
import { type Stage, stageName, stages } from '../../engine/lifecycle/stage.js'
import { readMoment } from '../answering/read-moment.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'

interface StageAtInstant {
  readonly row: OfferingStage
  readonly stage: Stage
}

const StageType = builder.enumType('Stage', { values: stages })

const OfferingStageType = builder.objectRef<StageAtInstant>('OfferingStage').implement({
  description: 'Where an offering stands in its life at an instant.',
  fields: (t) => ({
    offering: t.id({ resolve: ({ row }) => row.offering }),
    stage: t.expose('stage', { type: StageType }),
    name: t.field({ type: LocalizedTextType, resolve: ({ stage }) => stageName(stage) }),
    since: t.field({ type: 'Instant', resolve: ({ row }) => row.since }),
    changeSet: t.id({ nullable: true, description: 'The change set that works on it now.', resolve: ({ row }) => row.changeSet }),
    release: t.id({ nullable: true, description: 'The release that its content on sale came with.', resolve: ({ row }) => row.release }),
    nextAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When the clock moves it on.',
      resolve: ({ row }) => row.next?.at ?? null,
    }),
  }),
})

builder.queryField('offeringStages', (t) =>
  t.field({
    type: [OfferingStageType],
    description: 'Every offering that has a stage, by id.',
    args: { at: t.arg({ type: 'Instant' }) },
    resolve: async (_root, { at }, { db, now }) => {
      const moment = at == null ? now : readMoment(at)
      return (await offeringStages(db, groupLayer)).map((row) => ({ row, stage: stageAt(row, moment) }))
    },
  }),
)
