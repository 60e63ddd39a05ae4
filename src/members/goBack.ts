export { goBackOr } from '../ui/goBackOr'
