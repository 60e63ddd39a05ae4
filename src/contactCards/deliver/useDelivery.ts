import { correctDelivery, recordDelivery } from '@contract/contactCards'
import { dateOf } from '@contract/time'
import { busyText } from '../../cloud/busyText'
import { cloudNow } from '../../cloud/cloudTime'
import type { FailureNoticeProps } from '../../cloud/FailureNotice'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { type DeliveryForm, formOf, newDeliveryForm } from './deliveryForm'
import { type DeliveryPlace, type DeliveryTask, deliveryInput, PLACES } from './deliveryInput'
import { type PhotoUpload, usePhotoUpload } from './usePhotoUpload'

export interface DeliveryState extends Pick<PhotoUpload, 'photo' | 'setPhoto'> {
  /** Any change takes a refusal away. */
  draft: Draft<DeliveryForm>
  issueAt: (place: DeliveryPlace) => string | undefined
  /** Why it was not handed in. */
  refusal: FailureNoticeProps['error']
  /** What is under way, for the button. */
  busy: string | undefined
  /** Whether it was handed in. */
  submit: () => Promise<boolean>
}

const PHOTO_LOST = '照片没有传上去。再交一次，或者先不放照片。'

/** One entry of the ledger: the draft, its photo, what is wrong with it, and handing it in. */
export function useDelivery(task: DeliveryTask): DeliveryState {
  const kept = useDeliveryDraft(task)
  const { form } = kept
  const { photo, setPhoto, state, upload, reset } = usePhotoUpload()
  const procedure = task.wrong ? correctDelivery : recordDelivery
  const input = deliveryInput(task, form, undefined)
  const { draft, write, issueAt, check, submitAs } = useDraftedWrite(kept, procedure, input, PLACES)

  async function uploaded(): Promise<{ photoId: string | undefined } | undefined> {
    if (form.way === 'withdrawn') return { photoId: undefined }
    const { stationId } = task.post
    const { householdId } = task.household
    try {
      return { photoId: await upload({ stationId, householdId }) }
    } catch (thrown) {
      console.warn('the photo did not arrive', thrown)
      scrollToField('refusal')
      return undefined
    }
  }

  async function submit(): Promise<boolean> {
    const sent = check() ? await uploaded() : undefined
    if (!sent) return false
    return (await submitAs(deliveryInput(task, form, sent.photoId))) !== undefined
  }

  function change(part: Partial<DeliveryForm>): void {
    reset()
    draft.change(part)
  }

  return {
    draft: { ...draft, change },
    photo,
    setPhoto,
    issueAt,
    refusal: state === 'failed' ? PHOTO_LOST : write.error,
    busy: state === 'underWay' ? '正在传照片' : busyText(write, '正在登记'),
    submit,
  }
}

function useDeliveryDraft({ post, household, issue, wrong }: DeliveryTask): Draft<DeliveryForm> {
  const initial = wrong ? formOf(wrong) : newDeliveryForm(dateOf(cloudNow()), post.memberNo)
  const about = wrong?.deliveryId ?? `${household.householdId}.${issue}`
  return useDraft('others', `delivery:${about}`, initial)
}
