import { transformFor } from './engine/jscodeshift';

export default transformFor();
