export { endAbandoned } from './endAbandoned'
export { forgetLeftOut } from './store'
