export { forgetLeftOut } from './store'
