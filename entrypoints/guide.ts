import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGuide } from '../lib/page/create-guide.ts';
import { offerPart } from '../lib/page/parts.ts';

export default defineUnlistedScript(() => offerPart('guide', createGuide));
