import { findPeople } from '@contract/people'
import { useRead } from '../../cloud/useRead'
import { Notice } from '../../ui/Notice'
import { PersonRows } from '../PersonRows'

export interface OnFileProps {
  stationId: string
  /** Who has the ID number that is typed. */
  idNumber: string | undefined
  phone: string | undefined
}

/** Whether somebody is on file by the ID number or the phone number that is typed, and who. */
export function useOnFile({ stationId, idNumber, phone }: OnFileProps) {
  const byId = useRead(
    findPeople,
    { stationId, text: idNumber ?? '' },
    { enabled: idNumber !== undefined },
  )
  const byPhone = useRead(
    findPeople,
    { stationId, text: phone ?? '' },
    { enabled: phone !== undefined },
  )
  const sameId = byId.data?.people ?? []
  const others = byPhone.data?.people ?? []
  const samePhone = others.filter(
    ({ personId }) => !sameId.some((each) => each.personId === personId),
  )
  return { sameId, samePhone }
}

/** Leads to the files of those who may be the same person: nobody gets two. */
export function OnFile({
  stationId,
  sameId,
  samePhone,
}: ReturnType<typeof useOnFile> & { stationId: string }) {
  return (
    <>
      {sameId.length > 0 && (
        <>
          <Notice
            tone="amber"
            icon="id-card"
            title="这个身份证号已经有档案了"
            note="点下面的名字，在那份档案里改。"
          />
          <PersonRows stationId={stationId} people={sameId} label="身份证号一样的人" />
        </>
      )}
      {samePhone.length > 0 && (
        <>
          <Notice
            tone="amber"
            icon="phone"
            title="档案里有人留了这个手机号"
            note="看看是不是同一个人。是一家人共用的，可以接着建。"
          />
          <PersonRows stationId={stationId} people={samePhone} label="手机号一样的人" />
        </>
      )}
    </>
  )
}
