import { correctDelivery, recordDelivery } from '@contract/contactCards'
import type { FieldIssue } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { useState } from 'react'
import { cloudNow } from '../../cloud/cloudTime'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import {
  type DeliveryForm,
  firstWrongField,
  formOf,
  newDeliveryForm,
  pageIssues,
} from './deliveryForm'
import { type DeliveryTask, deliveryInput, deliveryIssues } from './deliveryInput'
import { type PhotoUpload, usePhotoUpload } from './usePhotoUpload'

export interface DeliveryState extends Pick<PhotoUpload, 'photo' | 'setPhoto'> {
  /** Any change takes a refusal away. */
  draft: Draft<DeliveryForm>
  issues: readonly FieldIssue[]
  /** Why it was not handed in, in words. */
  refusal: string | undefined
  /** What is under way. */
  busy: 'photo' | 'sending' | 'checking' | undefined
  /** Whether it was handed in. */
  submit: () => Promise<boolean>
}

const PHOTO_LOST = '照片没有传上去。再交一次，或者先不放照片。'

/** One entry of the ledger: the draft, its photo, what is wrong with it, and handing it in. */
export function useDelivery(task: DeliveryTask): DeliveryState {
  const draft = useDeliveryDraft(task)
  const photo = usePhotoUpload()
  const write = useDeliveryWrite(task)
  const [isTried, setTried] = useState(false)
  const { form } = draft

  async function submit(): Promise<boolean> {
    setTried(true)
    const wrong = firstWrongField(deliveryIssues(task, form))
    if (wrong !== undefined) return stopAt(wrong)
    try {
      const { stationId } = task.post
      const { householdId } = task.household
      const isWithdrawn = form.way === 'withdrawn'
      const file = isWithdrawn ? undefined : await photo.upload({ stationId, householdId })
      if (!(await write.send(deliveryInput(task, form, file)))) return stopAt('refusal')
    } catch (thrown) {
      console.warn('the photo did not arrive', thrown)
      return stopAt('refusal')
    }
    draft.clear()
    return true
  }

  function change(part: Partial<DeliveryForm>): void {
    write.reset()
    draft.change(part)
  }

  return {
    draft: { ...draft, change },
    photo: photo.photo,
    setPhoto: photo.setPhoto,
    issues: [...(isTried ? deliveryIssues(task, form) : []), ...write.issues],
    refusal: photo.state === 'failed' ? PHOTO_LOST : write.refusal,
    busy: photo.state === 'underWay' ? 'photo' : write.busy,
    submit,
  }
}

function stopAt(field: string): false {
  scrollToField(field)
  return false
}

function useDeliveryDraft({ post, household, issue, wrong }: DeliveryTask): Draft<DeliveryForm> {
  const initial = wrong ? formOf(wrong) : newDeliveryForm(dateOf(cloudNow()), post.memberNo)
  const about = wrong?.deliveryId ?? `${household.householdId}.${issue}`
  return useDraft('others', `delivery:${about}`, initial)
}

/** The write that the task needs: a new entry, or one that puts another right. */
function useDeliveryWrite({ wrong }: DeliveryTask) {
  const record = useWrite(recordDelivery)
  const correct = useWrite(correctDelivery)
  const { error, isBusy, state, reset } = wrong ? correct : record
  const busy: 'checking' | 'sending' = state === 'checking' ? 'checking' : 'sending'
  return {
    reset,
    refusal: error?.message,
    issues: error instanceof Refused ? pageIssues(error.issues) : [],
    busy: isBusy ? busy : undefined,
    send: (input: unknown) =>
      wrong
        ? correct.submit(correctDelivery.input.parse(input))
        : record.submit(recordDelivery.input.parse(input)),
  }
}
