import { transformFor } from './engine/jscodeshift';

export default transformFor(['context-tokens']);
