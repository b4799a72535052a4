import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../lib/page/parts.ts';
import { createHover } from '../lib/page/run-hover.ts';

export default defineUnlistedScript(() => offerPart('hover', createHover));
