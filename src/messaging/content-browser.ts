/**
 * What the content script needs of `webextension-polyfill`, in place of it: the build puts this in for the content script
 * only, because the polyfill alone is a quarter of what that may weigh. In Manifest V3 both browsers answer these calls
 * with promises by themselves; only listeners that return promises are younger than our oldest Chrome.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;
type Wrapped = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true | undefined;
type Native = Pick<Browser, 'storage'> & {
  readonly runtime: Omit<Browser['runtime'], 'onMessage'> & { readonly onMessage: { addListener(listener: Wrapped): void; removeListener(listener: Wrapped): void } };
};

const { browser, chrome } = globalThis as typeof globalThis & { readonly browser?: Native; readonly chrome?: Native };
// On a page with an element called "browser" the global of that name is the element.
const api = (typeof browser?.runtime?.getURL === 'function' ? browser : chrome)!;
const wrapped = new WeakMap<Listener, Wrapped>();

const onMessage = {
  addListener(listener: Listener): void {
    const native: Wrapped = (message, sender, respond) => {
      const answer = listener(message, sender);
      if (answer === undefined) return undefined;
      void answer.then(respond);
      // Keeps the channel open until the answer is there.
      return true;
    };
    wrapped.set(listener, native);
    api.runtime.onMessage.addListener(native);
  },
  removeListener(listener: Listener): void {
    const native = wrapped.get(listener);
    if (native) api.runtime.onMessage.removeListener(native);
  },
};

/** The few calls the content script makes; `id` is asked anew each time, because it goes when the extension does. */
export default {
  runtime: {
    get id() { return api.runtime?.id; },
    getURL: (path: string) => api.runtime.getURL(path),
    sendMessage: (message: unknown) => api.runtime.sendMessage(message),
    onMessage,
  },
  storage: api.storage,
};
