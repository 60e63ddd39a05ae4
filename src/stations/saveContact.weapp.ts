import Taro from '@tarojs/taro'
import { addressBookNumber, type Contact, type ContactOutcome, isMobile } from './contact'

/** Opens the phone's address book with a contact filled in; the person stores it there. */
export async function saveContact(contact: Contact): Promise<ContactOutcome> {
  const { name, phone, organization, address } = contact
  try {
    await Taro.addPhoneContact({
      firstName: name,
      ...(isMobile(phone)
        ? { mobilePhoneNumber: phone }
        : { workPhoneNumber: addressBookNumber(phone) }),
      ...(organization !== undefined && { organization }),
      ...(address !== undefined && { workAddressStreet: address }),
    })
    return 'saved'
  } catch (thrown) {
    // WeChat rejects with a plain object, also where the person thinks better of it.
    const message = String(Reflect.get(Object(thrown), 'errMsg') ?? thrown)
    return message.includes('cancel') ? 'givenUp' : 'failed'
  }
}
