import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../lib/extension/messages.ts';
import { whenWorthReading } from '../lib/page/when-worth-reading.ts';

/** Runs in every frame, and asks for the content script in those that hold something to read. */
export default defineUnlistedScript(() => {
  if (window === window.top || !/html/.test(document.contentType)) return;
  whenWorthReading(() => void sendMessage('inject', 'page').catch(() => undefined));
});
